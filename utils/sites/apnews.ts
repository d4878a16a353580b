// AP (Associated Press).
import type { SiteRule } from '../model.ts';

const rule: SiteRule = {
  id: 'apnews',
  name: { zh: '美联社', en: 'AP News' },
  hosts: ['apnews.com'],
  articles: ['^(?:www\\.)?apnews\\.com/article/[\\w-]+'],
  title: ['h1.Page-headline'],
  time: ['.Page-datePublished', '.Page-dateModified'],
  author: ['.Page-authors'],
  body: ['.RichTextStoryBody'],
  clutter: {
    ads: ['.Advertisement', '.SovrnAd', 'bsp-nativo-ad', '.TaboolaRecommendationModule', '.taboola_readmore'],
    related: ['.PageListEnhancementGeneric', '.Page-below', '.RichTextStoryBody .PagePromo'],
    hot: ['.Page-trendingZephr-wrapper'],
    sidebar: ['.Page-aside'],
    share: ['bsp-page-actions'],
    promo: ['.RichTextStoryBody .Infobox'],
    newsletter: ['.NewsletterSignup'],
  },
};

export default rule;
