// Stretches of the calendar as ISO prefixes: days, months, years, parts of them, and moments.
import { addMonths, dayOf, iso, isoDay, isoTime, weekdayOf } from './calendar.ts';
import type { Unit, When } from './when.ts';

/** A stretch of the calendar; `a` and `b` are the ISO prefixes of its first and last unit. */
export interface Box {
  a: string | null;
  b: string | null;
  grain: string;
  fuzzy?: boolean;
  /** First day, for later references. */
  day?: number;
  y?: number;
  m?: number;
}

export const NAMES: Record<Unit, string> = {
  Y: 'year',
  Q: 'quarter',
  M: 'month',
  W: 'week',
  B: 'day',
  D: 'day',
  h: 'hour',
  m: 'minute',
  s: 'second',
};

export function withTime(w: When, day: number): Box {
  const date = isoDay(day);
  const base: Box = { a: date, b: date, grain: 'day', day };
  if (w.h !== undefined) {
    let h = w.h;
    let d = date;
    if ((w.pm || (w.dp && w.dp[0] >= 12)) && h < 12 && !(w.dp && w.dp[0] >= 22 && h < 6)) h += 12;
    else if (w.dp && w.dp[0] >= 18 && h === 12) h = 24;
    else if (w.dp?.[0] === 0 && w.dp[1] === 5 && h >= 9 && h < 12) h += 12;
    else if (w.dp && w.dp[1] < 6 && h === 12) h = 0;
    if (h >= 24) {
      d = isoDay(day + 1);
      h -= 24;
    } else if (w.dp && w.dp[0] >= 22 && h < 6) d = isoDay(day + 1);
    if (w.h2 !== undefined) {
      const last = w.h2 + (h > w.h && w.h2 < 12 ? 12 : 0);
      const end = last > 23 ? `${isoDay(day + 1)}T00:00` : d + isoTime(last, w.mi ?? 0);
      return { ...base, a: d + isoTime(h, 0), b: end, grain: 'hour' };
    }
    const t = d + isoTime(h, w.mi ?? 0, w.sec);
    return {
      ...base,
      a: t,
      b: t,
      grain: w.sec !== undefined ? 'second' : w.mi !== undefined ? 'minute' : 'hour',
    };
  }
  if (w.dp)
    return { ...base, a: date + isoTime(w.dp[0]), b: date + isoTime(w.dp[1]), grain: 'day', fuzzy: true };
  return base;
}

/** From one day number to another, both included. */
export function days(day: number, last: number, grain = 'day', fuzzy = false): Box {
  return { a: isoDay(day), b: isoDay(last), grain, day, ...(fuzzy ? { fuzzy } : {}) };
}

/** Years from one to another. */
export function years(y: number, last = y, grain = 'year'): Box {
  return { a: iso(y), b: iso(last), grain, y };
}

/** 初, 中, 底, 上旬 … of a stretch of days. */
export function part(w: When, a: number, b: number): [number, number] {
  const n = b - a + 1;
  switch (w.part) {
    case 'early':
      return [a, a + 9];
    case 'mid':
      return [a + 10, a + 19];
    case 'late':
      return [a + 20, b];
    case 'start':
      return n > 20 ? [a, a + 9] : [a, a + Math.ceil(n / 2) - 1];
    case 'middle':
      return n > 20 ? [a + 10, a + 19] : [a + Math.floor(n / 4), b - Math.floor(n / 4)];
    case 'end':
      return w.asOf ? [b, b] : n > 20 ? [b - 5, b] : [a + Math.floor(n / 2), b];
    default:
      return [a, b];
  }
}

/** Months of a year; numbers beyond 12 run into the next. */
export function months(y: number, m1: number, m2: number, grain: string): Box {
  const at = (m: number): string => iso(y + Math.floor((m - 1) / 12), ((m - 1) % 12) + 1);
  return { a: at(m1), b: at(m2), grain, day: dayOf(y, m1), y, m: m1 };
}

/** A moment in seconds since 1970 as ISO. */
export function stamp(t: number, grain: string): string {
  const day = Math.floor(t / 86400);
  const s = t - day * 86400;
  return (
    isoDay(day) +
    (grain === 'day'
      ? ''
      : isoTime(Math.floor(s / 3600), Math.floor(s / 60) % 60, grain === 'second' ? s % 60 : undefined))
  );
}

/** Moves a day by an amount of a unit; half months and years count days. */
export function shift(day: number, n: number, u: Unit): number {
  if (u === 'Y' || u === 'M' || u === 'Q') {
    const whole = n * (u === 'Y' ? 12 : u === 'Q' ? 3 : 1);
    const m = addMonths(day, Math.trunc(whole));
    return m + Math.round((whole - Math.trunc(whole)) * 30);
  }
  if (u !== 'B') return day + Math.round(n * (u === 'W' ? 7 : 1));
  // Holidays are not known here: what is counted in working days stays fuzzy.
  let at = day;
  for (let left = Math.min(Math.abs(n), 1000); left >= 1; ) {
    at += Math.sign(n);
    if (weekdayOf(at) < 5) left--;
  }
  return at;
}
