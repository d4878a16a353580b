// chinaz.com (站长之家): tech news with a breadcrumb, 稿源, and a long list of related summaries below.
// Its ad names come from public filter lists; the page itself was not at hand, so the rest is kept broad and the
// general reading has to stand without it.
import type { SiteRule } from '../model.ts';

const rule: SiteRule = {
  id: 'chinaz',
  name: { zh: '站长之家', en: 'ChinaZ' },
  hosts: ['app.chinaz.com', 'm.chinaz.com', 'news.chinaz.com', 'tech.chinaz.com', 'www.chinaz.com'],
  articles: [
    '^[a-z]+\\.chinaz\\.com/(?:[a-z]+/)?\\d{4}/\\d{4}/\\d+\\.s?html',
    '^(?:www|m)\\.chinaz\\.com/ainews/\\d+\\.s?html',
  ],
  title: ['.article-detail h1', '.m-post h1', 'h1'],
  time: ['.post-meta', '.article-detail .meta'],
  source: ['.post-meta .source', '.article-detail .meta'],
  body: ['#article-content', '.article-content', '#ctrlfscont', '.m-post'],
  clutter: {
    ads: [
      '.Postcon-ad',
      '.HeaderAdvert',
      '.newsMainBox-textad',
      '.header-media__text',
      '.txtAdBox',
      '.adSpon',
      '.adtext',
      '#topTxt',
      '#centerTxt',
      '.m-leftad',
      '.u-post-textad',
    ],
    related: ['.related-articles', '.scrollload-content', '.m-relate'],
    hot: ['.hot-words'],
    sidebar: ['.article-detail ~ .sidebar'],
    comments: ['#pinglun'],
    share: ['.report-btn', '#m-rightshare'],
  },
};

export default rule;
