// Xinhua (新华网): desktop and mobile heads stand side by side in one document; the date is split over three elements.
import type { SiteRule } from '../model.ts';

const rule: SiteRule = {
  id: 'xinhua',
  name: { zh: '新华网', en: 'Xinhua' },
  hosts: ['news.cn', 'xinhuanet.com'],
  articles: [
    '(?:news\\.cn|xinhuanet\\.com)/.*\\d{8}/[0-9a-f]{32}/c\\.html',
    '(?:news\\.cn|xinhuanet\\.com)/.*\\d{4}-\\d{2}/\\d{2}/c_\\d+(?:_\\d+)?\\.html?',
  ],
  notArticles: ['/(?:video|videopro|photo)/'],
  title: ['.header h1', '.h-title', '#title'],
  time: ['.header .header-time', '.h-time', '.info .time'],
  source: ['.header .source', '#source', '.info .source'],
  body: ['#detailContent', '#detail', '#p-detail'],
  credits: ['#articleEdit .editor', '.p-jc'],
  clutter: {
    related: ['.relatedNews'],
    sidebar: ['.main-right', '.p-right'],
    share: ['.pageShare', '.h-share', '#articleEdit .tiyi1'],
    popup: ['#advisebox01'],
    next: ['.nextpage'],
    video: ['.player-container', '[id^="DH-PLAYERID"]'],
    nav: ['#map.mob-map'],
  },
};

export default rule;
