// Blocks of an article → safe nodes. The page's HTML never comes here: only the tags below are made, and text is text.
import type { Article, Block } from '../model.ts';
import { el } from './dom.ts';

export interface RenderOptions {
  /** Size of an image where the page already knows it, px: keeps the text from moving when it loads. */
  imageSize?: (src: string) => { width: number; height: number } | undefined;
}

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;
/** A cell of digits, signs and a short unit. */
const FIGURE = /^[\s+\-−–±~约]*[¥$€£]?\d[\d\s,.，]*\S{0,3}$/;
const DATA_IMAGE = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp|svg\+xml)[;,]/i;

/** The address if an image may be loaded from it (http, https, image data), else nothing. */
export function safeImage(src: string | undefined): string | undefined {
  if (!src) return undefined;
  if (DATA_IMAGE.test(src)) return src;
  try {
    const { protocol } = new URL(src);
    return protocol === 'https:' || protocol === 'http:' ? src : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Puts a run of the article's text into an element that says where the run starts (`data-start`).
 * White space at the front (the U+3000 that pages type as an indent) is kept in the tree but not
 * shown: offsets stay true and the style sheet alone decides about indents.
 */
function fill<T extends HTMLElement>(element: T, text: string, start: number): T {
  element.setAttribute('data-start', String(start));
  const lead = /^\s+/.exec(text)?.[0] ?? '';
  if (lead) element.append(el(element.ownerDocument, 'span', { class: 'lead' }, lead));
  if (text.length > lead.length) element.append(text.slice(lead.length));
  return element;
}

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

function renderList(doc: Document, block: Block): HTMLElement {
  const list = el(doc, block.ordered ? 'ol' : 'ul');
  const items = block.items ?? [];
  const starts = locate(items, block.text, block.start);
  const runs = starts
    ? items.map((text, i) => ({ text, start: starts[i] ?? block.start }))
    : lines(block.text, block.start);
  for (const run of runs) list.append(fill(el(doc, 'li'), run.text, run.start));
  return list;
}

function renderTable(doc: Document, block: Block): HTMLElement {
  const rows = block.rows ?? [];
  const starts = locate(rows.flat(), block.text, block.start);
  if (!starts || rows.length === 0) {
    // A table whose text does not follow its cells is shown as its lines: no word is lost.
    const plain = el(doc, 'div');
    for (const run of lines(block.text, block.start)) plain.append(fill(el(doc, 'p'), run.text, run.start));
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
      row.append(fill(cell, text, starts[n++] ?? block.start));
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
  const caption = block.text.trim() ? fill(el(doc, 'figcaption'), block.text, block.start) : null;
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

function renderBlock(doc: Document, block: Block, options: RenderOptions): HTMLElement | null {
  if (block.type === 'image') return renderImage(doc, block, options);
  if (!block.text.trim()) return null;
  switch (block.type) {
    case 'heading': {
      const level = Math.min(6, Math.max(2, Math.round(block.level ?? 2) || 2));
      return fill(el(doc, HEADINGS[level - 1] ?? 'h2'), block.text, block.start);
    }
    case 'quote': {
      const quote = el(doc, 'blockquote');
      for (const run of lines(block.text, block.start)) quote.append(fill(el(doc, 'p'), run.text, run.start));
      return quote;
    }
    case 'list':
      return renderList(doc, block);
    case 'table':
      return renderTable(doc, block);
    default:
      return fill(el(doc, 'p'), block.text, block.start);
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
  for (const block of article.blocks) {
    const element = renderBlock(doc, block, options);
    if (!element) continue;
    element.setAttribute('data-block', block.id);
    fragment.append(element);
  }
  return fragment;
}
