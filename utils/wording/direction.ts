// Whether an arrow belongs before a number: a rise *by* 12% has one, a rise *to* 12% is a level and has none.
import type { RankedFact } from '../model.ts';

/** What stands right before a level, with a qualifier in between or not. */
const LEVEL =
  /(?:[至到为為达達]|达到|達到|\b(?:to|at))\s?(?:超过|超過|超|逾|约|約|近|接近|about|around|nearly|almost|over|more than|less than|just)?\s?$/i;

/** Signs looked at before the number. */
const REACH = 16;

/** The direction of a change; `null` when the number is none, or what was reached by one. */
export function changeOf(text: string, fact: RankedFact): 'up' | 'down' | null {
  if (!fact.dir) return null;
  const before = text.slice(Math.max(fact.sentence.start, fact.start - REACH), fact.start);
  return LEVEL.test(before) ? null : fact.dir;
}
