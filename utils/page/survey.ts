// The survey: one walk over the live tree, from which kind, body, kept path and clutter are all answered.
import type { ClutterCategory } from '../model.ts';
import { clobberedForms } from './clobbered.ts';
import type { Name } from './names.ts';
import { type PrefixSums, prefixSums, type Sums } from './sums.ts';
import { BREAK, bitsOf, FRAME, IMAGE, INLINE, LINK, SHUT, SKIP } from './tags.ts';

/** One line of text on the page: what stands between two line ends (block edges or `<br>`). */
export interface Run {
  /** Place in `Survey.runs`. */
  index: number;
  /** Index of the block element the line stands in. */
  el: number;
  /** First and last+1 index into `Survey.texts`. */
  from: number;
  to: number;
  /** Characters without white space. */
  chars: number;
  /** Of these: inside links. */
  link: number;
  /** Of these: Han, kana or hangul. */
  han: number;
  /** Sentence marks: 。！？；， and . ! ? ; , */
  marks: number;
  /** White space, as it is written. */
  spaces: number;
  /** What was found out about the line, once somebody asked; `lines.ts` knows how. */
  text: string | undefined;
  role: 'credit' | 'notice' | 'promo' | null | undefined;
  heads: ClutterCategory | null | undefined;
  label: ClutterCategory | null | undefined;
  hint: boolean | undefined;
  dated: boolean | undefined;
  reply: boolean | undefined;
}

/** What one pass over the page found. Arrays run parallel to `els`, which is in document order. */
export interface Survey {
  doc: Document;
  url: URL;
  els: Element[];
  /** What the tags say: bits of `tags.ts`; `LINK` also for what stands in a link. */
  tags: Uint16Array;
  parent: Int32Array;
  /** Index one past the last descendant: `j` lies in `i` when `i <= j && j < end[i]`. */
  end: Int32Array;
  /** First and last+1 run inside the element. */
  firstRun: Int32Array;
  endRun: Int32Array;
  texts: Text[];
  runs: Run[];
  images: Int32Array;
  /** Non-space characters of the page, and those inside links. */
  chars: number;
  linkChars: number;
  /** Of the runs; and, once somebody asked, of each element. */
  prefix: PrefixSums;
  sums: (Sums | undefined)[];
  /** What id and class say of each element, once somebody asked. */
  names: (Name | undefined)[];
  indexOf: (el: Element) => number;
}

/** Above this the page is a document we leave alone rather than slow down. */
export const MAX_ELEMENTS = 200_000;
const MAX_DEPTH = 2_000;
/** `NodeFilter.SHOW_ELEMENT` and `SHOW_TEXT`: the core names no globals of the page. */
const SHOW_ELEMENTS = 1;
const SHOW_TEXT = 4;

const SPACE = 1;
const HAN = 2;
const MARK = 3;

/** The class of every UTF-16 unit, by table: each character of the page is asked once. */
const CLASSES = new Uint8Array(0x10000);
CLASSES.fill(SPACE, 0, 33).fill(SPACE, 0x2000, 0x2010).fill(HAN, 0x3040, 0xd7a4);
for (const c of '\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff') CLASSES[c.charCodeAt(0)] = SPACE;
for (const c of '。，！？；、.,!?;') CLASSES[c.charCodeAt(0)] = MARK;

/** Elements their own markup hides: asked of the whole page at once, since most pages have a handful. */
function hiddenByMarkup(body: Element): Set<Node> {
  const out = new Set<Node>();
  // `none`, `None` and `NONE`: a selector that minds no case takes twice as long.
  for (const el of body.querySelectorAll('[hidden],[style*="one"],[style*="ONE"]')) {
    const style = el.getAttribute('style') ?? '';
    if (el.hasAttribute('hidden') || (style.length < 400 && /display\s*:\s*none/i.test(style))) out.add(el);
  }
  return out;
}

/** The body, whatever a page named its forms and pictures: `<form name="body">` stands in for `document.body`. */
export function bodyOf(doc: Document): HTMLElement | null {
  const body: unknown = doc.body;
  if ((body as Element | null)?.nodeName === 'BODY') return body as HTMLElement;
  return doc.querySelector<HTMLElement>('body');
}

/**
 * Walks the tree below `<body>` once. Reads only: no clone, no style or layout query.
 * Text of scripts, forms and elements hidden by their own markup does not count, nor do closed shadow roots.
 * @param shut elements that are hidden already: they keep their places and are not entered
 */
