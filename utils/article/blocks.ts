// Blocks: the body cut into paragraphs, headings, images, quotes, lists and tables, each tied to its text nodes.
import type { Block, BlockType, Mark } from '../model.ts';
import { isReporterLine } from '../page/byline.ts';
import { bodyRuns, type Inset, type Page } from '../page/index.ts';
import { boxHeading } from '../page/lines.ts';
import { runValue } from '../page/sums.ts';
import { contains, type Run, runText, type Survey } from '../page/survey.ts';
import { codeOf } from './code.ts';
import { captionOf, imageAddress } from './images.ts';
import { marksOf } from './marks.ts';

/** A block and the live text nodes its text was read from, in order. */
export interface Anchored {
  block: Block;
  nodes: Text[];
}

const SPACE = /\s+/g;
/** Not seen, and no space either: 1\u200b2\u200b0 is read as 120. */
const ZERO_WIDTH = /[\u200b\ufeff]+/g;

/** White space collapsed, leading ideographic space gone: how every block's text is written. */
export const tidy = (text: string): string => text.replace(ZERO_WIDTH, '').replace(SPACE, ' ').trim();

const textOf = (nodes: readonly Text[]): string => tidy(nodes.map((n) => n.data).join(''));

/** What kind of block a run belongs to, and the element that makes it so. */
function frameOf(s: Survey, i: number, root: number): { type: BlockType; el: number; level?: number } {
  let quote = -1;
  let code = -1;
  for (let at = i; at >= root; at = s.parent[at] as number) {
    const tag = (s.els[at] as Element).nodeName;
    if (tag === 'TABLE') return { type: 'table', el: at };
    if (/^H[1-6]$/.test(tag)) return { type: 'heading', el: at, level: Math.max(2, Number(tag[1])) };
    if (tag === 'UL' || tag === 'OL') {
      if (at > root) return { type: 'list', el: at };
    }
    if (tag === 'BLOCKQUOTE') quote = at;
    if (tag === 'PRE') code = at;
    if (at === 0) break;
  }
  if (code >= 0) return { type: 'code', el: code };
  return quote >= 0 ? { type: 'quote', el: quote } : { type: 'paragraph', el: i };
}

/** A table that lays out the page rather than holding data: one row or column, or cells of whole paragraphs. */
function isLayoutTable(s: Survey, i: number): boolean {
  const el = s.els[i] as HTMLTableElement;
  const rows = el.querySelectorAll('tr');
  if (rows.length < 2) return true;
  let cells = 0;
  for (const row of rows) cells = Math.max(cells, row.children.length);
  if (cells < 2) return true;
  for (let r = s.firstRun[i] as number; r < (s.endRun[i] as number); r++)
    if ((s.runs[r] as Run).chars > 400) return true;
  return false;
}

