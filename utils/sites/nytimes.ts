// The New York Times. Its paywall is left alone. Selectors from knowledge of the site, kept few and safe.
import type { SiteRule } from '../model.ts';

const rule: SiteRule = {
  id: 'nytimes',
  name: { zh: '纽约时报', en: 'The New York Times' },
  hosts: ['www.nytimes.com'],
  articles: ['^www\\.nytimes\\.com/(?:athletic/\\d+/)?\\d{4}/\\d{2}/\\d{2}/[\\w/-]+'],
  notArticles: ['/(?:interactive|video|live|slideshow|crosswords)/'],
  title: ['h1[data-testid="headline"]', 'article h1'],
  time: ['article header time'],
  author: ['[itemprop="author"]', '.last-byline'],
  body: ['section[name="articleBody"]'],
  clutter: {
    ads: ['#top-wrapper', '#bottom-wrapper', '[id^="story-ad-"]', '[data-testid="StandardAd"]'],
    share: ['[data-testid="share-tools"]'],
    related: ['[data-testid="recirculation"]', '#bottom-sheet-sensitivity'],
  },
};

export default rule;
