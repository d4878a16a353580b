// 36Kr (36氪): newsroom articles and resident authors. Selectors from knowledge of the site, kept few and safe.
import type { SiteRule } from '../model.ts';

const rule: SiteRule = {
  id: '36kr',
  name: { zh: '36氪', en: '36Kr' },
  hosts: ['36kr.com'],
  articles: ['^(?:www\\.|m\\.)?36kr\\.com/(?:p|newsflashes)/\\d+'],
  title: ['h1.article-title', '.newsflash-item .item-title'],
  time: ['.item-time', '.article-title-icon'],
  source: ['.title-icon-item.item-a'],
  author: ['.title-icon-item.item-a'],
  account: ['.title-icon-item.item-a'],
  body: ['.articleDetailContent', '.kr-rich-text-wrapper'],
  notices: ['.article-footer-txt'],
  clutter: {
    sidebar: ['.article-right-container'],
    related: ['.article-detail-item-pre', '.article-detail-item-next', '.recommend-list'],
    share: ['.article-share', '.entry-operate'],
    app: ['.assit-wrapper', '.float-app-button-wrp', '.app-track-card'],
    next: ['.kr-loading-more-button'],
  },
  platform: '36kr',
};

export default rule;
