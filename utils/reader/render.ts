// Blocks of an article → safe nodes. The page's HTML never comes here: only the tags below are made, and text is text.
import type { Article, Block } from '../model.ts';
import { el } from './dom.ts';
import { headingLevels } from './levels.ts';
import { safeImage } from './safe-image.ts';
import { fill, type TextOptions } from './text-run.ts';

export interface RenderOptions extends TextOptions {
  /** Size of an image where the page already knows it, px: keeps the text from moving when it loads. */
  imageSize?: ((src: string) => { width: number; height: number } | undefined) | undefined;
}

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;
/** A cell of digits, signs and a short unit. */
const FIGURE = /^[\s+\-−–±~约]*[¥$€£]?\d[\d\s,.，]*\S{0,3}$/;
/** The line below a quotation that says whose it is. */
const SPEAKER = /^\s*(?:—|―|--)/;

/** Lines of a text with the offset of each; empty lines are left out. */
function lines(text: string, start: number): { text: string; start: number }[] {
  const found: { text: string; start: number }[] = [];
  let at = start;
  for (const line of text.split('\n')) {
    if (line.trim()) found.push({ text: line, start: at });
    at += line.length + 1;
  }
  return found;
}

/** Offsets of parts that follow each other in a text (items, cells), or nothing if one is not there. */
function locate(parts: readonly string[], text: string, start: number): number[] | undefined {
  const starts: number[] = [];
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    // Between two parts stands white space only; anything else would be text that the view loses.
    if (at < 0 || /\S/.test(text.slice(from, at))) return undefined;
    starts.push(start + at);
    from = at + part.length;
  }
  return /\S/.test(text.slice(from)) ? undefined : starts;
}

function renderList(doc: Document, block: Block, options: RenderOptions): HTMLElement {
  const list = el(doc, block.ordered ? 'ol' : 'ul');
  const items = block.items ?? [];
  const starts = locate(items, block.text, block.start);
  const runs = starts
    ? items.map((text, i) => ({ text, start: starts[i] ?? block.start }))
    : lines(block.text, block.start);
  for (const run of runs) list.append(fill(el(doc, 'li'), run.text, run.start, options));
  return list;
}

function renderTable(doc: Document, block: Block, options: RenderOptions): HTMLElement {
  const rows = block.rows ?? [];
  const starts = locate(rows.flat(), block.text, block.start);
  if (!starts || rows.length === 0) {
    // A table whose text does not follow its cells is shown as its lines: no word is lost.
    const plain = el(doc, 'div');
    for (const run of lines(block.text, block.start))
      plain.append(fill(el(doc, 'p'), run.text, run.start, options));
    return plain;
  }
  const table = el(doc, 'table');
  const head = el(doc, 'thead');
  const body = el(doc, 'tbody');
  // Columns of figures line up on the right, under their heading too.
  const figures = (rows[0] ?? []).map((_, c) => rows.slice(1).every((cells) => FIGURE.test(cells[c] ?? '')));
  let n = 0;
  rows.forEach((cells, r) => {
    const heads = r === 0 && rows.length > 1;
    const row = el(doc, 'tr');
    cells.forEach((text, c) => {
      const cell = el(doc, heads ? 'th' : 'td', { scope: heads ? 'col' : undefined });
      if (figures[c]) cell.className = 'figures';
      row.append(fill(cell, text, starts[n++] ?? block.start, options));
    });
    (heads ? head : body).append(row);
  });
  if (head.firstChild) table.append(head);
  table.append(body);
  // Wide tables scroll by themselves, by keyboard too; the page never does.
  return el(doc, 'div', { class: 'table', tabindex: 0 }, table);
}

function renderImage(doc: Document, block: Block, options: RenderOptions): HTMLElement | null {
  const src = safeImage(block.src);
  const caption = block.text.trim() ? fill(el(doc, 'figcaption'), block.text, block.start, options) : null;
  if (!src && !caption) return null;
  const figure = el(doc, 'figure');
  if (src) {
    const size = options.imageSize?.(src);
    figure.append(
      el(doc, 'img', {
        // Before `src`: a browser may start loading as soon as that is set.
        referrerpolicy: 'no-referrer',
        loading: 'lazy',
        decoding: 'async',
        alt: block.alt ?? '',
        width: size?.width,
        height: size?.height,
        src,
      }),
    );
  }
  if (caption) figure.append(caption);
  return figure;
}

function renderBlock(
  doc: Document,
  block: Block,
  options: RenderOptions,
  levelOf: (level: number | undefined) => number,
): HTMLElement | null {
  if (block.type === 'image') return renderImage(doc, block, options);
  if (!block.text.trim()) return null;
  switch (block.type) {
    case 'heading': {
      const level = levelOf(block.level);
      return fill(el(doc, HEADINGS[level - 1] ?? 'h2'), block.text, block.start, options);
    }
    case 'quote': {
      const quote = el(doc, 'blockquote');
      for (const run of lines(block.text, block.start)) {
        const by = SPEAKER.test(run.text) ? 'by' : undefined;
        quote.append(fill(el(doc, 'p', { class: by }), run.text, run.start, options));
      }
      return quote;
    }
    case 'list':
      return renderList(doc, block, options);
    case 'table':
      return renderTable(doc, block, options);
    default:
      return fill(el(doc, 'p'), block.text, block.start, options);
  }
}

/**
 * The body of an article as nodes of `doc`, one element per block (`data-block` is the block's id).
 * Every element that holds text carries `data-start`, its offset in `Article.text`.
 * Allowed: h2–h6, p, figure, img, figcaption, blockquote, ul, ol, li, table parts, div and span.
 * Images load from http, https or image data only and send no referrer. Never throws.
 */
export function renderArticle(
  doc: Document,
  article: Article,
  options: RenderOptions = {},
): DocumentFragment {
  const fragment = doc.createDocumentFragment();
  const levelOf = headingLevels(article);
  for (const block of article.blocks) {
    const element = renderBlock(doc, block, options, levelOf);
    if (!element) continue;
    element.setAttribute('data-block', block.id);
    if (options.notes && block.start >= options.notes.at.start && block.end <= options.notes.at.end) {
      element.classList.add('notes');
    }
    fragment.append(element);
  }
  return fragment;
}
