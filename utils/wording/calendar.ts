// Dates for the eye: an ISO span as a calendar date in the reader's language.
import type { IsoSpan } from '../model.ts';

interface Point {
  date: Date;
  /** How much of it is known: 1 year, 2 month, 3 day, 4 time of day. */
  depth: 1 | 2 | 3 | 4;
}

const ISO_PREFIX = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2}))?)?)?/;

/** Wall time as written, held in UTC, so that no time zone of this machine moves it. */
function parse(iso: string | null | undefined): Point | null {
  const found = iso ? ISO_PREFIX.exec(iso) : null;
  if (!found) return null;
  const [, year, month, day, hour, minute] = found;
  const date = new Date(
    Date.UTC(
      Number(year),
      Number(month ?? 1) - 1,
      Number(day ?? 1),
      hour ? Number(hour) : 0,
      minute ? Number(minute) : 0,
    ),
  );
  return { date, depth: hour ? 4 : day ? 3 : month ? 2 : 1 };
}

function formatter(depth: Point['depth'], locale: string): Intl.DateTimeFormat {
  const fields: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
  if (depth > 1) fields.month = depth > 3 ? 'short' : 'long';
  if (depth > 2) fields.day = 'numeric';
  if (depth > 3) Object.assign(fields, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  // British order for English: day, month, year reads like an article's own "3 March".
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, fields);
}

/** One ISO date or prefix of one, as printed text; empty when it cannot be read. */
export function formatIso(iso: string, locale: string): string {
  const point = parse(iso);
  return point ? formatter(point.depth, locale).format(point.date) : '';
}

/** A publication moment: midnight counts as "no time of day given". */
export function formatMoment(iso: string, locale: string): string {
  return formatIso(iso.replace(/T00:00(:00(\.0+)?)?/, ''), locale);
}

/**
 * First to last, without saying twice what both share. `formatRange` does that for English but
 * falls back to 2025/7 – 2025/9 in Chinese, where the shared year is simply not repeated.
 */
function formatRange(start: Date, end: Date, depth: Point['depth'], locale: string): string {
  if (!locale.startsWith('zh')) return formatter(depth, locale).formatRange(start, end);
  const whole = formatter(depth, locale).format(end);
  const sameYear = start.getUTCFullYear() === end.getUTCFullYear();
  const sameMonth = sameYear && start.getUTCMonth() === end.getUTCMonth();
  const shared = depth > 2 && sameMonth ? /^\d+年\d+月/ : depth > 1 && sameYear ? /^\d+年/ : null;
  const last = depth === 1 ? whole : shared ? whole.replace(shared, '') : whole;
  const first = formatter(depth, locale).format(start);
  return `${depth === 1 ? first.replace('年', '') : first}–${last}`;
}

export interface CalendarText {
  text: string;
  open: 'start' | 'end' | null;
  range: boolean;
  /**
   * For a span open on one side: the unit just outside the other. "Before 30 September" covers the days
   * until the 29th, and the article prints the 30th.
   */
  outside?: string;
}

/** How fine a grain is, in the steps of `Point.depth`. */
const GRAIN_DEPTH: Readonly<Record<string, Point['depth']>> = {
  century: 1,
  decade: 1,
  year: 1,
  half: 2,
  quarter: 2,
  season: 2,
  month: 2,
  week: 3,
  day: 3,
};

/** A span as text: one date, or first to last; which side is open is told, not worded. */
export function formatSpan(iso: IsoSpan, locale: string): CalendarText | null {
  const start = parse(iso.start);
  const end = parse(iso.end);
  // "The next five years" is resolved to a day, but means none.
  const finest = iso.fuzzy ? (GRAIN_DEPTH[iso.grain] ?? 4) : 4;
  if (start && end) {
    const depth = Math.min(start.depth, end.depth, finest) as Point['depth'];
    const print = (point: Point) => formatter(depth, locale).format(point.date);
    const single = end.date <= start.date || print(start) === print(end);
    const text = single ? print(start) : formatRange(start.date, end.date, depth, locale);
    return { text, open: null, range: !single };
  }
  const only = start ?? end;
  if (!only) return null;
  const format = formatter(Math.min(only.depth, finest) as Point['depth'], locale);
  const text = format.format(only.date);
  if (!start) return { text, open: 'start', range: true, outside: format.format(step(only, 1)) };
  if (iso.end !== null) return { text, open: null, range: false };
  return { text, open: 'end', range: true, outside: format.format(step(only, -1)) };
}

/** The year, month or day after (1) or before (-1) a point. */
function step({ date, depth }: Point, by: 1 | -1): Date {
  const next = new Date(date);
  if (depth === 1) next.setUTCFullYear(date.getUTCFullYear() + by);
  else if (depth === 2) next.setUTCMonth(date.getUTCMonth() + by);
  else next.setUTCDate(date.getUTCDate() + by);
  return next;
}

/** Milliseconds to sort by; dates without a start stand where they end, unreadable ones last. */
export function sortKey(iso: IsoSpan | undefined): number {
  const point = parse(iso?.start) ?? parse(iso?.end);
  return point ? point.date.getTime() : Number.POSITIVE_INFINITY;
}

/** Where a span lies as seen from `now`, judged only as finely as it is written. */
export function tense(
  iso: IsoSpan | undefined,
  now: Date,
): 'past' | 'today' | 'current' | 'future' | 'unknown' {
  const first = iso?.start ?? iso?.end;
  if (!iso || !first || !parse(first)) return 'unknown';
  const pad = (n: number) => String(n).padStart(2, '0');
  const today = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
  const written = first.slice(0, 10);
  const same = today.slice(0, written.length);
  if (written > same) return 'future';
  const last = (iso.end ?? first).slice(0, 10);
  if (last > today.slice(0, last.length)) return 'current';
  return written === today && last === today ? 'today' : 'past';
}

const JOINTS = /[\s年月至到,–—~-]+/g;
const SIDES =
  /^(?:截至|截止|自从|自|从|從|since|before|after|from|until|by)\s*|(?:之前|以前|前|之后|之後|以后|以後|后|後|以来|以來|起|至今)$/giu;

/** Whether the article prints a date as we do, but for how it joins first and last, and for the year. */
export function sameWords(words: string, date: string): boolean {
  const bare = (text: string) => text.replace(SIDES, '').replace(JOINTS, ' ').trim();
  const [own, ours] = [bare(words), bare(date)];
  return own === ours || (own.length > 1 && ours.endsWith(` ${own}`));
}
