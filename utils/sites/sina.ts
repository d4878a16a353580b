// Sina (新浪): news, finance, tech and sports articles, and creator pages on k.sina.com.cn.
import type { SiteRule } from '../model.ts';

const rule: SiteRule = {
  id: 'sina',
  name: { zh: '新浪', en: 'Sina' },
  hosts: [
    'auto.sina.com.cn',
    'edu.sina.com.cn',
    'ent.sina.com.cn',
    'fashion.sina.com.cn',
    'finance.sina.com.cn',
    'games.sina.com.cn',
    'health.sina.com.cn',
    'k.sina.cn',
    'k.sina.com.cn',
    'news.sina.com.cn',
    'sports.sina.com.cn',
    'tech.sina.com.cn',
    'travel.sina.com.cn',
    'www.sina.com.cn',
  ],
  articles: [
    '^[a-z.]+\\.sina\\.com\\.cn/.*\\d{4}-\\d{2}-\\d{2}/(?:detail|doc)-i[a-z]+\\d+\\.s?html',
    '^[a-z.]+\\.sina\\.com\\.cn/.*\\d{4}-?\\d{2}-?\\d{2}/\\d{6,}\\.s?html',
    '^k\\.sina\\.(?:com\\.)?cn/article_\\d+_\\w+\\.html',
  ],
  notArticles: ['^(?:slide|video|photo)\\.', '/(?:slide|video)_'],
  title: ['h1.main-title', '#artibodyTitle', 'h1#main_title'],
  time: ['.date-source .date', '#pub_date', '#navtimeSource'],
  source: ['.date-source .source', '#media_name', 'meta[name="mediaid"]'],
  body: ['#artibody', '#article'],
  credits: ['p.article-editor', 'p.show_author'],
  notices: ['.article-notice'],
  clutter: {
    ads: ['.sinaads', '[id^="sinaadToolkitBox"]', '[class^="otherContent_"]', '[id^="ad_"]'],
    related: ['#tab_related', '.blk-related', '#most_read', '#timeline_pc_tmpl'],
    hot: ['#read-comment', '.seo_data_list'],
    sidebar: ['.article-content-right', '.page-right-bar', '#sideToolbar'],
    comments: ['.sina-comment-wrap', '.blk-comment', '.tool-cmt'],
    share: ['.page-tools', '#share_more', '.page-tool'],
    app: ['.tab_related_app_imglink'],
    popup: ['.outlogin_layerbox_bylx'],
    promo: ['.new_style_article', '.blk-wxfollow', '#wxFollow', '.btn-feedback', '.fin-search'],
    nav: ['#my_favor'],
  },
  platform: 'sinakandian',
};

export default rule;
