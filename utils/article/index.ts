// The article: blocks and metadata of a page judged to be one.
import type { Article, PageSigns, SiteRule } from '../model.ts';
import type { Body } from '../page/body.ts';
import { findHead } from '../page/head.ts';
import type { Page } from '../page/index.ts';
import { findInsets } from '../page/insets.ts';
import { readMetadata } from '../page/metadata.ts';
import { readSigns } from '../page/signs.ts';
import type { Survey } from '../page/survey.ts';
import { type Anchored, cutBlocks } from './blocks.ts';
import { findPages } from './next-pages.ts';

export interface ReadArticle {
  article: Article;
  signs: PageSigns;
  /** The live text nodes behind each block; kept in the page, never sent. */
  anchors: Anchored[];
}

/** Another look for the body, where ours found next to nothing: `bodyByReadability`, or what stands in for it. */
export type SecondOpinion = (survey: Survey) => Body | null;

/** Reads title, people, times, blocks and signs. `null` when the page has no body. */
export function readArticle(
  page: Page,
  lang: string,
  url: string,
  rule: SiteRule | undefined,
  now: Date | undefined,
  opinion: SecondOpinion,
): ReadArticle | null {
  const found = page.body && page.body.prose >= ENOUGH ? page : withOpinion(page, rule, opinion);
  return found ? readBody(found, lang, url, rule, now) : null;
}

/** With less prose than this another look is worth its cost. */
const ENOUGH = 60;

/** The same page with the body where the second opinion sees it, when that is more than we saw. */
function withOpinion(page: Page, rule: SiteRule | undefined, opinion: SecondOpinion): Page | null {
  const body = opinion(page.survey);
  if (!body || body.prose <= (page.body?.prose ?? 0)) return page.body ? page : null;
  return {
    ...page,
    body,
    insets: findInsets(page.survey, body, page.headline, rule),
    head: findHead(page.survey, page.headline, body),
  };
}

function readBody(
  page: Page,
  lang: string,
  url: string,
  rule: SiteRule | undefined,
  now: Date | undefined,
): ReadArticle | null {
  const meta = readMetadata(page, lang, rule, now);
  const { blocks, text } = cutBlocks(page, url);
  if (!text) return null;
  const article: Article = {
    title: meta.title,
    lang,
    blocks: blocks.map((b) => b.block),
    text,
  };
  if (meta.byline) article.byline = meta.byline;
  if (meta.siteName) article.siteName = meta.siteName;
  if (meta.publishedAt) article.publishedAt = meta.publishedAt;
  if (meta.updatedAt) article.updatedAt = meta.updatedAt;
  const pages = findPages(page);
  if (pages) article.pages = pages;
  const signs = readSigns(page, rule, text, meta.linked, meta.siteName);
  return { article, signs, anchors: blocks };
}
