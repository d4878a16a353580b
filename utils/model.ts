// The shared vocabulary: every type that crosses a folder. No code lives here.

/** UTF-16 offsets, `end` exclusive. Unless said otherwise they point into `Article.text`. */
export interface Span {
  start: number;
  end: number;
}

// ── The page ────────────────────────────────────────────────────────────────

export type PageKind = 'article' | 'list' | 'home' | 'video' | 'forum' | 'product' | 'other';

export interface PageVerdict {
  kind: PageKind;
  /** 0–1. */
  confidence: number;
  /** Short English phrases for developers and reports, strongest first. */
  reasons: string[];
  /** BCP 47, e.g. `zh-Hans`, `zh-Hant`, `en`; `und` when nothing tells. */
  lang: string;
}

// ── The article ─────────────────────────────────────────────────────────────

/** A moment as the page states it. */
export interface Stated {
  /** ISO 8601 with offset. A date without a time of day keeps `T00:00:00`. */
  iso: string;
  /** As printed on the page, when it is printed. */
  printed?: string;
  /** Where it was found: `meta`, `json-ld`, `visible`, `attribute`, `script`, `url`. */
  from: string;
}

export type BlockType = 'paragraph' | 'heading' | 'image' | 'quote' | 'list' | 'table' | 'code';

/** Words set apart inside a line. Unlike other spans the offsets point into the block's own text. */
export interface Mark extends Span {
  kind: 'strong' | 'em' | 'link' | 'code' | 'sup' | 'sub';
  /** Links: an absolute http(s) address. */
  href?: string;
}

/** One block of the body, in reading order. `text` equals `article.text.slice(start, end)`. */
export interface Block extends Span {
  /** Stable within one state of the page: `b0`, `b1`, … */
  id: string;
  type: BlockType;
  text: string;
  /** Headings: 2–6. */
  level?: number;
  /** Lists. */
  items?: string[];
  ordered?: boolean;
  /** Tables: rows of cells. */
  rows?: string[][];
  /** Images: an absolute http(s) address; `text` is the caption, possibly empty. */
  src?: string;
  alt?: string;
  /** In the order they begin, the outer of two before the inner; none where the line is plain. */
  marks?: Mark[];
  /** Code: its lines as they are set; `text` is the same with white space collapsed. */
  code?: string;
}

export interface Article {
  title: string;
  byline?: string;
  siteName?: string;
  /** BCP 47. */
  lang: string;
  publishedAt?: Stated;
  updatedAt?: Stated;
  blocks: Block[];
  /** The blocks' texts joined with `\n`; all offsets of the digest point into it. */
  text: string;
  /** The body was read from the page's data: its words are not in the page (yet). */
  fromData?: true;
  /** The article goes on over several pages of the site, or stands on one of them whole. */
  pages?: ArticlePages;
}

/** The pages of one article. */
export interface ArticlePages {
  /** Absolute addresses of the same origin, in order, this one among them. */
  urls: string[];
  /** Which of them this page is, counted from 1. */
  current: number;
  /** The address that shows all of them as one page. */
  all?: string;
  /** Set once others were joined: the pages whose text is in `Article.text`, counted from 1. */
  read?: number[];
}

// ── Facts: numbers and dates ────────────────────────────────────────────────

export type FactKind =
  | 'money'
  | 'percent'
  | 'points'
  | 'ratio'
  | 'multiple'
  | 'proportion'
  | 'count'
  | 'measure'
  | 'temperature'
  | 'age'
  | 'number'
  | 'ordinal'
  | 'rank'
  | 'date'
  | 'period'
  | 'duration';

export interface IsoSpan {
  /** ISO prefix of the first unit covered (`2025-07`), `null` = open. */
  start: string | null;
  /** ISO prefix of the last unit covered. */
  end?: string | null;
  grain: string;
  fuzzy?: boolean;
}

