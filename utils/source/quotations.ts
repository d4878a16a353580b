// Quoted speech: which of the text's quotation marks hold what somebody said, and who that is.
import type { Article, Span } from '../model.ts';
import type { English } from './lookups.ts';
import { lastSpeaker, speakerOf, VERB } from './speakers.ts';

export interface Quotation extends Span {
  /** The words between the marks. */
  words: string;
  /** Empty when nothing near names one. */
  speaker: string;
}

/** How far before and after a quotation its verb may stand, in UTF-16 units. */
const REACH = 100;
/** Quotations looked at; an article of more is a transcript. */
const MOST = 400;

const CURLY = /[“「『]([^“”「」『』\n]{4,600})[”」』]/g;
/** British papers: the closing mark is an apostrophe too, so a stop must stand before it. */
const SINGLE = /(?<![\w’])‘([^‘\n]{12,600}?[,.!?…])’(?=\s|$)/g;

/** The spans between quotation marks, in order. Straight marks are paired within their paragraph. */
function quoted(text: string): Span[] {
  const spans: Span[] = [];
  for (const pattern of [CURLY, SINGLE]) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index + 1;
      spans.push({ start, end: start + (match[1]?.length ?? 0) });
      if (spans.length >= MOST) break;
    }
  }
  let line = 0;
  let open = -1;
  for (let at = 0; at < text.length && spans.length < MOST; at++) {
    const mark = text[at];
    if (mark === '\n') {
      line = at + 1;
      open = -1;
    } else if (mark === '"') {
      if (open < line) open = at + 1;
      else {
        if (at - open >= 4 && at - open <= 600) spans.push({ start: open, end: at });
        open = -1;
      }
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}

const SAID_BEFORE = new RegExp(`(?:${VERB}(?:道|着)?)[^。！？“”「」"\\n]{0,20}$`);
/** In the middle of a sentence the words may be somebody else's unless the verb is next to them. */
const SAID_RIGHT_BEFORE = new RegExp(`${VERB}(?:道|着)?[^。！？“”「」"\\n]{0,4}$`);
const ANNOUNCED = /[：:]\s*$/;
const SAID_AFTER = new RegExp(
  `^[，,]?\\s*([^，。！？；“”「」"\\n]{0,45}?)${VERB}(?=[道着]?(?:[，。：:；！？、\\n“「"\\s]|$)|[^，。])`,
);

export const STOP = /[，,。.！!？?…—;；]$/;

/** The text before a mark, back to the start of its paragraph, at most `REACH`; without the mark itself. */
export function lead(text: string, start: number): string {
  const from = Math.max(0, start - 1 - REACH, text.lastIndexOf('\n', start - 1) + 1);
  return text.slice(from, start - 1);
}

export function follow(text: string, end: number): string {
  const rest = text.slice(end + 1, end + 1 + REACH);
  const stop = rest.indexOf('\n');
  return stop < 0 ? rest : rest.slice(0, stop);
}

/** Words within a sentence (“擦边”质疑) are speech only when they are long enough to be one. */
export function embedded(words: string, before: string, after: string): boolean {
  return !STOP.test(words) && !/[：:，,]\s*$/.test(before) && !/^\s*(?:[，,。.！!？?；;、]|$)/.test(after);
}

function zhSpeech(text: string, span: Span): Quotation | undefined {
  const words = text.slice(span.start, span.end);
  const before = lead(text, span.start);
  const after = follow(text, span.end);
  const inside = embedded(words, before, after);
  if (inside && words.length < 12) return undefined;
  // 戏称“…” gives a nickname.
  if (words.length < 8 && !STOP.test(words) && /称[^，。：]{0,4}$/.test(before)) return undefined;
  const told = { ...span, words, speaker: lastSpeaker(before) };
  // The verb next to the mark decides: in A说：“…”B说：“…” the second verb belongs to the second quotation.
  if (SAID_RIGHT_BEFORE.test(before)) return told;
  const behind = STOP.test(words) || /^[，,]/.test(after) ? SAID_AFTER.exec(after) : null;
  if (behind && (behind[1] || STOP.test(words))) {
    const speaker = speakerOf(behind[1] ?? '');
    return speaker ? { ...told, speaker } : told;
  }
  if (inside) return undefined;
  if (SAID_BEFORE.test(before)) return told;
  return ANNOUNCED.test(before) && /[。！？!?.…]$/.test(words) ? told : undefined;
}

/**
 * The quotations in an article's text that stand beside a verb of speech, with the speaker where one is
 * named in the same paragraph. Words in quotation marks for any other reason are left out.
 */
export function findQuotations({ text }: Article, tongue: 'zh' | 'en', english?: English): Quotation[] {
  return quoted(text).flatMap(
    (span) => (tongue === 'zh' ? zhSpeech(text, span) : english?.speech(text, span)) ?? [],
  );
}
