// Whether the figures of a text agree with one another: a share with its total, a change with its two ends, parts
// with their sum, and a change in per cent with what it is measured against. Findings quote; they do not judge.
import type { Fact, Finding, Place } from '../model.ts';

export interface ConsistencyInput {
  text: string;
  /** Facts of `text`, in order. */
  facts: readonly Fact[];
}

/** Longest quote of a finding, in UTF-16 units. */
const QUOTE = 40;
/** Facts looked at; the figures of a longer text are a table. */
const MOST = 3000;

type Amount = Fact & { value: number };

/** One comparison: what the text writes, and what its own figures give. */
interface Check {
  start: number;
  end: number;
  stated: Amount;
  /** In the unit of `stated`. */
  computed: number;
  agrees: boolean;
  how: 'share' | 'change' | 'sum';
}

const isAmount = (fact: Fact | undefined): fact is Amount => typeof fact?.value === 'number';
const COUNTED = new Set<Fact['kind']>(['money', 'count', 'measure', 'number']);
const unitOf = (fact: Fact): string => fact.unit ?? '';
const sameUnit = (a: Fact, b: Fact): boolean =>
  a.kind === b.kind && unitOf(a) === unitOf(b) && COUNTED.has(a.kind);

/** 0.25 for 25% and 四分之一; `undefined` for anything that is no share. */
function shareOf(fact: Amount): number | undefined {
  if (fact.kind === 'percent') return fact.value / 100;
  return fact.kind === 'ratio' || fact.kind === 'proportion' ? fact.value : undefined;
}

/** Half a unit of the last digit that counts: 28.6% → 0.05, 1.3亿 → 5,000,000, 300家 → 5, 10亿 → 0.5亿. */
function rounding(fact: Amount, text: string): number {
  const [surface, decimals] = /[\d,]+(?:\.(\d+))?/.exec(text.slice(fact.start, fact.end)) ?? [];
  if (surface === undefined) return Math.abs(fact.value) * 0.02;
  const digits = surface.replaceAll(',', '');
  const scale = Number(digits) === 0 ? 1 : Math.abs(fact.value / Number(digits));
  if (decimals !== undefined) return 0.5 * scale * 10 ** -decimals.length;
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0;
  return 0.5 * scale * 10 ** Math.max(0, Math.min(zeros, digits.length - 2));
}

/** What 约, 超 and 近 leave open, as a share of the number. */
function leeway(fact: Fact, text: string): number {
  const hedged = fact.qual !== undefined || /^(?:左右|上下|以上|以下|多|余|来)/.test(text.slice(fact.end));
  return hedged ? 0.1 : 0;
}

function compare(
  how: Check['how'],
  text: string,
  parts: readonly Amount[],
  stated: Amount,
  computed: number,
  spread: number,
): Check {
  const open = Math.max(0, ...[...parts, stated].map((fact) => leeway(fact, text)));
  const slack = spread + rounding(stated, text) + open * Math.abs(computed);
  const all = [...parts, stated];
  return {
    how,
    stated,
    computed,
    start: Math.min(...all.map(({ start }) => start)),
    end: Math.max(...all.map(({ end }) => end)),
    agrees: Math.abs(computed - stated.value) <= slack,
  };
}

const STOP = /[。！？!?\n；;]|\.\s/;
const OF_WHICH =
  /^[，,、\s]*(?:左右|以上|多)?[，,]?\s*(?:其中|的|中的|里的|之中|of which|of that)?[^，,\d]{0,6}$/i;
const THAT_IS =
  /(?:即|也就是|相当于|意味着|合计?|约合|达到?|约?为|or|about|that is|equal to|which is)[^\d。]{0,16}$/i;

