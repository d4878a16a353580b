// Metro.co.uk: promo lines stand inside the body as plain paragraphs, so they are named by the links they carry.
import type { SiteRule } from '../model.ts';

const rule: SiteRule = {
  id: 'metro',
  name: { zh: 'Metro', en: 'Metro' },
  hosts: ['metro.co.uk'],
  articles: ['^metro\\.co\\.uk/\\d{4}/\\d{2}/\\d{2}/[\\w-]+-\\d+'],
  notArticles: ['^metro\\.co\\.uk/(?:video|puzzles|tag|author)/'],
  title: ['h1.post-title'],
  time: ['.post-published', '.post-date'],
  author: ['.author-container .byline', '.byline-container .author'],
  body: ['.article-body'],
  clutter: {
    ads: ['.ad-slot-container', '.ad-slot', '.ad-slot-large', '#connatix_placeholder_desktop'],
    related: ['.post-strip', '.mor-link', '.more-posts'],
    hot: ['#widget-area-home-2'],
    sidebar: ['#sidebar'],
    comments: ['#metro-comments-area'],
    share: ['.share-buttons'],
    newsletter: [
      '.metro-email-signup',
      '.metro-email-signup-form',
      '.article-body > p:has(a[href*="how-to-subscribe-to-metro"])',
    ],
    video: ['.metro-video-player__up-next-placeholder'],
    promo: [
      '#we-need-monies',
      '.article-body > p:has(a[href*="/submit-stuff"])',
      '.article-body > p:has(> strong + a[href$="metro.co.uk/news/"])',
    ],
  },
};

export default rule;
