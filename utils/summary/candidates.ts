// Which runs of the article may be shown: whole sentences, their ends trimmed; promo, captions and questions out.

import type { Span } from '../model.ts';
import { isBlank } from '../text/char-set.ts';
import { hasHan, isWordAt } from '../text/letters.ts';
import { sentences } from '../text/sentences.ts';
import {
  BOILERPLATE,
  CREDITS,
  LATIN,
  LEAD_INS,
  LEAD_OUTS,
  type Phrase,
  TAIL_HEADING,
  TEASER,
} from './phrases.ts';

export interface Candidate extends Span {
  text: string;
}

/** A question, or a line that only introduces the next. */
const OPEN_END = /(?:[？?][\s”’」』）)"']*|[：:])$/;
const ENDED = /[。！？!?.…｡；;][\s”’」』）)】\]"'》]*$/;
/** A line without a stop at its end is a heading, a caption or a credit unless it is as long as a sentence. */
const HEADING_MOST = { han: 30, latin: 90 };
const SHORTEST = { han: 10, latin: 40 };
/** Longer than any sentence a reader would call one line. */
const LONGEST = { han: 320, latin: 900 };
/** A trimmed line must keep at least this much. */
const KEEP = 8;
/** All in brackets: an aside, a credit. */
const ASIDE = /^[（(【[][^）)】\]]*[）)】\]][。.]?$/;
/** Share of letters and digits below which a run is code or markup, not prose. */
const PROSE = 0.6;
/** Sentences that are the lead. */
const LEAD = 2;
/** Longest stretch the patterns look at: they are about beginnings, ends and short lines. */
const LOOK = 400;

/**
 * A news article of 100,000 characters is ten times the longest there is: what stands further down is never looked at,
 * so a page of any length costs no more than that.
 */
const LOOKED_AT = 100_000;

const HAN = 1;
const LETTERS = 2;

/** Which scripts a text has: `HAN`, `LETTERS`, both or neither. */
const scriptsOf = (text: string): number => (hasHan(text) ? HAN : 0) | (LATIN.test(text) ? LETTERS : 0);

/** The patterns a text can match at all, by its scripts: Chinese ones need Han characters, English ones letters. */
const byScripts = (phrases: readonly Phrase[]): RegExp[][] =>
  [0, HAN, LETTERS, HAN | LETTERS].map((scripts) =>
    phrases
      .filter(({ needs }) => needs === undefined || (scripts & (needs === 'han' ? HAN : LETTERS)) !== 0)
      .map(({ pattern }) => pattern),
  );
const PROMO = byScripts(BOILERPLATE);
const INS = byScripts(LEAD_INS);
const LEAD_ONLY = byScripts([...LEAD_INS, ...CREDITS]);
const OUTS = byScripts(LEAD_OUTS);

/** Is this line promo, a caption, a credit or a disclaimer? */
export function isBoilerplate(text: string): boolean {
  const seen = text.slice(0, LOOK);
  return (PROMO[scriptsOf(seen)] ?? []).some((p) => p.test(seen));
}

function isProse(text: string): boolean {
  const seen = text.slice(0, LOOK);
  if (/[{}]|<\/?[a-z]|https?:/i.test(seen)) return false;
  let words = 0;
  let all = 0;
  for (let i = 0; i < seen.length; i++) {
    if (isWordAt(seen, i)) words++;
    if (!isBlank(seen, i)) all++;
  }
  return words >= PROSE * all;
}

/** Where the article ends: at a heading of other stories, when enough of an article stands before it. */
export function bodyEnd(text: string): number {
  // Cut where a line ends, so that no sentence is halved.
  const cut = text.length > LOOKED_AT ? text.lastIndexOf('\n', LOOKED_AT) : text.length;
  const limit = cut > 0 ? cut : LOOKED_AT;
  let at = 0;
  for (const line of text.slice(0, limit).split('\n')) {
    if (at >= 150 && line.length < 40 && TAIL_HEADING.test(line)) return at;
    at += line.length + 1;
  }
  return Math.min(limit, text.length);
}

