// How the view gets its words: the keys it asks for, ages and rows of names in the reader's language.
export type { Translate, Words } from '../wording/words.ts';

const DAY = 86_400_000;

/** Calendar days from a moment to another, where the first was written down: yesterday evening is not today. */
function daysBetween(iso: string, then: number, now: Date): number {
  const zone = /([+-])(\d{2}):?(\d{2})$/.exec(iso);
  const offset = zone
    ? Number(`${zone[1]}1`) * (Number(zone[2]) * 60 + Number(zone[3])) * 60_000
    : /Z$|^[\d-]+$/.test(iso)
      ? 0
      : -now.getTimezoneOffset() * 60_000;
  return Math.floor((now.getTime() + offset) / DAY) - Math.floor((then + offset) / DAY);
}

/** How long ago a moment was, in words ("3天前"); empty when it cannot be told or lies ahead. */
export function ageOf(iso: string, now: Date, locale: string): string {
  const then = Date.parse(iso);
  if (!Number.isFinite(then) || then > now.getTime()) return '';
  const days = daysBetween(iso, then, now);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (days < 31) return words.format(-days, 'day');
  if (days < 365) return words.format(-Math.floor(days / 30.44), 'month');
  return words.format(-Math.floor(days / 365.25) || -1, 'year');
}

/** Names in a row, as the language joins them. */
export function listWords(names: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction', style: 'long' }).format(names);
}
