// Weeks and weekdays, and the n-th week, weekday or first and last units of a stretch of the calendar.
import { addMonths, dayOf, lastDay, weekdayOf, ymd } from './calendar.ts';
import { type Box, days, months, part, withTime } from './spans.ts';
import type { Hints, View } from './view.ts';
import type { When } from './when.ts';

/** This, last or next week, or a weekday of it; a bare weekday is the nearest past one unless the clause looks ahead. */
export function ofWeek(w: When, view: View, hints: Hints): Box | null {
  if (!view.ref) return null;
  const r = view.ref.day;
  const monday = r - weekdayOf(r);
  if (w.wd === undefined) {
    const a = monday + (w.wr ?? 0) * 7;
    return days(...part(w, a, a + 6), 'week');
  }
  const lo = Math.floor(w.wd);
  let day = monday + lo + (w.wr ?? 0) * 7;
  if (w.wr === undefined) {
    if (w.occ) day += w.occ > 0 ? (day > r ? 0 : 7) : day < r ? 0 : -7;
    else if (hints.alone) day += 0;
    else if (w.wd === 5.5) day = hints.future || weekdayOf(r) >= 5 ? monday + 5 : monday - 2;
    else if (hints.future && day < r) day += 7;
    else if (!hints.future && day > r) day -= 7;
  }
  if (w.wd === 5.5) return days(day, day + 1);
  if (w.wd2 !== undefined) return days(day, day + ((w.wd2 - lo + 7) % 7));
  return withTime(w, day);
}

/** The n-th week or weekday inside a month or year. */
export function nthOf(w: When, y: number, m: number | undefined): Box {
  const a = dayOf(y, m ?? 1, 1);
  const b = dayOf(y, m ?? 12, lastDay(y, m ?? 12));
  const n = w.nth ?? 1;
  if (w.wd !== undefined) {
    const first = a + ((w.wd - weekdayOf(a) + 7) % 7);
    const last = b - ((weekdayOf(b) - w.wd + 7) % 7);
    return withTime(w, n < 0 ? last + 7 * (n + 1) : first + 7 * (n - 1));
  }
  // ISO weeks: the first one holds the first Thursday.
  const first = a + ((3 - weekdayOf(a) + 7) % 7) - 3;
  const last = b - ((weekdayOf(b) - 3 + 7) % 7) - 3;
  const s = n < 0 ? last + 7 * (n + 1) : first + 7 * (n - 1);
  return days(s, s + 6, 'week');
}

/** The first or last days, ISO weeks or months of the month or year from day `a` to day `b`. */
export function edgeOf([n, unit]: NonNullable<When['edge']>, a: number, b: number): Box {
  if (unit === 'D') return n > 0 ? days(a, Math.min(b, a + n - 1)) : days(Math.max(a, b + n + 1), b);
  if (unit === 'W') {
    const first = a + ((3 - weekdayOf(a) + 7) % 7) - 3;
    const last = b - ((weekdayOf(b) - 3 + 7) % 7) - 3;
    return n > 0 ? days(first, first + 7 * n - 1, 'week') : days(last + 7 * (n + 1), last + 6, 'week');
  }
  const [y, m] = ymd(n > 0 ? a : addMonths(b, n + 1));
  return months(y, m, m + Math.abs(n) - 1, 'month');
}
