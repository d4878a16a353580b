// Composes Chinese dates from atoms: fields run from large to small, two dates with 至 make a period, words
// before and after open it (自…起, …之前), 近三年 and 两天后 count from the publish date.
import type { Stretch, Unit, When } from '../when.ts';
import { type Atom, small } from './atom.ts';
import { readDuration } from './duration.ts';
import { ATOMS } from './time-words.ts';

export interface TimeHit {
  start: number;
  end: number;
  time: Stretch;
  /** Length of a window such as 近三年. */
  seconds?: number;
}

interface Expr {
  end: number;
  w: When;
  lv: number;
}

const NUMERAL = /[\d零〇一二三四五六七八九十廿两]/;
const byPair = new Map<string, Atom[]>();
const NONE: Atom[] = [];

/**
 * The atoms that can stand at `i`. A pattern that names neither the first character nor the second (for a
 * numeral: the character behind its digits) cannot match there; the answer is kept per pair of characters.
 */
function atomsAt(s: string, i: number): Atom[] {
  const c = s.charAt(i);
  if (c === '') return NONE;
  const num = NUMERAL.test(c);
  let j = i + 1;
  if (num) while (j < i + 9 && NUMERAL.test(s.charAt(j))) j++;
  while (num && j < i + 12 && s.charAt(j) === ' ') j++;
  const d = s.charAt(j);
  const key = num ? (j - i >= 8 ? '8' : '0') + d : c + d;
  let list = byPair.get(key);
  if (!list) {
    const names = (a: Atom, x: string): boolean => {
      const src = a.re.source;
      return (
        x === '' ||
        src.includes(x) ||
        src.includes('[一-鿿') ||
        (x === ' ' && src.includes('\\s')) ||
        (NUMERAL.test(x) && /\\d|\d-\d|[一二]/.test(src))
      );
    };
    list = ATOMS.filter(
      (a) =>
        names(a, c) && (names(a, d) || (a.tail && !num) || (j - i >= 8 && /^\(\(\?:19/.test(a.re.source))),
    );
    if (byPair.size > 20000) byPair.clear();
    byPair.set(key, list);
  }
  return list;
}

function readExpr(s: string, i: number): Expr | null {
  let pos = i;
  let lv = -1;
  const w: When = {};
  for (;;) {
    let at = pos;
    if (lv >= 0) {
      const gap = /^(?:\s?的\s?|\s|,\s?|，\s?|T|-(?=\d{1,2}:\d\d))/.exec(s.slice(at, at + 6));
      if (gap) {
        at += gap[0].length;
        // A comma joins 星期天, 二月十号 and 二〇一六年，九月三号 only when the next atom follows at once.
        if (
          /[,，]/.test(gap[0]) &&
          !(lv <= 1 || lv === 6 || (lv === 5 && /^(?:周|星期|礼拜)/.test(s.slice(at, at + 2))))
        )
          break;
        if (
          gap[0].includes('的') &&
          lv >= 5 &&
          !/^(?:第|最|[上早晚凌清中下傍深夜]|\d|[一二三四五六七八九十])/.test(s.slice(at, at + 1))
        )
          break;
      } else if (lv >= 3 && /^[(（](?:周|星期|礼拜)/.test(s.slice(at, at + 4))) {
        const m = /^[(（](?:周|星期|礼拜)([一二三四五六日天])[)）]/.exec(s.slice(at, at + 6));
        if (m) {
          w.wd = Math.min('一二三四五六日天'.indexOf(m[1] ?? ''), 6);
          pos = at + m[0].length;
          lv = 6;
          continue;
        }
      }
    }
    const hit = readAtom(s, at, w, lv);
    if (!hit) break;
    pos = hit.end;
    lv = hit.lv;
  }
  return lv < 0 ? null : { end: pos, w, lv };
}

function readAtom(s: string, at: number, w: When, lv: number): { end: number; lv: number } | null {
  const c = s.charAt(at);
  if (c === '') return null;
  for (const a of atomsAt(s, at)) {
    if (a.tail && lv < 0) continue;
    // 星期天, 二月十号: a weekday may stand before its date.
    if (a.lv <= lv && !(lv === 6 && a.lv >= 3 && a.lv <= 5 && w.m === undefined && w.d === undefined))
      continue;
    a.re.lastIndex = at;
    const m = a.re.exec(s);
    if (!m || m[0] === '') continue;
    const before = { ...w };
    if (a.set(m, w, s) === false) {
      for (const k of Object.keys(w) as (keyof When)[]) if (!(k in before)) delete w[k];
      Object.assign(w, before);
      continue;
    }
    return { end: at + m[0].length, lv: a.lv };
  }
  return null;
}

const WINDOW =
  /(?:(最近|近|过去|未来|今后|此后|接下来|其后|往后|前|后|上|下|之前|之后|最后|最後|再过|还有|还剩|再)(?:的|这)?\s?)(?!(?<=[上前下后])半)(?=[\d一二两三四五六七八九十几数半多廿百千个])/y;
const OFFSET = /\s?(?:以前|之前|前|以后|之后|后|过后|以内|之内|内|来|以来)/y;

function readWindow(s: string, i: number): TimeHit | null {
  WINDOW.lastIndex = i;
  const m = WINDOW.exec(s);
  if (!m) return null;
  const word = m[1] ?? '';
  const d = readDuration(s, i + m[0].length);
  if (!d) {
    // 近三月: months without 个.
    const months = /近$/.test(word)
      ? /^(\d{1,2}|[一二两三四五六七八九十])月(?![\d一二三四五六七八九十日号份])/.exec(
          s.slice(i + m[0].length, i + m[0].length + 4),
        )
      : null;
    return months
      ? {
          start: i,
          end: i + m[0].length + months[0].length,
          time: { from: { win: [small(months[1]), 'M'] } },
        }
      : null;
  }
  const [n, u] = d.parts[0] ?? [1, 'D'];
  const short = /^[前后上下]$/.test(word);
  if (short) {
    // 前三年 counts back; 后20天 of something else is a plain duration, as is 前后.
    const prev = s.charAt(i - 1);
    // 创下五年来新高, 打下三年基础: 下 belongs to the verb.
    if (/[以之年月日天前后期间提目创打留落立定剩]/.test(prev)) return null;
    if (/[下后]/.test(word) && /^(?:以来|来)/.test(s.slice(d.end))) return null;
    if (d.surface.startsWith('年') && n > 20) return null;
    if (/[上下]/.test(word) && (n === 1 || /^[分秒]$/.test(d.surface))) return null;
    // 较前一日 is the day before the one told.
    if (word === '前' && n === 1 && /^[天日]$/.test(d.surface)) return null;
  }
  // 再过三天: a point in time.
  if (word === '再过' && d.hi === undefined)
    return { start: i, end: d.end, time: { from: { off: d.parts, after: true } }, seconds: d.seconds };
  if (/再|还/.test(word)) return null;
  if (/近/.test(word) && !d.more && !/最近/.test(word) && n > 20 && u === 'Y') return null;
  if (/^(?:最后|最後|之前|之后)$/.test(word) && !/^之/.test(word)) return null;
  let end = d.end;
  const tail = /^(?:以来|之?内|来|里|间|时间|期间)(?!自|源|说|看)/.exec(s.slice(end, end + 3));
  if (tail && /^(?:以来|来|之?内)/.test(tail[0])) end += tail[0].length;
  const next = /^(?:未来|今后|此后|接下来|其后|往后|后|下|之后)$/.test(word);
  const told = /^(?:此后|其后|之后)$/.test(word);
  return {
    start: i,
    end,
    seconds: d.seconds,
    time: {
      from: {
        win: [n, u],
        next,
        ...(short ? { whole: true } : {}),
        ...(told ? { told } : {}),
        ...(d.partsHi !== undefined ? { winHi: d.partsHi } : {}),
      },
    },
  };
}

/** Reads the date, period or counted time (3天前) that starts at `i` of a folded text. */
export function readTime(s: string, i: number): TimeHit | null {
  if (/[最近过未今此接其往前后上下之再]/.test(s.charAt(i))) {
    const win = readWindow(s, i);
    if (win) return win;
  }
  const first = readExpr(s, i);
  if (!first) return null;
  const w = first.w;
  // A bare part of the day, or 周五 after “每”, says nothing by itself.
  const bare = w.dp !== undefined && w.h === undefined && Object.keys(w).length === 1;
  let end = first.end;
  const time: Stretch = { from: w };
  const sep = /^\s?(?:-{1,2}|~|起?[至到]|直到|直至|和|与)\s?(?:次年|翌年)?/.exec(s.slice(end, end + 6));
  if (bare && !/[至到~-]/.test(sep?.[0] ?? '')) return null;
  if (sep) {
    const strict = /[和与]/.test(sep[0]);
    const shift = /次年|翌年/.test(sep[0]);
    const second = readExpr(s, end + sep[0].length);
    if (
      second &&
      !(strict && !/^(?:之间|期间|间)/.test(s.slice(second.end, second.end + 2))) &&
      plausible(w, second.w)
    ) {
      if (shift) second.w.ya = 1;
      time.to = second.w;
      end = second.end;
    } else if (
      /^\s?起?(?:-{1,2}|~|至|到)今/.test(s.slice(end, end + 4)) &&
      !/^\s?[至到]今[天日年早晚]/.test(s.slice(end, end + 4))
    ) {
      w.open = 'since';
      end = s.indexOf('今', end) + 1;
    }
  }
  if (bare && !time.to) return null;
  affix(s, i, end, time);
  end = time.to?.asOf || w.asOf ? end : end + tailLength(s, end, time);
  return { start: i, end, time };
}

/** Whether two expressions can be the ends of one period: the second repeats the grain of the first or refines it. */
function plausible(a: When, b: When): boolean {
  if (a.win || b.win || b.off) return false;
  if (b.h !== undefined && b.d === undefined && b.dr === undefined)
    return a.h !== undefined || a.dp !== undefined;
  return true;
}

const SINCE = /^(?:以来|之后|以后|及以后|或之后|及之后|或以后|起(?![诉源点步飞伏码义草])|开始(?!了|前))/;
const BEFORE =
  /^(?:之前|以前|及以前|或之前|及之前|或以前|前)(?![往后夕景期线台排\d一二两三四五六七八九十几])/;

function tailLength(s: string, end: number, time: Stretch): number {
  const w = time.to ?? time.from;
  const rest = s.slice(end, end + 4);
  const since = SINCE.exec(rest);
  if (since) {
    if ((w.dp && w.h === undefined) || w.now) return 0;
    w.open = /后/.test(since[0]) && !/及|或/.test(since[0]) ? 'after' : 'since';
    return /起|开始/.test(since[0]) ? 0 : since[0].length;
  }
  const before = BEFORE.exec(rest);
  if (before && !time.to && w.y2 === undefined) {
    w.open = /^[及或]/.test(before[0]) ? 'until' : 'before';
    return before[0] === '前' ? 0 : before[0].length;
  }
  return 0;
}

function affix(s: string, start: number, end: number, time: Stretch): void {
  const left = s.slice(Math.max(0, start - 3), start);
  const w = time.to ?? time.from;
  // 自1990年12月开市以来
  if (
    /自从$/.test(left) ||
    (/[自从]$/.test(left) && /^[^，。；\n]{1,12}(?:以来|至今)/.test(s.slice(end, end + 14)))
  )
    w.open = 'since';
  if (/截[至止]到?$/.test(left)) w.asOf = true;
}

/** 3天前, 两个月后, 10分钟内: a duration with a word that makes it a point in time. */
export function readOffset(s: string, start: number, end: number, parts: [number, Unit][]): TimeHit | null {
  OFFSET.lastIndex = end;
  const m = OFFSET.exec(s);
  if (!m) return null;
  const word = m[0].trim();
  const stop = end + m[0].length;
  if (/来$/.test(word)) {
    // 三年半以来: the stretch up to now; 十年来 tells how long.
    const [span] = parts;
    return word === '来' || !span || parts.length > 1
      ? null
      : { start, end: stop, time: { from: { win: span } } };
  }
  if (/^(?:前|后)$/.test(word) && /[后前置排轮卫]/.test(s.charAt(stop))) return null;
  if (word === '内' && /[部容地外需]/.test(s.charAt(stop))) return null;
  const [only] = parts;
  if (/内/.test(word) && only && parts.length === 1)
    return { start, end: stop, time: { from: { win: only, next: true, asOf: true } } };
  const after = /后|内/.test(word);
  const time: Stretch = {
    from: {
      off: parts,
      after,
      ...(/[以之过]后/.test(word)
        ? { open: 'since' as const }
        : word === '以前'
          ? { open: 'before' as const }
          : {}),
    },
  };
  let e = stop;
  const rest = readExpr(s, /^的/.test(s.slice(e)) ? e + 1 : e);
  if (rest && rest.lv >= 7) {
    Object.assign(time.from, rest.w);
    e = rest.end;
  }
  return { start, end: e, time };
}
