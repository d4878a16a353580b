// 360 Kuai (360 快资讯): accounts (快传号), text-link ads between the lines, a second article below the first.
import type { SiteRule } from '../model.ts';

const rule: SiteRule = {
  id: 'kuai',
  name: { zh: '360快资讯', en: '360 Kuai' },
  hosts: ['360kuai.com'],
  articles: [
    '^(?:www\\.)?360kuai\\.com/(?:pc/)?[0-9a-f]{16,}',
    '^(?:www\\.)?360kuai\\.com/detail\\?(?:.*&)?url=',
  ],
  notArticles: ['360kuai\\.com/(?:mob|video)/'],
  title: ['h1.article__title > span', 'h1.article__title'],
  time: ['.detail-content__content .author-info--simple__desc', '.detail-content__content time'],
  source: ['.detail-content__content .author-info--simple__name'],
  account: ['.detail-content__content .author-info--simple__name'],
  body: ['#article__content'],
  notices: ['#kch-tip'],
  clutter: {
    ads: [
      'a.article__content__textgg',
      'a.article__content__yyconfig',
      '.gg-card',
      '.popupgg',
      '.position--fixed--right--bottom',
      '[class*="__g4gg"]',
    ],
    related: ['[class*="detail-content__recommend"]', '.detail-content__bottom', '.dataRecommend'],
    sidebar: ['.detail-side'],
    comments: ['.cmmts__wrapper'],
    share: ['.detail-content__toolbar', '.detail-content__content--normal__bottom', '.article-bottom-zan'],
    app: ['.article-audio', '.article-audio-box', '.k-float-btn__wrapper'],
    popup: ['.full-screen__pic', '.header__userinfo__popup--menu'],
    nav: ['.search-wrap'],
  },
  platform: 'kuaichuanhao',
};

export default rule;
