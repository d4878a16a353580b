// BBC: blocks carry data-component names, class names are hashes.
import type { SiteRule } from '../model.ts';

const rule: SiteRule = {
  id: 'bbc',
  name: { zh: 'BBC', en: 'BBC' },
  hosts: ['bbc.co.uk', 'bbc.com'],
  articles: [
    '^www\\.bbc\\.(?:com|co\\.uk)/(?:[a-z]+/)+articles/\\w+',
    '^www\\.bbc\\.(?:com|co\\.uk)/(?:news|sport)/(?:[\\w-]+/)*[a-z]+(?:-[a-z]+)*-\\d{6,}$',
    '^www\\.bbc\\.(?:com|co\\.uk)/(?:future|culture|travel|worklife)/article/\\d{8}-',
    '^www\\.bbc\\.com/[a-z]+/(?:simp/|trad/)?[a-z]+(?:-[a-z]+)*-\\d{8}$',
  ],
  notArticles: ['/(?:live|videos?|av|reel|sounds|iplayer|topics)/'],
  title: ['[data-component="headline-block"] h1', '#main-heading'],
  time: ['[data-testid="byline"] time', 'main time'],
  author: ['[data-testid="byline-contributors"]', '[data-testid="byline-name"]'],
  body: [
    '[data-component="text-block"], [data-component="subheadline-block"], [data-component="image-block"], [data-component="unordered-list-block"], [data-component="ordered-list-block"], [data-component="quote-block"]',
    'main article',
  ],
  clutter: {
    ads: ['[data-component="ad-slot"]', '.dotcom-ad'],
    related: ['[data-component="links-block"]', 'main [data-testid*="-section-outer"]'],
    share: ['[data-testid="byline"] button', '[data-component="byline-block"] a:has(> button)'],
    newsletter: ['[data-component="newsletter-block"]'],
    comments: ['#comments'],
  },
};

export default rule;
