// Sohu (搜狐): 搜狐号 pages under /a/, and the newsroom pages before 2016.
import type { SiteRule } from '../model.ts';

const rule: SiteRule = {
  id: 'sohu',
  name: { zh: '搜狐', en: 'Sohu' },
  hosts: [
    'auto.sohu.com',
    'business.sohu.com',
    'cul.sohu.com',
    'health.sohu.com',
    'history.sohu.com',
    'it.sohu.com',
    'learning.sohu.com',
    'mil.sohu.com',
    'news.sohu.com',
    'sports.sohu.com',
    'travel.sohu.com',
    'women.sohu.com',
    'www.sohu.com',
    'yule.sohu.com',
  ],
  articles: [
    '^www\\.sohu\\.com/a/\\d+(?:_\\d+)?',
    '^www\\.sohu\\.com/n/\\d+',
    '^[a-z.]+\\.sohu\\.com/\\d{8}/n\\d+(?:_\\d+)?\\.shtml',
  ],
  notArticles: ['^www\\.sohu\\.com/picture/'],
  title: ['.text-title h1', 'h1[itemprop="headline"]'],
  time: ['#news-time', '.text-title .article-info', '#pubtime_baidu', 'meta[itemprop="datePublished"]'],
  source: ['span[data-role="original-link"]', '#user-info h4', '#media_span', 'meta[name="mediaid"]'],
  account: ['#user-info h4', 'meta[name="mediaid"]'],
  body: ['#mp-editor', '#contentText'],
  credits: ['[data-role="editor-name"]', '#user-editor'],
  notices: ['.statement', 'p[data-role="original-title"]'],
  clutter: {
    ads: [
      '.pc-ad-common',
      '.godA',
      '.godR',
      '.god-article-bottom',
      '[id^="god_"]',
      '#left-bottom-god',
      '.user-god',
    ],
    related: ['.article-allsee', '.groom-read', '.bottom-relate-wrap', '.mutuality'],
    hot: ['#hot-news', '.hot-article', '.hot-atlas'],
    sidebar: ['#right-side-bar', '#fox-integration', '#recommend-writer', '.user-more', '.user-num'],
    comments: ['#comment_area', '#discuss', '.article-done', '#SOHUCS'],
    share: ['#article-do', '#share', '#article-like'],
    app: ['#float-btn', '.phone-scan'],
    popup: ['.pop-layer', '.safe-hint', '.toast'],
    promo: ['#backsohucom', '.backword', '#articleReport'],
  },
  platform: 'sohuhao',
};

export default rule;
