// From words to the calendar: resolves a `When` against the publish date and the dates already in view.
// Rules after TIMEX3 practice (normalise to the smallest stated grain), with the news habit “nearest past”.
import type { IsoSpan } from '../model.ts';
import { addMonths, dayOf, iso, isoDay, isoTime, lastDay, lunarDay, weekdayOf, ymd } from './calendar.ts';
import { SECONDS, type Stretch, type Unit, type When } from './when.ts';

/** The publish moment and what the paragraph has said so far. */
export interface View {
  /** Day number and seconds of the publish moment; absent when it is not known. */
  ref?: { day: number; sec: number };
  /** Year said in this sentence, year and date said in this paragraph. */
  year?: number | undefined;
  paraYear?: number | undefined;
  day?: number | undefined;
  month?: number | undefined;
  period?: [number, number] | undefined;
}

/** Where a day or month of unknown year lies: the clause speaks of the future, or there is no clause at all. */
export interface Hints {
  future: boolean;
  /** The date stands alone: it lies in the current year or week. */
  alone?: boolean;
}

interface Box {
  a: string | null;
  b: string | null;
  grain: string;
  fuzzy?: boolean;
  /** First day, for later references. */
  day?: number;
  y?: number;
  m?: number;
}

const NAMES: Record<Unit, string> = {
  Y: 'year',
  Q: 'quarter',
  M: 'month',
  W: 'week',
  D: 'day',
  h: 'hour',
  m: 'minute',
  s: 'second',
};

