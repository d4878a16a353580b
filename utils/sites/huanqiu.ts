// Huanqiu (环球网): the article arrives in a textarea and is drawn by script. Selectors from knowledge of the site, kept few and safe.
import type { SiteRule } from '../model.ts';

const rule: SiteRule = {
  id: 'huanqiu',
  name: { zh: '环球网', en: 'Huanqiu' },
  hosts: ['huanqiu.com'],
  articles: ['^[a-z]+\\.huanqiu\\.com/article/[0-9A-Za-z]{8,}'],
  notArticles: ['^(?:v|bbs|photo)\\.huanqiu\\.com/'],
  title: ['.t-container-title h3', '.t-container-title h1'],
  time: ['.metadata-info .time'],
  source: ['.metadata-info .source'],
  body: ['article section[data-type="rtext"]', 'article'],
  clutter: { sidebar: ['.r-container'], share: ['.share-container'], related: ['.recommend-container'] },
};

export default rule;
