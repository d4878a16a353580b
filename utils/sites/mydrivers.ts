// mydrivers (快科技). Selectors from knowledge of the site, kept few and safe.
import type { SiteRule } from '../model.ts';

const rule: SiteRule = {
  id: 'mydrivers',
  name: { zh: '快科技', en: 'mydrivers' },
  hosts: ['mydrivers.com'],
  articles: ['^(?:news|m)\\.mydrivers\\.com/\\d+/\\d+/\\d+(?:_all)?\\.html?'],
  title: ['#thread_subject'],
  time: ['.news_bt1_left'],
  source: ['.news_bt1_left'],
  author: ['.news_bt1_left'],
  body: ['.news_info'],
  clutter: {
    sidebar: ['.news_right', '.main_right'],
    related: ['.news_xg'],
    comments: ['#commentsiframe', '.pinlun_input'],
    share: ['.share'],
    app: ['#dangbei_down', '.weixin'],
    promo: ['.zcdf'],
  },
};

export default rule;
