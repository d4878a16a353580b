// The numbers of the headline, held against the body: there at all, and with what term or hedge around them.
import type { Article, Fact, Finding } from '../model.ts';
import { clip, QUOTE_MAX } from './quote.ts';
import { type Context, finding, placeInText } from './signs.ts';

const SCALES: Record<string, number> = {
  万亿: 1e12,
  千亿: 1e11,
  百亿: 1e10,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  万: 1e4,
  千: 1e3,
  trillion: 1e12,
  tn: 1e12,
  billion: 1e9,
  bn: 1e9,
  million: 1e6,
  thousand: 1e3,
};
const NUMBER =
  /(?<![A-Za-z0-9.])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)[^\S\n]*(万亿|千亿|百亿|亿|千万|百万|万|千|trillion|tn|billion|bn|million|thousand)?[^\S\n]*([%％]|‰|倍)?/gi;

/** A span of time over which a sum is spread. 第三年, 去年 and 2024年 are none. */
const PERIOD =
  /(?<![第\d〇零一二三四五六七八九十])(?:未来|今后|接下来|此后)?(?:[一二两三四五六七八九十]{1,2}年(?!前|代|级|龄|多?以?前)|(?<=未来|今后|接下来|此后)\d{1,2}年|\d{1,2}年(?:内|间|里)|每年|年均|累计|合计|(?:未来|今后)(?:几|数)年|(?:[一二两三四五六七八九十]|\d{1,2})个月内)|\b(?:over (?:the )?(?:next |past |last )?(?:\w+ )?(?:years|decade|months)|a year|annually|per year|in total|cumulative(?:ly)?)\b/i;
/** Words that make a number a forecast or a bound. */
const HEDGE =
  /预计|预期|预测|有望|计划|(?<![模虚])拟|目标|或将|可能|最高|最多|至多|最低|不超过|大约|约(?=\s*\d)|近(?=\s*\d)|估计|估算|\b(?:expected|forecast|planned|plans|aims?|target|could|may|might|up to|at most|about|around|nearly|estimated)\b/i;

interface Quantity {
  start: number;
  end: number;
  text: string;
  value: number;
  unit: string;
}

const IGNORED = new Set(['date', 'period', 'duration', 'ordinal', 'rank', 'age']);

/** A unit that tells quantities apart; an unwritten one fits any. */
function unitOf(fact: Fact): string {
  if (fact.kind === 'percent' || fact.kind === 'points') return '%';
  if (fact.kind === 'multiple') return 'x';
  return fact.implied ? '' : (fact.unit ?? '');
}

function fromFacts(facts: readonly Fact[], text: string): Quantity[] {
  return facts.flatMap((fact) => {
    const { start, end, value } = fact;
    if (IGNORED.has(fact.kind) || typeof value !== 'number') return [];
    // A bare “five” is anywhere.
    if (unitOf(fact) === '' && Math.abs(value) < 10) return [];
    return [{ start, end, text: text.slice(start, end), value, unit: unitOf(fact) }];
  });
}

/**
 * Digits with 万/亿 or million/billion, per cent and plain ones; years, dates and clock times are passed over.
 * In a headline the plain ones are left out: the body may spell them (5人, 五人).
 */
function fromText(text: string, plain: boolean): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const [all, digits = '', scale = '', sign = ''] = match;
    const start = match.index;
    const surface = all.trimEnd();
    const end = start + surface.length;
    const bare = scale === '' && sign === '';
    if (bare && (/^[年月日时点分号:：/-]/.test(text.slice(end)) || /[:：/第-]$/.test(text.slice(0, start))))
      continue;
    if (bare && !plain) continue;
    if (bare && /^(?:19|20)\d{2}$/.test(digits)) continue;
    const value = Number(digits.replaceAll(',', '')) * (SCALES[scale.toLowerCase()] ?? SCALES[scale] ?? 1);
    if (!Number.isFinite(value)) continue;
    found.push({ start, end, text: surface, value, unit: sign === '％' ? '%' : sign === '倍' ? 'x' : sign });
    if (found.length >= 2000) break;
  }
  return found;
}

function equal(a: Quantity, b: Quantity): boolean {
  const close = Math.abs(a.value - b.value) <= 1e-9 * Math.max(1, Math.abs(a.value));
  return close && (a.unit === b.unit || a.unit === '' || b.unit === '');
}

