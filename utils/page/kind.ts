// Kind: article, list, home, video, forum, product or other — from the address, what the page declares, and its text.
import type { PageKind, PageVerdict, SiteRule } from '../model.ts';
import {
  ARTICLE_ADDRESS,
  addressVerdict,
  DOCS_ADDRESS,
  FORUM_ADDRESS,
  HOME_PATH,
  LIST_ADDRESS,
  PRODUCT_ADDRESS,
  SEARCH_ADDRESS,
  SITE_ADDRESS,
  SOCIAL_ADDRESS,
  VIDEO_ADDRESS,
} from './addresses.ts';
import type { Body } from './body.ts';
import type { HeadLines } from './head.ts';
import { agrees, declaredTitles, type Headline } from './headline.ts';
import {
  asksForHelpfulness,
  codeShare,
  entrySigns,
  forumSigns,
  hanShare,
  isAboutSite,
  priceSigns,
  teaserCount,
} from './kind-signs.ts';
import { linkedScripts, metaContent } from './metas.ts';
import type { Survey } from './survey.ts';

/** Names under which news tells machines when it was published. */
const DATE_NAMES = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'datePublished',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'parsely-pub-date',
  'sailthru.date',
  'DC.date.issued',
  'dc.date',
  'date',
];

interface Declared {
  article: boolean;
  /** A time of publication, in a meta element or in linked data. */
  dated: boolean;
  other?: PageKind;
}

/** What JSON-LD and og:type say, read as text: a broken script must not stop us. */
function declaredKind(doc: Document): Declared {
  const out: Declared = {
    article: false,
    dated:
      metaContent(doc, ...DATE_NAMES) !== undefined ||
      doc.querySelector('[itemprop="datePublished"],time[pubdate]') !== null,
  };
  const og = metaContent(doc, 'og:type')?.toLowerCase() ?? '';
  if (og === 'article' || og === 'news' || og === 'news_article') out.article = true;
  else if (og.startsWith('video')) out.other = 'video';
  else if (og.includes('product')) out.other = 'product';
  for (const script of linkedScripts(doc)) {
    const text = script.textContent ?? '';
    if (text.includes('"datePublished"')) out.dated = true;
    for (let at = text.indexOf('"@type"'); at >= 0 && at < 200_000; at = text.indexOf('"@type"', at + 7)) {
      const type = /^\s*:\s*\[?\s*"([A-Za-z]+)"/.exec(text.slice(at + 7, at + 80))?.[1] ?? '';
      if (/^(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting)$/.test(type)) out.article = true;
      else if (/^(?:QAPage|DiscussionForumPosting|Question)$/.test(type)) out.other ??= 'forum';
      else if (/^(?:Product|Hotel|LodgingBusiness|JobPosting|Apartment|House)$/.test(type))
        out.other ??= 'product';
      else if (/^(?:CollectionPage|SearchResultsPage)$/.test(type)) out.other ??= 'list';
      else if (/^(?:Recipe|Event|Course|SoftwareSourceCode|TechArticle|HowTo|FAQPage)$/.test(type))
        out.other ??= 'other';
    }
  }
  return out;
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
  if (known === true) {
    if (body && chars >= 40 && headline.title) {
      reasons.push('+5 address of an article by the site rule');
      return verdict('article', size > 400 ? 0.98 : 0.9);
    }
    reasons.push('address of an article, but no body was found');
    return verdict('other', 0.5);
  }

  const teasers = teaserCount(s);
  const declared = declaredKind(s.doc);
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
  if (SITE_ADDRESS.test(url.pathname) || isAboutSite(headline.title))
    score += note(-3, 'a page about the site');
  if (DOCS_ADDRESS.test(address)) score += note(-2.5, 'address of documentation');
  if (ARTICLE_ADDRESS.test(url.pathname)) score += note(1.5, 'address looks like an article');
  if (declared.article) score += note(2, 'declared an article');
  if (declared.other) score += note(-2.5, `declared ${declared.other}`);

  if (headline.el >= 0) {
    if (agrees(headline)) score += note(1.5, 'headline agrees with the title');
    else score += note(0.5, 'has a headline');
  } else if (declaredTitles(s.doc).length === 0) score += note(-1, 'no headline');
  if (head.dates.length > 0) score += note(1.5, 'dateline by the headline');
  if (head.bylines.length > 0) score += note(0.5, 'byline by the headline');

  if (!headline.title) score += note(-2, 'no title');
  if (head.dates.length === 0 && !declared.dated) {
    // News says when it was written; English news says so to machines as well.
    if (han < 0.2) score += note(-3.5, 'no time of publication');
    else if (!declared.article) score += note(-0.5, 'no time of publication');
  } else if (han < 0.2 && !declared.dated && !declared.article && head.bylines.length === 0)
    score += note(-1, 'a date, but nobody who wrote');

  const share = s.chars > 0 ? chars / Math.max(1, s.chars - s.linkChars) : 0;
  if (!body || size < 120) score += note(-5, 'no body');
  else {
    if (size >= 1500) score += note(2, 'long body');
    else if (size >= 500) score += note(1.5, 'body');
    else if (size >= 250) score += note(0.5, 'short body');
    else score += note(-0.5, 'very short body');
    if (input.bodyLines >= 3) score += note(0.5, 'several paragraphs');
    if (share >= 0.5) score += note(1, 'most unlinked text is body');
    else if (share < 0.12 && !(agrees(headline) && head.dates.length > 0)) {
      score += note(-1.5, 'body is a small part of the text');
    }
  }
  // A page of news with a headline of its own and its date is short, not a list.
  const headed = agrees(headline) && head.dates.length > 0 && titleWeight(headline.title) >= 20;
  if (teasers > 60 && share < 0.3 && size < 1200 && !headed) score += note(-1.5, 'many rows of links');
  const forum = forumSigns(s);
  if (forum > 0) score += note(-forum, 'replies in rows');
  const code = codeShare(s, body);
  if (code > 0) score += note(code > 0.08 ? -1.5 : -0.5, 'code');
  if (asksForHelpfulness(s)) score += note(-3, 'asks whether it helped');
  const entries = entrySigns(s, body);
  if (entries > 0) score += note(-entries, 'entries, each with its date');
  const prices = priceSigns(s, headline);
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
