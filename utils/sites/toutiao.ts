// Toutiao (今日头条): every article on it belongs to an account.
import type { SiteRule } from '../model.ts';

const rule: SiteRule = {
  id: 'toutiao',
  name: { zh: '今日头条', en: 'Toutiao' },
  hosts: ['toutiao.com'],
  articles: [
    '^(?:www\\.)?toutiao\\.com/(?:article/|a|i|group/)\\d{15,}',
    '^m\\.toutiao\\.com/(?:article/|a|i|group/)\\d{15,}',
  ],
  notArticles: ['toutiao\\.com/(?:video|c/user|w|trending|ch)/'],
  title: ['.article-content > h1', 'h1.article-title'],
  time: ['.article-meta', '.article-sub'],
  source: ['.article-meta .name', '.article-sub span:nth-of-type(2)', '.article-sub'],
  account: ['.article-meta .name', '.media-info .user-name'],
  accountClass: ['.media-info .user-auth'],
  body: [
    'article.tt-article-content',
    'article.syl-article-base',
    '.article-box .article-content',
    '.article-content article',
  ],
  clutter: {
    related: ['.detail-end-feed', '.media-info', '.related-list'],
    hot: ['.detail-hotboard', '.ttp-hot-board'],
    sidebar: ['.right-sidebar', '.index-right-bar'],
    comments: ['.ttp-comment-block', '#comment-area'],
    share: ['.left-sidebar', '.detail-report'],
    app: ['.ttp-toolbar'],
    popup: ['.ttp-modal-wrapper'],
  },
  platform: 'toutiaohao',
};

export default rule;
