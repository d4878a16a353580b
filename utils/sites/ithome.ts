// ITHome (IT之家). Selectors from knowledge of the site, kept few and safe.
import type { SiteRule } from '../model.ts';

const rule: SiteRule = {
  id: 'ithome',
  name: { zh: 'IT之家', en: 'ITHome' },
  hosts: ['ithome.com'],
  articles: ['^www\\.ithome\\.com/\\d+/\\d+/\\d+\\.htm', '^m\\.ithome\\.com/html/\\d+\\.htm'],
  title: ['#dt h1', '.post_title h1'],
  time: ['#pubtime_baidu'],
  source: ['#source_baidu'],
  author: ['#author_baidu strong'],
  body: ['#paragraph'],
  credits: ['#editor_baidu'],
  notices: ['.ad-tips'],
  clutter: {
    sidebar: ['#dt > .fr'],
    related: ['.related_post'],
    comments: ['#post_comm'],
    share: ['.shareto'],
    app: ['#side_func', '#down', '.open-app-banner', '.open-app'],
    promo: ['.newserror', '.newsgrade'],
  },
};

export default rule;