/**
 * The run that is left of `text[start, end)` when datelines, brackets, 据悉 and the like are cut from its ends.
 *
 * @param lead the sentence opens the article, where 据某报报道 is a dateline
 */
export function trim(text: string, span: Span, lead = false): Span {
  let { start, end } = span;
  const scripts = scriptsOf(text.slice(start, end));
  const patterns = (lead ? LEAD_ONLY : INS)[scripts] ?? [];
  for (let round = 0; round < 4; round++) {
    const head = text.slice(start, Math.min(end, start + LOOK));
    let cut = 0;
    for (const p of patterns) {
      const m = p.exec(head);
      if (m && m[0].length > 0 && end - start - m[0].length >= KEEP) {
        cut = m[0].length;
        break;
      }
    }
    if (cut === 0) break;
    start += cut;
    while (start < end && isBlank(text, start)) start++;
  }
  for (const p of OUTS[scripts] ?? []) {
    const from = Math.max(start, end - 80);
    const m = p.exec(text.slice(from, end));
    if (m && from + m.index - start >= KEEP) end = from + m.index;
  }
  return { start, end };
}

/** A part of a long quotation: it opens or closes a quotation whose other end is elsewhere. */
function cutsQuotation(text: string): boolean {
  let depth = 0;
  let straight = 0;
  for (const c of text) {
    if (c === '“' || c === '「') depth++;
    else if ((c === '”' || c === '」') && --depth < 0) return true;
    else if (c === '"') straight++;
  }
  return depth !== 0 || straight % 2 !== 0;
}

/** Letters and digits only, for comparing a line with the title; no more than `most` of them. */
function bare(text: string, most = Number.POSITIVE_INFINITY): string {
  let out = '';
  const low = text.toLowerCase();
  for (let i = 0; i < low.length && out.length < most; i++) {
    if (!isWordAt(low, i)) continue;
    const point = low.codePointAt(i) ?? 0;
    out += String.fromCodePoint(point);
    if (point > 0xffff) i++;
  }
  return out;
}

/** The line is the title, a part of it, or the title behind a word or two (题：…). */
function repeatsTitle(line: string, title: string): boolean {
  if (title === '') return false;
  // What is longer than this cannot be in the title, nor the title with a word or two.
  const most = title.length + 7;
  const own = bare(line.replace(/^[^：:]{1,4}[：:]/, ''), most);
  if (own === '' || own.length >= most) return false;
  return title.includes(own) || (title.length >= 6 && own.length <= title.length + 6 && own.includes(title));
}

/**
 * What may be shown of an article: its sentences, trimmed, in order. Left out are promo, captions, credits, headings,
 * the title when the text repeats it, questions, teasers, parts of long quotations, and all below a heading of other
 * stories.
 */
export function candidates(text: string, title = ''): { found: Candidate[]; sentences: number } {
  const found: Candidate[] = [];
  const limit = bodyEnd(text);
  const head = bare(title.slice(0, LOOK));
  const spans = sentences(text.slice(0, limit));
  let last = -1;
  for (const span of spans) {
    const whole = text.slice(span.start, span.end);
    const han = hasHan(whole, LOOK);
    const opens = last < 0 || text.slice(last, span.start).includes('\n');
    const closes = span.end >= limit || text.charAt(span.end) === '\n';
    last = span.end;
    if (whole.length > (han ? LONGEST.han : LONGEST.latin)) continue;
    if (OPEN_END.test(whole) || TEASER.test(whole) || isBoilerplate(whole)) continue;
    if (opens && closes && !ENDED.test(whole) && whole.length < (han ? HEADING_MOST.han : HEADING_MOST.latin))
      continue;
    const { start, end } = trim(text, span, found.length < LEAD);
    if (end - start < (han ? SHORTEST.han : SHORTEST.latin)) continue;
    const shown = text.slice(start, end);
    if (opens && repeatsTitle(shown, head)) continue;
    if (
      !isProse(shown) ||
      ASIDE.test(shown) ||
      cutsQuotation(shown) ||
      (start > span.start && isBoilerplate(shown))
    )
      continue;
    found.push({ start, end, text: shown });
  }
  return { found, sentences: spans.length };
}
