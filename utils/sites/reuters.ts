// Reuters: class names carry hashes, so test ids and beginnings of class names are used. Selectors from knowledge of the site, kept few and safe.
import type { SiteRule } from '../model.ts';

const rule: SiteRule = {
  id: 'reuters',
  name: { zh: '路透社', en: 'Reuters' },
  hosts: ['reuters.com'],
  articles: [
    '^www\\.reuters\\.com/(?:[\\w-]+/)+[\\w-]+-\\d{4}-\\d{2}-\\d{2}/',
    '^www\\.reuters\\.com/article/[\\w/-]*id[A-Z0-9]+',
  ],
  notArticles: ['^www\\.reuters\\.com/(?:video|pictures|graphics|podcasts)/'],
  title: ['h1[data-testid="Heading"]'],
  time: ['[class*="date-line__"]', 'header time'],
  author: ['[data-testid="AuthorName"]', '[class*="author-name__"]'],
  body: ['[data-testid="ArticleBody"]', '[class*="article-body__content__"]'],
  credits: ['[data-testid="SignOff"]', '[class*="sign-off__"]'],
  clutter: {
    ads: ['[data-testid="ResponsiveAdSlot"]'],
    related: ['[data-testid="ReadNext"]', '[data-testid="RelatedArticles"]'],
    sidebar: ['[class*="right-rail__"]'],
    share: ['[data-testid="Toolbar"]'],
    newsletter: ['[data-testid="NewsletterSignup"]', '[data-testid="promo-box"]'],
  },
};

export default rule;
