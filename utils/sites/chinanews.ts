// China News Service (中国新闻网). Selectors from knowledge of the site, kept few and safe.
import type { SiteRule } from '../model.ts';

const rule: SiteRule = {
  id: 'chinanews',
  name: { zh: '中国新闻网', en: 'China News Service' },
  hosts: ['chinanews.com', 'chinanews.com.cn'],
  articles: ['chinanews\\.com(?:\\.cn)?/(?:[a-z]+/)+\\d{4}/\\d{2}-?\\d{2}/\\d+\\.s?html'],
  notArticles: ['/(?:shipin|tp|live)/'],
  title: ['h1.content_left_title', '.content_maincontent_more h1', '.left-h1', 'h1.page_title'],
  time: ['#pubtime_baidu', '.content_left_time', '.left-t'],
  source: ['#source_baidu', '.content_left_time a', '.content_left_time'],
  author: ['#author_baidu'],
  body: ['.left_zw'],
  credits: ['.adEditor', '.content_editor', '.left_name'],
  clutter: {
    sidebar: ['.content_right'],
    share: ['.content_left_share'],
    comments: ['#comment_box'],
  },
};

export default rule;
