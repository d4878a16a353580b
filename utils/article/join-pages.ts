// Joining: the pages of one article as one article, its blocks in order, each with an id of its own.
import type { Block, PageSigns, Sign } from '../model.ts';
import type { Anchored } from './blocks.ts';
import type { ReadArticle } from './index.ts';

/** Text as long as this that comes again on a later page (a standfirst, a notice) is left out there. */
const REPEATED = 12;

const sameAs = ({ type, text, src }: Block): string => (type === 'image' ? `${src}` : text);
const plain = (text: string): string => text.replace(/\s+/g, '');

/** Selectors of another page lead nowhere here. */
const adrift = (signs: readonly Sign[]): Sign[] =>
  signs.map(({ where: { selector: _, ...where }, ...sign }) => ({ ...sign, where }));

const merged = (own: readonly Sign[], more: readonly Sign[]): Sign[] => {
  const known = new Set(own.map(({ text }) => text));
  return [...own, ...more.filter(({ text }) => !known.has(text))].slice(0, 40);
};

/** Blocks as one text: offsets anew, ids as they are. */
function laidOut(anchored: readonly Anchored[]): { anchors: Anchored[]; text: string } {
  let text = '';
  const anchors = anchored.map(({ block, nodes }) => {
    if (block.text && text) text += '\n';
    const start = text.length;
    text += block.text;
    return { block: { ...block, start, end: text.length }, nodes };
  });
  return { anchors, text };
}

/**
 * Joins pages of one article. The page in front keeps its ids (`b0` …) and its ties to the live page; a block of
 * page 3 becomes `p3b0` …, so that an id stays the same whatever else is joined.
 * @param own the page in front; `article.pages` says which one it is
 * @param others the pages read besides, by their number
 */
export function joinPages(own: ReadArticle, others: ReadonlyMap<number, ReadArticle>): ReadArticle {
  const pages = own.article.pages;
  if (!pages || others.size === 0) return own;
  const numbers = [...new Set([pages.current, ...others.keys()])].sort((a, b) => a - b);
  const seen = new Set<string>();
  const parts: Anchored[] = [];
  const read: number[] = [];
  // What stands on the page in front is said there.
  for (const { block } of own.anchors) seen.add(sameAs(block));
  for (const n of numbers) {
    const page = n === pages.current ? own : others.get(n);
    if (!page) continue;
    read.push(n);
    if (page === own) {
      parts.push(...own.anchors);
      continue;
    }
    for (const { block } of page.anchors) {
      const same = sameAs(block);
      if (same.length >= REPEATED && seen.has(same)) continue;
      seen.add(same);
      parts.push({ block: { ...block, id: `p${n}${block.id}` }, nodes: [] });
    }
  }
  return assembled(own, parts, [...others.values()], { ...pages, read });
}

/**
 * The article as the site shows it on one page, tied to the live page where the words stand on it.
 * @returns nothing when it does not hold what the page in front holds, and more
 */
export function wholeInstead(own: ReadArticle, whole: ReadArticle): ReadArticle | undefined {
  const pages = own.article.pages;
  const all = plain(whole.article.text);
  const here = plain(own.article.text);
  const held = own.article.blocks.filter(({ text }) => all.includes(plain(text))).length;
  if (!pages || all.length < here.length * 1.1 || held < own.article.blocks.length * 0.7) return undefined;
  const left = [...own.anchors];
  const parts = whole.anchors.map(({ block }) => {
    const at = left.findIndex((one) => sameAs(one.block) === sameAs(block));
    const live = at < 0 ? undefined : left.splice(at, 1)[0];
    return live ?? { block: { ...block, id: `p0${block.id}` }, nodes: [] };
  });
  return assembled(own, parts, [whole], { ...pages, read: pages.urls.map((_, i) => i + 1) });
}

function assembled(
  own: ReadArticle,
  parts: readonly Anchored[],
  others: readonly ReadArticle[],
  pages: NonNullable<ReadArticle['article']['pages']>,
): ReadArticle {
  const { anchors, text } = laidOut(parts);
  const signs: PageSigns = { ...own.signs };
  // Credits and notices stand on the last page.
  for (const key of ['credits', 'notices', 'tail', 'links'] as const)
    signs[key] = merged(signs[key], adrift(others.flatMap((page) => page.signs[key])));
  const byline = own.article.byline ?? others.find(({ article }) => article.byline)?.article.byline;
  return {
    article: {
      ...own.article,
      ...(byline ? { byline } : {}),
      blocks: anchors.map(({ block }) => block),
      text,
      pages,
    },
    signs,
    anchors,
  };
}
