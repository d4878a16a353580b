// Marks: words of a block that are set apart inside their line (bold, italics, links, code, raised and lowered).
import type { Mark } from '../model.ts';

const KINDS: Readonly<Record<string, Mark['kind']>> = {
  STRONG: 'strong',
  B: 'strong',
  EM: 'em',
  I: 'em',
  A: 'link',
  CODE: 'code',
  KBD: 'code',
  SAMP: 'code',
  TT: 'code',
  SUP: 'sup',
  SUB: 'sub',
};
/** Editors of portals write bold as a style. */
const BOLD = /font-weight\s*:\s*(?:bold|[6-9]00)/i;

/** An absolute http(s) address; nothing for scripts, and for places in the page itself. */
function target(link: Element, base: string): string | undefined {
  try {
    const url = new URL(link.getAttribute('href') ?? '', base);
    const here = new URL(base);
    const same = url.host + url.pathname + url.search === here.host + here.pathname + here.search;
    return /^https?:$/.test(url.protocol) && !same ? url.href : undefined;
  } catch {
    return undefined;
  }
}

function markOf(element: Element, base: string): Mark | undefined {
  const name = element.nodeName;
  const kind =
    KINDS[name] ?? (name === 'SPAN' && BOLD.test(element.getAttribute('style') ?? '') ? 'strong' : undefined);
  if (!kind) return undefined;
  if (kind !== 'link') return { kind, start: -1, end: -1 };
  const href = target(element, base);
  return href === undefined ? undefined : { kind, start: -1, end: -1, href };
}

/** White space as `tidy` sees it, and signs it leaves out. */
const SPACE = /\s/;
const UNSEEN = /[\u200b\ufeff]/;

/**
 * The marks of a line: what the inline elements between its text nodes and `block` say, with offsets into the line's
 * text as `tidy` writes it (white space collapsed, none at the ends), moved by `at`. A line whose nodes are children of the block
 * costs one look at each; one pass over the characters otherwise.
 */
export function marksOf(nodes: readonly Text[], block: Element, base: string, at = 0): Mark[] {
  if (nodes.every((node) => node.parentNode === block)) return [];
  const found = new Map<Element, Mark | undefined>();
  let length = 0;
  let space = false;
  for (const { data, parentElement } of nodes) {
    let first = -1;
    for (const sign of data) {
      if (UNSEEN.test(sign)) continue;
      if (SPACE.test(sign)) {
        space = length > 0;
        continue;
      }
      if (space) length++;
      space = false;
      if (first < 0) first = length;
      length += sign.length;
    }
    if (first < 0) continue;
    for (let up = parentElement; up && up !== block; up = up.parentElement) {
      if (!found.has(up)) found.set(up, markOf(up, base));
      const mark = found.get(up);
      if (!mark) continue;
      if (mark.start < 0) mark.start = at + first;
      mark.end = at + length;
    }
  }
  return [...found.values()]
    .filter((mark) => mark !== undefined)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
