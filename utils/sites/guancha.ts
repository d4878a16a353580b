// Guancha (观察者网): newsroom pages and 风闻 community posts. Selectors from knowledge of the site, kept few and safe.
import type { SiteRule } from '../model.ts';

const rule: SiteRule = {
  id: 'guancha',
  name: { zh: '观察者网', en: 'Guancha' },
  hosts: ['guancha.cn'],
  articles: [
    '^www\\.guancha\\.cn/[\\w-]+/\\d{4}_\\d{2}_\\d{2}_\\d+(?:_\\w+)?\\.shtml',
    '^user\\.guancha\\.cn/main/content\\?(?:.*&)?id=\\d+',
  ],
  title: ['.left-main > h3', '.article-content h1'],
  time: ['.time.fix > span:first-child', '.user-box .time1'],
  source: ['.time.fix > span:nth-child(3)'],
  author: ['.editor-intro a', '.user-box .user-nick'],
  body: ['.content.all-txt', '.article-txt-content'],
  clutter: {
    sidebar: ['.right-main'],
    hot: ['.module-hotnews'],
    comments: ['.gc-comment', '.comments-box'],
    share: ['.share-btn-box', '.module-article-share'],
    related: ['.module-relative-news'],
  },
  platform: 'fengwen',
};

export default rule;