/** Reads an ISO publish date; `undefined` when it is none. */
export function readRef(ref: string | undefined): View['ref'] {
  const m = /^(\d{4})-(\d\d)(?:-(\d\d))?(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?/.exec(ref ?? '');
  if (!m) return undefined;
  const n = m.slice(1).map((x) => Number(x ?? 0));
  return { day: dayOf(n[0] ?? 0, n[1], n[2] || 1), sec: (n[3] ?? 0) * 3600 + (n[4] ?? 0) * 60 + (n[5] ?? 0) };
}

function yearOf(w: When, view: View, hints: Hints): number | undefined {
  const ref = view.ref && ymd(view.ref.day);
  if (w.y !== undefined) return w.y;
  if (w.yr !== undefined) return ref ? ref[0] + w.yr : undefined;
  const inView = view.year ?? view.paraYear;
  if (w.ya !== undefined) return inView !== undefined ? inView + w.ya : ref ? ref[0] + w.ya : undefined;
  if (w.mr !== undefined || w.wr !== undefined || w.dr !== undefined) return undefined;
  if (w.occ && ref) {
    const m = w.m ?? w.p?.[0] ?? (w.fest ? ymd(w.fest(ref[0]) ?? 0)[1] : ref[1]);
    return w.occ > 0 ? (m > ref[1] ? ref[0] : ref[0] + 1) : m < ref[1] ? ref[0] : ref[0] - 1;
  }
  if (view.year !== undefined) return view.year;
  if (view.paraYear !== undefined && ref && view.paraYear < ref[0] && !hints.future) return view.paraYear;
  if (!ref || !view.ref) return view.paraYear;
  const [ry, rm] = ref;
  if (w.p) {
    const started = w.p[0] <= rm;
    if (w.over && w.p[1] > 12 && rm <= w.p[1] - 12) return ry - 1;
    if (started || hints.future || hints.alone || w.p[0] - rm <= 2 || w.pg === 'half') {
      return hints.future && w.p[1] < rm ? ry + 1 : ry;
    }
    return ry - 1;
  }
  if (w.part !== undefined && w.m === undefined) return ry;
  if (w.m === undefined && !w.fest) return ry;
  let start: number | undefined;
  let end: number | undefined;
  if (w.fest) {
    start = w.fest(ry);
    end = start === undefined ? undefined : start + (w.days ?? 1) - 1;
  } else {
    const m = w.m ?? 1;
    if (w.d === 29 && m === 2 && lastDay(ry, 2) < 29) {
      let y = ry;
      while (lastDay(y, 2) < 29) y--;
      return y;
    }
    start = dayOf(ry, m, w.d ?? 1);
    end = w.d ? start : dayOf(ry, m, lastDay(ry, m));
  }
  if (start === undefined || end === undefined) return undefined;
  if (hints.alone) return ry;
  if (start > view.ref.day) {
    const past = start - 365;
    const far = view.ref.day - past > 304;
    return hints.future || far || w.m === rm ? ry : ry - 1;
  }
  return hints.future && view.ref.day - end > 31 ? ry + 1 : ry;
}

function withTime(w: When, day: number): Box {
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
function days(day: number, last: number, grain = 'day', fuzzy = false): Box {
  return { a: isoDay(day), b: isoDay(last), grain, day, ...(fuzzy ? { fuzzy } : {}) };
}

/** Years from one to another. */
function years(y: number, last = y, grain = 'year'): Box {
  return { a: iso(y), b: iso(last), grain, y };
}

function part(w: When, a: number, b: number): [number, number] {
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

function months(y: number, m1: number, m2: number, grain: string): Box {
  const end = m2 > 12 ? iso(y + 1, m2 - 12) : iso(y, m2);
  return { a: iso(y, m1), b: end, grain, day: dayOf(y, m1), y, m: m1 };
}

function stamp(t: number, grain: string): string {
  const day = Math.floor(t / 86400);
  const s = t - day * 86400;
  return (
    isoDay(day) +
    (grain === 'day'
      ? ''
      : isoTime(Math.floor(s / 3600), Math.floor(s / 60) % 60, grain === 'second' ? s % 60 : undefined))
  );
}

function shift(day: number, n: number, u: Unit): number {
  if (u === 'Y' || u === 'M' || u === 'Q') {
    const whole = n * (u === 'Y' ? 12 : u === 'Q' ? 3 : 1);
    const m = addMonths(day, Math.trunc(whole));
    return m + Math.round((whole - Math.trunc(whole)) * 30);
  }
  return day + Math.round(n * (u === 'W' ? 7 : 1));
}

function offset(w: When, view: View, hints: Hints): Box | null {
  if (!view.ref || !w.off) return null;
  const sign = w.after ? 1 : -1;
  const units = w.off.map((o) => o[1]);
  const anchored = w.after && !hints.future && view.day !== undefined && view.day < view.ref.day - 400;
  const base =
    anchored && view.day !== undefined ? view.day : w.dr !== undefined ? view.ref.day + w.dr : view.ref.day;
  if (units.some((u) => 'hms'.includes(u))) {
    const t = w.off.reduce((sum, [n, u]) => sum + sign * n * SECONDS[u], view.ref.day * 86400 + view.ref.sec);
    const at = stamp(t, units.includes('s') ? 'second' : 'minute');
    return { a: at, b: at, grain: NAMES[units.at(-1) ?? 'm'] };
  }
  const day = w.off.reduce((d, [n, u]) => shift(d, sign * n, u), base);
  if (w.h !== undefined || w.dp) return withTime(w, day);
  return days(day, day, 'day', w.fuzzy || units[0] === 'Y');
}

function windowOf(w: When, view: View): Box | null {
  if (!view.ref || !w.win) return null;
  const [n, u] = w.win;
  const hi = w.winHi ?? n;
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
  if (w.whole && 'WMY'.includes(u)) {
    const [y, m] = ymd(r);
    const monday = r - weekdayOf(r);
    const from = w.next ? 1 : -hi;
    const to = w.next ? hi : -1;
    if (u === 'W') return days(monday + 7 * from, monday + 7 * to + 6, 'week');
    if (u === 'Y') return years(y + from, y + to);
    const at = (k: number): string =>
      iso(Math.floor((y * 12 + m - 1 + k) / 12), ((((m - 1 + k) % 12) + 12) % 12) + 1);
    return { a: at(from), b: at(to), grain: 'month' };
  }
  return w.next
    ? days(w.asOf ? r : r + 1, shift(r, hi, u), NAMES[u], true)
    : days(shift(r, -hi, u), r - 1, NAMES[u], true);
}

function ofWeek(w: When, view: View, hints: Hints): Box | null {
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
function nthOf(w: When, y: number, m: number | undefined): Box {
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

function box(w: When, view: View, hints: Hints): Box | null {
  if (w.plus) {
    const { plus, after, ...rest } = w;
    const base = box(rest, view, hints);
    if (base?.day === undefined) return null;
    const day = plus.reduce((d, [n, u]) => shift(d, after ? n : -n, u), base.day);
    return days(day, day);
  }
  if (w.decade !== undefined) {
    if (!view.ref) return null;
    const y = (Math.floor(ymd(view.ref.day)[0] / 10) + w.decade) * 10;
    return years(y, y + 9, 'decade');
  }
  if (w.off) return offset(w, view, hints);
  if (w.win) return windowOf(w, view);
  if (w.now && view.ref) {
    const a = stamp(view.ref.day * 86400 + view.ref.sec, 'second');
    return { a, b: a, grain: 'second' };
  }
  if (w.span) {
    const [y, n] = w.span;
    return years(y, y + n - 1, n >= 100 ? 'century' : n === 10 ? 'decade' : 'year');
  }
  const ref = view.ref?.day;
  if (w.dr !== undefined && w.d === undefined) {
    if (ref === undefined) return null;
    if (w.dr2 !== undefined) return days(ref + w.dr, ref + w.dr2);
    return withTime(w, ref + w.dr);
  }
  if (w.da !== undefined && w.d === undefined) {
    const base = view.day ?? ref;
    return base === undefined ? null : withTime(w, base + w.da);
  }
  if (w.qr !== undefined) {
    if (ref === undefined) return null;
    const [y, m] = ymd(ref);
    const len = w.pg === 'half' ? 6 : 3;
    const k = y * 12 + Math.floor((m - 1) / len) * len + w.qr * len;
    const qm = (((k % 12) + 12) % 12) + 1;
    return months(Math.floor(k / 12), qm, qm + len - 1, w.pg ?? 'quarter');
  }
  if (
    w.wr !== undefined ||
    (w.wd !== undefined && w.nth === undefined && w.d === undefined && w.m === undefined)
  )
    return ofWeek(w, view, hints);
  if (w.mr !== undefined || w.ma !== undefined) {
    const monthBase =
      w.ma !== undefined && view.month !== undefined
        ? view.month
        : ref === undefined
          ? undefined
          : ymd(ref)[0] * 12 + ymd(ref)[1] - 1;
    if (monthBase === undefined) return null;
    const k = monthBase + (w.mr ?? w.ma ?? 0) + (w.yr ?? 0) * 12;
    return ofMonth({ ...w, m: (k % 12) + 1 }, Math.floor(k / 12));
  }
  if (w.d !== undefined && w.m === undefined && !w.lunar) {
    if (w.wd !== undefined && ref !== undefined && Number.isInteger(w.wd)) {
      // Friday the 13th: the nearest month in which that day is that weekday.
      const [y, m] = ymd(ref);
      for (let k = 0; k < 24; k++) {
        for (const at of hints.future ? [k, -k] : [-k, k]) {
          const day = dayOf(y, m + at, w.d);
          if (ymd(day)[2] === w.d && weekdayOf(day) === w.wd) return withTime(w, day);
        }
      }
    }
    if (view.month !== undefined && w.y === undefined)
      return ofMonth({ ...w, m: (view.month % 12) + 1 }, Math.floor(view.month / 12));
    if (ref === undefined) return null;
    const [y, m, d] = ymd(ref);
    let k = y * 12 + m - 1;
    if (w.d > d && !hints.future) k--;
    else if ((w.d2 ?? w.d) < d && hints.future) k++;
    while (w.d > lastDay(Math.floor(k / 12), (k % 12) + 1) && k > 0) k--;
    return ofMonth({ ...w, m: (k % 12) + 1 }, Math.floor(k / 12));
  }
  if (w.h !== undefined || w.dp) {
    if (w.m === undefined && w.d === undefined && !w.fest && w.y === undefined) {
      const base = view.day ?? ref;
      return base === undefined ? null : withTime(w, base);
    }
  }
  const y = yearOf(w, view, hints);
  if (y === undefined) return null;
  if (w.same && view.period) {
    const [m1, m2] = view.period;
    return months(y, m1, m2, 'month');
  }
  if (w.fest) {
    const day = w.fest(y);
    if (day === undefined) return null;
    if (w.days && w.days > 1) return days(day, day + w.days - 1, 'day', true);
    return withTime(w, day + (w.dr ?? 0));
  }
  if (w.nth !== undefined) return nthOf(w, y, w.m);
  if (w.p) {
    let [m1, m2] = w.p;
    if (w.part === 'end') m1 = m2;
    else if (w.part === 'start' || w.part === 'early') m2 = m1;
    else if (w.part === 'middle') m1 = m2 = Math.floor((m1 + m2) / 2);
    return { ...months(y, m1, m2, w.pg ?? 'quarter'), ...(w.part ? { fuzzy: true } : {}) };
  }
  if (w.lunar && w.m !== undefined) {
    const a = lunarDay(y, w.m, w.d ?? 1);
    if (a === undefined) return null;
    if (w.d !== undefined) return withTime(w, a);
    const b = lunarDay(w.m === 12 ? y + 1 : y, w.m === 12 ? 1 : w.m + 1, 1);
    return days(a, (b ?? a + 30) - 1);
  }
  if (w.m !== undefined) return ofMonth(w, y);
  if (w.part) {
    const m = w.part === 'start' || w.part === 'early' ? 1 : w.part === 'middle' || w.part === 'mid' ? 6 : 12;
    return { ...months(y, m, m, 'month'), fuzzy: true };
  }
  return years(y, w.yr2 === undefined ? w.y2 : y + w.yr2 - (w.yr ?? 0));
}

function ofMonth(w: When, y: number): Box {
  const m = w.m ?? 1;
  if (w.nth !== undefined) return nthOf(w, y, m);
  if (w.d === undefined) {
    if (w.part) {
      const [s, e] = part(w, dayOf(y, m, 1), dayOf(y, m, lastDay(y, m)));
      return { ...days(s, e, 'day', true), y, m };
    }
    const m2 = w.m2 ?? m;
    return months(y, m, m2 < m ? m2 + 12 : m2, 'month');
  }
  const day = dayOf(y, m, Math.min(w.d, lastDay(y, m)));
  if (w.d2 !== undefined) return { ...days(day, dayOf(y, w.d2 < w.d ? m + 1 : m, w.d2)), y, m };
  return { ...withTime(w, day), y, m };
}

/** What the second end of a period takes over from the first (9月1日至3日). */
function inherit(from: When, to: When): When {
  const out: When = { ...to };
  const said = (k: (keyof When)[]): boolean => k.some((x) => to[x] !== undefined);
  if (to.off || to.win || to.now || to.span) return out;
  if (said(['y', 'yr', 'ya', 'mr', 'wr', 'dr', 'da', 'qr'])) return out;
  const copy = (keys: (keyof When)[]): void => {
    for (const k of keys) if (from[k] !== undefined) Object.assign(out, { [k]: from[k] });
  };
  if (to.fest || to.m !== undefined || to.p) copy(['y', 'yr', 'ya']);
  else if (to.d !== undefined) copy(['y', 'yr', 'ya', 'm', 'mr', 'ma']);
  else if (to.wd !== undefined) copy(['wr']);
  else if (to.h !== undefined || to.dp) {
    copy(['y', 'yr', 'ya', 'm', 'mr', 'ma', 'd', 'dr', 'da', 'wr', 'wd', 'fest']);
    if (!to.dp && from.dp) copy(['dp']);
  } else if (to.part) copy(['y', 'yr', 'ya', 'm', 'mr', 'ma', 'wr']);
  return out;
}

/** The first end takes year or month from the second when only that says it (3日至5月8日 … of 2024). */
function backward(from: When, to: When, share: boolean): When {
  const out: When = { ...from };
  if (from.off || from.dr !== undefined || from.wr !== undefined || from.mr !== undefined) return out;
  const hasYear = from.y !== undefined || from.yr !== undefined || from.ya !== undefined;
  if (
    !hasYear &&
    (to.y !== undefined || to.yr !== undefined) &&
    (from.m !== undefined || from.d !== undefined || from.p)
  ) {
    if (to.y !== undefined) out.y = to.y;
    if (to.yr !== undefined) out.yr = to.yr;
    const fm = from.m ?? from.p?.[0];
    const tm = to.m ?? to.p?.[1];
    if (fm !== undefined && tm !== undefined && fm > tm) {
      if (out.y !== undefined) out.y--;
      else if (out.yr !== undefined) out.yr--;
    }
  }
  if (from.m === undefined && from.d !== undefined && to.m !== undefined) out.m = to.m;
  if (share && from.h !== undefined && from.d === undefined && from.m === undefined) {
    for (const k of ['d', 'dr', 'm', 'y', 'wd', 'wr', 'dp'] as const)
      if (out[k] === undefined && to[k] !== undefined) Object.assign(out, { [k]: to[k] });
  }
  return out;
}

/** Notes a resolved date for the dates that follow it. */
function remember(w: When, b: Box, view: View): void {
  const start = b.a ?? b.b;
  if (!start || w.off || w.win || w.now || w.same) return;
  const y = Number(/^-?\d+/.exec(start)?.[0]);
  const m = Number(/^-?\d+-(\d\d)/.exec(start)?.[1] ?? 0);
  if (w.ya === undefined && w.span === undefined) {
    if (w.y !== undefined || w.yr !== undefined) {
      view.year = w.y2 ?? y;
      // Only a past date with its month tells a story that later sentences go on with; 明年 or "since 2019" does not.
      const told = w.m !== undefined || w.p !== undefined;
      if (told && (w.y !== undefined || (w.yr ?? 0) < 0)) view.paraYear = view.year;
    }
  }
  if (m && (w.m !== undefined || w.mr !== undefined) && w.d !== undefined) view.month = y * 12 + m - 1;
  if (w.p) view.period = w.p;
  else if (w.m !== undefined && w.d === undefined && !w.part) view.period = [w.m, w.m2 ?? w.m];
  if (b.day !== undefined && (w.d !== undefined || w.y !== undefined || w.m !== undefined)) view.day = b.day;
}

/**
 * Resolves a date or period. `view` is read and updated. Returns `undefined` when the words alone do not fix
 * it (no publish date, nothing in view).
 */
export function resolve(t: Stretch, view: View, hints: Hints): IsoSpan | undefined {
  const first = t.to ? backward(t.from, t.to, t.share ?? false) : t.from;
  const a = box(first, view, hints);
  if (!a) return undefined;
  remember(first, a, view);
  let out: IsoSpan = { start: a.a, end: a.b, grain: a.grain, ...(a.fuzzy ? { fuzzy: true } : {}) };
  if (t.to) {
    const w = inherit(first, t.to);
    const b = box(w, { ...view, year: view.year ?? a.y }, hints);
    if (!b) return undefined;
    let end = b.b;
    if (end && a.a && end < a.a) {
      const rolls = w.y === undefined && w.yr === undefined;
      if (rolls && w.m !== undefined)
        end = end.replace(/^\d{4}/, (y) => String(Number(y) + 1).padStart(4, '0'));
      else if (w.h !== undefined && b.day !== undefined) end = isoDay(b.day + 1) + end.slice(10);
    }
    out = { start: a.a, end, grain: b.grain, ...(a.fuzzy || b.fuzzy ? { fuzzy: true } : {}) };
    remember(w, b, view);
  }
  const open = t.to ? t.to.open : t.from.open;
  if (open && t.from.off && !t.to) {
    // 半年之后, 两小时以后: open from the month, year or day that holds the moment.
    const units = t.from.off.map((o) => o[1]);
    const whole = t.from.off.every((o) => Number.isInteger(o[0]));
    const cut = units.some((u) => 'hms'.includes(u))
      ? 10
      : units.includes('M') || (units.includes('Y') && !whole)
        ? 7
        : units.every((u) => u === 'Y')
          ? 4
          : 10;
    const p = out.start?.slice(0, cut) ?? null;
    return open === 'before' ? { ...out, start: null, end: p } : { ...out, start: p, end: null };
  }
  if (open === 'since') out = { ...out, end: null };
  else if (open === 'after') out = { ...out, start: next(out.end ?? out.start), end: null };
  else if (open === 'until') out = { ...out, start: null };
  else if (open === 'before')
    out = { ...out, start: null, end: t.from.part || t.from.off ? (out.end ?? null) : previous(out.start) };
  return out;
}

function next(p: string | null | undefined): string | null {
  return p ? step(p, 1) : null;
}
function previous(p: string | null): string | null {
  return p ? step(p, -1) : null;
}
function step(p: string, n: number): string {
  if (p.includes('T')) return p;
  const [y, m, d] = p.split('-').map(Number);
  if (y === undefined || Number.isNaN(y)) return p;
  if (d !== undefined) return isoDay(dayOf(y, m, d) + n);
  if (m !== undefined) return iso(y + Math.floor((m - 1 + n) / 12), ((m - 1 + n + 12) % 12) + 1);
  return iso(y + n);
}
