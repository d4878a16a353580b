// Numbers with what they count in Chinese: money, percent, measures, classifiers, ranges, fractions, scores.
import { behindBlank, isDigit } from '../../text/char-set.ts';
import { readNumeral } from '../../text/numerals.ts';
import { MONEY_BEFORE_ZH } from '../data/units-zh.ts';
import type { Found } from '../found.ts';
import { type UnitHit, UnitTable } from '../units.ts';
import { type Amount, edge, fact, type Read, readAmount, tidy } from './amount.ts';
import { bareNumber } from './bare.ts';
import { compound } from './compound.ts';
import { comparison, pairRange, rangeEnd } from './range.ts';
import { articleOne, isName, leftWord } from './traps.ts';
import { blank, perTail, UNITS, unitAt } from './unit.ts';

const BEFORE = new UnitTable().addTable(MONEY_BEFORE_ZH, 'money');

/** Currency word or sign at `i` with a number behind it. */
export function readMoneyBefore(s: string, i: number): Read | null {
  const c = BEFORE.at(s, i, true);
  if (!c) return null;
  const sign = /[$€£¥￥₩₹₽]/.test(c.surface);
  const at = blank(s, c.end);
  const a = readAmount(s, at);
  if (!a || (a.n.style === 'han' && sign) || a.signed) return null;
  if (!sign && !/[\d一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖几数]/.test(s.charAt(at))) return null;
  let lo = a.lo;
  let hi = a.hi;
  let end = a.end;
  const range = rangeEnd(s, a, a.end, true);
  if (range) {
    lo = range.lo;
    hi = range.hi;
    end = range.end;
  }
  const own = UNITS.at(s, blank(s, end));
  if (own && own.kind !== 'money' && own.kind !== 'count' && !sign) return null;
  if (own && own.kind === 'count' && !sign && a.n.scale < 1e4) return null;
  const k = /^\s?(?:[Bb]illion|[Mm]illion|[KkMBb])(?![A-Za-z])/.exec(s.slice(end, end + 9));
  let factor = 1;
  if (k) {
    end += k[0].length;
    factor = /b/i.test(k[0]) ? 1e9 : /m/i.test(k[0]) ? 1e6 : 1e3;
  }
  if (own?.kind === 'money') {
    const cmp = compound(s, own, lo);
    lo = cmp.v;
    end = cmp.end;
  }
  return {
    fact: fact(i, end, 'money', lo * factor, hi === undefined ? undefined : hi * factor, c.unit),
    end,
  };
}

const SCORE_WORDS =
  /比分|战胜|击败|负于|不敌|逆转|大胜|险胜|小胜|完胜|横扫|局|战平|获胜|取胜|打平|先下|扳平|领先|落后|晋级|连胜|总分|战成/;

/** Reads the number that starts at `i` of a folded text: what it counts, or that it counts nothing. */
export function readQuantity(s: string, i: number): Read | null {
  const read = readCounted(s, i);
  if (!read?.fact) return read;
  const { fact } = read;
  // 每10股, 每10万人: a base of reckoning.
  const base = typeof fact.value === 'number' && fact.value >= 10 && Number.isInteger(Math.log10(fact.value));
  if (base && s.charAt(i - 1) === '每' && /^(?:count|number|money)$/.test(fact.kind))
    return { fact: null, end: read.end };
  return { fact, end: perTail(s, read.end) };
}

