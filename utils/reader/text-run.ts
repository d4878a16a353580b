// A run of the article's text in an element that knows where the run stands; marks, calls of notes and long addresses apart.
import type { Mark } from '../model.ts';
import { type Branch, branchesOf, type TextOptions } from './branches.ts';
import { el } from './dom.ts';
import type { Piece } from './pieces.ts';
import { safeLink } from './safe-link.ts';

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

/** Longer emphasis in Chinese is a passage, not a word: dots below every sign of it would be a thicket. */
const EMPHASIS = 12;

function elementFor(doc: Document, { kind, start, end, href }: Mark): HTMLElement {
  if (kind === 'em') return el(doc, 'em', { class: end - start > EMPHASIS ? 'long' : undefined });
  if (kind !== 'link') return el(doc, kind);
  const address = safeLink(href);
  // A new tab: the view stays where it is.
  return address
    ? el(doc, 'a', { href: address, target: '_blank', rel: 'noopener noreferrer' })
    : el(doc, 'span');
}

function append(into: HTMLElement, inner: Branch['inner']): void {
  const doc = into.ownerDocument;
  for (const one of inner) {
    if (typeof one === 'string') {
      appendWords(into, one);
      continue;
    }
    const { mark, call } = one;
    // A span, not a button: text in buttons is neither selected nor copied everywhere.
    const props = { class: 'call', role: 'button', tabindex: 0, 'data-note': call, 'aria-expanded': 'false' };
    const child = mark ? elementFor(doc, mark) : el(doc, 'span', props);
    append(child, one.inner);
    into.append(child);
  }
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
  element.setAttribute('data-start', String(start));
  const lead = /^\s*/.exec(text)?.[0] ?? '';
  if (lead) element.append(el(element.ownerDocument, 'span', { class: 'lead' }, lead));
  append(element, branchesOf({ text: text.slice(lead.length), start: start + lead.length }, options));
  return element;
}
