// ifeng (凤凰网): class names carry a hash that changes with each build, so they are matched by their beginning.
import type { SiteRule } from '../model.ts';

const rule: SiteRule = {
  id: 'ifeng',
  name: { zh: '凤凰网', en: 'ifeng' },
  hosts: ['ifeng.com'],
  articles: [
    '^[a-z.]+\\.ifeng\\.com/c/[0-9A-Za-z]{9,}(?:[?#]|$)',
    '^[a-z.]+\\.ifeng\\.com/a/\\d{8}/\\d+_\\d+\\.shtml',
  ],
  notArticles: ['^(?:v|video|live)\\.ifeng\\.com/', '/c/(?:special|slide)/'],
  title: ['h1[class*="topic"]', '#artical_topic'],
  time: [
    '[class*="index_timeBref_"]',
    '[class*="index_info_"] [class*="index_time_"]',
    '[class^="time-"]',
    '#artical_sth [itemprop="datePublished"]',
  ],
  source: [
    '[class*="index_sourceTitleText_"]',
    '[class*="index_info_"] [class*="index_source_"]',
    '[class^="source-"]',
    '#artical_sth [itemprop="publisher"]',
  ],
  account: ['[class*="index_sourceTitleText_"]'],
  body: [
    '[class*="index_main_content_"] [class*="index_text_"]',
    '[class^="main_content-"] [class^="text-"]',
    '#main_content',
  ],
  credits: ['[class*="index_vote_box_"] p', '#artical_sth2'],
  notices: ['[class*="index_copyRight_"]'],
  clutter: {
    ads: ['[id^="couplet3"]', '[id^="articleBottomAd"]', '[class^="feedTW"]'],
    related: ['[class*="index_artical_"] ~ div', '[class^="artical-"] ~ div', '[class*="list_box"]'],
    hot: ['[class*="hotList"]'],
    sidebar: ['[class*="rightContent"]'],
    comments: ['[class*="comment_box"]', '[class*="commentBox"]'],
    share: ['[class*="share_box"]', '[class*="index_vote_"]:not([class*="vote_box"])', '[class*="qr_box"]'],
    app: ['[class*="index_follow_"]'],
  },
  platform: 'dafenghao',
};

export default rule;
