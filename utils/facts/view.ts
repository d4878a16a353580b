// What a text has said so far about when it is: the publish moment, and the dates the words after them may lean on.
import { dayOf } from './calendar.ts';
import type { Box } from './spans.ts';
import type { When } from './when.ts';

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

/** Reads an ISO publish date; `undefined` when it is none. */
export function readRef(ref: string | undefined): View['ref'] {
  const m = /^(\d{4})-(\d\d)(?:-(\d\d))?(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?/.exec(ref ?? '');
  if (!m) return undefined;
  const n = m.slice(1).map((x) => Number(x ?? 0));
  return { day: dayOf(n[0] ?? 0, n[1], n[2] || 1), sec: (n[3] ?? 0) * 3600 + (n[4] ?? 0) * 60 + (n[5] ?? 0) };
}

/** Notes a resolved date for the dates that follow it. */
export function remember(w: When, b: Box, view: View): void {
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
