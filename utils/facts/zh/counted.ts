// Chinese dates that count from the publish moment or the story: windows (近三年, 未来五年) and distances (两天后, 三年以来).
import type { Stretch, Unit } from '../when.ts';
import { small } from './atom.ts';
import { readDuration } from './duration.ts';
import { readExpr, type TimeHit } from './expression.ts';

const WINDOW =
  /(?:(最近|近|过去|未来|今后|此后|接下来|其后|往后|前|后|上|下|之前|之后|最后|最後|再过|还有|还剩|再)(?:的|这)?\s?)(?!(?<=[上前下后])半)(?=[\d一二两三四五六七八九十几数半多廿百千个])/y;
const OFFSET = /\s?(?:以前|之前|前|以后|之后|后|过后|以内|之内|内|来|以来)/y;

/** 近三年, 过去的24小时, 再过三天 at `i`. */
export function readWindow(s: string, i: number): TimeHit | null {
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
  // 首演已过去四十五年: here it is the verb.
  if (word === '过去' && /[已经]/.test(s.charAt(i - 1))) return null;
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
      // 直到五年后才行动: later than what was told.
      ...(after &&
      (/直到$/.test(s.slice(Math.max(0, start - 2), start)) ||
        /^[^，。；]{0,8}才/.test(s.slice(stop, stop + 9)))
        ? { told: true }
        : {}),
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
