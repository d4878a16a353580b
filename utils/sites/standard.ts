// The Standard (London): no class name means anything, so ids and structure are used.
import type { SiteRule } from '../model.ts';

const rule: SiteRule = {
  id: 'standard',
  name: { zh: '伦敦标准报', en: 'The Standard' },
  hosts: ['standard.co.uk'],
  articles: ['^www\\.standard\\.co\\.uk/(?:[\\w-]+/)+[\\w-]+-[ab]\\d+\\.html'],
  title: ['article h1'],
  time: ['article time'],
  body: ['#polarArticleWrapper ~ div:not([id], :has(.related))'],
  clutter: {
    ads: ['.OUTBRAIN', '[id^="mpu"]', '#polar-sidebar-sponsored'],
    related: ['#polarArticleWrapper ~ div:has(.related)'],
    hot: ['#trendingSidebar'],
    sidebar: ['article aside:has([id^="mpu"])'],
    comments: ['.comment-banner', '#comments'],
    popup: ['#stickyFooterRoot'],
  },
};

export default rule;
