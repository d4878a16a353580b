// From words to the calendar: the two ends of a stretch are placed, each lends the other what it does not say, open
// ends are opened. Rules after TIMEX3 practice (normalise to the smallest stated grain), with the news habit “nearest past”.
import type { IsoSpan } from '../model.ts';
import { dayOf, iso, isoDay } from './calendar.ts';
import { box } from './place.ts';
import { type Hints, remember, type View } from './view.ts';
import type { Stretch, When } from './when.ts';

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

/** 30日至2日: the second of two bare days lies in the month of the first or the next. */
function monthAfter(from: When, to: When, a: { a: string | null }): number | undefined {
  if (from.d === undefined || to.d === undefined || to.m !== undefined || !a.a) return undefined;
  const [y = 0, m = 1] = a.a.split('-').map(Number);
  return y * 12 + m - 1 + (to.d < from.d ? 1 : 0);
}

/**
 * Resolves a date or period. `view` is read and updated. Returns `undefined` when the words alone do not fix
 * it (no publish date, nothing in view).
 */
export function resolve(t: Stretch, view: View, hints: Hints): IsoSpan | undefined {
  const first = t.to ? backward(t.from, t.to, t.share ?? false) : t.from;
  const a = box(first, view, hints);
  if (!a) return undefined;
  // A fiscal quarter that would lie ahead, though it is reported on, is not the calendar's.
  const ahead = view.ref && a.day !== undefined && a.day > view.ref.day;
  if (first.fiscal && ahead && !hints.future) return undefined;
  const open = t.to ? t.to.open : t.from.open;
  remember(first, a, view, open !== undefined);
  let out: IsoSpan = { start: a.a, end: a.b, grain: a.grain, ...(a.fuzzy ? { fuzzy: true } : {}) };
  if (t.to) {
    const w = inherit(first, t.to);
    const bareDays = monthAfter(first, w, a);
    const lent = {
      ...view,
      year: view.year ?? a.y,
      ...(bareDays ? { month: bareDays } : {}),
      // 夜间至次日上午: the next day is the next of the first end's.
      ...(w.da !== undefined && a.day !== undefined ? { storyDay: a.day } : {}),
    };
    const b = box(w, lent, hints);
    if (!b) return undefined;
    let end = b.b;
    if (end && a.a && end < a.a) {
      const rolls = w.y === undefined && w.yr === undefined;
      if (rolls && w.m !== undefined)
        end = end.replace(/^\d{4}/, (y) => String(Number(y) + 1).padStart(4, '0'));
      else if (w.h !== undefined && b.day !== undefined) end = isoDay(b.day + 1) + end.slice(10);
    }
    out = { start: a.a, end, grain: b.grain, ...(a.fuzzy || b.fuzzy ? { fuzzy: true } : {}) };
    remember(w, b, view, false);
  }
  if (open && t.from.off && !t.to) {
    // 半年之后, 两小时以后: open from the month, year or day that holds the moment.
    const units = t.from.off.map((o) => o[1]);
    const whole = t.from.off.every((o) => Number.isInteger(o[0]));
    const cut = units.some((u) => 'hms'.includes(u))
      ? 10
      : (units.includes('M') && whole) || (units.includes('Y') && !whole)
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
