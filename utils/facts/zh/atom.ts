// The shape of an atom, the smallest piece of a Chinese date, and what the atoms share.
import { readNumeral } from '../../text/numerals.ts';
import type { When } from '../when.ts';

/** Sets fields of `w` from a match; `false` refuses it. `lv` orders the fields: a date runs from large to small. */
export interface Atom {
  re: RegExp;
  lv: number;
  set: (m: RegExpExecArray, w: When, s: string) => unknown;
  /** Only as a continuation of a date that has begun (初, 底, 晚). */
  tail?: boolean;
}

/** 1–99 in Arabic or Han numerals. */
export const N =
  '(\\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[零〇]?[一二三四五六七八九两]|三[零〇一二三四五六七八九])';
export const TO = '\\s*(?:-{1,2}|~|至|到|、)\\s*';

/** Number of a small numeral in digits or Han characters. */
export function small(t: string | undefined): number {
  if (!t) return Number.NaN;
  return /^\d+$/.test(t) ? Number(t) : (readNumeral(t.replace(/^[零〇]/, ''), 0)?.value ?? Number.NaN);
}

/** A sticky pattern in which N stands for a small numeral and ~~ for 至. */
export const re = (p: string): RegExp => new RegExp(p.replaceAll('N', N).replaceAll('~~', TO), 'y');

const count = (c: string): number => c.length;

/** 上, 上上, 下, 这 … as a number of weeks, months, quarters. */
export function relative(t: string | undefined): number {
  if (!t) return 0;
  if (t.startsWith('上')) return -count(t.replace(/[^上]/g, ''));
  if (t.startsWith('下')) return count(t.replace(/[^下]/g, ''));
  return 0;
}

/** A year spelled with four digits. */
export function fourDigits(t: string): number {
  return /^\d+$/.test(t) ? Number(t) : (readNumeral(t.replaceAll('○', '〇'), 0)?.value ?? Number.NaN);
}
