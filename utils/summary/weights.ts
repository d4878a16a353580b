// How much each signal counts: one set a language. How they were found: docs/decisions.

export type Signal =
  | 'early'
  | 'earlyish'
  | 'lexRank'
  | 'textRank'
  | 'forward'
  | 'leadLike'
  | 'number'
  | 'long'
  | 'hearsay'
  | 'leans'
  | 'quote'
  | 'firstPerson';

export interface Profile {
  /** Each signal runs from 0 to 1 within an article; faults count against. */
  weights: Partial<Record<Signal, number>>;
  /** Title overlap: rare terms first, and every term alike. */
  title: number;
  titleCover: number;
  /** What a term of the title is still worth when a chosen line has shown it. */
  shown: number;
  /** Share of the top score a full repetition of a chosen line costs. */
  redundancy: number;
  /** tf-idf cosine above which a line repeats a chosen one and is never taken. */
  duplicate: number;
  /**
   * Characters a line may take on average when only a number of sentences is asked for: a fixed part of the article,
   * within bounds, so that a short piece gets a shorter summary.
   */
  line: { part: number; least: number; most: number };
  /** Length, in characters, at which a sentence begins to be long, and at which it is fully so. */
  long: [number, number];
  /** A budget of characters is not padded with lines that score below this share of the best one. */
  worthwhile: number;
}

export const PROFILES: Record<'zh' | 'en', Profile> = {
  zh: {
    weights: {
      early: 0.6,
      earlyish: 0.3,
      lexRank: 0.3,
      textRank: 0.6,
      leadLike: 0.5,
      number: 0.15,
      long: -0.2,
      hearsay: -0.2,
      leans: -0.6,
      quote: -0.1,
      firstPerson: -0.1,
    },
    title: 1.5,
    titleCover: 0.8,
    shown: 0,
    redundancy: 0.3,
    duplicate: 0.7,
    line: { part: 1 / 15, least: 40, most: 65 },
    long: [60, 120],
    worthwhile: 0.7,
  },
  en: {
    weights: {
      early: 0.3,
      earlyish: 0.3,
      textRank: 0.4,
      forward: 0.4,
      number: 0.25,
      long: -0.1,
      hearsay: -0.1,
      leans: -0.6,
      quote: -0.35,
      firstPerson: -0.3,
    },
    title: 1.25,
    titleCover: 0.5,
    shown: 0.3,
    redundancy: 0.4,
    duplicate: 0.5,
    line: { part: 1 / 15, least: 100, most: 150 },
    long: [180, 330],
    worthwhile: 0.55,
  },
};
