// Whether a page of a known portal whose address is no article's may be one all the same: a glance, no survey.
import type { SiteRule } from '../model.ts';
import { ARTICLE_ADDRESS, HOME_PATH } from './addresses.ts';

/** Characters of prose from which a closer look is worth its cost. */
const ENOUGH = 300;
/** Shorter paragraphs are captions and teasers. */
const PARAGRAPH = 30;

const lengthOf = (el: Element): number => (el.textContent ?? '').trim().length;

/**
 * Errs on the side of yes: the survey decides. Costs a few queries, and at most one pass over the page's paragraphs.
 * @param rule the rule of the site
 */
export function isLikelyArticle(doc: Document, url: URL, rule: SiteRule): boolean {
  if (HOME_PATH.test(url.pathname) && !url.search) return false;
  if (ARTICLE_ADDRESS.test(url.pathname)) return true;
  const declared = doc.querySelector('meta[property="og:type"]')?.getAttribute('content') ?? '';
  if (/article|news/i.test(declared)) return true;
  const bodies = (rule.body ?? []).flatMap((selector) => [...doc.querySelectorAll(selector)]);
  if (bodies.some((el) => lengthOf(el) >= PARAGRAPH * 3)) return true;
  let prose = 0;
  for (const paragraph of doc.querySelectorAll('p')) {
    const length = lengthOf(paragraph);
    if (length >= PARAGRAPH) prose += length;
    if (prose >= ENOUGH) return true;
  }
  return false;
}
