// The Paper (澎湃新闻): the templates before and since 2021; newsroom pages and 澎湃号 share one address form.
import type { SiteRule } from '../model.ts';

const rule: SiteRule = {
  id: 'thepaper',
  name: { zh: '澎湃新闻', en: 'The Paper' },
  hosts: ['thepaper.cn'],
  articles: ['^(?:www\\.|m\\.)?thepaper\\.cn/(?:newsDetail_forward_|detail/|baijiahao_)\\d+'],
  title: ['h1[class*="index_title"]', 'h1.news_title'],
  time: ['[class*="index_left"] .ant-space-item span', '.news_about p:nth-of-type(2)'],
  source: ['[class*="index_left"] .ant-space-item:nth-of-type(2)', '.news_about p:first-of-type'],
  author: ['[class*="index_left"] > div:first-child', '.news_about p:first-of-type'],
  body: ['[class*="index_cententWrap__"]', '.news_txt'],
  credits: ['.news_infor_extra'],
  clutter: {
    ads: ['#head_ad', '.rt_ad', '.news_txtad'],
    related: ['.ctread_bd', '.news_tit2', '.news_love'],
    hot: ['.rthotnews_tt', '.list_hot'],
    sidebar: ['.main_rt', '[class*="index_rightcontent"]'],
    comments: ['#aq_commt', '.news_tit3'],
    share: ['.newsct_share_detail', '.font_size'],
    app: ['.rtapp_down', '#toTop', '[class*="index_footer_banner"]', '#moblink_header'],
    popup: ['.jGrowl'],
  },
  platform: 'pengpaihao',
};

export default rule;