/** A number or a date in a text; the span is number + unit, without the qualifier. */
export interface Fact extends Span {
  kind: FactKind;
  /** A pair is a range; `null` is an open end. */
  value?: number | [number | null, number | null];
  /** ISO 4217, SI-like codes, or the Chinese classifier. */
  unit?: string;
  /** The unit is not written but follows from the text (2000亿研发费用 → CNY). */
  implied?: boolean;
  qual?: 'over' | 'nearly' | 'about' | 'atleast' | 'atmost' | 'under';
  dir?: 'up' | 'down';
  /** What a change is measured against: 同比, 环比, 去年同期 … */
  basis?: string;
  iso?: IsoSpan;
  /** Durations. A year counts 365 days, a month 30. */
  seconds?: number;
}

/** A fact as the reader meets it. */
export interface RankedFact extends Fact {
  /** The surface text. */
  text: string;
  /** What it measures, or what happened on that date, in the article's own words; may be empty. */
  label: string;
  sentence: Span;
  /** 0–1. */
  salience: number;
}

// ── The source note ─────────────────────────────────────────────────────────

/** Who says so. */
export type Said = 'page' | 'computed' | 'list';
export type FindingState = 'found' | 'not-found' | 'n/a' | 'unknown';
export type PagePart = 'head' | 'body' | 'tail' | 'footer' | 'meta' | 'url';

/** Where on the page a sign stands. `offset` points into `Article.text` (parts `body` and `tail` only). */
export interface Place {
  part: PagePart;
  selector?: string;
  offset?: number;
}

export interface ListMatch {
  name: string;
  /** ISO prefix. */
  date: string;
  entry: string;
  how: 'exact' | '±网' | 'alias' | 'part';
}

export interface Finding {
  /** Stable name of the check: `platform`, `stated-source`, `age` … */
  id: string;
  state: FindingState;
  said: Said;
  /** At most 40 characters, from the page. */
  quote?: string;
  where?: Place;
  list?: ListMatch;
  /** An address that is opened only on a click. */
  lookup?: string;
  /** Plain values that the wording of the finding needs (names, counts, dates). */
  values?: Record<string, string | number>;
}

export interface SourceNote {
  carrier: {
    host: string;
    siteName?: string;
    siteKind?: string;
    hostIdentity: FindingState;
    /** Set only on self-media pages, by its Chinese name: 网易号 … */
    platform?: string;
    account?: string;
    accountClass?: string;
  };
  origin: { raw?: string; kind: 'named' | 'self' | 'vague' | 'official' | 'none' };
  people: { byline?: string; reporter?: string; editor?: string };
  time: {
    published?: string;
    updated?: string;
    ageDays?: number;
    undatedEvents: string[];
    listedNearbyFrom?: string;
    listedNearbyTo?: string;
  };
  findings: Finding[];
  /** What could not be confirmed: names of checks, never empty. */
  unknown: string[];
}

/** A run of the page's own text that says something about its source. */
export interface Sign {
  text: string;
  where: Place;
  href?: string;
}

/** What `page/` and `article/` gathered for the source note: plain data, no judgement. */
export interface PageSigns {
  host: string;
  path: string;
  /** The site rule that matched. */
  site?: { id: string; name: string; platform?: string };
  /** og:site_name, JSON-LD publisher or the suffix of `<title>`. */
  siteName?: string;
  /** The account or outlet name beside the headline or on the author card. */
  account?: Sign;
  /** The line under an account's name, as printed. */
  accountClass?: Sign;
  /** The stated source: what follows 来源 / 稿源 / Source, without the word itself. */
  source?: Sign;
  byline?: Sign;
  /** The lines between headline and body, as printed: dateline, crumbs, labels. */
  head: Sign[];
  /** Editor and reporter credits around the body. */
  credits: Sign[];
  /** Disclaimers and platform statements. */
  notices: Sign[];
  /** Promotional lines found at the end of the body and taken out of `Article.text`. */
  tail: Sign[];
  /** The foot of the page (licence numbers). */
  footer: Sign[];
  /** Links inside the body. */
  links: Sign[];
  /** ISO dates printed beside recommended items. */
  nearbyDates: string[];
  /** Machine-readable statements: JSON-LD `publisher`, `publishingPrinciples`, meta `source` … */
  declared: Record<string, string>;
}

