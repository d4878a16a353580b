// The Verge: components are named duet--*. Selectors from knowledge of the site, kept few and safe.
import type { SiteRule } from '../model.ts';

const rule: SiteRule = {
  id: 'theverge',
  name: { zh: 'The Verge', en: 'The Verge' },
  hosts: ['theverge.com'],
  articles: ['^www\\.theverge\\.com/(?:[\\w-]+/)*\\d{5,}/[\\w-]+'],
  notArticles: ['^www\\.theverge\\.com/(?:podcast|video|authors?)/'],
  title: ['.duet--article--lede h1', '.duet--layout--entry-header h1'],
  time: ['.duet--article--timestamp', 'article time'],
  author: ['.duet--article--article-byline', '.duet--article--byline'],
  body: ['.duet--layout--entry-body', '.duet--article--article-body-component'],
  clutter: {
    ads: ['.duet--ad--native-ad'],
    related: ['[class*="duet--recirculation"]'],
    sidebar: ['.duet--layout--rail'],
    newsletter: ['.duet--cta--newsletter'],
    share: ['.duet--article--share-buttons'],
    comments: ['.duet--article--comments-link'],
  },
};

export default rule;
