// MSN: the article lives in shadow trees that selectors do not reach; the address is what helps.
import type { SiteRule } from '../model.ts';

const rule: SiteRule = {
  id: 'msn',
  name: { zh: 'MSN', en: 'MSN' },
  hosts: ['www.msn.cn', 'www.msn.com'],
  articles: ['^www\\.msn\\.(?:com|cn)/[a-z]{2}-[a-z]{2}/(?:[^/]+/)+ar-\\w+'],
  notArticles: ['/(?:vi|ss)-\\w+'],
  title: ['h1.viewsHeaderText', 'article h1'],
  body: ['.article-body', 'article'],
  clutter: { ads: ['.article-page-ad'], sidebar: ['.article-right-rail'] },
};

export default rule;
