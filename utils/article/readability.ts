// Readability as a second opinion: it only says where the body is; what is read there is read by us.
import { Readability } from '@mozilla/readability';
import type { Body } from '../page/body.ts';
import { sumsOf } from '../page/sums.ts';
import { MAX_ELEMENTS, type Survey } from '../page/survey.ts';

/** Pages larger than this are not copied for a second opinion. */
const MAX_COPIED = MAX_ELEMENTS / 10;

/**
 * Lets Readability (Mozilla, unmodified) look at a copy of the document and finds its answer in the live tree:
 * the smallest element that holds nine tenths of the text it kept.
 * @returns `null` when it finds nothing, or the page is too large to copy
 */
export function bodyByReadability(s: Survey): Body | null {
  if (s.els.length > MAX_COPIED) return null;
  const copy = s.doc.cloneNode(true) as Document;
  const live = new Map<Node, Text>();
  pair(s.doc, copy, live);
  let content: Element | undefined;
  try {
    const found = new Readability<Element>(copy, {
      charThreshold: 80,
      serializer: (node) => node as Element,
    }).parse();
    content = found?.content ?? undefined;
  } catch {
    return null;
  }
  if (!content) return null;
  const kept = new Map<number, number>();
  let total = 0;
  const walker = copy.createTreeWalker(content, 4 /* text */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = live.get(node);
    const length = text?.data.trim().length ?? 0;
    let i = text?.parentElement ? s.indexOf(text.parentElement) : -1;
    if (length === 0 || i < 0) continue;
    total += length;
    for (; i >= 0; i = s.parent[i] as number) kept.set(i, (kept.get(i) ?? 0) + length);
  }
  if (total < 40) return null;
  // Document order: the last element that still holds most of the text is the innermost one.
  const root = Math.max(...[...kept].filter(([, length]) => length >= total * 0.9).map(([i]) => i));
  if (!Number.isFinite(root)) return null;
  return { roots: [root], prose: sumsOf(s, root).prose, start: 0, from: 'value' };
}

/** Walks two equal trees side by side and remembers which text of the copy is which of the original. */
function pair(original: Node, copy: Node, live: Map<Node, Text>): void {
  const stack: [Node, Node][] = [[original, copy]];
  for (let top = stack.pop(); top; top = stack.pop()) {
    let a = top[0].firstChild;
    let b = top[1].firstChild;
    while (a && b) {
      if (a.nodeType === 3) live.set(b, a as Text);
      else if (a.firstChild) stack.push([a, b]);
      a = a.nextSibling;
      b = b.nextSibling;
    }
  }
}
