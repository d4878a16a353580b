// Kind: article, list, home, video, forum, product or other — from the address, what the page declares, and its text.
import type { PageKind, PageVerdict, SiteRule } from '../model.ts';
import type { Body } from './body.ts';
import type { HeadLines } from './head.ts';
import { declaredTitles, type Headline } from './headline.ts';
import { linkedScripts, metaContent } from './metas.ts';
import { isPostName } from './names.ts';
import { proseBetween } from './sums.ts';
import { type Run, runText, type Survey } from './survey.ts';

/** Whether the address is that of an article by the site's rule. `undefined`: no rule, or it does not say. */
export function addressVerdict(url: URL, rule?: SiteRule): boolean | undefined {
  if (!rule) return undefined;
  const address = url.host + url.pathname + url.search;
  const hits = (patterns: readonly string[] | undefined) =>
    (patterns ?? []).some((p) => new RegExp(p).test(address));
  if (hits(rule.notArticles)) return false;
  return hits(rule.articles);
}

const HOME_PATH = /^\/(?:index\.(?:s?html?|php|aspx?)|home|news|m|zh|cn|en|us|uk|international)?\/?$/i;
const VIDEO_ADDRESS =
  /(?:^|\.)(?:youtube\.com\/(?:watch|shorts)|youtu\.be\/|v\.qq\.com|bilibili\.com\/video|haokan\.baidu|ixigua\.com|iqiyi\.com|youku\.com|vimeo\.com|tiktok\.com|douyin\.com)|\/(?:video|videos|watch|v)\/|\/\/v\.|^v\./i;
const FORUM_ADDRESS =
  /(?:^|\.)(?:reddit\.com\/r\/.+\/comments|tieba\.baidu\.com|zhihu\.com\/question|stackoverflow\.com\/questions|stackexchange\.com\/questions|news\.ycombinator\.com|quora\.com|douban\.com\/group|v2ex\.com\/t\/)|\/(?:forum|forums|thread|threads|bbs|viewtopic|showthread|discussion|questions?|boards?)[/.\-?]|(?:^|\.)(?:bbs|forum|forums|community|discuss|answers)\./i;
const PRODUCT_ADDRESS =
  /(?:item|detail)\.(?:taobao|tmall|jd)\.com|ebay\.[a-z.]+\/itm|amazon\.[a-z.]+\/.*(?:dp|gp\/product)\/|\/(?:product|products|item|itm|shop|store|dp|buy)\//i;
const LIST_ADDRESS =
  /\/(?:list|lists|channel|category|categories|tag|tags|topics?|section|author|authors|archive|archives|search|rank|rankings?|roll|index)(?:[/_.-]|$)|[?&]page=/i;
const SEARCH_ADDRESS = /[?&](?:q|wd|word|kw|query|keyword|keywords|search|s)=|\/search[/?]/i;
const SOCIAL_ADDRESS =
  /(?:^|\.)(?:weibo\.(?:com|cn)|twitter\.com|x\.com|facebook\.com|instagram\.com|threads\.net|linkedin\.com\/(?:posts|feed))/i;
const DOCS_ADDRESS =
  /(?:^|\.)(?:docs?|developers?|dev|support|help|wiki|man|api|learn|manual)\.|\/(?:docs?|documentation|reference|manual|api|wiki|help|support|faq|kb|guide|tutorials?|learn)(?:\/|$)|wikipedia\.org|readthedocs/i;
const ARTICLE_ADDRESS =
  /\/(?:19|20)\d{2}[/-]?(?:0?[1-9]|1[0-2])[/-]?\d{0,2}|\/(?:article|articles|story|stories|a|detail|newsdetail\w*|content|rain\/a|dy\/article|news\/articles)\/|[a-z0-9]+(?:-[a-z0-9]+){4,}|\/\w*\d{6,}\w*\.s?html?$|doc-\w+\.s?html/i;

interface Declared {
  article: boolean;
  other?: PageKind;
}

