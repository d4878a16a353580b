// Which runs of the article may be shown: whole sentences, their ends trimmed; promo, captions and questions out.

import type { Span } from '../model.ts';
import { sentences } from '../text/sentences.ts';
import { BOILERPLATE, CREDITS, LEAD_INS, LEAD_OUTS, TAIL_HEADING, TEASER } from './phrases.ts';

export interface Candidate extends Span {
  text: string;
}

const HAN = /\p{Script=Han}/u;
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

/** Is this line promo, a caption, a credit or a disclaimer? */
export function isBoilerplate(text: string): boolean {
  const seen = text.slice(0, LOOK);
  return BOILERPLATE.some((p) => p.test(seen));
}

function isProse(text: string): boolean {
  const seen = text.slice(0, LOOK);
  return (
    !/[{}]|<\/?[a-z]|https?:/i.test(seen) &&
    (seen.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= PROSE * seen.replace(/\s/g, '').length
  );
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
  const patterns = lead ? [...LEAD_INS, ...CREDITS] : LEAD_INS;
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
    while (start < end && /\s/.test(text.charAt(start))) start++;
  }
  for (const p of LEAD_OUTS) {
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

/** Letters and digits only, for comparing a line with the title. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The line is the title, a part of it, or the title behind a word or two (题：…). */
function repeatsTitle(line: string, title: string): boolean {
  if (title === '') return false;
  const own = bare(line.replace(/^[^：:]{1,4}[：:]/, ''));
  if (own === '') return false;
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
    const han = HAN.test(whole.slice(0, LOOK));
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
