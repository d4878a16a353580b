// Further pages of an article: links whose address is the article's own with a page number. Found and counted, not fetched.
import type { ArticlePages } from '../model.ts';
import type { Page } from '../page/index.ts';
import { categoryOf } from '../page/names.ts';
import { type Run, runText, type Survey } from '../page/survey.ts';

/** More pages than this are not offered. */
export const MOST_PAGES = 20;
/** So many lines after the body may hold the pager. */
const AFTER = 25;

const NUMBER = /^(?:[[(（【\s]*第?\s*(\d{1,2})\s*页?[\])）】\s]*|第\s*(\d{1,2})\s*页\s*[:：].{0,60})$/;
const STEP =
  /^[\s[(（<‹«←]*(?:下一?[页頁]|后一?[页頁]|上一?[页頁]|前一?[页頁]|[首末尾][页頁]|最后一?[页頁]|next(?: page)?|prev(?:ious)?(?: page)?|first(?: page)?|last(?: page)?|继续阅读|繼續閱讀|[<>‹›«»←→]{1,2})[\s\])）>›»→]*$/i;
const WHOLE =
  /^[\s[(（]*(?:(?:点击|點擊|阅读|閱讀|查看|显示|顯示|浏览|在本页){0,2}(?:余下|剩余)?(?:全文|全部(?:内容)?)(?:阅读|閱讀|显示|顯示|浏览|查看)?|单页(?:阅读|显示|浏览)|單頁(?:閱讀|顯示)|(?:view|show|read)?\s?(?:as |on )?(?:a |one |the )?(?:single|one|all|full|entire)[ -]?(?:page|article|story|pages)?)[\s\])）>›»…]*$/i;
const COUNT =
  /共\s*(\d{1,2})\s*[页頁]|^\s*\d{1,2}\s*\/\s*(\d{1,2})\s*[页頁]?\s*$|\bpage \d{1,2} of (\d{1,2})\b/i;

const PAGE_QUERY = /^(?:page|pages|p|pg|pn|page_?no|page_?num|currentpage|curpage)$/i;
const WHOLE_QUERY = /^(?:all|full|fullpage|view|viewall|single|single_?page|page|pagewanted|isall|showall)$/i;
const WHOLE_VALUE = /^(?:1|0|-1|all|true|y|yes|full|single)$/i;

/** An address as a page of something: the address without its page number, the number, and how another is written. */
interface Numbered {
  stem: string;
  /** Nothing: the address carries no number. */
  n?: number;
  write?: (n: number) => string;
}

const stemOf = (path: string, query: string): string => path.replace(/\/$/, '') + query;

/** Every way to take a page number from an address; first the address as it is. */
function readings(url: URL): Numbered[] {
  const { origin, pathname, search } = url;
  const out: Numbered[] = [{ stem: stemOf(pathname, search) }];
  // name_2.html, name-2.html, name_p2.html
  const named = /^(.*[^/_-])([_-]p?)(\d{1,2})(\.[a-z]{1,6})$/i.exec(pathname);
  if (named)
    out.push({
      stem: stemOf(`${named[1]}${named[4]}`, search),
      n: Number(named[3]),
      write: (n) => `${origin}${named[1]}${named[2]}${n}${named[4]}${search}`,
    });
  // name/2, name/page/2, name/p2
  const tail = /^(.*?)(\/page\/|\/p|\/)(\d{1,2})(\/?)$/i.exec(pathname);
  if (tail)
    out.push({
      stem: stemOf(tail[1] as string, search),
      n: Number(tail[3]),
      write: (n) => `${origin}${tail[1]}${tail[2]}${n}${tail[4]}${search}`,
    });
  // ?page=2
  for (const [key, value] of url.searchParams) {
    if (!PAGE_QUERY.test(key) || !/^\d{1,2}$/.test(value)) continue;
    const rest = new URL(url);
    rest.searchParams.delete(key);
    out.push({
      stem: stemOf(pathname, rest.search),
      n: Number(value),
      write: (n) => {
        const other = new URL(url);
        other.searchParams.set(key, String(n));
        return other.origin + other.pathname + other.search;
      },
    });
  }
  return out;
}

/** The name of an article rather than of a section: a long number, letters with digits, or a slug of several words. */
const isId = (stem: string): boolean => {
  const name =
    stem
      .replace(/\?.*$/, '')
      .split('/')
      .at(-1)
      ?.replace(/\.[a-z]{1,6}$/i, '') ?? '';
  return (
    /\d{5}/.test(name) ||
    (/\d/.test(name) && /^[\w-]{8,}$/.test(name)) ||
    (name.match(/-/g)?.length ?? 0) >= 3 ||
    /[?&]\w+=\w{5,}/.test(stem)
  );
};

interface Link {
  url: URL;
  /** The page number it is labelled with. */
  label?: number;
  whole: boolean;
}