/** What JSON-LD and og:type say, read as text: a broken script must not stop us. */
function declaredKind(doc: Document): Declared {
  const out: Declared = { article: false };
  const og = metaContent(doc, 'og:type')?.toLowerCase() ?? '';
  if (og === 'article' || og === 'news' || og === 'news_article') out.article = true;
  else if (og.startsWith('video')) out.other = 'video';
  else if (og.includes('product')) out.other = 'product';
  for (const script of linkedScripts(doc)) {
    const text = script.textContent ?? '';
    for (let at = text.indexOf('"@type"'); at >= 0 && at < 200_000; at = text.indexOf('"@type"', at + 7)) {
      const type = /^\s*:\s*\[?\s*"([A-Za-z]+)"/.exec(text.slice(at + 7, at + 80))?.[1] ?? '';
      if (/^(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting)$/.test(type)) out.article = true;
      else if (/^(?:QAPage|DiscussionForumPosting|Question)$/.test(type)) out.other ??= 'forum';
      else if (type === 'Product') out.other ??= 'product';
      else if (/^(?:CollectionPage|SearchResultsPage)$/.test(type)) out.other ??= 'list';
    }
  }
  return out;
}

/** Rows of links with titles: the stuff of lists and home pages. */
function teaserCount(s: Survey): number {
  let n = 0;
  for (const run of s.runs) if (run.link * 2 > run.chars && run.chars >= 8 + (run.han > 0 ? 0 : 10)) n++;
  return n;
}

/** A verdict before the language is known. */
export type Verdict = Omit<PageVerdict, 'lang'>;

export interface KindInput {
  headline: Headline;
  body: Body | null;
  /** Non-space characters of the body without its insets. */
  bodyChars: number;
  /** Sentence-like runs of the body. */
  bodyLines: number;
  head: HeadLines;
  rule?: SiteRule | undefined;
}

/**
 * Weighs the evidence. With a site rule the address decides unless the page has no body;
 * without one the text must carry it: headline, dateline and sentences against teasers, replies and prices.
 */
export function judgeKind(s: Survey, input: KindInput): Verdict {
  const { headline, body, head } = input;
  const url = s.url;
  const address = url.host + url.pathname + url.search;
  const reasons: string[] = [];
  const verdict = (kind: PageKind, confidence: number): Verdict => ({
    kind,
    confidence: Math.round(Math.max(0, Math.min(1, confidence)) * 100) / 100,
    reasons: reasons.slice(0, 8),
  });
  const note = (points: number, reason: string): number => {
    reasons.push(`${points > 0 ? '+' : ''}${points} ${reason}`);
    return points;
  };

  const chars = input.bodyChars;
  const han = body ? hanShare(s, body) : 0;
  // Weigh Chinese and English lengths alike: a Han character carries about as much as 2.5 letters.
  const size = chars * (1 + 1.5 * han);
  const known = addressVerdict(url, input.rule);
  const teasers = teaserCount(s);
  const declared = declaredKind(s.doc);

  if (known === true) {
    if (body && chars >= 40 && headline.title) {
      reasons.push('+5 address of an article by the site rule');
      return verdict('article', size > 400 ? 0.98 : 0.9);
    }
    reasons.push('address of an article, but no body was found');
    return verdict('other', 0.5);
  }

  let score = 0;
  if (HOME_PATH.test(url.pathname) && !url.search.includes('=')) score += note(-5, 'address of a home page');
  if (known === false) score += note(-2, 'no article address of this site');
  if (VIDEO_ADDRESS.test(address)) score += note(-3, 'address of a video');
  if (FORUM_ADDRESS.test(address)) score += note(-4, 'address of a forum');
  if (PRODUCT_ADDRESS.test(address)) score += note(-3, 'address of a product');
  if (LIST_ADDRESS.test(address)) score += note(-2, 'address of a list');
  if (SEARCH_ADDRESS.test(url.pathname + url.search) && !ARTICLE_ADDRESS.test(url.pathname))
    score += note(-4, 'address of a search');
  if (SOCIAL_ADDRESS.test(address)) score += note(-4, 'address of a social post');
  if (
    /\/(?:about|contact|privacy|terms|legal|imprint|help|faq|careers|jobs)[^/]{0,20}\/?$/i.test(url.pathname)
  )
    score += note(-3, 'address of a page about the site');
  if (DOCS_ADDRESS.test(address)) score += note(-2.5, 'address of documentation');
  if (ARTICLE_ADDRESS.test(url.pathname)) score += note(1.5, 'address looks like an article');
  if (declared.article) score += note(2, 'declared an article');
  if (declared.other) score += note(-2.5, `declared ${declared.other}`);

  if (headline.el >= 0) {
    if (headline.agreement >= 0.5) score += note(1.5, 'headline agrees with the title');
    else score += note(0.5, 'has a headline');
  } else if (declaredTitles(s.doc).length === 0) score += note(-1, 'no headline');
  if (head.dates.length > 0) score += note(1.5, 'dateline by the headline');
  if (head.bylines.length > 0) score += note(0.5, 'byline by the headline');

  if (!headline.title) score += note(-2, 'no title');

  const share = s.chars > 0 ? chars / Math.max(1, s.chars - s.linkChars) : 0;
  if (!body || size < 120) score += note(-5, 'no body');
  else {
    if (size >= 1500) score += note(2, 'long body');
    else if (size >= 500) score += note(1.5, 'body');
    else if (size >= 250) score += note(0.5, 'short body');
    else score += note(-0.5, 'very short body');
    if (input.bodyLines >= 3) score += note(0.5, 'several paragraphs');
    if (share >= 0.5) score += note(1, 'most unlinked text is body');
    else if (share < 0.12 && !(headline.agreement >= 0.5 && head.dates.length > 0)) {
      score += note(-1.5, 'body is a small part of the text');
    }
  }
  // A page of news with a headline of its own and its date is short, not a list.
  const headed = headline.agreement >= 0.5 && head.dates.length > 0 && titleWeight(headline.title) >= 20;
  if (teasers > 60 && share < 0.3 && size < 1200 && !headed) score += note(-1.5, 'many rows of links');
  const forum = forumSigns(s);
  if (forum > 0) score += note(-forum, 'replies in rows');
  const code = codeShare(s, body);
  if (code > 0.08) score += note(-1.5, 'much code');
  const prices = priceSigns(s);
  if (prices > 0) score += note(-prices, 'prices and buttons to buy');

  if (score >= 3) return verdict('article', 0.5 + Math.min(0.49, (score - 3) * 0.08));
  return verdict(otherKind(s, url, address, declared, teasers), 0.5 + Math.min(0.45, (3 - score) * 0.06));
}

/** Length of a title, a Han character counting 2: `国内新闻` names a section, no story. */
const titleWeight = (title: string): number => title.replace(/[\u4e00-\u9fff]/g, 'xx').length;

function otherKind(s: Survey, url: URL, address: string, declared: Declared, teasers: number): PageKind {
  if (VIDEO_ADDRESS.test(address) || declared.other === 'video') return 'video';
  if (FORUM_ADDRESS.test(address) || declared.other === 'forum') return 'forum';
  if (PRODUCT_ADDRESS.test(address) || declared.other === 'product') return 'product';
  if (SOCIAL_ADDRESS.test(address)) return 'other';
  if (SEARCH_ADDRESS.test(url.pathname + url.search)) return 'other';
  if (HOME_PATH.test(url.pathname)) {
    if (teasers < 8) return 'other';
    return isChannel(url, s.doc.title) ? 'list' : 'home';
  }
  if (
    teasers > 15 ||
    (teasers >= 5 && s.linkChars * 2 > s.chars) ||
    declared.other === 'list' ||
    LIST_ADDRESS.test(address)
  )
    return 'list';
  return 'other';
}

/** The front of a section of a portal: a host of its own below the portal, titled `新闻中心-腾讯网`. */
const isChannel = (url: URL, title: string): boolean =>
  url.pathname === '/' &&
  !/^(?:www\.|[^.]+\.[^.]+$)/.test(url.hostname) &&
  /^[^-_|]{2,8}\s*[-_|]\s*[^-_|]{2,8}$/.test(title.trim());

function hanShare(s: Survey, body: Body): number {
  let han = 0;
  let chars = 0;
  for (const root of body.roots) {
    for (let r = s.firstRun[root] as number; r < (s.endRun[root] as number); r++) {
      han += (s.runs[r] as Run).han;
      chars += (s.runs[r] as Run).chars;
    }
  }
  return chars ? han / chars : 0;
}

/** Points against an article for posts or answers that follow each other, each with an author. */
function forumSigns(s: Survey): number {
  const counts = new Map<string, number>();
  for (let i = 0; i < s.els.length; i++) {
    // Without prose it is no post, whatever its name; most elements have none.
    if (proseBetween(s, s.firstRun[i] as number, s.endRun[i] as number) < 40) continue;
    const el = s.els[i] as Element;
    const cls = el.getAttribute('class');
    if (!cls || !isPostName(cls)) continue;
    const key = `${s.parent[i]}|${el.nodeName}|${cls.replace(/\d+/g, '')}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return most >= 8 ? 1.5 : most >= 4 ? 0.5 : 0;
}

function codeShare(s: Survey, body: Body | null): number {
  if (!body) return 0;
  let code = 0;
  let all = 1;
  for (const root of body.roots) {
    for (let i = root; i < (s.end[root] as number); i++) {
      if ((s.els[i] as Element).nodeName !== 'PRE') continue;
      for (let r = s.firstRun[i] as number; r < (s.endRun[i] as number); r++)
        code += (s.runs[r] as Run).chars;
    }
    for (let r = s.firstRun[root] as number; r < (s.endRun[root] as number); r++)
      all += (s.runs[r] as Run).chars;
  }
  return code / all;
}

const BUY =
  /^(?:加入购物车|立即购买|立刻购买|马上抢|add to (?:cart|basket|bag)|buy (?:it )?now|place bid|add to wish ?list|加入收藏)$/i;

function priceSigns(s: Survey): number {
  for (const run of s.runs) {
    // A button's label stands alone in its line.
    if (run.chars > 16 || run.chars < 4 || run.marks > 0 || (run.han > 0 && run.chars > 5)) continue;
    if (BUY.test(runText(s, run))) return 3;
  }
  return 0;
}
