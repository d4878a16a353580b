// Page data: the article as the page's own scripts, textareas and templates hold it. Found by its shape, on any site.
import { bare, declaredTitles, type Headline, stripSuffix } from '../page/headline.ts';
import { scriptJson } from './script-json.ts';

/** An article found in page data. */
export interface PageData {
  /** The body: HTML, or plain text with a line per paragraph. */
  body: string;
  html: boolean;
  title?: string;
  /** As written: a printed time, ISO, or seconds or milliseconds since 1970. */
  time?: string;
  source?: string;
  author?: string;
  /** The data's title is the page's own. */
  agrees: boolean;
}

type Node = { [key: string]: unknown };
interface Candidate {
  body: string;
  value: number;
  key: string;
  /** The objects it stands in, nearest first. */
  trail: readonly Node[];
}

/** A body weighs at least this: about 80 Han characters. */
const ENOUGH = 160;
const MAX_NODES = 60_000;
const MAX_DEPTH = 24;

/** What stands below such names is not the article. */
const ASIDE =
  /comment|repl(?:y|ies)|recommend|related|guess|similar|^(?:hot|rank|next|prev)|feeds?$|sidebar|footer|navigat|copyright|disclaimer|agreement|privacy|^terms|i18n|locale|translat|^(?:css|style|script|seo)s?$/i;
/** What a body is called. */
const BODY = /^(?:\w*content|body|articlebody|html|text|data|detail|article)\w*$/i;
/** Keys of the text in a body that is kept in pieces. */
const PART = ['text', 'content', 'data', 'html', 'value', 'body'];
/** A piece with one of these is a story, or a reply, of its own. */
const OWN_STORY =
  /^(?:title|headline|user|author|nick\w*|avatar|url|link|reply\w*|comment\w*|pub\w*time|ctime|create\w*)$/i;

const FIELDS = {
  title: ['title', 'headline', 'articletitle', 'newstitle', 'name'],
  time: [
    'newstime',
    'pubtime',
    'publishtime',
    'publishedat',
    'publishdate',
    'datepublished',
    'pubdate',
    'ptime',
    'publishedtime',
    'displaytime',
    'time',
    'createtime',
    'ctime',
  ],
  source: ['source', 'sourcename', 'media', 'medianame', 'origin', 'mediainfo', 'publisher'],
  author: ['author', 'authorname', 'byline', 'reporter', 'authors'],
} as const;

const TAG = /<(?:p|br|div|section|article|span|img|strong|h[1-6])\b/i;
const ESCAPED_TAG = /&lt;(?:p|br|div|section|article)\b/i;

/** The text between tags; one pass, since a body may be a million characters. */
function withoutTags(html: string): string {
  let out = '';
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at);
    if (open < 0) return out + html.slice(at);
    out += html.slice(at, open);
    const close = html.indexOf('>', open);
    if (close < 0) return out;
    at = close + 1;
  }
  return out;
}

/** Weight of a string as the prose of an article; 0 for addresses, code, and lists of words. */
function proseOf(text: string): number {
  if (text.length < 60 || text.length > 2_000_000) return 0;
  const words = TAG.test(text) ? withoutTags(text) : text;
  let chars = 0;
  let han = 0;
  let marks = 0;
  let code = 0;
  for (let i = 0; i < words.length; i++) {
    const c = words.charCodeAt(i);
    if (c <= 32 || c === 0xa0 || c === 0x3000) continue;
    chars++;
    if (c >= 0x4e00 && c <= 0x9fff) han++;
    else if (c === 0x3002 || c === 0xff0c || c === 0xff01 || c === 0xff1f) marks++;
    else if (c === 44 || c === 46) marks++;
    else if (c === 123 || c === 125 || c === 61 || c === 59 || c === 37 || c === 92) code++;
  }
  if (chars === 0 || marks < 3 || marks / chars > 0.25 || code / chars > 0.04) return 0;
  // Letters without spaces are an address, a key or a picture.
  if (han * 4 < chars && words.length - chars < chars / 12) return 0;
  return chars + han;
}

const isNode = (v: unknown): v is Node => typeof v === 'object' && v !== null && !Array.isArray(v);

/** A body kept in pieces: the elements' texts in order. Stories in a row are none. */
function joined(list: readonly unknown[]): string | undefined {
  const parts: string[] = [];
  for (const item of list) {
    if (typeof item === 'string') parts.push(item);
    else if (isNode(item)) {
      if (Object.keys(item).some((key) => OWN_STORY.test(key) && item[key] !== '' && item[key] !== null))
        return undefined;
      const key = PART.find((name) => typeof item[name] === 'string');
      if (key) parts.push(item[key] as string);
    }
  }
  if (parts.length < 2 || parts.length > 2_000) return undefined;
  const html = parts.some((part) => TAG.test(part));
  return parts.map((part) => (html && !TAG.test(part) ? `<p>${escaped(part)}</p>` : part)).join('\n');
}

/** Text as HTML. */
export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Every string below a value that could be a body. */
function* bodiesIn(root: unknown): Generator<Candidate> {
  let left = MAX_NODES;
  const stack: { value: unknown; key: string; trail: readonly Node[] }[] = [
    { value: root, key: '', trail: [] },
  ];
  for (let top = stack.pop(); top && left > 0; top = stack.pop(), left--) {
    const { value, key, trail } = top;
    const weigh = (text: string): Candidate => {
      const body = plain(text);
      return { body, value: proseOf(body), key, trail };
    };
    if (typeof value === 'string') yield weigh(value);
    else if (trail.length > MAX_DEPTH) continue;
    else if (Array.isArray(value)) {
      const whole = joined(value);
      if (whole) yield weigh(whole);
      for (const item of value.slice(0, 500)) stack.push({ value: item, key, trail });
    } else if (isNode(value)) {
      const inner = [value, ...trail];
      for (const [name, item] of Object.entries(value)) {
        if ((typeof item === 'string' && item.length >= 60) || typeof item === 'object')
          if (!ASIDE.test(name)) stack.push({ value: item, key: name, trail: inner });
      }
    }
  }
}