/** The links of pagers in and just after the body, and the page's `rel=next` and `rel=prev`. */
function pagerLinks(page: Page, here: URL): Link[] {
  const { survey: s, body } = page;
  const out: Link[] = [];
  const take = (el: Element, text: string, related: boolean) => {
    const number = NUMBER.exec(text);
    const label = number ? Number(number[1] ?? number[2]) : undefined;
    const whole = WHOLE.test(text);
    if (label === undefined && !whole && !related && !STEP.test(text)) return;
    const url = sameOrigin(el.getAttribute('href'), here);
    if (!url) return;
    out.push({ url, whole, ...(label ? { label } : {}) });
  };
  for (const el of s.doc.getElementsByTagName('link'))
    if (/^(?:next|prev)$/i.test(el.getAttribute('rel') ?? '')) take(el, '', true);
  if (!body) return out;
  const [from, to] = zoneOf(s, body.roots);
  for (let i = body.roots[0] as number; i < s.els.length && (s.firstRun[i] as number) < to; i++) {
    const el = s.els[i] as Element;
    if (el.nodeName !== 'A' || (s.firstRun[i] as number) < from) continue;
    const text = (el.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (text.length <= 70 && !inComments(s, i))
      take(el, text, /^(?:next|prev)$/i.test(el.getAttribute('rel') ?? ''));
  }
  return out;
}

/** The lines of the body and the few behind it. */
function zoneOf(s: Survey, roots: readonly number[]): [number, number] {
  const from = Math.min(...roots.map((i) => s.firstRun[i] as number));
  const to = Math.max(...roots.map((i) => s.endRun[i] as number));
  return [from, Math.min(s.runs.length, to + AFTER)];
}

function inComments(s: Survey, i: number): boolean {
  for (let up = i; up > 0; up = s.parent[up] as number) if (categoryOf(s, up) === 'comments') return true;
  return false;
}

/** An address of the page's own origin, without its fragment; the page itself and places in it are none. */
function sameOrigin(href: string | null, here: URL): URL | undefined {
  if (!href || /^\s*(?:#|javascript:)/i.test(href)) return undefined;
  let url: URL;
  try {
    url = new URL(href, here);
  } catch {
    return undefined;
  }
  if (url.host === here.host && /^https?:$/.test(url.protocol)) url.protocol = here.protocol;
  if (url.origin !== here.origin) return undefined;
  url.hash = '';
  return url.href === here.href ? undefined : url;
}

/** Whether an address is the whole of the article `stem`: `name_all.html`, `name/full`, `?full=y`. */
function isWholeOf(url: URL, stem: string): boolean {
  const path = url.pathname.replace(/[_-](?:all|full|whole|total|single|a)(\.[a-z]{1,6})$/i, '$1');
  if (path !== url.pathname && stemOf(path, url.search) === stem) return true;
  if (stemOf(url.pathname.replace(/\/(?:all|full|single)\/?$/i, ''), url.search) === stem) return true;
  const rest = new URL(url);
  for (const [key, value] of url.searchParams)
    if (WHOLE_QUERY.test(key) && WHOLE_VALUE.test(value)) rest.searchParams.delete(key);
  return rest.search !== url.search && stemOf(rest.pathname, rest.search) === stem;
}

/**
 * The further pages of the article on this page. Only addresses of the same origin that are this article's own with
 * another page number count; channel pages, other articles and pages of comments never do.
 * @returns nothing when the article stands on one page
 */
export function findPages(page: Page): ArticlePages | undefined {
  const here = new URL(page.survey.url);
  here.hash = '';
  const links = pagerLinks(page, here);
  if (links.length === 0) return undefined;
  let best: { here: Numbered; found: { link: Link; as: Numbered }[] } | undefined;
  for (const reading of readings(here)) {
    if (reading.n !== undefined && !isId(reading.stem)) continue;
    const found = links.flatMap((link) => {
      const as = readings(link.url).find((one) => one.stem === reading.stem && one.n !== reading.n);
      return as ? [{ link, as }] : [];
    });
    if (found.length > (best?.found.length ?? 0)) best = { here: reading, found };
  }
  const stems = best ? [best.here.stem] : readings(here).map(({ stem }) => stem);
  const all = links.find(({ url, whole }) => whole && stems.some((stem) => isWholeOf(url, stem)))?.url.href;
  const counted = best ? count(page, here, best.here, best.found) : undefined;
  if (!counted) return all ? { urls: [here.href], current: 1, all } : undefined;
  return all ? { ...counted, all } : counted;
}

function count(
  page: Page,
  here: URL,
  own: Numbered,
  found: readonly { link: Link; as: Numbered }[],
): ArticlePages | undefined {
  // Some sites count from nought: the link labelled 2 leads to …_1.
  const shifts = found.flatMap(({ link, as }) =>
    link.label && as.n !== undefined ? [link.label - as.n] : [],
  );
  const shift = shifts[0] ?? 0;
  if (shift < 0 || shift > 1 || shifts.some((one) => one !== shift)) return undefined;
  const current = own.n === undefined ? 1 : own.n + shift;
  const write = own.write ?? found.find(({ as }) => as.write)?.as.write;
  const urls = new Map<number, string>([[current, here.href]]);
  for (const { link, as } of found) {
    const at = as.n === undefined ? 1 : as.n + shift;
    if (at >= 1 && !urls.has(at)) urls.set(at, link.url.href);
  }
  if (urls.size < 2 || current < 1 || !write) return undefined;
  const total = Math.min(MOST_PAGES, Math.max(...urls.keys(), statedCount(page)));
  const bareStem = here.origin + own.stem;
  const out: string[] = [];
  for (let at = 1; at <= total; at++) out.push(urls.get(at) ?? (at === 1 ? bareStem : write(at - shift)));
  return current <= out.length ? { urls: out, current } : undefined;
}

/** `共3页`, `1/3`, where a pager may stand. */
function statedCount(page: Page): number {
  const { survey: s, body } = page;
  if (!body) return 0;
  const [from, to] = zoneOf(s, body.roots);
  let most = 0;
  for (const run of s.runs.slice(Math.max(from, to - 2 * AFTER), to)) {
    if (run.chars > 60) continue;
    const found = COUNT.exec(runText(s, run as Run));
    most = Math.max(most, Number(found?.[1] ?? found?.[2] ?? found?.[3] ?? 0));
  }
  return most;
}
