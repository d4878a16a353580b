// Which facts are marked in the text of the view.
import type { RankedFact } from '../model.ts';

const UNMARKED = new Set<RankedFact['kind']>(['ordinal', 'number', 'rank']);

/**
 * Whether a fact is marked in the text. Bare numbers, ranks and counts in words ("两名", "三个")
 * are not: marking each of them is noise.
 */
export function isMarked(fact: RankedFact): boolean {
  return !UNMARKED.has(fact.kind) && (fact.kind !== 'count' || /\d/.test(fact.text));
}
