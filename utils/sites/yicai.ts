// Yicai (第一财经). Selectors from knowledge of the site, kept few and safe.
import type { SiteRule } from '../model.ts';

const rule: SiteRule = {
  id: 'yicai',
  name: { zh: '第一财经', en: 'Yicai' },
  hosts: ['yicai.com'],
  articles: ['^(?:www|m)\\.yicai\\.com/(?:news|brief)/\\d+\\.html'],
  title: ['.m-text .title h1', '.title h1'],
  time: ['.m-text .title em', '.title em'],
  source: ['.m-text .title p span'],
  body: ['.m-text .m-txt', '#multi-text'],
  credits: ['.m-editor'],
  clutter: {
    sidebar: ['.g-sd'],
    related: ['.m-related'],
    hot: ['.m-hot'],
    comments: ['.m-comment'],
    share: ['.m-share'],
    app: ['.m-appdown'],
  },
};

export default rule;
