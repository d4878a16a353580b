// Composes Chinese dates from expressions: two with 至 make a period, words before and after open it (自…起, …之前).
import { BLANKS, charSet } from '../../text/char-set.ts';
import type { Stretch, When } from '../when.ts';
import { readWindow } from './counted.ts';
import { readExpr, type TimeHit } from './expression.ts';

const opensWindow = charSet('最近过未今此接其往前后上下之再');
/** What may stand between the two ends of a period. */
const mayLink = charSet(`-~起至到直和与${BLANKS}`);

/** Reads the date, period or counted time (3天前) that starts at `i` of a folded text. */
export function readTime(s: string, i: number): TimeHit | null {
  if (opensWindow(s, i)) {
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
  const sep = mayLink(s, end)
    ? /^\s?(?:-{1,2}|~|起?[至到]|直到|直至|和|与)\s?(?:次年|翌年)?/.exec(s.slice(end, end + 6))
    : null;
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
