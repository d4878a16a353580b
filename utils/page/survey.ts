// The survey: one walk over the live tree, from which kind, body, kept path and clutter are all answered.
import { clobberedForms, siblingOf } from './clobbered.ts';
import { INLINE, SKIPPED } from './tags.ts';

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
  /** The line's text, its role and the category it heads, once somebody asked. */
  text?: string;
  role?: string | null;
  heads?: string | null;
  /** The control that it labels, and whether it carries a word of furniture, once somebody asked. */
  label?: string | null;
  hint?: boolean;
  /** Whether it is the button row of a reply, once somebody asked. */
  reply?: boolean;
}

/** What one pass over the page found. Arrays run parallel to `els`, which is in document order. */
export interface Survey {
  doc: Document;
  url: URL;
  els: Element[];
  parent: number[];
  /** Index one past the last descendant: `j` lies in `i` when `i <= j && j < end[i]`. */
  end: number[];
  /** First and last+1 run inside the element. */
  firstRun: number[];
  endRun: number[];
  texts: Text[];
  runs: Run[];
  images: number[];
  /** Non-space characters of the page, and those inside links. */
  chars: number;
  linkChars: number;
  indexOf: (el: Element) => number;
}

/** Above this the page is a document we leave alone rather than slow down. */
export const MAX_ELEMENTS = 200_000;
const MAX_DEPTH = 2_000;

const SPACE = 1;
const HAN = 2;
const MARK = 3;

/** The class of every UTF-16 unit, by table: each character of the page is asked once. */
const CLASSES = new Uint8Array(0x10000);
CLASSES.fill(SPACE, 0, 33).fill(SPACE, 0x2000, 0x2010).fill(HAN, 0x3040, 0xd7a4);
for (const c of '\u00a0\u3000\ufeff') CLASSES[c.charCodeAt(0)] = SPACE;
for (const c of '。，！？；、.,!?;') CLASSES[c.charCodeAt(0)] = MARK;

/** Elements their own markup hides: asked of the whole page at once, since most pages have a handful. */
function hiddenByMarkup(body: Element): Set<Node> {
  const out = new Set<Node>();
  for (const el of body.querySelectorAll('[hidden],[style*="none" i]')) {
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
 */
export function survey(doc: Document, url: string): Survey {
  const els: Element[] = [];
  const parent: number[] = [];
  const end: number[] = [];
  const firstRun: number[] = [];
  const endRun: number[] = [];
  const images: number[] = [];
  const texts: Text[] = [];
  const runs: Run[] = [];
  let chars = 0;
  let linkChars = 0;
  let run: Run | null = null;

  const closeRun = () => {
    if (run) {
      run.to = texts.length;
      if (run.chars > 0) {
        run.index = runs.length;
        runs.push(run);
      } else texts.length = run.from;
      run = null;
    }
  };

  const readText = (node: Text, block: number, inLink: boolean) => {
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
      if (run && run.chars > 0) texts.push(node);
      return;
    }
    run ??= { index: 0, el: block, from: texts.length, to: 0, chars: 0, link: 0, han: 0, marks: 0 };
    texts.push(node);
    run.chars += count;
    run.han += han;
    run.marks += marks;
    chars += count;
    if (inLink) {
      run.link += count;
      linkChars += count;
    }
  };

  const enter = (el: Element, up: number): number => {
    const i = els.length;
    els.push(el);
    parent.push(up);
    end.push(0);
    firstRun.push(runs.length);
    endRun.push(0);
    images.push(0);
    return i;
  };

  // An explicit stack: pages nest deeper than the call stack of a content script allows.
  const body = bodyOf(doc);
  if (body) {
    const hidden = hiddenByMarkup(body);
    const clobbered = new Set<Node>(clobberedForms(body));
    interface Frame {
      i: number;
      next: Node | null;
      block: number;
      link: boolean;
      inline: boolean;
    }
    const stack: Frame[] = [];
    const root = enter(body, -1);
    stack.push({ i: root, next: body.firstChild, block: root, link: false, inline: false });
    while (stack.length > 0) {
      const frame = stack[stack.length - 1] as Frame;
      const node = frame.next;
      if (!node) {
        if (!frame.inline) closeRun();
        end[frame.i] = els.length;
        endRun[frame.i] = runs.length + (run && (run as Run).chars > 0 ? 1 : 0);
        const up = parent[frame.i] as number;
        if (up >= 0) images[up] = (images[up] as number) + (images[frame.i] as number);
        stack.pop();
        continue;
      }
      if (clobbered.size > 0 && clobbered.has(node)) {
        frame.next = siblingOf(node, body);
        continue;
      }
      frame.next = node.nextSibling;
      const type = node.nodeType;
      if (type === 3) {
        readText(node as Text, frame.block, frame.link);
        continue;
      }
      if (type !== 1) continue;
      const el = node as Element;
      const tag = el.nodeName;
      if (tag === 'BR') {
        closeRun();
        continue;
      }
      if (SKIPPED.has(tag)) {
        if (tag === 'IFRAME' || tag === 'VIDEO' || tag === 'OBJECT') {
          closeRun();
          const i = enter(el, frame.i);
          end[i] = els.length;
          endRun[i] = runs.length;
        }
        continue;
      }
      if ((hidden.size > 0 && hidden.has(el)) || els.length >= MAX_ELEMENTS || stack.length >= MAX_DEPTH)
        continue;
      const inline = INLINE.has(tag);
      if (!inline) closeRun();
      const i = enter(el, frame.i);
      if (tag === 'IMG') images[i] = 1;
      stack.push({
        i,
        next: el.firstChild,
        block: inline ? frame.block : i,
        link: frame.link || tag === 'A',
        inline,
      });
    }
  }
  closeRun();
  return {
    doc,
    url: new URL(url),
    els,
    parent,
    end,
    firstRun,
    endRun,
    texts,
    runs,
    images,
    chars,
    linkChars,
    indexOf: (el) => placeOf(els, el),
  };
}

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
  let out = '';
  for (let i = run.from; i < run.to; i++) out += (s.texts[i] as Text).data;
  run.text = out.replace(/[\s\u200b\ufeff]+/g, ' ').trim();
  return run.text;
}

/** Whether element `inner` is `outer` or lies in it. */
export const contains = (s: Survey, outer: number, inner: number): boolean =>
  outer <= inner && inner < (s.end[outer] as number);
