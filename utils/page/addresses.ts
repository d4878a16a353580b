// What an address says about its page: home, list, article, forum, shop … No look at the page.
import type { SiteRule } from '../model.ts';

export const HOME_PATH = /^\/(?:index\.(?:s?html?|php|aspx?)|home|news|m|zh|cn|en|us|uk|international)?\/?$/i;
export const VIDEO_ADDRESS =
  /(?:^|\.)(?:youtube\.com\/(?:watch|shorts)|youtu\.be\/|v\.qq\.com|bilibili\.com\/video|haokan\.baidu|ixigua\.com|iqiyi\.com|youku\.com|vimeo\.com|tiktok\.com|douyin\.com)|\/(?:video|videos|watch|v)\/|\/\/v\.|^v\./i;
export const FORUM_ADDRESS =
  /(?:^|\.)(?:reddit\.com\/r\/.+\/comments|tieba\.baidu\.com|zhihu\.com\/question|stackoverflow\.com\/questions|stackexchange\.com\/questions|news\.ycombinator\.com|quora\.com|douban\.com\/group|v2ex\.com\/t\/)|\/t\/[^/]+\/\d+|\/(?:message|msg|archives?\/list)\/|^lists?\.|\/(?:forum|forums|thread|threads|bbs|viewtopic|showthread|discussion|questions?|boards?)[/.\-?]|(?:^|\.)(?:bbs|forum|forums|community|discuss|answers)\./i;
export const PRODUCT_ADDRESS =
  /(?:item|detail)\.(?:taobao|tmall|jd)\.com|ebay\.[a-z.]+\/itm|amazon\.[a-z.]+\/.*(?:dp|gp\/product)\/|\/(?:product|products|item|itm|shop|store|dp|buy|for-sale|for-rent|hotel|hotels|property|listing|listings|jobs?)\//i;
export const LIST_ADDRESS =
  /\/(?:list|lists|channel|category|categories|tag|tags|topics?|section|author|authors|archive|archives|search|rank|rankings?|roll|index)(?:[/_.-]|$)|[?&]page=/i;
export const SEARCH_ADDRESS = /[?&](?:q|wd|word|kw|query|keyword|keywords|search|s)=|\/search[/?]/i;
export const SOCIAL_ADDRESS =
  /(?:^|\.)(?:weibo\.(?:com|cn)|twitter\.com|x\.com|facebook\.com|instagram\.com|threads\.net|linkedin\.com\/(?:posts|feed))/i;
export const DOCS_ADDRESS =
  /(?:^|\.)(?:docs?|developers?|dev|support|help|wiki|man|api|learn|manual)\.|\/(?:docs?|documentation|reference|manual|api|wiki|help|hc|support|faq|kb|guides?|tutorials?|learn|man\d?|dictionary|changelog|releases?|concepts|courses?)(?:\/|$)|wikipedia\.org|readthedocs/i;
export const ARTICLE_ADDRESS =
  /\/(?:19|20)\d{2}[/-]?(?:0?[1-9]|1[0-2])[/-]?\d{0,2}|\/(?:article|articles|story|stories|a|detail|newsdetail\w*|content|rain\/a|dy\/article|news\/articles)\/|[a-z0-9]+(?:-[a-z0-9]+){4,}|\/\w*\d{6,}\w*\.s?html?$|doc-\w+\.s?html/i;

/** Pages a site writes about itself. */
export const SITE_ADDRESS =
  /\/(?:about|contact|privacy|terms|legal|imprint|help|faq|careers|jobs|pricing|policies)[^/]{0,20}\/?$|\/(?:company|legal|policies)\//i;

/** Whether the address is that of an article by the site's rule. `undefined`: no rule, or it does not say. */
export function addressVerdict(url: URL, rule?: SiteRule): boolean | undefined {
  if (!rule) return undefined;
  const address = url.host + url.pathname + url.search;
  const hits = (patterns: readonly string[] | undefined) =>
    (patterns ?? []).some((p) => new RegExp(p).test(address));
  if (hits(rule.notArticles)) return false;
  return hits(rule.articles);
}
