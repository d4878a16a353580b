// How a reading is scored against a labelled page: body by character 4-grams, title, time, source, pictures.
import { bare, type GoldPage } from './corpus.ts';

/** What a reader (ours or a peer) made of a page. */
export interface Found {
  title: string;
  text: string;
}

/** The labelled page as the browser shows it. */
export interface Truth {
  /** The container's text as rendered, lines kept. */
  container: string;
  /** True addresses of the pictures in the container. */
  images: string[];
}

/** Character 4-grams as a multiset. */
function fourGrams(text: string): Map<string, number> {
  const grams = new Map<string, number>();
  for (let i = 0; i + 4 <= text.length; i++)
    grams.set(text.slice(i, i + 4), (grams.get(text.slice(i, i + 4)) ?? 0) + 1);
  return grams;
}

/** Precision, recall and F1 of a text against the true one, by character 4-grams without white space. */
export function agreement(found: string, truth: string): { p: number; r: number; f1: number } {
  const a = fourGrams(bare(found));
  const b = fourGrams(bare(truth));
  let both = 0;
  for (const [gram, n] of a) both += Math.min(n, b.get(gram) ?? 0);
  const total = (m: Map<string, number>) => [...m.values()].reduce((s, n) => s + n, 0);
  const p = both / Math.max(1, total(a));
  const r = both / Math.max(1, total(b));
  return { p, r, f1: (2 * p * r) / Math.max(1e-9, p + r) };
}

/** The body as labelled: from its first to its last words, without the clutter labelled inside. */
export function trueBody(gold: GoldPage, container: string): string {
  const whole = bare(container);
  const from = whole.indexOf(bare(gold.bodyStart));
  const to = whole.indexOf(bare(gold.bodyEnd)) + bare(gold.bodyEnd).length;
  let truth = from >= 0 && to > from ? whole.slice(from, to) : whole;
  for (const c of gold.clutter) if (c.inBody) truth = truth.split(bare(c.text)).join('');
  return truth;
}

/** Whether a time is the labelled one, to the minute; `undefined` where the page states none. */
export function sameTime(gold: GoldPage, iso: string | undefined): boolean | undefined {
  if (!gold.publishedAt?.iso) return undefined;
  if (!iso) return false;
  return Math.abs(Date.parse(iso) - Date.parse(gold.publishedAt.iso)) < 60_000;
}

/** Whether a source is the labelled one; either may carry the other's words (`BBC`, `BBC News`). */
export function sameSource(gold: GoldPage, ...found: (string | undefined)[]): boolean | undefined {
  if (!gold.source) return undefined;
  const wanted = bare(gold.source);
  return found.some((f) => !!f && (bare(f) === wanted || bare(f).startsWith(wanted)));
}
