// Baijiahao (百家号): Baidu's accounts; no notice on the page, the host decides.
import type { SiteRule } from '../model.ts';

const rule: SiteRule = {
  id: 'baijiahao',
  name: { zh: '百家号', en: 'Baijiahao' },
  hosts: ['baijiahao.baidu.com', 'mbd.baidu.com'],
  articles: [
    '^baijiahao\\.baidu\\.com/s\\?(?:.*&)?id=\\d+',
    '^baijiahao\\.baidu\\.com/builder/preview/s\\?id=\\d+',
    '^mbd\\.baidu\\.com/newspage/data/(?:landing(?:super|page|share)?|dtlandingsuper)\\?',
  ],
  notArticles: ['^mbd\\.baidu\\.com/newspage/data/videolanding'],
  title: ['.article-title h2', '[class*="index-module_articleTitle"]'],
  time: ['.article-source', '[class*="index-module_articleSource"]'],
  source: ['.author-name', '[class*="index-module_authorName"]'],
  account: ['.author-name', '[class*="index-module_authorName"]'],
  accountClass: ['.account-authentication'],
  body: ['#article .article-content', '[class*="index-module_articleWrap"]'],
  clutter: {
    ads: ['.wangmeng-ad'],
    related: ['.recent-article', '.related-news'],
    sidebar: ['#right-container', '[class*="app-module_rightSection"]'],
    comments: ['#commentModule'],
    app: ['.search-diversion', '.back-to-top'],
  },
  platform: 'baijiahao',
};

export default rule;