function readCounted(s: string, i: number): Read | null {
  const c = s.charAt(i);
  if (c === '一' && /^一半(?!路|身|径)/.test(s.slice(i, i + 3)))
    return { fact: fact(i, i + 2, 'ratio', 0.5, undefined), end: i + 2 };
  if (c === '半' && /^半[成折](?![立为功员本都年品交熟叠])/.test(s.slice(i, i + 3))) {
    return { fact: fact(i, i + 2, 'percent', s.charAt(i + 1) === '成' ? 5 : 50, undefined, '%'), end: i + 2 };
  }
  const spaced = s.charAt(i + 1) === ' ' ? /^([1-9]) ([1-9]) ?折/.exec(s.slice(i, i + 6)) : null;
  if (spaced)
    return {
      fact: fact(
        i,
        i + spaced[0].length,
        'percent',
        Number(spaced[1]) * 10 + Number(spaced[2]),
        undefined,
        '%',
      ),
      end: i + spaced[0].length,
    };
  const a = readAmount(s, i);
  if (!a) return null;
  const skip = { fact: null, end: Math.max(a.end, i + 1) };
  if (isName(s, i, a.end)) return skip;
  const n = a.n;
  // 百分之 …
  if (a.percent) {
    if (n.pair) return skip;
    const range = rangeEnd(s, a, a.end, true);
    if (range && range.hi > range.lo)
      return { fact: fact(i, range.end, 'percent', range.lo, range.hi, '%'), end: range.end };
    const tail = /^至(?=[一二两三四五六七八九十百\d])/.exec(s.slice(a.end, a.end + 2));
    const b = tail ? readNumeral(s, a.end + 1) : null;
    if (b && b.value > a.lo) return { fact: fact(i, b.end, 'percent', a.lo, b.value, '%'), end: b.end };
    return { fact: fact(i, a.end, 'percent', a.lo, a.hi, '%'), end: a.end };
  }
  const version =
    (s.charAt(a.end) === '.' && isDigit(s, a.end + 1)) ||
    (n.style === 'arabic' &&
      s.slice(i, a.end).includes('.') &&
      /^\d{1,3}(?:\.\d+){2,}/.test(s.slice(i, i + 20)));
  if (version) {
    const m = /^[\d.]+/.exec(s.slice(i, i + 60));
    return { fact: null, end: i + (m?.[0].length ?? 1) };
  }
  // 3比1, 2:1
  const next = behindBlank(s, a.end);
  const score =
    next === '比' || next === ':'
      ? /^\s?(?:比|:)\s?(?=[\d一二两三四五六七八九十零])/.exec(s.slice(a.end, a.end + 3))
      : null;
  if (score && a.lo >= 0) {
    const b = readNumeral(s, a.end + score[0].length);
    const colon = score[0].includes(':');
    const near = s.slice(Math.max(0, i - 24), i + 24);
    if (
      b &&
      !/[上较去同前]/.test(s.charAt(b.end)) &&
      (!colon ||
        SCORE_WORDS.test(near) ||
        b.scale > 1 ||
        !/^[0-5]\d$/.test(s.slice(b.end - 2, b.end)) ||
        a.lo > 24)
    ) {
      if (n.style === 'arabic' || b.end - i <= 5)
        return { end: b.end, ...ratioPair(i, b.end, a.lo, b.value) };
    }
  }
  const dash =
    s.charAt(a.end) === '-' ? /^-(\d{1,3})(?!\d|-|[年月日号%万亿])/.exec(s.slice(a.end, a.end + 5)) : null;
  if (
    dash &&
    n.style === 'arabic' &&
    a.lo < 200 &&
    SCORE_WORDS.test(s.slice(Math.max(0, i - 16), i + 14)) &&
    !unitAt(s, a.end + dash[0].length, n)
  ) {
    const end = a.end + dash[0].length;
    return { end, ...ratioPair(i, end, a.lo, Number(dash[1])) };
  }
  if (a.ratio) {
    const unit = unitAt(s, a.end, n);
    if (unit && unit.kind === 'measure')
      return { fact: fact(i, unit.end, 'measure', a.lo * unit.factor, undefined, unit.unit), end: unit.end };
    return { fact: fact(i, a.end, 'ratio', a.lo, a.hi), end: a.end };
  }
  // N折: 7.5折, 七五折
  const off =
    next === '折'
      ? /^\s?折(?!叠|射|扣|旧|断|腾|返|线|磨|中|合|戟|算|价|服|页)/.exec(s.slice(a.end, a.end + 4))
      : null;
  if (off && a.lo > 0 && a.lo < 100) {
    const v = a.lo < 10 ? a.lo * 10 : a.lo === 10 ? 100 : a.lo;
    return {
      fact: fact(
        i,
        a.end + off[0].length,
        'percent',
        tidy(v),
        a.hi === undefined ? undefined : a.hi * 10,
        '%',
      ),
      end: a.end + off[0].length,
    };
  }
  const ua = unitAt(s, a.end, n);
  const range = rangeEnd(s, a, ua ? ua.end : a.end, false, ua ?? undefined) ?? (ua ? null : pairRange(s, a));
  if (range) {
    const u = range.unit;
    if (u) {
      const f = u.factor;
      const end = u.kind === 'money' ? compound(s, u, range.hi).end : u.end;
      const cold = u.surface === '度' && /零[上下]|温/.test(s.slice(Math.max(0, i - 8), end));
      const kind = cold ? 'temperature' : u.kind;
      return { fact: fact(i, end, kind, tidy(range.lo * f), tidy(range.hi * f), u.unit), end };
    }
    return { fact: fact(i, range.end, 'number', range.lo, range.hi), end: range.end };
  }
  if (ua) {
    // 低0.4个和高1.2个百分点: the first unit is cut short.
    if (
      ua.surface === '个' &&
      a.lo % 1 !== 0 &&
      /^(?:和|、|与|及)[^，。]{0,3}?[\d.]+个百分点/.test(s.slice(ua.end, ua.end + 16))
    )
      return { fact: fact(i, ua.end, 'points', a.lo, undefined, '%'), end: ua.end };
    // 八打 is 96; 三打, 一打开 count nothing.
    if (ua.surface === '打')
      return {
        fact: edge('', s.charAt(ua.end)) ? fact(i, ua.end, 'number', a.lo * 12, undefined) : null,
        end: ua.end,
      };
    if (articleOne(s, i, a, ua)) return { fact: null, end: ua.end };
    const cmp = a.hi === undefined && !n.pair ? compound(s, ua, a.lo) : { end: ua.end, v: a.lo };
    let lo = cmp.v;
    let hi = a.hi;
    if (
      n.bare &&
      !n.more &&
      a.hi === undefined &&
      !/(?:近|上|超过?|逾|过|约|破|达|以|成|不足|不到)$/.test(s.slice(Math.max(0, i - 2), i))
    ) {
      if (!(ua.kind === 'money' && n.value >= 1e5) && i > 0) return { fact: null, end: ua.end };
    }
    if (n.pair) {
      lo = n.pair[0];
      hi = n.pair[1];
    }
    if (ua.kind === 'money' && ua.unit === 'CNY' && /^\s?(?:人民币)/.test(s.slice(cmp.end, cmp.end + 4)))
      cmp.end += 3;
    if (ua.unit === 'deg' && ua.surface === '度') return degrees(s, i, a, ua);
    const out = fact(
      i,
      cmp.end,
      ua.kind,
      tidy(lo * ua.factor),
      hi === undefined ? undefined : tidy(hi * ua.factor),
      ua.unit,
    );
    if (
      ua.unit === 'point' &&
      (lo < 100 || lo % 1 === 0) &&
      !/指|股|报|收|跌|涨|盘|点位|[，。]/.test(s.slice(Math.max(0, i - 14), i))
    )
      Object.assign(out, { kind: 'count', unit: '点' });
    // 5胜3平2负
    if (ua.surface === '平' && /[胜负]/.test(s.charAt(i - 1) + s.charAt(ua.end + 1)))
      Object.assign(out, { kind: 'count', unit: '平' });
    if (
      out.kind === 'count' &&
      /[名位强]/.test(ua.surface) &&
      s.charAt(i - 1) === '前' &&
      FRONT.test(s.slice(Math.max(0, i - 9), i - 1))
    )
      return { fact: { start: i - 1, end: cmp.end, kind: 'rank', value: lo }, end: cmp.end };
    if (ua.unit === 'mag' && !/震|风|台|浪/.test(s.slice(Math.max(0, i - 12), i + 12)))
      Object.assign(out, { kind: 'count', unit: '级' });
    if (out.kind === 'count' && !/[级]/.test(out.unit ?? '') && n.style === 'arabic' && leftWord(s, i))
      return { fact: null, end: ua.end };
    return { fact: out, end: cmp.end };
  }
  // 摄氏37度, 华氏 100
  const compared = comparison(s, i, a);
  if (compared) return compared;
  return bareNumber(s, i, a);
}

/** Words before 前N名 that make it a place in a list. */
const FRONT = /(?:进入?|入|跻身|列|居|闯[入进]|杀[入进]|排名?|榜|全球|世界|全国|行业|国内|小组)$/;

function ratioPair(start: number, end: number, a: number, b: number): { fact: Found } {
  return { fact: { start, end, kind: 'proportion', value: [a, b] } };
}

function degrees(s: string, i: number, a: Amount, u: UnitHit): Read {
  const left = s.slice(Math.max(0, i - 14), i);
  const scale = /(摄氏|华氏)(?:温度)?\s?$/.exec(left);
  const start = scale ? i - scale[0].length : i;
  const lo = a.lo;
  if (scale)
    return { fact: fact(start, u.end, 'temperature', lo, a.hi, scale[1] === '摄氏' ? 'C' : 'F'), end: u.end };
  const near = left + s.slice(u.end, u.end + 8);
  const warm = !/[经纬角转]/.test(near) && (/温|热|冷|烧|寒|降温|℃|零下|零上/.test(near) || s.length < 20);
  return {
    fact: fact(i, u.end, warm ? 'temperature' : 'measure', lo, a.hi, 'deg'),
    end: u.end,
  };
}
