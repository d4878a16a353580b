// What a text has said so far about when it is: the publish moment, and the dates the words after them may lean on.
import { dayOf } from './calendar.ts';
import type { Box } from './spans.ts';
import type { When } from './when.ts';

/** The publish moment and what the paragraph has said so far. */
export interface View {
  /** Day number and seconds of the publish moment; absent when it is not known. */
  ref?: { day: number; sec: number };
  /** Said in this sentence: its year and, for bare days, its month (year × 12 + month − 1). */
  year?: number | undefined;
  month?: number | undefined;
  /** First year of a season or school year (2025-26): its autumn lies there. */
  season?: number | undefined;
  /** Said in this paragraph: year, day, months of the year, last month, and the last date told. */
  paraYear?: number | undefined;
  day?: number | undefined;
  period?: [number, number] | undefined;
  lastMonth?: number | undefined;
  told?: Told | undefined;
  /** Said anywhere before, for 次日 and 同年. */
  storyDay?: number;
  storyYear?: number;
}

/** A date as it was told: its first day, the moment in seconds when a clock stood with it, its grain. */
export interface Told {
  day: number;
  at?: number;
  grain: 'year' | 'month' | 'day';
}

/** Where a day or month of unknown year lies: the clause speaks of the future, or there is no clause at all. */
export interface Hints {
  future: boolean;
  /** The date stands alone: it lies in the current year or week. */
  alone?: boolean;
}

/** Reads an ISO publish date; `undefined` when it is none. */
export function readRef(ref: string | undefined): View['ref'] {
  const m = /^(\d{4})-(\d\d)(?:-(\d\d))?(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?/.exec(ref ?? '');
  if (!m) return undefined;
  const n = m.slice(1).map((x) => Number(x ?? 0));
  return { day: dayOf(n[0] ?? 0, n[1], n[2] || 1), sec: (n[3] ?? 0) * 3600 + (n[4] ?? 0) * 60 + (n[5] ?? 0) };
}

/** Notes a resolved date for the dates that follow it. */
export function remember(w: When, b: Box, view: View, open: boolean): void {
  const start = b.a ?? b.b;
  if (!start || (w.off && !w.after) || w.win || w.now || w.same) return;
  const y = Number(/^-?\d+/.exec(start)?.[0]);
  if (w.aside) {
    // Founded in 2004: governs no later month, but “six years later” counts from it.
    if (w.y !== undefined && w.m === undefined) view.told = { day: dayOf(y), grain: 'year' };
    return;
  }
  const [, mm, dd, clock] = /^-?\d+-(\d\d)(?:-(\d\d)(?:T(.*))?)?/.exec(start) ?? [];
  const m = Number(mm ?? 0);
  const daily = w.d ?? w.dr ?? w.da ?? w.wd ?? w.fest;
  if (w.ya === undefined && w.span === undefined) {
    // 创1961年以来7月的极值: what only opens a span governs nothing after it.
    if (!open && (w.y !== undefined || w.yr !== undefined)) {
      view.year = w.y2 ?? y;
      view.season = w.y !== undefined && w.y2 === w.y + 1 ? w.y : undefined;
      // Only a past date with its month tells a story that later sentences go on with; 明年 or “since 2019” does not.
      const month = w.m !== undefined || w.p !== undefined;
      if (month && (w.y !== undefined || (w.yr ?? 0) < 0)) view.paraYear = view.year;
    }
  }
  if (m && (w.m !== undefined || w.mr !== undefined)) {
    if (w.d !== undefined) view.month = y * 12 + m - 1;
    else view.lastMonth = y * 12 + m - 1;
  }
  if (w.p) view.period = w.p;
  else if (w.m !== undefined && w.d === undefined && !w.part) view.period = [w.m, w.m2 ?? w.m];
  if (b.day !== undefined && (w.d !== undefined || w.y !== undefined || w.m !== undefined)) view.day = b.day;
  if (w.span || open) return;
  view.storyYear = y;
  const day = dayOf(y, m || 1, Number(dd ?? 1));
  const at = clock && w.h !== undefined ? day * 86400 + seconds(clock) : undefined;
  view.told = {
    day,
    grain: dd && !w.part ? 'day' : m ? 'month' : 'year',
    ...(at === undefined ? {} : { at }),
  };
  if (daily !== undefined && dd) view.storyDay = view.day = day;
}

function seconds(clock: string): number {
  return clock.split(':').reduce((sum, x, i) => sum + Number(x) * (3600 / 60 ** i), 0);
}
