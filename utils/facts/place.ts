// Places one date on the calendar: the publish moment and what is in view fill the fields that were not said.
import { dayOf, lastDay, lunarDay, weekdayOf, ymd } from './calendar.ts';
import { offset, windowOf } from './place-counted.ts';
import { edgeOf, nthOf, ofWeek } from './place-week.ts';
import { type Box, days, months, part, shift, stamp, withTime, years } from './spans.ts';
import type { Hints, View } from './view.ts';
import type { When } from './when.ts';

/** The year of a date; a weekday beside month and day (1月4日（星期日）) decides when the year was not said. */
function yearOf(w: When, view: View, hints: Hints): number | undefined {
  const y = likelyYear(w, view, hints);
  const { m, d, wd } = w;
  if (y === undefined || wd === undefined || m === undefined || d === undefined || w.y !== undefined)
    return y;
  return [y, y + 1, y - 1].find((x) => weekdayOf(dayOf(x, m, d)) === wd) ?? y;
}

function likelyYear(w: When, view: View, hints: Hints): number | undefined {
  const ref = view.ref && ymd(view.ref.day);
  if (w.y !== undefined) return w.y;
  if (w.yr !== undefined) return ref ? ref[0] + w.yr : undefined;
  const inView = view.year ?? view.paraYear;
  if (w.ya !== undefined && w.told) {
    const y = view.storyYear ?? (hints.alone ? ref?.[0] : undefined);
    return y === undefined ? undefined : y + w.ya;
  }
  if (w.ya !== undefined) return inView !== undefined ? inView + w.ya : ref ? ref[0] + w.ya : undefined;
  if (w.mr !== undefined || w.wr !== undefined || w.dr !== undefined) return undefined;
  if (w.occ && ref) {
    const m = w.m ?? w.p?.[0] ?? (w.fest ? ymd(w.fest(ref[0]) ?? 0)[1] : ref[1]);
    return w.occ > 0 ? (m > ref[1] ? ref[0] : ref[0] + 1) : m < ref[1] ? ref[0] : ref[0] - 1;
  }
  if (view.season !== undefined && view.year !== undefined && w.m !== undefined)
    return w.m >= 7 ? view.season : view.season + 1;
  if (view.year !== undefined) return view.year;
  const fresh = ref && view.ref ? view.ref.day - dayOf(ref[0], w.m ?? 0, w.d ?? 0) : -1;
  // A story of an earlier year goes on in it, but not up to the days before the article.
  const recent = w.m !== undefined && w.d !== undefined && fresh >= 0 && fresh <= 10;
  if (view.paraYear !== undefined && ref && view.paraYear < ref[0] && !hints.future && !recent)
    return view.paraYear;
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

/** The stretch that `w` names, or `null` when the words alone do not fix it. */
export function box(w: When, view: View, hints: Hints): Box | null {
  if (w.edge) {
    const { edge, ...rest } = w;
    const whole = box(rest, view, hints);
    if (whole?.a == null || whole.b == null) return null;
    const [y = 0, m = 1] = whole.a.split('-').map(Number);
    const [y2 = 0, m2 = 12] = whole.b.split('-').map(Number);
    return edgeOf(edge, dayOf(y, m), dayOf(y2, m2, lastDay(y2, m2)));
  }
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
  if (w.win) return windowOf(w, view, hints);
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
    const base = view.storyDay ?? (hints.alone || !w.told ? ref : undefined);
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
    const now = ref === undefined ? undefined : ymd(ref)[0] * 12 + ymd(ref)[1] - 1;
    const told = w.ma === undefined ? undefined : w.ma < 0 ? view.lastMonth : (view.month ?? view.lastMonth);
    const monthBase = told ?? now;
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
    // A story of long ago goes on in its own month.
    if (view.told?.grain === 'day' && !hints.future && ref - view.told.day > 62) {
      const [ty, tm, td] = ymd(view.told.day);
      k = ty * 12 + tm - 1 + (w.d < td ? 1 : 0);
      return ofMonth({ ...w, m: (k % 12) + 1 }, Math.floor(k / 12));
    }
    // On the 11th, 12日 is tomorrow; what lies further on is of last month.
    if (w.d > d + 1 && !hints.future) k--;
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
    const a = lunarDay(y, w.m, w.d ?? 1, w.leap);
    if (a === undefined) return null;
    if (w.d !== undefined) return withTime(w, a);
    const b = w.leap
      ? lunarDay(y, w.m, 30, true)
      : lunarDay(w.m === 12 ? y + 1 : y, w.m === 12 ? 1 : w.m + 1, 1);
    return days(a, w.leap ? (b ?? a + 28) : (b ?? a + 30) - 1);
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
