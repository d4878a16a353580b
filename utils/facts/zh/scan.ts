// One pass over a folded Chinese text: at each place where a date or number can start the readers are asked in turn.
import { readNumeral } from '../../text/numerals.ts';
import type { Found } from '../found.ts';
import type { Unit } from '../when.ts';
import { readOffset } from './counted.ts';
import { type Duration, readDuration } from './duration.ts';
import type { TimeHit } from './expression.ts';
import { readOrdinal } from './ordinal.ts';
import { changeOf, qualifierOf } from './qualifier.ts';
import { readMoneyBefore, readQuantity } from './quantity.ts';
import { readTime } from './time.ts';
import { TIME_START } from './time-words.ts';
import { isName } from './traps.ts';

const NUMERAL = 1;
const TIME = 2;
const SIGN = 4;
const LATIN = 8;
const MONEY = 16;
const ORDINAL = 32;
/** 半年, 大半年. */
const HALF = 64;

const CLASS = new Uint8Array(0x10000);
const mark = (chars: Iterable<string>, bit: number): void => {
  for (const c of chars) CLASS[c.charCodeAt(0)] = (CLASS[c.charCodeAt(0)] ?? 0) | bit;
};
mark('0123456789零〇○一二三四五六七八九十百千万亿兆两俩廿卅几数壹贰叁肆伍陆柒捌玖拾佰仟参.', NUMERAL);
mark(TIME_START, TIME);
mark('负零-+±', SIGN);
mark('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', LATIN);
mark('$€£¥￥₩₹₽人美港欧英日新台澳韩RUHNJAS', MONEY);
mark('第', ORDINAL);
mark('半大', HALF);

const CODE = /[A-Za-z][A-Za-z0-9]*(?:[-_./+&@][A-Za-z0-9]+)*/y;
/** What may follow a Latin word as part of a name: iPhone 15, OS 3, Mate 60 Pro. */
const CODE_TAIL =
  /\s(?:[A-Z]{0,2}\d{1,4}[A-Za-z]*)(?:\.\d+)?(?![\d%.,:年月日号时点万亿元台个名人辆家次款%℃-])(?!\s?(?:年|月|日|万|亿|元|%|台|个|名|人|辆|家|次|款|km|公里|英寸|GB|TB|Hz|小时|分钟))/y;
