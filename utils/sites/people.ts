// People's Daily Online (人民网): the present template and the ones it replaced.
import type { SiteRule } from '../model.ts';

const rule: SiteRule = {
  id: 'people',
  name: { zh: '人民网', en: "People's Daily Online" },
  hosts: ['people.cn', 'people.com.cn'],
  articles: [
    '(?:people\\.com\\.cn|people\\.cn)/n\\d?/(?:\\d{4}/)?\\d{4}/c\\d+-\\d+(?:-\\d+)?\\.html',
    '(?:people\\.com\\.cn|people\\.cn)/GB/(?:\\d+/)+\\d+\\.html',
  ],
  notArticles: ['^(?:pic|v|tv|bbs|liuyan)\\.people\\.'],
  title: ['.rm_txt h1', '.text_title h1'],
  time: ['.channel .col-1-1', '.box01 .fl'],
  source: ['.channel .col-1-1 a', '.box01 .fl a'],
  author: ['.rm_txt .author', '.text_title .author'],
  body: ['.rm_txt_con', '#rwb_zw', '.box_con'],
  credits: ['.rm_txt_con .edit', '.text_con .edit'],
  clutter: {
    ads: ['.asbanner'],
    related: ['.rm_relevant', '#rwb_tjyd'],
    hot: ['.rm_ranking'],
    sidebar: ['.rm_txt > .col-2', '.text_con > .fr'],
    comments: ['#rwb_bbstop'],
    share: ['.paper_num', '.section-common-share-wrap', '.txt_float_r', '.channel .col-1-2', '.box01 .fr'],
    promo: ['.tjewm', '.tjewm1'],
    nav: ['.nav_more_con'],
  },
};

export default rule;
