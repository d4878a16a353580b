// The outline of a long piece: its headings, each leading to its place.
import type { Article } from '../model.ts';
import { jumpValue } from './digest.ts';
import { el } from './dom.ts';
import { headingLevels } from './levels.ts';
import type { Words } from './words.ts';

const LEAST = 3;
/** Deeper headings are no help for finding one's way. */
const DEEPEST = 4;

export interface Outline {
  nav: HTMLElement;
  /** Ids of the blocks it leads to. */
  blocks: string[];
  /** Marks the entry of the heading the reader is under; -1 marks none. */
  mark(index: number): void;
}

/** An outline of an article's headings, or `null` when there are fewer than three. */
export function renderOutline(doc: Document, article: Article, { t }: Words): Outline | null {
  const levelOf = headingLevels(article);
  const headings = article.blocks
    .filter(({ type, text }) => type === 'heading' && text.trim())
    .map((block) => ({ block, level: levelOf(block.level) }))
    .filter(({ level }) => level <= DEEPEST);
  if (headings.length < LEAST) return null;
  const top = Math.min(...headings.map(({ level }) => level));
  const list = el(doc, 'ol');
  const entries = headings.map(({ block, level }) => {
    const button = el(doc, 'button', { type: 'button', 'data-jump': jumpValue(block) }, block.text.trim());
    list.append(el(doc, 'li', { class: level > top ? 'sub' : undefined }, button));
    return button;
  });
  const nav = el(doc, 'nav', { class: 'outline', id: 'outline', 'aria-label': t('reader_outline') }, list);
  return {
    nav,
    blocks: headings.map(({ block }) => block.id),
    mark(index) {
      entries.forEach((entry, i) => {
        if (i === index) entry.setAttribute('aria-current', 'location');
        else entry.removeAttribute('aria-current');
      });
    },
  };
}