export function survey(doc: Document, url: string, shut?: ReadonlyMap<Node, unknown>): Survey {
  const body = bodyOf(doc);
  const room = body ? Math.min(MAX_ELEMENTS, body.getElementsByTagName('*').length + 1) : 0;
  const els: Element[] = [];
  const tags = new Uint16Array(room);
  const parent = new Int32Array(room);
  const end = new Int32Array(room);
  const firstRun = new Int32Array(room);
  const endRun = new Int32Array(room);
  const images = new Int32Array(room);
  /** The block each element's words stand in: itself, or the nearest one around it. */
  const block = new Int32Array(room);
  const texts: Text[] = [];
  const runs: Run[] = [];
  let chars = 0;
  let linkChars = 0;
  let run: Run | null = null;

  const closeRun = () => {
    if (!run) return;
    run.to = texts.length;
    run = null;
  };

  const readText = (node: Text, at: number) => {
    const data = node.data;
    const length = data.length;
    let spaces = 0;
    let han = 0;
    let marks = 0;
    for (let i = 0; i < length; i++) {
      const kind = CLASSES[data.charCodeAt(i)];
      if (kind === 0) continue;
      if (kind === SPACE) spaces++;
      else if (kind === HAN) han++;
      else marks++;
    }
    const count = length - spaces;
    if (count === 0) {
      // White space inside a line still separates words.
      if (run) {
        texts.push(node);
        run.spaces += spaces;
      }
      return;
    }
    if (!run) {
      run = newRun(runs.length, block[at] as number, texts.length);
      runs.push(run);
    }
    texts.push(node);
    run.chars += count;
    run.spaces += spaces;
    run.han += han;
    run.marks += marks;
    chars += count;
    if ((tags[at] as number) & LINK) {
      run.link += count;
      linkChars += count;
    }
  };

  const enter = (el: Element, up: number, bits: number): number => {
    const i = els.length;
    els.push(el);
    tags[i] = bits;
    parent[i] = up;
    // The line that goes on is the element's first as well.
    firstRun[i] = run ? runs.length - 1 : runs.length;
    block[i] = bits & INLINE && up >= 0 ? (block[up] as number) : i;
    return i;
  };
  const leave = (i: number) => {
    end[i] = els.length;
    endRun[i] = runs.length;
  };

  // No recursion: pages nest deeper than the call stack of a content script allows. A walker asks the page once
  // a node where following `firstChild` and `nextSibling` asks twice.
  if (body) {
    const hidden = hiddenByMarkup(body);
    const clobbered = new Set<Node>(clobberedForms(body));
    const walker = doc.createTreeWalker(body, SHOW_ELEMENTS | SHOW_TEXT);
    let at = enter(body, -1, 0);
    let depth = 1;
    const up = () => {
      if (!((tags[at] as number) & INLINE)) closeRun();
      leave(at);
      const outer = parent[at] as number;
      if (outer >= 0) images[outer] = (images[outer] as number) + (images[at] as number);
      at = outer;
      depth--;
    };
    let node = walker.nextNode();
    while (node) {
      if (clobbered.size > 0 && clobbered.has(node)) {
        node = nextOutside(walker);
        continue;
      }
      const around = node.parentNode;
      while (els[at] !== around) up();
      if (node.nodeType === 3) {
        readText(node as Text, at);
        node = walker.nextNode();
        continue;
      }
      const el = node as Element;
      const bits = bitsOf(el.nodeName);
      if (bits & BREAK) {
        closeRun();
        node = walker.nextNode();
      } else if (shut?.has(el) && els.length < room) {
        if (!(bits & INLINE)) closeRun();
        leave(enter(el, at, bits | SHUT));
        node = nextOutside(walker);
      } else if (
        bits & SKIP ||
        (hidden.size > 0 && hidden.has(el)) ||
        els.length >= room ||
        depth >= MAX_DEPTH
      ) {
        if (bits & FRAME) {
          closeRun();
          if (els.length < room) leave(enter(el, at, bits));
        }
        node = nextOutside(walker);
      } else {
        if (!(bits & INLINE)) closeRun();
        at = enter(el, at, bits | ((tags[at] as number) & LINK));
        if (bits & IMAGE) images[at] = 1;
        depth++;
        node = walker.nextNode();
      }
    }
    while (at >= 0) up();
  }
  closeRun();
  return {
    doc,
    url: new URL(url),
    els,
    tags,
    parent,
    end,
    firstRun,
    endRun,
    texts,
    runs,
    images,
    chars,
    linkChars,
    prefix: prefixSums(runs),
    sums: [],
    names: [],
    indexOf: (el) => placeOf(els, el),
  };
}

/** The next node that does not lie in the one the walker stands on. */
function nextOutside(walker: TreeWalker): Node | null {
  do {
    const next = walker.nextSibling();
    if (next) return next;
  } while (walker.parentNode());
  return null;
}

/** A line that begins, with every member in place: objects of one shape are read faster. */
const newRun = (index: number, el: number, from: number): Run => ({
  index,
  el,
  from,
  to: from,
  chars: 0,
  link: 0,
  han: 0,
  marks: 0,
  spaces: 0,
  text: undefined,
  role: undefined,
  heads: undefined,
  label: undefined,
  hint: undefined,
  dated: undefined,
  reply: undefined,
});

/** Binary search by document order: few elements are ever asked for, so no index is kept. */
function placeOf(els: readonly Element[], el: Element): number {
  let lo = 0;
  let hi = els.length - 1;
  while (lo <= hi) {
    const mid = (lo + hi) >> 1;
    const at = els[mid] as Element;
    if (at === el) return mid;
    if (at.compareDocumentPosition(el) & 4 /* el follows */) lo = mid + 1;
    else hi = mid - 1;
  }
  return -1;
}

/** The text of a run, white space collapsed; worked out once. */
export function runText(s: Survey, run: Run): string {
  if (run.text !== undefined) return run.text;
  let out = (s.texts[run.from] as Text).data;
  for (let i = run.from + 1; i < run.to; i++) out += (s.texts[i] as Text).data;
  run.text = run.spaces === 0 ? out : collapse(out);
  return run.text;
}

/** White space at the ends gone, and inside one space each: most lines are cut, few must be written anew. */
function collapse(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && CLASSES[text.charCodeAt(from)] === SPACE) from++;
  while (to > from && CLASSES[text.charCodeAt(to - 1)] === SPACE) to--;
  for (let i = from; i < to; i++) {
    if (CLASSES[text.charCodeAt(i)] !== SPACE) continue;
    if (text.charCodeAt(i) !== 32 || CLASSES[text.charCodeAt(i + 1)] === SPACE)
      return text
        .slice(from, to)
        .replace(/[\s\u200b\ufeff]+/g, ' ')
        .trim();
  }
  return text.slice(from, to);
}

/** Whether element `inner` is `outer` or lies in it. */
export const contains = (s: Survey, outer: number, inner: number): boolean =>
  outer <= inner && inner < (s.end[outer] as number);
