// A run of the article's text in an element that knows where the run stands; calls of notes and long addresses apart.
import type { Span } from '../model.ts';
import { el } from './dom.ts';
import type { Notes } from './notes.ts';

export interface TextOptions {
  /** Notes of the article: their calls in the text become controls. */
  notes?: Notes | undefined;
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

/**
 * Puts a run of the article's text into an element that says where the run starts (`data-start`).
 * White space at the front (the U+3000 that pages type as an indent) is kept in the tree but not
 * shown: offsets stay true and the style sheet alone decides about indents. No character is added.
 */
export function fill<T extends HTMLElement>(
  element: T,
  text: string,
  start: number,
  { notes }: TextOptions = {},
): T {
  const doc = element.ownerDocument;
  element.setAttribute('data-start', String(start));
  let at = /^\s+/.exec(text)?.[0].length ?? 0;
  if (at > 0) element.append(el(doc, 'span', { class: 'lead' }, text.slice(0, at)));
  const calls = notes?.calls ?? [];
  for (let i = firstFrom(calls, start); i < calls.length; i++) {
    const call = calls[i];
    if (!call || call.end > start + text.length) break;
    const from = call.start - start;
    const to = call.end - start;
    if (from < at) continue;
    appendWords(element, text.slice(at, from));
    // A span, not a button: text in buttons is neither selected nor copied everywhere.
    const props = {
      class: 'call',
      role: 'button',
      tabindex: 0,
      'data-note': call.number,
      'aria-expanded': 'false',
    };
    element.append(el(doc, 'span', props, text.slice(from, to)));
    at = to;
  }
  if (at < text.length) appendWords(element, text.slice(at));
  return element;
}
