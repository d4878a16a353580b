// The summary: the article's own sentences, chosen and anchored. No model, nothing invented.

import type { Span } from '../model.ts';
import { type Candidate, candidates } from './candidates.ts';
import { type Budget, select } from './select.ts';
import { score } from './signals.ts';
import { PROFILES } from './weights.ts';

export interface SummaryLine {
  /** A run of the article's own characters: `article.text.slice(start, end)`. */
  text: string;
  /** UTF-16 offsets into the article's text, `end` exclusive. */
  start: number;
  end: number;
}

export interface SummaryOptions {
  /** Most lines; 3 when left out. */
  sentences?: number;
  /** Most characters in all lines together. */
  chars?: number;
  /** Most words in all lines together, counted at white space: for English. Ignored when `chars` is given. */
  words?: number;
  /** What the reader sees anyway (the publisher's abstract, when it stands in the text): not shown twice. */
  shown?: Partial<Span>;
}

/** Below this many characters or sentences an article is its own summary. */
const SHORTEST = { chars: 150, sentences: 3 };

/** Whether an article is its own summary. */
export const isTooShort = ({ title, text }: { title: string; text: string }): boolean =>
  text.trim().length < SHORTEST.chars || candidates(text, title).sentences < SHORTEST.sentences;

/** More lines than this are no summary. */
const MOST_LINES = 40;

/** The number asked for, or `otherwise` when there is none to go by. */
function asked(value: number | undefined, otherwise: number): number {
  return value === undefined || Number.isNaN(value) ? otherwise : value;
}

function profileOf(lang: string, text: string): 'zh' | 'en' {
  if (/^zh/i.test(lang)) return 'zh';
  if (/^en/i.test(lang)) return 'en';
  const seen = text.slice(0, 2000);
  return (seen.match(/\p{Script=Han}/gu)?.length ?? 0) * 5 > seen.length ? 'zh' : 'en';
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/** What fits: the asked budget in one unit, and how long every candidate is in it. */
function budgetOf(options: SummaryOptions, lines: number, lineChars: number, found: Candidate[]) {
  const byWords = options.words !== undefined && options.chars === undefined;
  const sizes = found.map((c) => (byWords ? wordCount(c.text) : c.text.length));
  const most = byWords ? options.words : options.chars;
  const budget: Budget =
    most === undefined
      ? { lines, units: lines * lineChars, always: lineChars, padding: true }
      : { lines, units: most, always: 0, padding: false };
  return { budget, sizes };
}

/** The candidates that are not shown already, when enough of them are left. */
function apartFrom({ start, end }: Partial<Span> = {}, found: Candidate[], lines: number): Candidate[] {
  if (start === undefined || end === undefined) return found;
  const rest = found.filter((c) => c.end <= start || c.start >= end);
  return rest.length > lines ? rest : found;
}

/**
 * Extractive summary of a news article, Chinese or English; the same input always gives the same lines.
 *
 * Sentences are ranked by position, centrality, likeness to the lead, title overlap and numbers, weighed per language
 * (`weights.ts`); promo, captions, credits, disclaimers, headings and questions never come in.
 *
 * @param article title (may be empty), text (lines are paragraphs), BCP 47 language
 * @param options budgets: lines and characters (or words) hold at once. One whole sentence is the least that is shown, so a single
 *   line may be longer than the budget of characters or words; two lines never are.
 * @returns the lines in the order of the article; none when the text has under 150 characters or 3 sentences (one
 *   line asked for explicitly, or what fits a number of characters or words, needs only something to choose from).
 *   Never throws.
 */
export function summarize(
  article: { title: string; text: string; lang: string },
  options: SummaryOptions = {},
): SummaryLine[] {
  const { title, text, lang } = article;
  const lines = asked(options.sentences, 3);
  if (lines < 1 || asked(options.chars, 1) < 1 || asked(options.words, 1) < 1) return [];
  const gist = options.sentences === 1 || options.chars !== undefined || options.words !== undefined;
  if (!gist && text.trim().length < SHORTEST.chars) return [];
  const { found: all, sentences } = candidates(text, title);
  if (!gist && sentences < SHORTEST.sentences) return [];
  const found = apartFrom(options.shown, all, lines);
  const profile = PROFILES[profileOf(lang, text)];
  const scored = score(title, found, profile);
  const { budget, sizes } = budgetOf(
    options,
    Math.min(MOST_LINES, Math.floor(lines)),
    Math.min(profile.line.most, Math.max(profile.line.least, profile.line.part * text.length)),
    found,
  );
  return select(scored, sizes, budget, profile).flatMap((i) => {
    const c = found[i];
    return c ? [{ text: c.text, start: c.start, end: c.end }] : [];
  });
}
