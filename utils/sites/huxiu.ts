// Huxiu (虎嗅): newsroom and column authors. Selectors from knowledge of the site, kept few and safe.
import type { SiteRule } from '../model.ts';

const rule: SiteRule = {
  id: 'huxiu',
  name: { zh: '虎嗅', en: 'Huxiu' },
  hosts: ['huxiu.com'],
  articles: ['^(?:www|m)\\.huxiu\\.com/article/\\d+(?:\\.html)?'],
  title: ['h1.article__title'],
  time: ['.article__time'],
  source: ['.author-info__username'],
  author: ['.author-info__username'],
  account: ['.author-info__username'],
  body: ['#article-content', '.article__content'],
  clutter: {
    sidebar: ['.article-sidebar'],
    related: ['.related-article-wrap'],
    comments: ['.comment-wrap'],
    share: ['.article-side-bar'],
    app: ['.btn-open', '.bottom-open-app-btn', '.qr_code_pc'],
  },
  platform: 'huxiu',
};

export default rule;
