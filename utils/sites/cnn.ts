// CNN. Selectors from knowledge of the site, kept few and safe.
import type { SiteRule } from '../model.ts';

const rule: SiteRule = {
  id: 'cnn',
  name: { zh: 'CNN', en: 'CNN' },
  hosts: ['cnn.com'],
  articles: ['^(?:www|edition|us)\\.cnn\\.com/\\d{4}/\\d{2}/\\d{2}/[\\w-]+/[\\w-]+'],
  notArticles: ['/(?:videos?|live-news|interactive|gallery)/'],
  title: ['h1.headline__text'],
  time: ['.timestamp__published', '.timestamp'],
  author: ['.byline__names', '.byline__name'],
  body: ['.article__content'],
  credits: ['.article__editors-note'],
  clutter: {
    ads: ['.ad-slot', '.ad-feedback__modal'],
    related: ['.related-content'],
    share: ['.social-share'],
    newsletter: ['.newsletter-signup'],
  },
};

export default rule;
