// A date of the article in the reader's words: open ends, uncertainty and all.
import type { RankedFact } from '../model.ts';
import { formatSpan, sameWords } from './calendar.ts';
import type { Words } from './words.ts';

export interface DateText {
  /** The calendar date; "not certain" when the article's words could not be resolved. */
  date: string;
  /** The article's own words, where they say it differently. */
  words: string | null;
  shape: 'point' | 'range' | 'unknown';
}

/** The date of a fact in words, to the grain it is known by; never throws. */
export function dateText(fact: RankedFact, { t, locale }: Words): DateText {
  const when = fact.iso ? formatSpan(fact.iso, locale) : null;
  if (!when) return { date: t('date_unresolved'), words: fact.text, shape: 'unknown' };
  const shape = when.range ? 'range' : 'point';
  if (when.open && when.outside && sameWords(fact.text, when.outside)) {
    const key = when.open === 'start' ? 'date_before' : 'date_after';
    return { date: t(key, { date: when.outside }), words: null, shape };
  }
  let date = when.text;
  if (when.open === 'start') date = t('date_open_start', { date });
  if (when.open === 'end') date = t('date_open_end', { date });
  if (isFuzzy(fact)) date = t(when.range ? 'date_fuzzy_range' : 'date_fuzzy', { date });
  return { date, words: sameWords(fact.text, when.text) ? null : fact.text, shape };
}

/** Whether the day itself is uncertain: the evening of a day is not. */
export function isFuzzy({ iso }: RankedFact): boolean {
  return Boolean(iso?.fuzzy) && !iso?.start?.includes('T');
}
