// From offsets in `Article.text` back to the words in the live page.
import type { Span } from '../model.ts';
import type { Anchored } from './blocks.ts';

const isSpace = (c: number) =>
  c <= 32 ||
  c === 0xa0 ||
  c === 0x3000 ||
  c === 0x200b ||
  c === 0xfeff ||
  (c >= 0x2000 && c <= 0x200a) ||
  c === 0x2028 ||
  c === 0x2029 ||
  c === 0x202f ||
  c === 0x205f ||
  c === 0x1680;

/** Non-space characters of `text` before `end`. */
function ink(text: string, end: number): number {
  let n = 0;
  for (let i = 0; i < end && i < text.length; i++) if (!isSpace(text.charCodeAt(i))) n++;
  return n;
}

/** The node and offset of the n-th (0-based) non-space character of the nodes. */
function at(nodes: readonly Text[], n: number): { node: Text; offset: number } | undefined {
  let left = n;
  for (const node of nodes) {
    const data = node.data;
    for (let i = 0; i < data.length; i++) {
      if (isSpace(data.charCodeAt(i))) continue;
      if (left-- === 0) return { node, offset: i };
    }
  }
  return undefined;
}

/**
 * Live ranges for a span of the article's text, one per block it touches.
 * White space differs between page and text, so both are counted in the characters between.
 */
export function locate(anchors: readonly Anchored[], span: Span): Range[] {
  const ranges: Range[] = [];
  for (const { block, nodes } of anchors) {
    if (block.end <= span.start || block.start >= span.end || nodes.length === 0) continue;
    const from = ink(block.text, Math.max(0, span.start - block.start));
    const to = ink(block.text, Math.min(block.text.length, span.end - block.start));
    if (to <= from) continue;
    const first = at(nodes, from);
    const last = at(nodes, to - 1);
    if (!first?.node.isConnected || !last?.node.isConnected) continue;
    const range = first.node.ownerDocument.createRange();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset + 1);
    ranges.push(range);
  }
  return ranges;
}

/** Finds a quote in the page's text, white space ignored; `within` narrows the search. */
export function findQuote(root: Element, quote: string): Range | null {
  const wanted = quote.replace(/[\s\u200b\ufeff]+/g, '');
  if (!wanted) return null;
  const doc = root.ownerDocument;
  const walker = doc.createTreeWalker(root, 4 /* text */);
  let joined = '';
  const nodes: { node: Text; start: number }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|TEXTAREA)$/.test(parent.nodeName)) continue;
    nodes.push({ node: node as Text, start: joined.length });
    joined += (node as Text).data.replace(/[\s\u200b\ufeff]+/g, '');
  }
  const index = joined.indexOf(wanted);
  if (index < 0) return null;
  const place = (n: number) => {
    let lo = 0;
    for (let i = 0; i < nodes.length && (nodes[i] as { start: number }).start <= n; i++) lo = i;
    // Empty nodes share a start; take the last one that does, it holds the character.
    return at([(nodes[lo] as { node: Text }).node], n - (nodes[lo] as { start: number }).start);
  };
  const first = place(index);
  const last = place(index + wanted.length - 1);
  if (!first || !last) return null;
  const range = doc.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}