/** 300亿，其中四分之一，即75亿. A long way between share and part may change the subject: then only agreement counts. */
function share(text: string, [total, portion, part]: readonly Fact[]): Check | undefined {
  if (!isAmount(total) || !isAmount(portion) || !isAmount(part) || !sameUnit(total, part)) return undefined;
  const ratio = shareOf(portion);
  if (ratio === undefined || ratio <= 0 || ratio >= 1 || portion.dir !== undefined) return undefined;
  const first = text.slice(total.end, portion.start);
  const second = text.slice(portion.end, part.start);
  if (!OF_WHICH.test(first) || STOP.test(second) || second.length > 48 || !THAT_IS.test(second))
    return undefined;
  const spread =
    ratio * rounding(total, text) +
    total.value * (portion.kind === 'percent' ? rounding(portion, text) / 100 : 0);
  const check = compare('share', text, [total, portion], part, total.value * ratio, spread);
  return check.agrees || second.length <= 10 ? check : undefined;
}

const FROM = /(?:从|由|自|from)[^，,。\d]{0,12}$/i;
const TO =
  /^[^，,。\d]{0,6}(?:(?:增[加长]?|上?升|提[高升]|扩大|涨|下?降|减少?|跌|缩减)[到至]|to)[^，,。\d]{0,8}$/i;