/** A line set wholly in bold and short, without an end mark: a heading in all but name. */
function isBoldHeading(s: Survey, run: Run, text: string): boolean {
  if (run.chars > 40 || run.chars < 2 || /[。！？；;,，.…:：”"]$/.test(text) || run.link > 0) return false;
  for (let i = run.from; i < run.to; i++) {
    const node = s.texts[i] as Text;
    if (!node.data.trim()) continue;
    const bold = (node.parentElement as Element | null)?.closest('strong,b');
    if (!bold || !contains(s, run.el, s.indexOf(bold))) return false;
  }
  return true;
}

/** A line that signs a picture: `…江城青年报 图`, `… 摄`, `Photograph: …`. */
const CAPTION =
  /(?:[\s/／|]|视觉中国|资料|供|网络|新华社|记者.{2,6})(?:图|摄|摄影|供图)\s*[）)]?$|^(?:图片来源|图源|图\s*[|｜/:：]|photo(?:graph)?(?:s)?(?: by)?\s*[:：])/i;
const PAGER = /^[\d\s.…<>«»‹›]+$|^(?:上一页|下一页|上页|下页|尾页|首页|prev(?:ious)?|next)$/i;

/** `编辑 石青 ｜ 排版 白露`: who else worked on it, under the text. */
const STAFF =
  /^(?:编辑|责编|排版|校对|摄影|监制|审核|运营|统筹|视觉|设计|插图|供图)\s+[\u4e00-\u9fff]{2,4}(?=\s|[｜|/、]|$)/;

/** Labels before the first sentence and after the last one that are neither headings nor captions: times, names, tags, pagers. */
function edges(page: Page): number[] {
  const { survey: s } = page;
  const lines = [...bodyRuns(s, page.body, page.insets)];
  const sentence = (run: Run) => runValue(run) > 0;
  const first = lines.findIndex(sentence);
  const last = lines.findLastIndex(sentence);
  if (first < 0) return [];
  const kept = (run: Run) =>
    (s.els[run.el] as Element).closest('h1,h2,h3,h4,h5,h6,figure,figcaption,table,ul,ol,blockquote') !== null;
  const byline = (text: string) =>
    text.length <= 40 && page.head.zone.length > 0 && !/[\u4e00-\u9fff]/.test(text) && isBareName(text);
  const out: number[] = [];
  for (const run of lines.slice(0, first)) {
    const text = runText(s, run);
    if (
      !kept(run) &&
      run.chars <= 24 &&
      (run.link > 0 || isReporterLine(text) || PAGER.test(text) || byline(text) || /^分享/.test(text))
    )
      out.push(run.index);
  }
  for (const run of lines.slice(last + 1)) {
    const text = runText(s, run);
    if (
      PAGER.test(text) ||
      boxHeading(text) ||
      isReporterLine(text) ||
      STAFF.test(text) ||
      (!kept(run) && run.chars <= 24 && run.link * 2 > run.chars)
    )
      out.push(run.index);
  }
  return out;
}

/** Two or three capitalised words: a name standing alone. */
const isBareName = (text: string): boolean => /^(?:[A-Z][\w.'’-]+\s+){1,3}[A-Z][\w.'’-]+$/.test(text);

/** Index one past the last picture that stands before the run, pictures in the run's own block included. */
function picturesBefore(s: Survey, run: Run): number {
  let limit = run.el + 1;
  const text = s.texts[run.from] as Text;
  if ((s.images[run.el] as number) === 0) return limit;
  for (let k = limit; k < (s.end[run.el] as number); k++) {
    const el = s.els[k] as Element;
    if (el.nodeName !== 'IMG') continue;
    if (!(el.compareDocumentPosition(text) & 4)) break;
    limit = k + 1;
  }
  return limit;
}

/** A short line right behind a picture that signs it, or stands alone with it in one box. */
function isCaptionOf(s: Survey, picture: Anchored, run: Run, text: string): boolean {
  if (run.chars > 80) return false;
  if (CAPTION.test(text)) return true;
  if (run.chars > 60 || /[。！？!?；]$/.test(text)) return false;
  const box = (s.els[run.el] as Element).parentElement;
  const i = box ? s.indexOf(box) : -1;
  if (i < 0 || (s.images[i] as number) !== 1 || (s.endRun[i] as number) - (s.firstRun[i] as number) !== 1)
    return false;
  return picture.block.src !== undefined && box?.querySelector('p') === null;
}

/**
 * Cuts the page's body into blocks. Insets are left out; captions go to their images.
 * Offsets are exact: `text.slice(start, end) === block.text`, blocks joined by one `\n`.
 */
export function cutBlocks(page: Page, url: string): { blocks: Anchored[]; text: string } {
  const { survey: s, body, insets, head, headline } = page;
  const out: Anchored[] = [];
  if (!body) return { blocks: out, text: '' };
  const skipRun = new Set<number>([...head.dates, ...head.bylines, headline.run, ...edges(page)]);
  let inset = 0;
  const insetAt = (r: number): Inset | undefined => {
    while (inset < insets.length && (insets[inset] as Inset).to <= r) inset++;
    const found = insets[inset];
    return found && found.from <= r ? found : undefined;
  };
  const pieces = insets.filter((x) => x.inline).map((x) => s.els[x.el] as Element);
  const nodesOf = (run: Run): Text[] => {
    const nodes = s.texts.slice(run.from, run.to);
    return pieces.length > 0 ? nodes.filter((n) => !pieces.some((el) => el.contains(n))) : nodes;
  };
  // Elements of whole insets, marked once: pages carry many pictures.
  const inInset = new Uint8Array(s.els.length);
  for (const x of insets) if (x.whole) inInset.fill(1, x.el, s.end[x.el] as number);

  const push = (block: Omit<Block, 'id' | 'start' | 'end'>, nodes: Text[], marks: Mark[] = []) => {
    const marked = marks.length > 0 ? { marks } : {};
    out.push({ block: { ...block, ...marked, id: '', start: 0, end: 0 }, nodes });
  };
  const marksIn = (run: Run, nodes: readonly Text[], at = 0) =>
    marksOf(nodes, s.els[run.el] as Element, url, at);

  for (const root of body.roots) {
    // Images and runs are met in document order.
    let r = Math.max(body.start, s.firstRun[root] as number);
    const endRun = s.endRun[root] as number;
    let doneTo = root;
    const imagesUpTo = (limit: number) => {
      for (; doneTo < limit; doneTo++) {
        if ((s.els[doneTo] as Element).nodeName !== 'IMG' || inInset[doneTo]) continue;
        const img = s.els[doneTo] as HTMLImageElement;
        const src = imageAddress(img, url);
        if (!src) continue;
        const caption = captionOf(s, doneTo, root);
        const alt = tidy(img.getAttribute('alt') ?? '');
        if (caption) for (const used of caption.runs) skipRun.add(used);
        push(
          { type: 'image', text: caption?.text ?? '', src, ...(alt ? { alt } : {}) },
          caption?.nodes ?? [],
        );
      }
    };
    while (r < endRun) {
      const run = s.runs[r] as Run;
      imagesUpTo(Math.max(doneTo, picturesBefore(s, run)));
      if (skipRun.has(r) || insetAt(r)) {
        r++;
        continue;
      }
      const frame = frameOf(s, run.el, root);
      const last = Math.min(endRun, s.endRun[frame.el] as number);
      if (frame.type === 'table' && !isLayoutTable(s, frame.el)) {
        const nodes: Text[] = [];
        const cells: string[] = [];
        const marks: Mark[] = [];
        let at = 0;
        const rows: string[][] = [];
        for (const tr of (s.els[frame.el] as Element).querySelectorAll('tr')) {
          rows.push([...tr.children].map((cell) => tidy(cell.textContent ?? '')));
        }
        for (let k = r; k < last; k++) {
          const cellNodes = nodesOf(s.runs[k] as Run);
          const cell = textOf(cellNodes);
          marks.push(...marksIn(s.runs[k] as Run, cellNodes, at));
          nodes.push(...cellNodes);
          cells.push(cell);
          at += cell.length + 1;
        }
        push({ type: 'table', text: cells.join('\t'), rows }, nodes, marks);
        imagesSkip(frame.el);
        r = last;
        continue;
      }
      if (frame.type === 'list') {
        const items: string[] = [];
        const nodes: Text[] = [];
        const marks: Mark[] = [];
        let at = 0;
        let k = r;
        for (; k < last; k++) {
          if (insetAt(k) || skipRun.has(k)) continue;
          const itemNodes = nodesOf(s.runs[k] as Run);
          const item = textOf(itemNodes);
          marks.push(...marksIn(s.runs[k] as Run, itemNodes, at));
          items.push(item);
          nodes.push(...itemNodes);
          at += item.length + 1;
        }
        const ordered = (s.els[frame.el] as Element).nodeName === 'OL';
        if (items.length > 0) push({ type: 'list', text: items.join(' '), items, ordered }, nodes, marks);
        r = last;
        continue;
      }
      const nodes = nodesOf(run);
      const text = textOf(nodes);
      const picture = out.at(-1);
      if (
        picture?.block.type === 'image' &&
        picture.block.text === '' &&
        isCaptionOf(s, picture, run, text)
      ) {
        picture.block.text = text;
        picture.nodes = nodes;
      } else if (text) {
        const marks = marksIn(run, nodes);
        const code = frame.type === 'code' ? codeOf(s.els[frame.el] as Element, nodes, text) : undefined;
        if (code !== undefined) push({ type: 'code', text, code }, nodes);
        else if (frame.type === 'heading')
          push({ type: 'heading', text, level: frame.level ?? 2 }, nodes, marks);
        else if (frame.type === 'quote') push({ type: 'quote', text }, nodes, marks);
        else if (isBoldHeading(s, run, text)) push({ type: 'heading', text, level: 3 }, nodes);
        else push({ type: 'paragraph', text }, nodes, marks);
      }
      r++;
    }
    imagesUpTo(s.end[root] as number);
    function imagesSkip(el: number) {
      doneTo = Math.max(doneTo, s.end[el] as number);
    }
  }
  return number(out);
}

/** Gives ids and offsets, and joins the text. Images without a caption take no room in it. */
function number(anchored: Anchored[]): { blocks: Anchored[]; text: string } {
  let text = '';
  anchored.forEach(({ block }, n) => {
    block.id = `b${n}`;
    if (block.text && text) text += '\n';
    block.start = text.length;
    text += block.text;
    block.end = text.length;
  });
  return { blocks: anchored, text };
}
