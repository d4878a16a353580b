// Entry of the numbers-and-dates engine: findFacts reads a text, rankFacts orders and labels what it found.
// A bundle that needs one language only imports that language and `findIn`, `rankIn` instead.
import type { Fact, RankedFact } from '../model.ts';
import { EN } from './en/language.ts';
import { findIn } from './find.ts';
import type { Language } from './language.ts';
import { type RankContext, rankIn } from './rank.ts';
import { ZH } from './zh/language.ts';

/** Language and publish date (ISO) of the text. Without `ref` relative dates stay unresolved. */
export interface FindOptions {
  lang: 'zh' | 'en';
  ref?: string;
}

const languageOf = (lang: 'zh' | 'en'): Language => (lang === 'en' ? EN : ZH);

/** Finds the numbers and dates of a text; see `findIn`. */
export function findFacts(text: string, options: FindOptions): Fact[] {
  return findIn(languageOf(options.lang), text, options.ref);
}

/** Ranks and labels facts for the reader; see `rankIn`. */
export function rankFacts(facts: Fact[], context: RankContext & FindOptions): RankedFact[] {
  return rankIn(languageOf(context.lang), facts, context);
}