const BY =
  /^[，,、（(\s]*(?:[^，,。\d；;]{0,10}(?:增长|增加|上升|上涨|增幅|涨幅|提高|下降|减少|降低|降幅|跌幅|下跌)(?:了|约|达|为|率为|幅度为|幅度达)*|(?:up|down|an? (?:rise|fall|drop|increase|decrease|gain) of|an?))\s*$/i;

/** 由120万吨增至150万吨，增长25%. */
function change(text: string, [from, to, by]: readonly Fact[]): Check | undefined {
  if (!isAmount(from) || !isAmount(to) || !isAmount(by) || by.kind !== 'percent') return undefined;
  if (!sameUnit(from, to) || from.value <= 0 || by.basis !== undefined) return undefined;
  if (!FROM.test(text.slice(Math.max(0, from.start - 16), from.start))) return undefined;
  if (!TO.test(text.slice(from.end, to.start)) || !BY.test(text.slice(to.end, by.start))) return undefined;
  const computed = (Math.abs(to.value - from.value) / from.value) * 100;
  const spread = ((rounding(from, text) + rounding(to, text)) / from.value) * 100;
  return compare('change', text, [from, to], by, computed, spread);
}

const TOTAL = /(?:合计|共计|总计|总共|in total|a total of|totall?ing)(?:为|达|约|超过)?\s*$/i;
const LISTED = /^\s*(?:、|和|及|以及|与|，|,|and|, and)\s*(?:约|近|超)?\s*$/;

/** 10亿元、20亿元和30亿元，合计60亿元: an unbroken row of figures and its total. */
function sum(text: string, facts: readonly Fact[], at: number): Check | undefined {
  const total = facts[at];
  if (!isAmount(total) || !TOTAL.test(text.slice(Math.max(0, total.start - 12), total.start)))
    return undefined;
  const parts: Amount[] = [];
  let next: Fact = total;
  for (let i = at - 1; i >= 0; i--) {
    const part = facts[i];
    if (!isAmount(part) || !sameUnit(part, total)) break;
    const gap = text.slice(part.end, next.start);
    if (next === total ? gap.length > 12 || STOP.test(gap) : !LISTED.test(gap)) break;
    parts.unshift(part);
    next = part;
  }
  if (parts.length < 2) return undefined;
  const computed = parts.reduce((all, { value }) => all + value, 0);
  const spread = parts.reduce((all, part) => all + rounding(part, text), 0);
  return compare('sum', text, parts, total, computed, spread);
}

function checks({ text, facts }: ConsistencyInput): Check[] {
  const found: Check[] = [];
  const inOrder = [...facts.slice(0, MOST)].sort((a, b) => a.start - b.start);
  for (let i = 0; i < inOrder.length; i++) {
    const three = inOrder.slice(i, i + 3);
    for (const check of [share(text, three), change(text, three), sum(text, inOrder, i)])
      if (check) found.push(check);
  }
  return found;
}

const CHANGE_WORD =
  /(?:增长|增加|上涨|上升|提升|提高|下降|减少|下滑|下跌|降低|增幅|降幅|rose|fell|grew|increased?|decreased?|dropped|surged|climbed|jumped)[^，,。\d]{0,8}$/i;
/** Anything that may be what a change is measured against, or that makes the per cent no change over time. */
const BASE =
  /同比|环比|较|比|相比|对比|以来|从|由|自|去年|上年|前年|上一|上月|上季|年均|每年|每月|月均|至\d|期间|一季度|季度|上半年|下半年|\d+年|\d+月|年内|当[日天]|盘中|收盘|股|指数|报价|涨停|compared|from|than|year|month|quarter|week|annual|since|previous|last|over|between|shares|stock|index/i;

/** A change in per cent whose sentence, and the one before, name nothing it is measured against. */
function baseless({ text, facts }: ConsistencyInput): Amount[] {
  return facts.slice(0, MOST).filter((fact): fact is Amount => {
    if (!isAmount(fact) || fact.kind !== 'percent' || fact.basis !== undefined) return false;
    const before = text.slice(Math.max(0, fact.start - 24), fact.start);
    // 降至 and fell to give a level, not a change.
    if (!CHANGE_WORD.test(before) || /(?:to|at|[至到为达])\s*$/i.test(before)) return false;
    const around = text.slice(Math.max(0, fact.start - 160), fact.end + 60);
    return !BASE.test(around);
  });
}

/** The text from `start`, at most 40 characters, white space kept as it is. */
function quoteOf(text: string, start: number, end: number): string {
  const cut = text.slice(start, Math.min(end, start + QUOTE));
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

function placeOf(text: string, offset: number): Place {
  return { part: offset >= Math.floor(text.length * 0.85) ? 'tail' : 'body', offset };
}

/** A computed number in the notation of the stated one: 7.5e9 beside 75亿 → 75亿. */
function inNotation(value: number, like: Amount, text: string): string {
  const surface = text.slice(like.start, like.end);
  const printed = /[\d,]+(?:\.\d+)?/.exec(surface)?.[0];
  const shown = printed === undefined ? Number.NaN : Number(printed.replaceAll(',', ''));
  const scale = shown && like.value ? like.value / shown : 1;
  const digits = Number((value / scale).toPrecision(4)).toString();
  return printed === undefined ? digits : surface.replace(printed, digits);
}

/**
 * Findings about the figures of a text: `figures` (one comparison: those that differ first) and `percent-base`.
 * @param input the text and its facts; both as `findFacts` gives them
 * @returns at most one finding of each id; quotes are runs of the text, at most 40 characters
 */
export function checkFigures(input: ConsistencyInput): Finding[] {
  const { text } = input;
  const findings: Finding[] = [];
  const all = checks(input);
  const chosen = all.find(({ agrees }) => !agrees) ?? all[0];
  if (chosen) {
    const quote = quoteOf(text, chosen.start, chosen.end);
    findings.push({
      id: 'figures',
      state: chosen.agrees ? 'found' : 'not-found',
      said: 'computed',
      quote,
      where: placeOf(text, chosen.start),
      values: {
        how: chosen.how,
        quote,
        stated: text.slice(chosen.stated.start, chosen.stated.end),
        computed: inNotation(chosen.computed, chosen.stated, text),
        count: all.length,
      },
    });
  }
  const bare = baseless(input);
  const first = bare[0];
  if (first) {
    const from = Math.max(0, first.start - 16);
    const stop = [...text.slice(from, first.start).matchAll(/[，,。；;：:！？\n、]\s*/g)].at(-1);
    const start = stop ? from + stop.index + stop[0].length : from;
    const quote = quoteOf(text, start, first.end);
    findings.push({
      id: 'percent-base',
      state: 'not-found',
      said: 'computed',
      quote,
      where: placeOf(text, start),
      values: { quote, count: bare.length },
    });
  }
  return findings;
}
