// Yahoo News, Finance and Sports. Selectors from knowledge of the site, kept few and safe.
import type { SiteRule } from '../model.ts';

const rule: SiteRule = {
  id: 'yahoo',
  name: { zh: '雅虎新闻', en: 'Yahoo News' },
  hosts: ['finance.yahoo.com', 'news.yahoo.com', 'sports.yahoo.com', 'www.yahoo.com'],
  articles: [
    '^(?:www|news|finance|sports|tw\\.news)\\.yahoo\\.com/(?:[\\w-]+/)*[^/?]+-\\d{6,}(?:\\.html)?(?:[?]|$)',
  ],
  notArticles: ['yahoo\\.com/(?:video|quote|calendar)/'],
  title: ['.caas-title-wrapper h1', '[data-testid="article-header"] h1', '.cover-title'],
  time: ['.caas-attr-time-style', '.byline-attr-meta-time'],
  author: ['.caas-attr-item-author', '.byline-attr-author'],
  body: ['.caas-body', '[data-testid="article-body"]', '.bodyItems-wrapper'],
  clutter: {
    ads: ['.caas-da', '[id^="sda-"]'],
    share: ['.caas-share-buttons'],
    comments: ['.caas-comments-wrapper'],
  },
};

export default rule;
