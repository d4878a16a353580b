// Amounts in Chinese: a numeral with its sign, or a fraction, and what reading one yields.
import type { FactKind } from '../../model.ts';
import { BLANKS, charSet, isBlank } from '../../text/char-set.ts';
import { type Numeral, readNumeral } from '../../text/numerals.ts';
import type { Found } from '../found.ts';

/** A signed numeral, or a fraction. */
export interface Amount {
  start: number;
  end: number;
  lo: number;
  hi?: number;
  n: Numeral;
  /** 四分之一 */
  ratio?: boolean;
  percent?: boolean;
  signed?: boolean;
}

const isFormal = charSet('佰仟');
const maySign = charSet('负零-+±');
const SIGN = /(?:负\s?|零[下上]\s?|-\s?(?=[\d.])|\+(?=\d)|±\s?)/y;

/** A value without the dust of binary floating point. */
export function tidy(v: number): number {
  return Number.isInteger(v) ? v : Number(v.toPrecision(14));
}

/** 佰分之, 仟分之 with blanks inside. */
const formalBase = (s: string, at: number): Numeral => ({
  end: at + 1,
  value: s.charAt(at) === '佰' ? 100 : 1000,
  style: 'han',
  scale: 1,
  bare: true,
});

/** Reads the amount that starts at `i`, or `null`. */
export function readAmount(s: string, i: number): Amount | null {
  SIGN.lastIndex = i;
  const sign = maySign(s, i) ? SIGN.exec(s) : null;
  let at = i;
  let neg = false;
  if (sign) {
    if (/^[-+]/.test(sign[0]) && /[\w)%℃.°年月日号时点万亿千百元个人级米]/.test(s.charAt(i - 1))) return null;
    // 空警-600: behind a word a dash is a sign only before a temperature or a percentage.
    if (
      /^-/.test(sign[0]) &&
      /[一-鿿]/.test(s.charAt(i - 1)) &&
      !/^-\s?[\d.]+\s?(?:[℃°%~至到-]|摄氏|度)/.test(s.slice(i, i + 10))
    )
      return null;
    at += sign[0].length;
    neg = /^(?:[负-]|零下)/.test(sign[0]);
  }
  const n =
    readNumeral(s, at) ??
    (isFormal(s, at) && /^[佰仟] ?分 ?之/.test(s.slice(at, at + 6)) ? formalBase(s, at) : null);
  if (!n) return null;
  const k = neg ? -1 : 1;
  const out: Amount = { start: i, end: n.end, lo: k * n.value, n, ...(neg ? { signed: true } : {}) };
  if (n.hi !== undefined) out.hi = k * n.hi;
  // N分之M: 百分之 and 千分之 are percent, the rest ratios.
  let next = n.end;
  while (next < n.end + 3 && isBlank(s, next)) next++;
  const fr =
    s.charAt(next) === '分' ? /^\s{0,3}分\s{0,3}之\s{0,3}(负|-)?/.exec(s.slice(n.end, n.end + 9)) : null;
  if (fr) {
    const m = readNumeral(s, n.end + fr[0].length);
    if (m && n.value !== 0) {
      const v = ((fr[1] ? -1 : 1) * k * m.value) / n.value;
      const percent = n.bare || /^[百千万佰仟]$/.test(s.slice(at, n.end));
      out.end = m.end;
      out.n = m;
      out.lo = percent ? tidy(v * 100) : tidy(v);
      if (m.hi !== undefined) out.hi = tidy((k * m.hi * (percent ? 100 : 1)) / n.value);
      else if (m.pair) delete out.hi;
      if (percent) out.percent = true;
      else out.ratio = true;
      return out;
    }
  }
  const short = s.charAt(n.end) === '分' ? /^分([一二三])(?=[升加]|$)/.exec(s.slice(n.end, n.end + 3)) : null;
  if (short && n.style === 'han' && n.value <= 10) {
    out.end = n.end + 2;
    out.lo = (readNumeral(short[1] ?? '', 0)?.value ?? 1) / n.value;
    out.ratio = true;
    return out;
  }
  // 三百五十又三分之一
  const mix = s.charAt(next) === '又' ? /^\s?又\s?/.exec(s.slice(n.end, n.end + 3)) : null;
  if (mix) {
    const rest = readAmount(s, n.end + mix[0].length);
    if (rest?.ratio) return { ...out, end: rest.end, lo: tidy(out.lo + k * rest.lo) };
  }
  return out;
}

/** Result of reading at a place: a fact or none, and where reading goes on. */
export interface Read {
  fact: Found | null;
  end: number;
}

/** A fact of one value, or of two for a range. */
export function fact(
  start: number,
  end: number,
  kind: FactKind,
  lo: number,
  hi: number | undefined,
  unit?: string,
): Found {
  const value: Found['value'] = hi !== undefined && hi !== lo ? [Math.min(lo, hi), Math.max(lo, hi)] : lo;
  return { start, end, kind, value, ...(unit ? { unit } : {}) };
}

const isEdge = charSet(`，。、；：！？,;:!?()（）“”"'‘’《》<>[]【】…=·${BLANKS}`);

/** Whether a number stands free between two characters. */
export function edge(prev: string, next: string): boolean {
  return (prev === '' || isEdge(prev, 0)) && (next === '' || isEdge(next, 0) || next === '.');
}
