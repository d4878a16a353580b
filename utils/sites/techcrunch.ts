// TechCrunch (WordPress blocks).
import type { SiteRule } from '../model.ts';

const rule: SiteRule = {
  id: 'techcrunch',
  name: { zh: 'TechCrunch', en: 'TechCrunch' },
  hosts: ['techcrunch.com'],
  articles: ['^techcrunch\\.com/\\d{4}/\\d{2}/\\d{2}/[\\w-]+'],
  notArticles: ['^techcrunch\\.com/(?:video|events|tag|category)/'],
  title: ['h1.wp-block-post-title', 'h1.article-hero__title'],
  time: ['.single-post-hero__byline', '.wp-block-post-date'],
  author: ['.single-post-hero__byline a', '.wp-block-tc23-author-card-name'],
  body: ['.entry-content'],
  clutter: {
    ads: ['.ad-unit', '.wp-block-tc-ads-ad-slot'],
    related: [
      '.single-post__content > .wp-block-query',
      '#h-more-techcrunch',
      '.wp-block-tc23-post-picker-group',
    ],
    newsletter: ['main [class*="newsletter-signup"]'],
    share: ['.wp-block-tc23-shared-social-share'],
    sidebar: ['.single-post__sidebar'],
  },
};

export default rule;
