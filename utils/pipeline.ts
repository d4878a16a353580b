// The whole of Qingdu in one page: look at the page, read the article, make the digest. Start here.
import { dataPage } from './article/data-page.ts';
import { readFromData } from './article/from-data.ts';
import { type ReadArticle, readArticle, type SecondOpinion } from './article/index.ts';
import { bodyByReadability } from './article/readability.ts';
import { checkFigures } from './facts/consistency.ts';
import { findFacts, rankFacts } from './facts/index.ts';
import type { Article, Digest, Reading, SiteRule, Span } from './model.ts';
import { findAbstract } from './page/abstract.ts';
import { cutBySite } from './page/cut.ts';
import { lookAt, type Page } from './page/index.ts';
import { languageOf } from './page/language.ts';
import { ruleFor } from './sites/index.ts';
import { describeWith } from './source/describe.ts';
import { LISTS } from './source/lists.ts';
import { type Lists, NO_LISTS } from './source/lookups.ts';
import { isTooShort, summarize } from './summary/index.ts';

export interface ReadOptions {
  /** Serves for ages, and for times printed against the reader's clock. */
  now?: Date;
  /** Read it as an article whatever its kind. */
  anyway?: boolean;
  /** How many sentences the summary has at most. */
  sentences?: number;
  /** The lists that the source note may ask; none when left out, as in the page, where they would weigh too much. */
  lists?: Lists;
}

/** Characters read in a minute: Trauzettel-Klosinski & Dietz (IOVS 2012), as Firefox's reader counts. */
const CHARS_PER_MINUTE = { zh: 255, en: 987 };

/** What reading takes beside the page: in the page they are scripts of their own, loaded when they are needed. */
export interface Engines {
  opinion: SecondOpinion;
  digest: DigestEngine;
}

/** Makes the digest of an article, from plain text and what the page says of it. */
export type DigestEngine = (
  says: PageSays,
  read: Pick<ReadArticle, 'article' | 'signs'>,
  url: string,
  options: ReadOptions,
) => Digest;

/** What the page itself says of an article: its abstract, and that it shows a part only. */
export type PageSays = Pick<Digest, 'abstract' | 'cut'>;

/** The facts of a text in one language, or in all. */
export interface FactEngine {
  findFacts: typeof findFacts;
  rankFacts: typeof rankFacts;
}

/** A page that was looked at and read, before its digest. */
export interface Looked {
  reading: Reading;
  /** The page as it shows itself. */
  page: Page;
  /** The page that was read: another one when the body stood in page data. */
  seen: Page;
  read: ReadArticle | null;
}

/** Looks at a document and reads the article: all that needs the page. `reading.digest` is left out (`null`). */
export function lookAndRead(
  doc: Document,
  url: string,
  rule: SiteRule | undefined,
  options: ReadOptions,
  opinion: SecondOpinion,
): Looked {
  const page = lookAt(doc, url, rule);
  // What the page shows, or what it holds when it shows (almost) nothing.
  const data = dataPage(page, url, rule, options.anyway);
  const seen = data?.page ?? page;
  const lang = languageOf(seen.survey, seen.body);
  const isArticle = seen.verdict.kind === 'article' || options.anyway === true;
  const read = !isArticle
    ? null
    : data
      ? readFromData(page, data, lang, url, rule, options.now, opinion)
      : readArticle(page, lang, url, rule, options.now, opinion);
  const reading = { url, page: { ...seen.verdict, lang }, article: read?.article ?? null, digest: null };
  return { reading, page, seen, read };
}

/** The same page with its digest, when it has an article. */
export function withDigestOf<T extends Looked>(
  looked: T,
  engine: DigestEngine,
  options: ReadOptions,
): T & { reading: Reading } {
  const { reading, seen, read } = looked;
  if (!read) return looked;
  const digest = engine(pageSays(seen, read.article.text), read, reading.url, options);
  return { ...looked, reading: { ...reading, digest } };
}

export function pageSays(page: Page, text: string): PageSays {
  const abstract = findAbstract(page, text);
  const cut = cutBySite(page, text);
  return { ...(abstract ? { abstract } : {}), ...(cut ? { cut } : {}) };
}

/** Reads a document by a given site rule and keeps, beside the plain reading, what ties it to the live page. */
export function readPage(
  doc: Document,
  url: string,
  rule: SiteRule | undefined,
  options: ReadOptions = {},
): Looked & { engines: Engines } {
  const looked = lookAndRead(doc, url, rule, options, bodyByReadability);
  const digest = digestWith({ findFacts, rankFacts });
  return { ...withDigestOf(looked, digest, options), engines: { opinion: bodyByReadability, digest } };
}

/**
 * Reads a document as plain data: changes nothing, touches no network, storage or clock but `now`.
 * `siteRules: false` reads as on an unknown site.
 */
export function readNews(
  doc: Document,
  url: string,
  options: ReadOptions & { siteRules?: boolean } = {},
): Reading {
  const rule = options.siteRules === false ? undefined : ruleFor(new URL(url).hostname);
  return readPage(doc, url, rule, { lists: LISTS, ...options }).reading;
}

/** The language the facts of an article are read in. */
export const factLanguage = (lang: string): 'zh' | 'en' => (lang.startsWith('zh') ? 'zh' : 'en');

/** The engine for digests, with the facts of the languages it is given. */
export const digestWith =
  ({ findFacts, rankFacts }: FactEngine): DigestEngine =>
  ({ abstract, cut }, { article, signs }, url, { now, sentences = 3, lists = NO_LISTS }) => {
    const lang = factLanguage(article.lang);
    const dated = article.publishedAt ? { ref: article.publishedAt.iso } : {};
    const facts = findFacts(article.text, { lang, ...dated });
    const titleFacts = findFacts(article.title, { lang, ...dated });
    const summary = summarize(article, { sentences, ...(abstract ? { shown: abstract } : {}) });
    return {
      summary: summary.map((line) => ({ ...line, ...blockOf(article, line) })),
      ...(abstract ? { abstract } : {}),
      ...(summary.length === 0 && isTooShort(article) ? { short: true } : {}),
      ...(cut ? { cut } : {}),
      facts: rankFacts(facts, { text: article.text, title: article.title, lang, ...dated }),
      source: describeWith(lists, {
        url,
        article,
        page: signs,
        facts,
        titleFacts,
        figures: checkFigures({ text: article.text, facts }),
        ...(now ? { now } : {}),
      }),
      readingMinutes: Math.max(1, Math.round(article.text.length / CHARS_PER_MINUTE[lang])),
    };
  };

/** The block a line stands in: its place survives a change of the text before it. */
function blockOf({ blocks }: Article, line: Span): { block?: string } {
  const block = blocks.find(({ start, end }) => start <= line.start && line.start < end);
  return block ? { block: block.id } : {};
}
