// chinaz.com (站长之家): tech news with a breadcrumb, 稿源, and a long list of related summaries below.
import type { SiteRule } from '../model.ts';

const rule: SiteRule = {
  id: 'chinaz',
  name: { zh: '站长之家', en: 'ChinaZ' },
  hosts: ['chinaz.com'],
  articles: [
    '^(?:www|news|m|app|tech)\\.chinaz\\.com/(?:[a-z]+/)?\\d{4}/\\d{4}/\\d+\\.s?html',
    '^(?:www\\.)?chinaz\\.com/ainews/\\d+\\.s?html',
  ],
  title: [
    '.article-detail h1',
    '.Postcon h1',
    '#article h1',
    '.detail-title h1',
    '.newsMainBox h1',
    '.bg-white h1',
    'h1',
  ],
  time: [
    '.post-meta',
    '.meta .date',
    '.Postcon .source',
    '.article-detail .meta',
    '.detail-info',
    '.newsMainBox .source',
  ],
  source: [
    '.post-meta .source',
    '.meta .source',
    '.Postcon .source',
    '.article-detail .meta',
    '.detail-info',
  ],
  body: [
    '#article-content',
    '.article-content',
    '.Postcon-content',
    '#ctrlfscont',
    '.detail-content',
    '.article-detail .content',
  ],
  credits: ['.editor', '.article-editor'],
  notices: ['.statement', '.copyright-tips'],
  clutter: {
    ads: [
      '.Postcon-ad',
      '.HeaderAdvert',
      '.newsMainBox-textad',
      '.header-media__text',
      '.txtAdBox',
      '.adSpon',
      '.adtext',
      '#topTxt',
      '#centerTxt',
      '.scrollload-content > .single-mode:first-child',
      '[class*="advert"]',
    ],
    related: [
      '.related-articles',
      '.related-list',
      '.relatedList',
      '.scrollload-content',
      '.recommend-list',
      '.article-related',
    ],
    hot: ['.hot-words', '.hotword', '.hot-search', '.hotList', '.hot-tags'],
    sidebar: ['.sidebar', '.aside-right', '.newsSide', '.side-right'],
    comments: ['.comment-box', '#comments'],
    share: ['.share-box', '.bdsharebuttonbox', '.report-btn', '.jubao'],
    app: ['.fixed-qrcode', '.float-qrcode', '.right-fixed'],
    next: ['.article-next', '.prev-next'],
    promo: ['.wx-follow', '.qrcode-box'],
  },
};

export default rule;
