// Ranges in Chinese: 10-15亿元, 七八个, 大于20小于35, 20和30之间.
import { BLANKS, behindBlank, charSet } from '../../text/char-set.ts';
import type { UnitHit } from '../units.ts';
import { type Amount, fact, type Read, readAmount } from './amount.ts';
import { unitAt } from './unit.ts';

/** What may stand between the two ends of a range. */
const mayLink = charSet(`-~至到或、${BLANKS}`);
const TO = /^\s?(?:-{1,2}|~|至|到|或|、)\s?/;

export interface Range {
  lo: number;
  hi: number;
  end: number;
  b: Amount;
  unit: UnitHit | null;
}

/** Reads `至 B unit` after an amount; the unit and the multiplier may stand once, at the end. */
export function rangeEnd(s: string, a: Amount, from: number, bare: boolean, ua?: UnitHit): Range | null {
  const to = mayLink(s, from) ? TO.exec(s.slice(from, from + 4)) : null;
  if (!to) return null;
  const comma = to[0].includes('、') || to[0].includes('或');
  if (to[0].includes('--') && !ua) return null;
  const cur = /^(?:[$€£¥￥]|US\$|HK\$)/.exec(s.slice(from + to[0].length, from + to[0].length + 3));
  const b = readAmount(s, from + to[0].length + (cur ? cur[0].length : 0));
  if (!b || b.ratio || b.percent !== a.percent) return null;
  if (b.hi !== undefined || a.hi !== undefined) return null;
  // 减少约2300人至4.5万人: by so many, to so many.
  const moved = /(?:减少|增加|增长|下降|上升|提高|上涨|下跌|裁减|扩大)了?约?$/;
  if (ua && b.lo > 5 * a.lo && moved.test(s.slice(Math.max(0, a.start - 4), a.start))) return null;
  const ub = b.percent ? null : unitAt(s, b.end, b.n);
  if (ua && (!ub || ub.kind !== ua.kind || (ub.unit !== ua.unit && ub.kind !== 'money'))) return null;
  if (!ua && !ub && !bare) return null;
  let lo = a.lo;
  if (!ua && a.n.scale === 1 && b.n.scale > 10) {
    const coef = Math.abs(b.lo) / b.n.scale;
    const shared = b.n.scale >= 1e4 || a.n.style === 'han';
    if (shared && Math.abs(lo) <= coef) lo *= b.n.scale;
  } else if (!ua && a.n.scale > 1 && a.n.scale < 1e4 && b.n.scale >= 1e4) {
    // 一千到两千万
    const coef = Math.abs(b.lo) / b.n.scale;
    if (a.lo < b.lo / 100 && a.lo <= coef) lo *= b.n.scale;
  }
  // 零下10至5℃ and -5~3℃: a sign on the first only is its own; 零下5到10度 runs downward.
  let hi = b.lo;
  if (
    a.signed &&
    !ua &&
    !b.signed &&
    /^零下/.test(s.slice(a.start, a.start + 2)) &&
    Math.abs(hi) > Math.abs(lo) &&
    to[0].trim() !== '~' &&
    !/零上/.test(s.slice(from, b.end))
  )
    hi = -hi;
  if (!(lo < hi) && !(a.signed || b.signed) && !/温|℃|度/.test(ub?.surface ?? '')) {
    if (ub?.kind !== 'temperature' && ub?.kind !== 'percent') return null;
  }
  if (
    comma &&
    !(
      hi === lo + 1 &&
      a.n.style === b.n.style &&
      (ub?.surface.length ?? 2) <= 2 &&
      hi < 100 &&
      to[0].includes('、') &&
      (a.n.style === 'han' || ub?.unit === 'mag')
    ) &&
    !(to[0].includes('或') && hi === lo + 1)
  )
    return null;
  return { lo: Math.min(lo, hi), hi: Math.max(lo, hi), end: ub ? ub.end : b.end, b, unit: ub };
}

/** 七八个, 三五名: two digits and a unit. */
export function pairRange(s: string, a: Amount): Range | null {
  if (!a.n.pair) return null;
  const u = unitAt(s, a.end, a.n);
  return u ? { lo: a.n.pair[0], hi: a.n.pair[1], end: u.end, b: a, unit: u } : null;
}

const mayPair = charSet('和与到至');
/** The last characters of the words below, and the blanks behind them. */
const endsBound = charSet(`于过了小少低等多是有为比${BLANKS}`);
const GT =
  /(?:大于|高于|多于|长于|超过了?|不小于|不少于|不低于|大于(?:或)?等于|至少(?:是|有|为)?|最少(?:是|有|为)?)\s{0,2}$/;
const LT =
  /(?:小于|低于|少于|短于|不大于|不多于|不高于|不超过|小于(?:\s?或\s?)?等于|至多(?:是|有|为)?|最多(?:是|有|为)?|比)\s{0,2}$/;

/** 大于20, 在20和30之间, 位于一千到两千: a bare number that is compared states a range. */
export function comparison(s: string, i: number, a: Amount): Read | null {
  if (a.n.scale >= 1e4 || a.hi !== undefined || a.n.bare) return null;
  const left = s.slice(Math.max(0, i - 8), i);
  const next = behindBlank(s, a.end);
  const both = mayPair(next, 0) ? /^\s?(?:和|与|到|至)\s?/.exec(s.slice(a.end, a.end + 3)) : null;
  const b = both ? readAmount(s, a.end + both[0].length) : null;
  if (both && b && !b.ratio && /^\s?之?间/.test(s.slice(b.end, b.end + 3)) && b.lo > a.lo)
    return { fact: fact(i, b.end, 'number', a.lo, b.lo), end: b.end };
  const bound = (lo: number | null, hi: number | null, end: number): Read => ({
    fact: { start: i, end, kind: 'number', value: [lo, hi] },
    end,
  });
  const right = s.slice(a.end, a.end + 6);
  const up = (endsBound(left, left.length - 1) && GT.test(left)) || /^\s?(?:及|或者?)?以上/.test(right);
  const down =
    (endsBound(left, left.length - 1) &&
      LT.test(left) &&
      (!/比\s{0,2}$/.test(left) || /^\s?[低小少]/.test(right))) ||
    /^\s?(?:及|或者?)?(?:以下|之下)/.test(right);
  if (!up && !down) return null;
  // 大于10小于20: both bounds of one quantity.
  const again =
    /^\s?(?:个|岁|以上)?[，、\s]{0,2}(?:并且?|且|的?同时|但|又)?\s?(大于|高于|超过|不小于|不低于|至少|最少|小于|低于|少于|不大于|不超过|最多|至多)(?:或?等于|有|为)?\s?/.exec(
      s.slice(a.end, a.end + 14),
    );
  const c = again ? readAmount(s, a.end + again[0].length) : null;
  if (again && c && !c.ratio && !unitAt(s, c.end, c.n)) {
    const less = /小于|低于|少于|不大于|不超过|最多|至多/.test(again[1] ?? '');
    if (up && less && c.lo > a.lo && !/^[，]?且/.test(s.slice(a.end, a.end + 2)))
      return bound(a.lo, c.lo, c.end);
    if (down && !less && c.lo < a.lo) return bound(c.lo, a.lo, c.end);
  }
  // 1000以上，1500以下
  const cap = up ? /^以上[，、\s]{0,2}/.exec(right) : null;
  const top = cap ? readAmount(s, a.end + cap[0].length) : null;
  if (top && top.lo > a.lo && s.startsWith('以下', top.end)) return bound(a.lo, top.lo, top.end + 2);
  return up ? bound(a.lo, null, a.end) : bound(null, a.lo, a.end);
}
