// What speaks for and against a sentence: every signal between 0 and 1 within the article.

import { tokens } from '../text/words.ts';
import type { Candidate } from './candidates.ts';
import {
  forwardLikeness,
  linked,
  overlap,
  pageRank,
  type SparseVector,
  termTable,
  tfIdf,
} from './centrality.ts';
import { HEARSAY, LEANS } from './phrases.ts';
import { titleTerms } from './title.ts';
import type { Profile, Signal } from './weights.ts';

export interface Scored {
  /** One score a candidate, the title left out. */
  scores: number[];
  /** What each candidate has of the title: term → worth, while no chosen line has shown that term yet. */
  titles: Map<string, number>[];
  /** tf-idf vectors, for likeness between candidates. */
  vectors: SparseVector[];
}

const NUMBER =
  /\d|[一二三四五六七八九十百千万亿两]{2,}|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?)\b/i;
const OPENS_WITH_QUOTE = /^["“‘'「『]/;
const LONG_QUOTE = /[“"「][^”"」]{15,}/;
const FIRST_PERSON = /我|咱|\b(?:I|we|my|our|me|you|your|us)\b/;
/** Early sentences draw the random reader of LexRank: this many sentences to 1/e. */
const BIAS = 5;

/** Divided by the largest, so that every signal peaks at 1. */
function scaled(values: number[]): number[] {
  let top = 0;
  for (const v of values) top = Math.max(top, v);
  return top > 0 ? values.map((v) => Math.max(0, v) / top) : values.map(() => 0);
}

function share(row: string[], set: Set<string>): number {
  if (row.length === 0) return 0;
  let hits = 0;
  for (const t of row) if (set.has(t)) hits++;
  return hits / row.length;
}

/**
 * What every candidate is worth for the headline: its terms with their share of the title weight. Rare terms say more
 * than common ones, but each counts (`titleCover`); the fullest sentence gets the whole weight.
 */
function titleShares(title: string, rows: string[][], profile: Profile): Map<string, number>[] {
  const wanted = titleTerms(title);
  const held = rows.map((row) => new Set(row.filter((t) => wanted.has(t))));
  const times = new Map<string, number>();
  for (const set of held) for (const t of set) times.set(t, (times.get(t) ?? 0) + 1);
  const rarity = (t: string) => Math.log(1 + rows.length / (times.get(t) ?? 1));
  let mostRare = 0;
  let mostTerms = 0;
  for (const set of held) {
    let sum = 0;
    for (const t of set) sum += rarity(t);
    mostRare = Math.max(mostRare, sum);
    mostTerms = Math.max(mostTerms, set.size);
  }
  const { title: rare, titleCover: cover } = profile;
  return held.map(
    (set) => new Map([...set].map((t) => [t, (rare * rarity(t)) / mostRare + cover / mostTerms])),
  );
}

/** Every signal of every candidate, and their weighted sum. Linear in the length of the text. */
export function score(title: string, candidates: Candidate[], profile: Profile): Scored {
  const rows = candidates.map((c) => tokens(c.text));
  const table = linked(termTable(rows));
  const vectors = tfIdf(table);
  const n = candidates.length;
  const decay = (slope: number) => Array.from({ length: n }, (_, i) => Math.exp(-i / slope));

  const lead = new Set([...(rows[0] ?? []), ...(rows[1] ?? [])]);
  const [from, to] = profile.long;
  const flag = (test: (text: string) => boolean) => candidates.map((c) => (test(c.text) ? 1 : 0));
  // Only those the profile weighs are worked out.
  const signals: Record<Signal, () => number[]> = {
    early: () => decay(3),
    earlyish: () => decay(10),
    lexRank: () => scaled(pageRank(vectors, table.size, decay(BIAS))),
    textRank: () => scaled(pageRank(overlap(table), table.size)),
    forward: () => scaled(forwardLikeness(vectors, table.size)),
    leadLike: () => scaled(rows.map((r) => share(r, lead))),
    number: () => flag((t) => NUMBER.test(t)),
    long: () => candidates.map((c) => Math.min(1, Math.max(0, (c.text.length - from) / (to - from)))),
    hearsay: () => flag((t) => HEARSAY.test(t)),
    leans: () => flag((t) => LEANS.test(t)),
    quote: () => flag((t) => OPENS_WITH_QUOTE.test(t) || LONG_QUOTE.test(t)),
    firstPerson: () => flag((t) => FIRST_PERSON.test(t)),
  };
  const scores = new Array<number>(n).fill(0);
  for (const [name, weight] of Object.entries(profile.weights)) {
    const values = signals[name as Signal]();
    for (let i = 0; i < n; i++) scores[i] = (scores[i] ?? 0) + weight * (values[i] ?? 0);
  }
  return { scores, titles: titleShares(title, rows, profile), vectors };
}
