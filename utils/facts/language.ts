// What differs between the languages: how a text is scanned, how facts are labelled, which words weigh.
import type { Fact, Span } from '../model.ts';
import type { Found } from './found.ts';

export interface Language {
  code: 'zh' | 'en';
  /** Finds numbers and dates in a folded text; dates are still words. */
  scan: (s: string) => Found[];
  /** Whether the clause around a date speaks of the future. */
  future: (s: string, start: number, end: number) => boolean;
  labelNumber: (s: string, all: Fact[], k: number, sentence: Span, before: string) => string;
  labelDate: (s: string, f: Fact, sentence: Span) => string;
  /** Words beside what a reader must see. */
  cue: RegExp;
  /** Words before a value that something is only compared with. */
  compared: RegExp;
}
