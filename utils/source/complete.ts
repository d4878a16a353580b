// The reading as the page's own script makes it, completed with the lists, which only the popup carries.
import type { PageSigns, Reading } from '../model.ts';
import { withCommunity } from './community-list.ts';
import { describeWith } from './describe.ts';
import { LISTS } from './lists.ts';

/** Findings that were made with the facts and need no list. */
const BY_NUMBERS = new Set(['headline-numbers', 'figures', 'percent-base']);

/** A reading whose source note was made without lists, with the signs to make it again. */
export interface UnlistedReading extends Reading {
  signs?: PageSigns;
}

/**
 * The same reading with the whole source note, and without the signs.
 * @param community asks a list of the English Wikipedia as well, on pages that are not Chinese
 */
export function withLists(
  { signs, ...reading }: UnlistedReading,
  { community = false, now = new Date() }: { community?: boolean; now?: Date } = {},
): Reading {
  const { article, digest, url } = reading;
  if (!signs || !article || !digest) return reading;
  const byNumbers = digest.source.findings.filter(({ id }) => BY_NUMBERS.has(id));
  const lists = community && !/^(?:zh|yue)/i.test(article.lang) ? withCommunity(LISTS) : LISTS;
  const source = describeWith(lists, { url, article, page: signs, now, byNumbers });
  return { ...reading, digest: { ...digest, source } };
}
