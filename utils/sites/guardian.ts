// The Guardian: generated class names; islands, data attributes and figures by type are stable.
import type { SiteRule } from '../model.ts';

const rule: SiteRule = {
  id: 'guardian',
  name: { zh: '卫报', en: 'The Guardian' },
  hosts: ['theguardian.com'],
  articles: ['^(?:www|amp)\\.theguardian\\.com/(?:[\\w-]+/)+\\d{4}/[a-z]{3}/\\d{2}/[\\w-]+'],
  notArticles: ['/(?:live|video|gallery|audio|picture|ng-interactive|crosswords)/'],
  title: ['[data-gu-name="headline"] h1'],
  time: ['[data-gu-name="meta"] address + div', '[data-gu-name="meta"] details'],
  author: ['[data-component="meta-byline"]'],
  body: ['.article-body-commercial-selector', '#maincontent'],
  clutter: {
    ads: ['.ad-slot', '[id^="dfp-ad--"]', '.top-banner-ad-container'],
    related: ['figure[data-spacefinder-type$="RichLinkBlockElement"]', 'main > section'],
    hot: ['.content-footer'],
    sidebar: ['[data-gu-name="right-column"]'],
    comments: ['gu-island[name="DiscussionWeb"]'],
    share: ['gu-island[name="ShareButton"]', '#maincontent ~ [data-print-layout="hide"]'],
    newsletter: [
      'figure[data-spacefinder-type$="NewsletterSignupBlockElement"]',
      'footer div:has(> a[data-link-name="footer : morning-briefing"])',
    ],
    popup: ['#sign-in-gate', '#gu-lightbox'],
  },
};

export default rule;
