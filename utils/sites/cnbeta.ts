// cnBeta.
import type { SiteRule } from '../model.ts';

const rule: SiteRule = {
  id: 'cnbeta',
  name: { zh: 'cnBeta', en: 'cnBeta' },
  hosts: ['cnbeta.com', 'cnbeta.com.tw'],
  articles: ['^(?:www|hot|m)\\.cnbeta\\.com(?:\\.tw)?/(?:articles|view)/(?:[\\w-]+/)?\\d+\\.htm'],
  title: ['.cnbeta-article header.title h1', '.cnbeta-article h1'],
  time: ['.cnbeta-article .meta > span:first-child', '.cnbeta-article .meta'],
  source: ['.cnbeta-article .meta .source'],
  body: ['.cnbeta-article-body .article-summary, .cnbeta-article-body .article-content'],
  credits: ['.article-author'],
  clutter: {
    sidebar: ['.cnbeta-side-wrapper'],
    share: ['#cb_share', '.share-box'],
    related: ['.article-relation'],
    comments: ['.article-comment'],
    next: ['.article-navi'],
  },
};

export default rule;
