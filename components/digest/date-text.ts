// A date of the article in the reader's words: open ends, uncertainty and all.
import type { RankedFact } from '../../utils/model.ts';
import { locale, t } from '../../utils/platform/i18n.ts';
import { formatSpan, sameWords } from './calendar.ts';

export interface DateText {
  /** The calendar date; "not certain" when the article's words could not be resolved. */
  date: string;
  /** The article's own words, where they say it differently. */
  words: string | null;
  shape: 'point' | 'range' | 'unknown';
}

export function dateText(fact: RankedFact): DateText {
  const when = fact.iso ? formatSpan(fact.iso, locale()) : null;
  if (!when) return { date: t('date_unresolved'), words: fact.text, shape: 'unknown' };
  let date = when.text;
  if (when.open === 'start') date = t('date_open_start', { date });
  if (when.open === 'end') date = t('date_open_end', { date });
  if (fact.iso?.fuzzy) date = t(when.range ? 'date_fuzzy_range' : 'date_fuzzy', { date });
  return {
    date,
    words: sameWords(fact.text, date) ? null : fact.text,
    shape: when.range ? 'range' : 'point',
  };
}
