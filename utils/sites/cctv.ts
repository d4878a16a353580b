// CCTV (央视网). Selectors from knowledge of the site, kept few and safe.
import type { SiteRule } from '../model.ts';

const rule: SiteRule = {
  id: 'cctv',
  name: { zh: '央视网', en: 'CCTV' },
  hosts: ['cctv.cn', 'cctv.com'],
  articles: ['^[a-z]+\\.cctv\\.(?:com|cn)/\\d{4}/\\d{2}/\\d{2}/(?:ARTI|PHOA)\\w+\\.shtml'],
  notArticles: ['/VID[EA]\\w+\\.shtml', '^tv\\.cctv\\.'],
  title: ['.title_area h1', '#title_area h1'],
  time: ['.title_area .info1', '#title_area .info1'],
  source: ['.title_area .info1', '#title_area .info1'],
  body: ['#content_area', '.content_area'],
  credits: ['.zebian'],
  clutter: {
    sidebar: ['.col_w300'],
    share: ['.fenxiang'],
    hot: ['.relation_list'],
  },
};

export default rule;
