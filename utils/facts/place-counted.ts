// Dates counted from the publish moment or the date told before: 三天前, 近三年, in two weeks.
import { iso, weekdayOf, ymd } from './calendar.ts';
import { type Box, days, months, NAMES, shift, stamp, withTime, years } from './spans.ts';
import type { Hints, View } from './view.ts';
import { SECONDS, type When } from './when.ts';

/** 三天前, 两年后: a point that lies an amount away. */
export function offset(w: When, view: View, hints: Hints): Box | null {
  if (!view.ref || !w.off) return null;
  const sign = w.after ? 1 : -1;
  const units = w.off.map((o) => o[1]);
  const clock = units.some((u) => 'hms'.includes(u));
  // 三年后 in a story counts from the date told before it, in its grain; else from the publish moment.
  const told = w.after && !hints.future && !hints.alone && w.dr === undefined ? view.told : undefined;
  // “Six years later” with nothing told before is later than nothing.
  if (w.told && !told && !hints.future && !hints.alone) return null;
  const ref = view.ref.day * 86400 + view.ref.sec;
  if (clock) {
    if (told?.grain === 'day' && told.at === undefined && told.day !== view.ref.day) return null;
    const t = w.off.reduce((sum, [n, u]) => sum + sign * n * SECONDS[u], told?.at ?? ref);
    const at = stamp(t, units.includes('s') ? 'second' : 'minute');
    return { a: at, b: at, grain: NAMES[units.at(-1) ?? 'm'] };
  }
  const base = told?.day ?? view.ref.day + (w.dr ?? 0);
  if (told && told.grain !== 'day') {
    const [y, m] = ymd(w.off.reduce((d, [n, u]) => shift(d, n, u), base));
    if (!units.every((u) => u === 'Y' || (u === 'M' && told.grain === 'month'))) return null;
    return told.grain === 'year' ? years(y) : months(y, m, m, 'month');
  }
  const day = w.off.reduce((d, [n, u]) => shift(d, sign * n, u), base);
  if (w.h !== undefined || w.dp) return withTime(w, day);
  return units[0] === 'Y' ? days(day, day, 'year', true) : days(day, day, 'day', w.fuzzy);
}

/** 近三年, 未来五年: the stretch of that length up to now or from now. */
export function windowOf(w: When, view: View, hints: Hints): Box | null {
  if (!view.ref || !w.win) return null;
  const [n, u] = w.win;
  const hi = w.winHi ?? n;
  if (w.told && !hints.alone) {
    // 此后五年 counts from the date told before, in its grain.
    const { told } = view;
    if (!told || 'hms'.includes(u)) return null;
    if (told.grain === 'day') return days(told.day + 1, shift(told.day, hi, u), NAMES[u], true);
    const [y] = ymd(told.day);
    return u === 'Y' ? years(y + 1, y + Math.round(hi)) : null;
  }
  if ('hms'.includes(u)) {
    const t = view.ref.day * 86400 + view.ref.sec;
    const from = w.next ? t : t - hi * SECONDS[u];
    return {
      a: stamp(from, 'second'),
      b: stamp(from + hi * SECONDS[u] - 1, 'second'),
      grain: NAMES[u],
    };
  }
  const r = view.ref.day;
  if (w.whole && 'QWMY'.includes(u)) {
    const [y, m] = ymd(r);
    const monday = r - weekdayOf(r);
    const from = w.next ? 1 : -hi;
    const to = w.next ? hi : -1;
    if (u === 'W') return days(monday + 7 * from, monday + 7 * to + 6, 'week');
    if (u === 'Y') return years(y + from, y + to);
    if (u === 'Q') {
      const q = y * 4 + Math.floor((m - 1) / 3);
      const edge = (k: number, n: number): string => iso(Math.floor(k / 4), (((k % 4) + 4) % 4) * 3 + n);
      return { a: edge(q + from, 1), b: edge(q + to, 3), grain: 'quarter' };
    }
    const at = (k: number): string =>
      iso(Math.floor((y * 12 + m - 1 + k) / 12), ((((m - 1 + k) % 12) + 12) % 12) + 1);
    return { a: at(from), b: at(to), grain: 'month' };
  }
  return w.next
    ? days(w.asOf ? r : r + 1, shift(r, hi, u), NAMES[u], true)
    : days(shift(r, -hi, u), r - 1, NAMES[u], true);
}
