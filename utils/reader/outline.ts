// The outline of a long piece: its headings, each leading to its place.
import { jumpValue } from './digest.ts';
import { el } from './dom.ts';
import type { Words } from './words.ts';

const LEAST = 3;

export interface Outline {
  nav: HTMLElement;
  headings: HTMLElement[];
  /** Marks the entry of the heading the reader is under; -1 marks none. */
  mark(index: number): void;
}

/** An outline of the headings under `body`, or `null` when there are fewer than three. */
export function renderOutline(doc: Document, body: HTMLElement, { t }: Words): Outline | null {
  const headings = [...body.querySelectorAll<HTMLElement>(':is(h2, h3, h4)[data-start]')];
  if (headings.length < LEAST) return null;
  const top = Math.min(...headings.map((heading) => Number(heading.tagName[1])));
  const list = el(doc, 'ol');
  const entries = headings.map((heading) => {
    const start = Number(heading.dataset.start);
    const text = heading.textContent ?? '';
    const button = el(
      doc,
      'button',
      { type: 'button', 'data-jump': jumpValue({ start, end: start + text.length }) },
      text.trim(),
    );
    list.append(el(doc, 'li', { class: Number(heading.tagName[1]) > top ? 'sub' : undefined }, button));
    return button;
  });
  const nav = el(doc, 'nav', { class: 'outline', id: 'outline', 'aria-label': t('reader_outline') }, list);
  return {
    nav,
    headings,
    mark(index) {
      entries.forEach((entry, i) => {
        if (i === index) entry.setAttribute('aria-current', 'location');
        else entry.removeAttribute('aria-current');
      });
    },
  };
}