// ── The digest and the reading ──────────────────────────────────────────────

/** A sentence of the summary: always a run of the article's own characters. */
export interface SummaryLine extends Span {
  text: string;
  /** The id of the block it stands in. */
  block?: string;
}

/** What the publisher itself says the article says. The offsets are there when it stands in `Article.text`. */
export interface Abstract extends Partial<Span> {
  text: string;
  /** A label before it (摘要, 核心提示), a standfirst, a list of key points, or the page's own description. */
  from: 'label' | 'standfirst' | 'points' | 'meta';
}

export interface Digest {
  /** In page order. Empty when the article is too short for one. */
  summary: SummaryLine[];
  /** The publisher's own, shown first and said to be theirs. */
  abstract?: Abstract;
  /** Under 150 characters or 3 sentences: there is nothing to sum up. */
  short?: true;
  /** The site shows a part of the article only: the words that say so. */
  cut?: string;
  /** All facts, most telling first. */
  facts: RankedFact[];
  source: SourceNote;
  readingMinutes: number;
}

/** Everything Qingdu knows about a page, as plain data. */
export interface Reading {
  url: string;
  page: PageVerdict;
  /** `null` unless the kind is `article`. */
  article: Article | null;
  digest: Digest | null;
}

// ── Sites and clutter ───────────────────────────────────────────────────────

export type ClutterCategory =
  | 'ads'
  | 'related'
  | 'hot'
  | 'sidebar'
  | 'comments'
  | 'share'
  | 'app'
  | 'popup'
  | 'next'
  | 'promo'
  | 'newsletter'
  | 'video'
  | 'nav'
  /** What the reader hid by hand. */
  | 'own';

/** What is known of one site: data only, no code. Every selector is plain CSS. */
export interface SiteRule {
  /** The file's name. */
  id: string;
  /** Names of the site: Chinese and English. */
  name: { zh: string; en: string };
  /** Registrable domains or hosts, lower case, sorted; each stands for itself and its subdomains. */
  hosts: string[];
  /** Regular expressions over `host + path + query` of article addresses (`www.163.com/dy/article/…`). */
  articles: string[];
  /** Addresses that look like articles and are none. */
  notArticles?: string[];
  /** Selectors in order of preference: the first that yields text wins. */
  title?: string[];
  time?: string[];
  source?: string[];
  author?: string[];
  account?: string[];
  accountClass?: string[];
  /** The first selector with enough text wins, with *all* its matches in document order. */
  body: string[];
  /** Stands inside the body container but is not the article: editor lines, disclaimers. Never clutter. */
  credits?: string[];
  notices?: string[];
  /** What is hidden while reading, by category. */
  clutter: Partial<Record<ClutterCategory, string[]>>;
  /** Platform of accounts on this site, by its id in the platform table. */
  platform?: string;
}

/** One hidden element, as the reader and the report see it. */
export interface Hidden {
  selector: string;
  category: ClutterCategory;
  reason: string;
  /** Beginning of its text, white space collapsed. */
  text: string;
}

export type CleanMode = 'clean' | 'peek' | 'off';

/** What the page is doing right now. */
export interface CleanState {
  mode: CleanMode;
  hidden: Hidden[];
  /** Set when the guard undid the cleaning: why. */
  undone?: string;
}

/** What is told of every change: how many, of which kinds; the rest is asked for when somebody wants to see it. */
export interface CleanNews extends Pick<CleanState, 'mode' | 'undone'> {
  hidden: readonly Pick<Hidden, 'category'>[];
}

/** Words to show in the page: a run of `Article.text`, or a quote to be found again. */
export type JumpTarget = Span | { quote: string; selector?: string };
