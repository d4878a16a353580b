// A page made of page data: an inert document that is looked at like any other, and the measure that chooses it.
import type { SiteRule } from '../model.ts';
import { cutBySite } from '../page/cut.ts';
import { isDateline } from '../page/head.ts';
import { agrees, bare } from '../page/headline.ts';
import { bodyRuns, lookAt, type Page } from '../page/index.ts';
import { readLinkedData } from '../page/json-ld.ts';
import { ruleText } from '../page/rule-text.ts';
import { runText } from '../page/survey.ts';
import { readMachineTime } from '../page/times.ts';
import { escaped, findPageData, type PageData } from './page-data.ts';

export interface DataPage {
  /** The page as it would be if it showed its data. */
  page: Page;
  data: PageData;
  /** The time comes from the data, not from what the page shows. */
  timed: boolean;
}

/** A body of this size needs no second source. A Han character counts 2.5. */
const PLENTY = 1500;
/** Data lighter than this is no article. */
const ENOUGH = 150;

interface Held {
  chars: number;
  size: number;
  lines: string[];
}

function held(page: Page): Held {
  const out: Held = { chars: 0, size: 0, lines: [] };
  const seen = new Set<string>();
  for (const run of bodyRuns(page.survey, page.body, page.insets)) {
    // Text that stands there twice is not twice the text.
    const text = runText(page.survey, run);
    if (seen.has(text)) continue;
    seen.add(text);
    out.chars += run.chars;
    out.size += run.chars + 1.5 * run.han;
    if (run.chars >= 8) out.lines.push(text);
  }
  return out;
}

/** The share of one body's lines that the other has too, by length. */
function shareOf(lines: readonly string[], whole: string): number {
  let all = 0;
  let both = 0;
  for (const line of lines.map(bare)) {
    all += line.length;
    if (whole.includes(line)) both += line.length;
  }
  return all === 0 ? 0 : both / all;
}

/**
 * Whether the data's body is the better one. It is when the page shows no body; when it holds half as much again and
 * what is shown is part of it; or when its title is the page's and what is shown is a fraction, of something else.
 */
export function isBetter(shown: Held, data: Held, agrees: boolean): boolean {
  if (data.size < ENOUGH) return false;
  if (shown.chars < 40) return true;
  if (data.chars < shown.chars * 1.5) return false;
  return (
    shareOf(shown.lines, data.lines.map(bare).join('')) >= 0.6 || (agrees && data.chars >= shown.chars * 3)
  );
}

/** The page shows these words already, wherever on it they stand. */
function isShown({ survey: s }: Page, lines: readonly string[]): boolean {
  return shareOf(lines, s.runs.map((run) => bare(runText(s, run))).join('')) >= 0.7;
}

/** Behind a payment: what the site does not show is then left where it is. */
function isClosed(page: Page): boolean {
  if (readLinkedData(page.survey.doc).isAccessibleForFree === false) return true;
  const cut = cutBySite(page, '。');
  return cut !== undefined && !/^[\s.…·>»›▼↓]*(?:点击|點擊|轻触|展开|展開|read|show|continue)/i.test(cut);
}

/** Kinds that stand by what they show. */
const SETTLED = new Set(['home', 'video', 'forum', 'product']);

/**
 * The page its data would make, when that is better than what the page shows.
 * @param live the page as it is; it is not changed
 * @param anyway read it as an article whatever its kind
 */
