// A run of the article's text in an element that knows where the run stands; marks, calls of notes and long addresses apart.
import type { Mark, Span } from '../model.ts';
import { el } from './dom.ts';
import type { Notes } from './notes.ts';
import type { Piece } from './pieces.ts';
import { safeLink } from './safe-link.ts';

export interface TextOptions {
  /** Notes of the article: their calls in the text become controls. */
  notes?: Notes | undefined;
  /** Marks of the block, with offsets into `Article.text`. */
  marks?: readonly Mark[] | undefined;
}

/** Longer than any word of a language: an address, a hash. It may break anywhere, or it tears the line before it apart. */
const UNBROKEN = /[!-~]{24,}/g;

function appendWords(element: HTMLElement, text: string): void {
  let at = 0;
  for (const { 0: long, index } of text.matchAll(UNBROKEN)) {
    if (index > at) element.append(text.slice(at, index));
    element.append(el(element.ownerDocument, 'span', { class: 'unbroken' }, long));
    at = index + long.length;
  }
  if (at < text.length) element.append(text.slice(at));
}

/** Index of the first span that starts at or after `offset`. */
function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A part of a run that has an element of its own. */
interface Part extends Span {
  make(): HTMLElement;
}

/** Longer emphasis in Chinese is a passage, not a word: dots below every sign of it would be a thicket. */
const EMPHASIS = 12;

function makeMark(doc: Document, { kind, start, end, href }: Mark): HTMLElement | undefined {
  if (kind === 'em') return el(doc, 'em', { class: end - start > EMPHASIS ? 'long' : undefined });
  if (kind !== 'link') return el(doc, kind);
  const address = safeLink(href);
  // A new tab: the view stays where it is.
  return address ? el(doc, 'a', { href: address, target: '_blank', rel: 'noopener noreferrer' }) : undefined;
}

/** A span, not a button: text in buttons is neither selected nor copied everywhere. */
const makeCall = (doc: Document, number: number) =>
  el(doc, 'span', {
    class: 'call',
    role: 'button',
    tabindex: 0,
    'data-note': number,
    'aria-expanded': 'false',
  });

/** What of the marks and calls stands in a span, in order; the outer before the inner. */
function partsIn(doc: Document, { start, end }: Span, { notes, marks = [] }: TextOptions): Part[] {
  const parts: Part[] = [];
  const calls = notes?.calls ?? [];
  for (let i = firstFrom(calls, start); i < calls.length; i++) {
    const call = calls[i];
    if (!call || call.end > end) break;
    parts.push({ ...call, make: () => makeCall(doc, call.number) });
  }
  const isCall = (mark: Mark) => parts.some((call) => mark.start <= call.start && mark.end >= call.end);
  for (const mark of marks) {
    if (mark.end <= start || mark.start >= end) continue;
    // A call is raised by itself.
    if (mark.kind === 'sup' && isCall(mark)) continue;
    parts.push({ start: mark.start, end: mark.end, make: () => makeMark(doc, mark) ?? el(doc, 'span') });
  }
  return parts.sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * Puts a run of the article's text into an element that says where the run starts (`data-start`).
 * White space at the front (the U+3000 that pages type as an indent) is kept in the tree but not
 * shown: offsets stay true and the style sheet alone decides about indents. No character is added.
 */
export function fill<T extends HTMLElement>(
  element: T,
  { text, start }: Piece,
  options: TextOptions = {},
): T {
  const doc = element.ownerDocument;
  const end = start + text.length;
  element.setAttribute('data-start', String(start));
  const lead = /^\s+/.exec(text)?.[0].length ?? 0;
  if (lead > 0) element.append(el(doc, 'span', { class: 'lead' }, text.slice(0, lead)));
  const parts = partsIn(doc, { start: start + lead, end }, options);
  const words = (into: HTMLElement, from: number, to: number) => {
    if (to > from) appendWords(into, text.slice(from - start, to - start));
  };
  let next = 0;
  /** Parts that begin inside an element go into it, and are cut off where it ends. */
  const put = (into: HTMLElement, from: number, to: number) => {
    let at = from;
    for (let part = parts[next]; part && part.start < to; part = parts[next]) {
      next++;
      const first = Math.max(at, part.start);
      const last = Math.min(to, part.end);
      if (last <= first) continue;
      words(into, at, first);
      const child = part.make();
      into.append(child);
      put(child, first, last);
      at = last;
    }
    words(into, at, to);
  };
  put(element, start + lead, end);
  return element;
}