/** `article-title` → `title`, `publish_time` → `publishtime`. */
const plainKey = (key: string): string =>
  key
    .replace(/^article[-_]/i, '')
    .replace(/[-_]/g, '')
    .toLowerCase();

const short = (value: unknown): string | undefined => {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value === 'string') {
    const text = withoutTags(value).replace(/\s+/g, ' ').trim();
    return text && text.length <= 200 ? text : undefined;
  }
  if (Array.isArray(value)) return short(value[0]);
  return isNode(value) ? short(value.name ?? value.title) : undefined;
};

/** A field of the nearest object that has it. */
function field(trail: readonly Node[], names: readonly string[]): string | undefined {
  for (const node of trail.slice(0, 5)) {
    const keys = Object.keys(node).slice(0, 300);
    for (const name of names) {
      const key = keys.find((one) => plainKey(one) === name);
      const value = key === undefined ? undefined : short(node[key]);
      if (value) return value;
    }
  }
  return undefined;
}

/** HTML that waits in a textarea (Huanqiu) or a template, with the small ones around it as its fields. */
function* parked(doc: Document): Generator<Candidate> {
  const fields: Node = {};
  const areas = [...doc.getElementsByTagName('textarea')].slice(0, 200);
  for (const area of areas) {
    const name = /(?:^|\s)(article[-_][\w-]+)/.exec(area.getAttribute('class') ?? '')?.[1];
    const text = area.textContent ?? '';
    if (name && text.length <= 200) fields[name] = text;
  }
  const bodies = [
    ...areas.map((el) => el.textContent ?? ''),
    ...[...doc.getElementsByTagName('template')].slice(0, 200).map((el) => el.innerHTML),
  ];
  for (const body of bodies) {
    // What the reader types, and what a script has yet to fill in, is no article.
    if (!(TAG.test(body) || ESCAPED_TAG.test(body)) || body.includes('{{')) continue;
    const html = plain(body);
    yield { body: html, value: proseOf(html), key: 'content', trail: [fields] };
  }
}

/** HTML that was escaped once more than it is parsed, as HTML. */
const plain = (text: string): string => {
  if (TAG.test(text) || !ESCAPED_TAG.test(text)) return text;
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
};

/** Whether two spellings are one title; nothing when the page declares none to compare with. */
function agreement(title: string | undefined, declared: readonly string[]): boolean | undefined {
  const a = bare(title ?? '');
  if (a.length < 4 || declared.length === 0) return undefined;
  return declared.some((d) => {
    if (d.includes(a) || a.includes(d)) return true;
    let n = 0;
    while (n < a.length && n < d.length && a[n] === d[n]) n++;
    return n >= 8;
  });
}

/** Tencent keeps its pictures apart: `<!--IMG_0-->` in the text, `IMG_0: { origUrl, desc }` beside it. */
function withPictures(html: string, trail: readonly Node[]): string {
  return html.replace(/<!--\s{0,4}([A-Z]{2,8}_\d{1,4})\s{0,4}-->/g, (mark, name: string) => {
    for (const node of trail.slice(0, 3)) {
      for (const held of [node, ...Object.values(node)]) {
        const picture = isNode(held) ? held[name] : undefined;
        if (!isNode(picture)) continue;
        const src = Object.values(picture).find(
          (v) => typeof v === 'string' && /^(?:https?:)?\/\/\S+$/.test(v),
        );
        if (!src) continue;
        const caption = short(picture.desc) ?? '';
        const quoted = escaped(String(src)).replace(/"/g, '&quot;');
        return `<figure><img src="${quoted}"><figcaption>${escaped(caption)}</figcaption></figure>`;
      }
    }
    return mark;
  });
}

/**
 * The article in the page's data, judged by its prose, its name and above all by whether its title is the page's.
 * Reads the document only. Broken, huge or foreign data gives nothing.
 */
export function findPageData(doc: Document, headline: Headline): PageData | undefined {
  const titles = [...declaredTitles(doc), ...(headline.el >= 0 ? [headline.title] : [])];
  // A page that is titled with the name of its site says nothing.
  const declared = titles.map((t) => bare(stripSuffix(t))).filter((t) => t.length >= 6);
  let best: { candidate: Candidate; title: string | undefined; agrees: boolean } | undefined;
  let most = 0;
  const consider = (candidate: Candidate) => {
    if (candidate.value < ENOUGH || candidate.value * 4 < most) return;
    const title = field(candidate.trail, FIELDS.title);
    const agrees = agreement(title, declared);
    if (agrees === false) return;
    const score = candidate.value * (agrees ? 3 : 1) * (BODY.test(candidate.key) ? 1.3 : 1);
    if (score <= most) return;
    most = score;
    best = { candidate, title, agrees: agrees === true };
  };
  for (const value of scriptJson(doc)) for (const candidate of bodiesIn(value)) consider(candidate);
  for (const candidate of parked(doc)) consider(candidate);
  if (!best) return undefined;
  const { candidate, title, agrees } = best;
  const { body } = candidate;
  const html = TAG.test(body);
  const out: PageData = { body: html ? withPictures(body, candidate.trail) : body, html, agrees };
  if (title) out.title = title;
  for (const name of ['time', 'source', 'author'] as const) {
    const value = field(candidate.trail, FIELDS[name]);
    if (value) out[name] = value;
  }
  return out;
}
