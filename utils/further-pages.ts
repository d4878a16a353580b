// Reading the further pages of an article, when the reader asks for them. What loads a page is given from outside.
import type { ReadArticle } from './article/index.ts';
import { joinPages, wholeInstead } from './article/join-pages.ts';
import { MOST_PAGES } from './article/next-pages.ts';
import type { SiteRule } from './model.ts';
import { type Engines, type Looked, lookAndRead, pageSays, type ReadOptions } from './pipeline.ts';

/** The page in front, as `readPage` gave it, with what it was read with. */
export type FirstPage = Looked & { engines: Engines };

export interface Loading {
  /** Loads one page of the same origin as an inert document; rejects when it cannot be had. */
  load: (url: string, signal: AbortSignal) => Promise<Document>;
  signal: AbortSignal;
  /** Pages read before, by address: they are not asked for again. */
  known: Map<string, ReadArticle>;
}

/** How a page of the article is read: as one, whatever it looks like by itself. */
function readOther(
  doc: Document,
  url: string,
  rule: SiteRule | undefined,
  now: Date | undefined,
  { opinion }: Engines,
) {
  return lookAndRead(doc, url, rule, { anyway: true, ...(now ? { now } : {}) }, opinion).read;
}

/**
 * The article with all its pages, those that can be had: from one page that shows it whole, else page by page,
 * one at a time. Pages that fail are left out; `article.pages.read` says which are there. Never rejects.
 */
export async function readAllPages(
  first: FirstPage,
  rule: SiteRule | undefined,
  options: ReadOptions,
  { load, signal, known }: Loading,
): Promise<FirstPage> {
  const own = first.read;
  if (!own?.article.pages) return first;
  const get = async (url: string): Promise<ReadArticle | undefined> => {
    const before = known.get(url);
    if (before || signal.aborted) return before;
    try {
      const read = readOther(await load(url, signal), url, rule, options.now, first.engines);
      if (read) known.set(url, read);
      return read ?? undefined;
    } catch {
      return undefined;
    }
  };
  const { all } = own.article.pages;
  const whole = all ? await get(all) : undefined;
  const instead = whole && wholeInstead(own, whole);
  if (instead) return withDigest(first, instead, options);

  const urls = [...own.article.pages.urls];
  const others = new Map<number, ReadArticle>();
  // The last page may know of more: the list grows while it is read.
  for (let n = 1; n <= Math.min(urls.length, MOST_PAGES); n++) {
    if (n === own.article.pages.current) continue;
    const read = await get(urls[n - 1] as string);
    if (!read) continue;
    others.set(n, read);
    const seen = read.article.pages;
    if (seen?.current === n && seen.urls[0] === urls[0]) urls.push(...seen.urls.slice(urls.length));
  }
  const pages = { ...own.article.pages, urls };
  if (others.size === 0) {
    const article = { ...own.article, pages: { ...pages, read: [pages.current] } };
    return { ...first, read: { ...own, article }, reading: { ...first.reading, article } };
  }
  return withDigest(first, joinPages({ ...own, article: { ...own.article, pages } }, others), options);
}

/** The pages that are known already, joined without loading any. */
export function withKnownPages(
  first: FirstPage,
  known: Map<string, ReadArticle>,
  options: ReadOptions,
): FirstPage {
  const own = first.read;
  if (!own?.article.pages || known.size === 0) return first;
  const { urls, all, current } = own.article.pages;
  const whole = all ? known.get(all) : undefined;
  const instead = whole && wholeInstead(own, whole);
  if (instead) return withDigest(first, instead, options);
  const others = new Map<number, ReadArticle>();
  urls.forEach((url, i) => {
    const read = known.get(url);
    if (read && i + 1 !== current) others.set(i + 1, read);
  });
  return others.size > 0 ? withDigest(first, joinPages(own, others), options) : first;
}

function withDigest(first: FirstPage, read: ReadArticle, options: ReadOptions): FirstPage {
  const { reading, page, engines } = first;
  const digest = engines.digest(pageSays(page, read.article.text), read, reading.url, options);
  return { ...first, read, reading: { ...reading, article: read.article, digest } };
}
