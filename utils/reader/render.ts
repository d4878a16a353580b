// Blocks of an article → safe nodes. The page's HTML never comes here: only the tags below are made, and text is text.
import type { Article, Block } from '../model.ts';
import type { TextOptions } from './branches.ts';
import { el } from './dom.ts';
import { headingLevels } from './levels.ts';
import { codeLines, itemsOf, linesOf, marksIn, rowsOf } from './pieces.ts';
import { safeImage } from './safe-image.ts';
import { fill } from './text-run.ts';

export interface RenderOptions extends TextOptions {
  /** Size of an image where the page already knows it, px: keeps the text from moving when it loads. */
  imageSize?: ((src: string) => { width: number; height: number } | undefined) | undefined;
}

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;
/** A cell of digits, signs and a short unit. */
const FIGURE = /^[\s+\-−–±~约]*[¥$€£]?\d[\d\s,.，]*\S{0,3}$/;
/** The line below a quotation that says whose it is. */
const SPEAKER = /^\s*(?:—|―|--)/;

function renderList(doc: Document, block: Block, options: RenderOptions): HTMLElement {
  const list = el(doc, block.ordered ? 'ol' : 'ul');
  for (const item of itemsOf(block)) list.append(fill(el(doc, 'li'), item, options));
  return list;
}

/** Code as it is set: white space stands between the pieces of text, which know their places. */
function renderCode(doc: Document, block: Block): HTMLElement {
  const code = el(doc, 'code');
  codeLines(block).forEach((line, n) => {
    if (n > 0) code.append('\n');
    for (const part of line) {
      if (typeof part === 'string') code.append(part);
      else code.append(el(doc, 'span', { 'data-start': part.start }, part.text));
    }
  });
  // Long lines scroll by themselves, by keyboard too.
  return el(doc, 'pre', { tabindex: 0 }, code);
}

function renderTable(doc: Document, block: Block, options: RenderOptions): HTMLElement {
  const rows = rowsOf(block);
  if (!rows) {
    // A table whose text does not follow its cells is shown as its lines: no word is lost.
    const plain = el(doc, 'div');
    for (const line of linesOf(block.text, block.start)) plain.append(fill(el(doc, 'p'), line, options));
    return plain;
  }
  const table = el(doc, 'table');
  const head = el(doc, 'thead');
  const body = el(doc, 'tbody');
  // Columns of figures line up on the right, under their heading too.
  const figures = (rows[0] ?? []).map((_, c) =>
    rows.slice(1).every((cells) => FIGURE.test(cells[c]?.text ?? '')),
  );
  rows.forEach((cells, r) => {
    const heads = r === 0 && rows.length > 1;
    const row = el(doc, 'tr');
    cells.forEach((text, c) => {
      const cell = el(doc, heads ? 'th' : 'td', { scope: heads ? 'col' : undefined });
      if (figures[c]) cell.className = 'figures';
      row.append(fill(cell, text, options));
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
  const caption = block.text.trim() ? fill(el(doc, 'figcaption'), block, options) : null;
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
      return fill(el(doc, HEADINGS[level - 1] ?? 'h2'), block, options);
    }
    case 'quote': {
      const quote = el(doc, 'blockquote');
      for (const line of linesOf(block.text, block.start)) {
        const by = SPEAKER.test(line.text) ? 'by' : undefined;
        quote.append(fill(el(doc, 'p', { class: by }), line, options));
      }
      return quote;
    }
    case 'list':
      return renderList(doc, block, options);
    case 'table':
      return renderTable(doc, block, options);
    case 'code':
      return renderCode(doc, block);
    default:
      return fill(el(doc, 'p'), block, options);
  }
}

/**
 * The body of an article as nodes of `doc`, one element per block (`data-block` is the block's id).
 * Every element that holds text carries `data-start`, its offset in `Article.text`.
 * Allowed: h2–h6, p, figure, img, figcaption, blockquote, ul, ol, li, table parts, pre,
 * div and span; in a line strong, em, code, sup, sub, and links to http and https, which open in a new tab.
 * Images load from http, https or image data only and send no referrer. Never throws.
 * @param blocks those of the article that are wanted
 */
export function renderArticle(
  doc: Document,
  article: Article,
  options: RenderOptions = {},
  blocks: readonly Block[] = article.blocks,
): DocumentFragment {
  const fragment = doc.createDocumentFragment();
  const levelOf = headingLevels(article);
  for (const block of blocks) {
    const element = renderBlock(doc, block, { ...options, marks: marksIn(block) }, levelOf);
    if (!element) continue;
    element.setAttribute('data-block', block.id);
    if (options.notes && block.start >= options.notes.at.start && block.end <= options.notes.at.end) {
      element.classList.add('notes');
    }
    fragment.append(element);
  }
  return fragment;
}