const TOP = /(?:[Tt][Oo][Pp]|No\.|NO\.)\s?(\d{1,3})(?![\d.])/y;
const URL = /(?:https?:\/\/|www\.)[\w\-./?%&=#:~+]{1,2000}/y;
function latin(s: string, i: number): { facts: Found[]; end: number } {
  URL.lastIndex = i;
  const url = URL.exec(s);
  if (url) return { facts: [], end: i + url[0].length };
  TOP.lastIndex = i;
  const top = TOP.exec(s);
  if (top && !/[A-Za-z]/.test(s.charAt(i - 1)))
    return {
      facts: [{ start: i, end: i + top[0].length, kind: 'rank', value: Number(top[1]) }],
      end: i + top[0].length,
    };
  if (!/[A-Za-z0-9]/.test(s.charAt(i - 1))) {
    const money = /^(?:RMB|rmb|CNY|USD|US\$|HK\$|HKD|NT\$|EUR|A\$|AU\$|C\$|S\$|JP¥|GBP|MOP\$)/.test(
      s.slice(i, i + 4),
    )
      ? readMoneyBefore(s, i)
      : null;
    if (money?.fact) return { facts: [money.fact], end: money.end };
    if (/^[QT]/.test(s.charAt(i))) {
      const t = readTime(s, i);
      if (t) return { facts: [timeFact(t)], end: t.end };
    }
  }
  CODE.lastIndex = i;
  const m = CODE.exec(s);
  let end = i + (m ? m[0].length : 1);
  if (m && m[0].length > 4000) return { facts: [], end };
  CODE_TAIL.lastIndex = end;
  for (let t = CODE_TAIL.exec(s), k = 0; t && k < 3; t = CODE_TAIL.exec(s), k++) {
    end += t[0].length;
    CODE_TAIL.lastIndex = end;
  }
  // Small digits stuck to a code (SU7, K80系列) are part of it; numbers after a blank and with a unit are not.
  return { facts: [], end };
}

/** 90天大, 三周大: ages in other units than years. */
const AGES: Partial<Record<Unit, string>> = { M: 'month', W: 'week', D: 'day' };

/** 每周五晚8点, 末班车时间延长至23时: no one date. */
function recurs(s: string, i: number, { time }: TimeHit): boolean {
  const left = s.slice(Math.max(0, i - 18), i);
  const w = time.from;
  const clock = w.h !== undefined && (w.d ?? w.dr ?? w.wd ?? w.da ?? w.off) === undefined;
  return (
    /每(?:周|星期|礼拜|天|日|年|月|晚)[一二三四五六日天]?[早晚]?(?:上)?$/.test(left) ||
    (clock && /(?:每[天日晚]|营业|开放时间|运营|末班|首班|服务时间)[^，。；]{0,10}$/.test(left))
  );
}

/** The kind a date goes by: one day, month or year is a date, a stretch a period. */
function timeFact(t: TimeHit): Found {
  return {
    start: t.start,
    end: t.end,
    kind: 'date',
    time: t.time,
    ...(t.seconds ? { seconds: t.seconds } : {}),
  };
}

/** Finds numbers and dates in a folded Chinese text. Linear: every reader consumes what it has looked at. */
export function scanZh(s: string): Found[] {
  const out: Found[] = [];
  const n = s.length;
  let i = 0;
  while (i < n) {
    const cls = CLASS[s.charCodeAt(i)];
    if (!cls) {
      i++;
      continue;
    }
    if (cls & LATIN) {
      const r = latin(s, i);
      out.push(...r.facts);
      i = r.end;
      continue;
    }
    // A run of one and the same multiplier or sign is no numeral.
    if (
      s.charCodeAt(i + 1) === s.charCodeAt(i) &&
      s.charCodeAt(i + 2) === s.charCodeAt(i) &&
      !/[\d零〇一二三四五六七八九]/.test(s.charAt(i))
    ) {
      const c = s.charCodeAt(i);
      while (s.charCodeAt(i) === c) i++;
      continue;
    }
    if (cls & (NUMERAL | TIME)) {
      const t = readTime(s, i);
      if (t && t.end > i) {
        if (!recurs(s, i, t)) out.push(timeFact(t));
        i = t.end;
        continue;
      }
    }
    if (cls & ORDINAL) {
      const r = readOrdinal(s, i);
      if (r.fact) out.push(r.fact);
      i = Math.max(r.end, i + 1);
      continue;
    }
    if (cls & MONEY) {
      const r = readMoneyBefore(s, i);
      if (r?.fact) {
        out.push(r.fact);
        i = r.end;
        continue;
      }
    }
    if (cls & (NUMERAL | SIGN | HALF)) {
      const numeral = cls & NUMERAL ? readNumeral(s, i) : null;
      // 空警-600: a number hung on a name.
      const hung =
        numeral?.style === 'arabic' &&
        s.charAt(i - 1) === '-' &&
        /[一-鿿]-$/.test(s.slice(Math.max(0, i - 2), i)) &&
        !/[万亿元年月日时点个人级米倍成度]-$/.test(s.slice(Math.max(0, i - 2), i));
      if (numeral && (hung || isName(s, i, numeral.end))) {
        i = Math.max(numeral.end, i + 1);
        continue;
      }
      const d = cls & (NUMERAL | HALF) ? readDuration(s, i) : null;
      const old = d && /^大(?=[，。、的了时后前]|小孩|婴|宝|$)/.test(s.slice(d.end, d.end + 3));
      const [part] = d?.parts ?? [];
      if (d && old && part && AGES[part[1]]) {
        out.push({ start: i, end: d.end + 1, kind: 'age', value: part[0], unit: AGES[part[1]] ?? '' });
        i = d.end + 1;
        continue;
      }
      if (d && !lonelyDay(s, i, d)) {
        // 两个月内先后转账17笔 tells how long it took, not when.
        const took = /^以?之?内[^，。；]{0,8}?(?:先后|已|曾|累计|共|就|[转售卖完]|突破)/.test(
          s.slice(d.end, d.end + 14),
        );
        const o = took ? null : readOffset(s, i, d.end, d.parts);
        if (o && !(d.hi !== undefined))
          out.push({ ...timeFact(o), seconds: d.seconds, ...(d.more ? { qual: 'over' as const } : {}) });
        else out.push(durationFact(i, spanOf(s, d)));
        i = o && d.hi === undefined ? o.end : (out.at(-1)?.end ?? d.end);
        continue;
      }
      const q = readQuantity(s, i);
      if (q) {
        if (q.fact) out.push(q.fact);
        i = Math.max(q.end, i + 1);
        continue;
      }
    }
    i++;
  }
  for (const f of out) {
    if (f.time || f.kind === 'ordinal' || f.kind === 'rank' || f.kind === 'proportion') continue;
    const qual = qualifierOf(s, f);
    if (qual) f.qual ??= qual;
    if (f.kind === 'duration' || f.kind === 'age' || f.kind === 'ratio') continue;
    const c = changeOf(s, f);
    if (c.dir) f.dir = c.dir;
    if (c.basis) f.basis = c.basis;
  }
  // 分别下降0.4%和0.5%: the second changes as the first does.
  out.forEach((f, k) => {
    const prev = out[k - 1];
    if (
      !prev?.dir ||
      f.dir ||
      f.kind !== prev.kind ||
      !/^(?:、|和|与|及|以及)$/.test(s.slice(prev.end, f.start))
    )
      return;
    f.dir = prev.dir;
    if (prev.basis) f.basis = prev.basis;
  });
  return out;
}

/** 一天, 一年 as a figure of speech; 10日 with no sign that days are counted. */
function lonelyDay(
  s: string,
  i: number,
  d: { surface: string; parts: [number, string][]; end: number; single: boolean },
): boolean {
  const left = s.slice(Math.max(0, i - 3), i);
  if (/第$/.test(left)) return true;
  const n = d.parts[0]?.[0] ?? 0;
  if (n === 1 && s.charAt(i) === '一' && /[上下前后]$/.test(left) && /交易日|工作日/.test(d.surface))
    return true;
  if (n === 1 && d.single && s.charAt(i) === '一' && /^(?:天|年|日|周|分|秒|载)$/.test(d.surface)) {
    if (/[这那每某另同有上下前后]$/.test(left) || /^[天年日]$/.test(s.charAt(d.end))) return true;
  }
  if (/^(?:一周年|一秒|一分)$/.test(s.slice(i, d.end)) && /分$/.test(d.surface)) return true;
  return d.surface === '分' && !/[耗用历时长持续仅]/.test(left);
}

/** 3个月至1年, 三年以上七年以下: the second length closes a range. */
function spanOf(s: string, d: Duration): Duration {
  const to =
    d.hi === undefined ? /^(?:\s?(?:-{1,2}|~|至|到)\s?|以上[、，]?)/.exec(s.slice(d.end, d.end + 4)) : null;
  const b = to ? readDuration(s, d.end + to[0].length) : null;
  if (!to || !b || b.hi !== undefined || b.seconds <= d.seconds) return d;
  if (to[0].startsWith('以上') && !s.startsWith('以下', b.end)) return d;
  return { ...d, end: b.end + (to[0].startsWith('以上') ? 2 : 0), hi: b.seconds };
}

/** A length of time; 3~6个月 has both ends, in seconds, as its value. */
function durationFact(i: number, d: { end: number; seconds: number; more: boolean; hi?: number }): Found {
  const value = d.hi === undefined ? {} : { value: [d.seconds, d.hi] as [number, number] };
  return {
    start: i,
    end: d.end,
    kind: 'duration',
    seconds: d.seconds,
    ...value,
    ...(d.more ? { qual: 'over' } : {}),
  };
}