/** The clause up to the number's end: what the body says right before it, as a run of its own characters. */
function phrase(text: string, quantity: Quantity): { quote: string; start: number } {
  const floor = Math.max(0, quantity.end - QUOTE_MAX);
  const before = text.slice(floor, quantity.start);
  const stops = /[。！？；，、：“”「」（）《》\n;!?]|[,.:] |"/g;
  let start = floor;
  for (const stop of before.matchAll(stops)) start = floor + stop.index + stop[0].length;
  while (start < quantity.start && /\s/.test(text[start] ?? '')) start++;
  return { quote: clip(text.slice(start, quantity.end)), start };
}

type Seen = 'plain' | 'period' | 'hedge';

/** What stands around the number in the body that the headline leaves out. */
function qualifier(clause: string, title: string): { kind: Seen; word: string } {
  const period = PERIOD.exec(clause)?.[0];
  if (period && !PERIOD.test(title)) return { kind: 'period', word: period };
  const hedge = HEDGE.exec(clause)?.[0];
  if (hedge && !HEDGE.test(title)) return { kind: 'hedge', word: hedge };
  return { kind: 'plain', word: '' };
}

/** How far the body may be from a number that the headline says is rounded, as factors. */
const ROUNDED: readonly [RegExp, number, number][] = [
  [/(?:近|nearly|almost)\s*$/i, 0.8, 1],
  [/(?:超|逾|破|过|over|more than)\s*$/i, 1, 1.3],
  [/(?:约|about|around)\s*$/i, 0.9, 1.1],
];
const AND_MORE = /^(?:多|余|\+)/;

/** 近300亿 for 298.6亿: the first number of the body within the range that the headline's word allows. */
function nearest(inTitle: Quantity, inBody: readonly Quantity[], title: string): Quantity | undefined {
  const before = title.slice(Math.max(0, inTitle.start - 12), inTitle.start);
  const more = AND_MORE.test(title.slice(inTitle.end)) ? ([/$/, 1, 1.3] as const) : undefined;
  const range = more ?? ROUNDED.find(([word]) => word.test(before));
  if (!range) return undefined;
  const [, low, high] = range;
  return inBody.find(
    (other) =>
      (other.unit === inTitle.unit || other.unit === '' || inTitle.unit === '') &&
      other.value >= inTitle.value * low &&
      other.value <= inTitle.value * high,
  );
}

/**
 * The first mention in the body decides: it introduces the number, and later ones only point back to it.
 */
function compare(article: Article, inTitle: Quantity, inBody: readonly Quantity[]): Finding | undefined {
  const number = clip(inTitle.text);
  const same = inBody.find((quantity) => equal(quantity, inTitle));
  const near = same ?? nearest(inTitle, inBody, article.title);
  if (!near) {
    // 千元 and 三人 may be worded otherwise in the body; only digits are said to be missing.
    if (!/\d/.test(inTitle.text)) return undefined;
    const values = { number, seen: 'missing' };
    return finding('headline-numbers', 'not-found', 'computed', {
      quote: number,
      where: { part: 'head' },
      values,
    });
  }
  const { quote, start } = phrase(article.text, near);
  const { kind, word } = same ? qualifier(quote, article.title) : { kind: 'near' as const, word: '' };
  return finding('headline-numbers', 'found', 'computed', {
    quote,
    where: placeInText(article, start),
    values: { number, seen: kind, phrase: quote, word },
  });
}

/**
 * One finding per number of the headline, at most three: missing in the body first, then those the body
 * gives a term or a hedge that the headline leaves out, then the rest. Uses the given facts; without them a
 * plain reading of digits, 万/亿 and per cent.
 */
export function describeHeadlineNumbers(
  { article }: Context,
  facts?: readonly Fact[],
  titleFacts?: readonly Fact[],
): Finding[] {
  const { title, text } = article;
  const inTitle = titleFacts ? fromFacts(titleFacts, title) : fromText(title.slice(0, 400), false);
  if (inTitle.length === 0) return [];
  const inBody = facts ? [...fromFacts(facts, text), ...fromText(text, false)] : fromText(text, true);
  inBody.sort((a, b) => a.start - b.start);
  const rank = (found: Finding): number =>
    ['missing', 'period', 'hedge', 'near', 'plain'].indexOf(String(found.values?.seen ?? 'plain'));
  const distinct = inTitle.filter((one, index) => inTitle.findIndex((other) => equal(one, other)) === index);
  return distinct
    .flatMap((quantity) => compare(article, quantity, inBody) ?? [])
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, 3);
}
