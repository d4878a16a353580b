// When: what the page says of its own date, how old that makes it, and events it leaves without a date.
import type { Article, Finding, SourceNote } from '../model.ts';
import { clip } from './quote.ts';
import { allInText, type Context, finding } from './signs.ts';

const DAY = 86_400_000;
/** Recommendations this much newer than the article make its “tomorrow” a thing of the past. */
const NEARBY_MONTHS = 2;

/**
 * Words that place an event near the day of writing without a date. Not 最近三年 (a span), 距离最近 (a place)
 * or 最近一次 (a count).
 */
const UNDATED =
  /(?<!距离?|离|附近|距今|就|相距)(?:日前|近日|最近(?!距|邻|的(?!一[场届轮]|演讲|讲话|采访|访谈|报告|会议|节目|发布会|调查|研究|报道)|(?:一(?:次|笔|单|家|站|所|间|处|座|班|个|批|期)|几次|距离|地铁|车站|医院))(?!的?(?:[一二两三四五六七八九十几数半]|\d{1,3})(?:年|个?(?:月|季度|星期)|周|天|日|期|轮|次))|不久前|前不久|前些(?:天|日子)|前几(?:天|日)|近几(?:天|日))/g;

/** Without a date of its own the article also leaves these open. */
const RELATIVE =
  /(?:今年(?:以来|年初|年底|初|底|[上下]半年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:初|底|份|中旬|上旬|下旬)?|(?:去年|今年)(?:年底|年初)|本月(?!\d)|上个?月(?!\d)|昨(?:天|日|晚)|今(?:天|日)(?:上午|下午|凌晨|早上|晚上)?)/g;

/** 7月18日, 2024年7月, 2024-07-18: a date in the same sentence settles 日前. */
const DATE_NEAR =
  /\d{1,2}月\d{1,2}日|\d{4}年\d{1,2}月|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|(?:^|[^月\d])\d{1,2}日(?!子)/;
function sentenceAround(text: string, start: number, end: number): { from: number; text: string } {
  const before = text.slice(Math.max(0, start - 200), start);
  const cut = Math.max(...['。', '！', '？', '；', '\n', '. '].map((stop) => before.lastIndexOf(stop)));
  const from = cut < 0 ? start - before.length : start - before.length + cut + 1;
  const after = text.slice(end, end + 200).search(/[。！？；\n]|\. /);
  return { from, text: text.slice(from, after < 0 ? end + 200 : end + after) };
}

