// The article of a page whose body is not in the page yet: read from its data, without ties to the live page.
import type { PageSigns, Sign, SiteRule } from '../model.ts';
import type { Page } from '../page/index.ts';
import { readLinkedData } from '../page/json-ld.ts';
import { readSigns } from '../page/signs.ts';
import type { DataPage } from './data-page.ts';
import { type ReadArticle, readArticle, type SecondOpinion } from './index.ts';

/** Selectors lead into the live page; these signs do not stand there. */
const adrift = (signs: readonly Sign[]): Sign[] =>
  signs.map(({ where: { selector: _, ...where }, ...sign }) => ({ ...sign, where }));

/**
 * Reads the article from page data; what the page shows about its source stays in force.
 * @param live the page as it is
 */
export function readFromData(
  live: Page,
  { page, data, timed }: DataPage,
  lang: string,
  url: string,
  rule: SiteRule | undefined,
  now: Date | undefined,
  opinion: SecondOpinion,
): ReadArticle | null {
  const read = readArticle(page, lang, url, rule, now, opinion);
  if (!read) return null;
  const { article, signs: own } = read;
  article.fromData = true;
  if (timed && article.publishedAt?.from === 'visible')
    article.publishedAt = { iso: article.publishedAt.iso, from: 'script' };
  const shown = readSigns(live, rule, article.text, readLinkedData(live.survey.doc), article.siteName);
  const [source, byline] = [own.source, own.byline].map((sign) => (sign ? adrift([sign])[0] : undefined));
  const signs: PageSigns = {
    ...shown,
    head: shown.head.length > 0 ? shown.head : adrift(own.head),
    credits: [...shown.credits, ...adrift(own.credits)],
    notices: [...shown.notices, ...adrift(own.notices)],
    tail: adrift(own.tail),
    links: adrift(own.links),
  };
  if (!signs.source && source) signs.source = source;
  if (!signs.byline && byline) signs.byline = byline;
  if (!signs.account && rule?.account && data.source)
    signs.account = { text: data.source, where: { part: 'meta' } };
  // The words are not in the page: nothing to scroll to.
  return { article, signs, anchors: read.anchors.map(({ block }) => ({ block, nodes: [] })) };
}
