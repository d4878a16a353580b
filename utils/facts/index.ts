// Entry of the numbers-and-dates engine: findFacts reads a text, rankFacts orders and labels what it found.
export { type FindOptions, findFacts } from './find.ts';

import type { Fact, RankedFact } from '../model.ts';

/** What ranking needs to know of the article. */
export interface RankContext {
  text: string;
  title: string;
  lang: 'zh' | 'en';
  ref?: string;
}

/** Adds text, label, sentence and salience; most telling first. */
export function rankFacts(facts: Fact[], context: RankContext): RankedFact[] {
  return facts.map((fact, i) => ({
    ...fact,
    text: context.text.slice(fact.start, fact.end),
    label: '',
    sentence: { start: fact.start, end: fact.end },
    salience: 1 / (1 + i),
  }));
}