export function dataPage(
  live: Page,
  url: string,
  rule: SiteRule | undefined,
  anyway = false,
): DataPage | undefined {
  if (SETTLED.has(live.verdict.kind) && !anyway) return undefined;
  const { doc } = live.survey;
  const Parser = doc.defaultView?.DOMParser ?? globalThis.DOMParser;
  if (!Parser) return undefined;
  const shown = held(live);
  if (shown.size >= PLENTY && !cutBySite(live, bare(shown.lines.at(-1) ?? ''))) return undefined;
  const data = findPageData(doc, live.headline);
  if (!data || isClosed(live)) return undefined;
  const head = headOf(live, data, rule);
  const page = lookAt(build(new Parser(), live, data, head.lines), url, rule);
  if (page.verdict.kind !== 'article' && !anyway) return undefined;
  // A list may carry the text of its first story: only its own headline makes it that story's page.
  if (live.verdict.kind === 'list' && !data.agrees && !anyway) return undefined;
  const more = held(page);
  if (!isBetter(shown, more, data.agrees) || isShown(live, more.lines)) return undefined;
  page.verdict.reasons.push('body from page data');
  return { page, data, timed: head.timed };
}

/** The lines under the headline: as the page shows them, and from the data what it does not show. */
function headOf(live: Page, data: PageData, rule: SiteRule | undefined): { lines: string[]; timed: boolean } {
  const s = live.survey;
  const lines: string[] = [];
  const add = (line: string | undefined) => {
    if (line && line.length <= 120 && !lines.some((one) => one.includes(line))) lines.push(line);
  };
  const { run } = live.headline;
  if (run >= 0 && agrees(live.headline)) {
    for (const near of s.runs.slice(run + 1, run + 8)) {
      const line = runText(s, near);
      // A sentence with a date in it is the story's first.
      if (line.length <= 80 && isDateline(line) && !/[。！？!?]$/.test(line)) add(line);
    }
  }
  add(ruleText(s.doc, rule?.time)?.text);
  const shownTime = lines.length > 0;
  if (!shownTime) add(timeOf(data.time));
  const chinese = /[\u4e00-\u9fff]{2}/.test(data.body.slice(0, 2_000));
  const source = ruleText(s.doc, rule?.source)?.text ?? data.source;
  if (source && source.length <= 30)
    add(`${chinese ? '来源：' : 'Source: '}${source.replace(/^(?:来源|稿源|Source)\s*[:：]\s*/i, '')}`);
  if (data.author && data.author !== data.source && data.author.length <= 30)
    add(`${chinese ? '作者：' : 'By '}${data.author.replace(/^(?:作者\s*[:：]|by\s)\s*/i, '')}`);
  return { lines, timed: !shownTime && lines.length > 0 && data.time !== undefined };
}

/** Seconds since 1970 as a time that can be read; others stay as they are written. */
const timeOf = (time: string | undefined): string | undefined =>
  time && /^\d{10}(?:\d{3})?$/.test(time) ? readMachineTime(time, 480)?.iso : time;

/** An inert document: what the page declares of itself, headline, lines, and the body. Nothing in it loads or runs. */
function build(parser: DOMParser, live: Page, data: PageData, lines: readonly string[]): Document {
  const html = data.html
    ? data.body
    : data.body
        .split(/\n+/)
        .map((line) => `<p>${escaped(line)}</p>`)
        .join('');
  const doc = parser.parseFromString(html, 'text/html');
  const source = live.survey.doc;
  const lang = source.documentElement?.getAttribute('lang');
  if (lang) doc.documentElement.setAttribute('lang', lang);
  doc.head.replaceChildren();
  for (const tag of ['title', 'meta', 'script'] as const) {
    for (const el of source.getElementsByTagName(tag)) {
      if (tag === 'script' && el.getAttribute('type') !== 'application/ld+json') continue;
      if (el.namespaceURI === doc.documentElement.namespaceURI) doc.head.append(doc.importNode(el, true));
    }
  }
  const body = doc.createElement('article');
  while (doc.body.firstChild) body.append(doc.body.firstChild);
  const { headline } = live;
  const title = agrees(headline) ? headline.title : (data.title ?? headline.title);
  const line = (tag: 'h1' | 'p', text: string) => {
    const el = doc.createElement(tag);
    el.textContent = text;
    return el;
  };
  doc.body.append(line('h1', title), ...lines.map((text) => line('p', text)), body);
  return doc;
}
