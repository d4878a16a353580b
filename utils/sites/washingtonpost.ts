// The Washington Post. Its paywall is left alone. Selectors from knowledge of the site, kept few and safe.
import type { SiteRule } from '../model.ts';

const rule: SiteRule = {
  id: 'washingtonpost',
  name: { zh: '华盛顿邮报', en: 'The Washington Post' },
  hosts: ['www.washingtonpost.com'],
  articles: ['^www\\.washingtonpost\\.com/(?:[\\w-]+/)+\\d{4}/\\d{2}/\\d{2}/[\\w-]+'],
  notArticles: ['/(?:video|interactive|live-updates|podcasts)/'],
  title: ['h1[data-testid="headline"]', '[data-qa="headline"]'],
  time: ['[data-testid="display-date"]', '[data-testid="timestamp"]'],
  author: ['[data-qa="author-name"]'],
  body: ['[data-qa="article-body"]', '.article-body'],
  clutter: {
    ads: ['wp-ad'],
    newsletter: ['[data-qa="article-newsletter"]'],
    related: ['[data-qa="interstitial"]', '[data-qa="recirc"]'],
    hot: ['[data-qa="most-read"]'],
    share: ['[data-qa="share-bar"]'],
    comments: ['#comments-wrapper'],
  },
};

export default rule;