/** The clause an expression stands in, from the expression's own clause start, as a quote of at most 40 characters. */
function clauseQuote(text: string, start: number): { quote: string; offset: number } {
  const floor = Math.max(0, start - 12);
  let from = floor === 0 ? 0 : start;
  for (const stop of text.slice(floor, start).matchAll(/[。！？；，,\n：”“"\s]/g))
    from = floor + stop.index + 1;
  const rest = text.slice(from, from + 80);
  const stops = [...rest.matchAll(/[。！？；，,\n：;]/g)]
    .map((stop) => stop.index)
    .filter((at) => at > start - from);
  // A bare 近日 says nothing: such a quote runs on to the end of the next clause.
  const end = stops.find((at) => at >= 6 || /[。！？\n]/.test(rest[at] ?? ''));
  return { quote: clip(end === undefined ? rest : rest.slice(0, end)), offset: from };
}

function undatedEvents({ article, tongue, english }: Context): { quote: string; offset: number }[] {
  const words = tongue === 'zh' ? { undated: UNDATED, relative: RELATIVE, dateNear: DATE_NEAR } : english;
  if (!words) return [];
  const hits = [
    ...allInText(article, words.undated),
    ...(article.publishedAt ? [] : allInText(article, words.relative)),
  ].sort((a, b) => a.start - b.start);
  const found: { quote: string; offset: number }[] = [];
  for (const hit of hits) {
    if (words.dateNear.test(sentenceAround(article.text, hit.start, hit.end).text)) continue;
    const { quote, offset } =
      tongue === 'zh' ? clauseQuote(article.text, hit.start) : { quote: hit.quote, offset: hit.start };
    if (quote && !found.some((other) => other.quote === quote)) found.push({ quote, offset });
    if (found.length >= 5) break;
  }
  return found;
}

/** Milliseconds of an ISO date; dates without a zone count as UTC, unreadable ones as `undefined`. */
function moment(iso: string): number | undefined {
  const value = Date.parse(/^\d{4}-\d{2}$/.test(iso) ? `${iso}-01` : iso);
  return Number.isNaN(value) ? undefined : value;
}

/** Calendar months between two ISO dates: 2024-07-31 and 2024-09-01 are two apart for a reader. */
function monthsBetween(from: string, to: string): number {
  return (
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7))
  );
}

/** 2024-07-19 out of an ISO moment: the calendar day where it was stated. */
function day(iso: string): string {
  return iso.slice(0, 10);
}

/** 10-08 12:00: a day of the year and no year; 昨天 and 3小时前 need none. */
export function isYearless({ printed, from }: NonNullable<Article['publishedAt']>): boolean {
  if (printed === undefined || from !== 'visible') return false;
  return /(?<!\d)\d{1,2}\s*(?:[-/.]|月)\s*\d{1,2}(?!\d)/.test(printed) && !/\d{4}|\d{2}年/.test(printed);
}

function published(article: Article, id: 'published' | 'updated'): Finding[] {
  const stated = id === 'published' ? article.publishedAt : article.updatedAt;
  if (!stated) return id === 'published' ? [finding('published', 'not-found', 'page')] : [];
  const visible = stated.printed !== undefined && stated.from === 'visible';
  return [
    finding(id, 'found', 'page', {
      ...(visible && stated.printed ? { quote: stated.printed } : {}),
      where: { part: visible ? 'head' : stated.from === 'url' ? 'url' : 'meta' },
      values: {
        date: day(stated.iso),
        ...(id === 'published' && isYearless(stated) ? { printed: clip(stated.printed ?? '') } : {}),
      },
    }),
  ];
}

/** The day of an update a month or more after publication: an old article that is kept up is said to be so. */
function laterUpdate({ publishedAt, updatedAt }: Article): string {
  const from = publishedAt && moment(publishedAt.iso);
  const to = updatedAt && moment(updatedAt.iso);
  return from !== undefined && to !== undefined && to - from > 30 * DAY && updatedAt
    ? day(updatedAt.iso)
    : '';
}

/** The range of dates beside the page's recommended items, and how many months it lies after the article. */
function nearby(
  dates: readonly string[],
  publishedAt: string | undefined,
): { from?: string; to?: string; findings: Finding[] } {
  const sorted = dates
    .filter((date) => moment(date) !== undefined)
    .sort((a, b) => (moment(a) ?? 0) - (moment(b) ?? 0));
  const from = sorted[0];
  const to = sorted.at(-1);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (!from || !to || !middle) return { findings: [] };
  // One date alone may be a page's clock or an advertisement.
  if (sorted.length < 2) return { findings: [] };
  const range = { from: day(from), to: day(to) };
  const values = { month: middle.slice(0, 7), ...range };
  if (publishedAt === undefined || moment(publishedAt) === undefined) {
    return { ...range, findings: [finding('nearby-fresh', 'unknown', 'page', { values })] };
  }
  const months = monthsBetween(publishedAt, middle);
  if (months < NEARBY_MONTHS)
    return { ...range, findings: [finding('nearby-fresh', 'not-found', 'computed', { values })] };
  return {
    ...range,
    findings: [
      finding('nearby-fresh', 'found', 'computed', { values: { ...values, months, date: day(publishedAt) } }),
    ],
  };
}

/**
 * Dates, age and undated events. `ageDays` counts whole days from the stated publication to `now`; it is left
 * out when the article has no date or one in the future.
 */
export function describeTime(context: Context): { time: SourceNote['time']; findings: Finding[] } {
  const { article, page, now } = context;
  const events = undatedEvents(context);
  const time: SourceNote['time'] = { undatedEvents: events.map((event) => event.quote) };
  const findings: Finding[] = [...published(article, 'published'), ...published(article, 'updated')];
  if (article.updatedAt) time.updated = article.updatedAt.iso;
  if (article.publishedAt) {
    time.published = article.publishedAt.iso;
    const start = moment(article.publishedAt.iso);
    const age = start === undefined ? -1 : Math.floor((now.getTime() - start) / DAY);
    if (isYearless(article.publishedAt)) {
      findings.push(finding('age', 'unknown', 'computed'));
    } else if (age >= 0) {
      time.ageDays = age;
      findings.push(
        finding('age', 'found', 'computed', {
          values: {
            date: day(article.publishedAt.iso),
            days: age,
            months: Math.floor(age / 30.44),
            years: Math.floor(age / 365.25),
            updated: laterUpdate(article),
          },
        }),
      );
    }
  }
  const near = nearby(page.nearbyDates, time.published);
  if (near.from) time.listedNearbyFrom = near.from;
  if (near.to) time.listedNearbyTo = near.to;
  findings.push(...near.findings);
  const first = events[0];
  if (first) {
    findings.push(
      finding('undated-event', 'found', 'page', {
        quote: first.quote,
        where: { part: 'body', offset: first.offset },
        values: { count: events.length, quote: first.quote },
      }),
    );
  }
  return { time, findings };
}
