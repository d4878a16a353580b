// The characters of Chinese numerals and their values: digits, formal digits (壹贰叁), multipliers; sensitive to neighbours.

import { charSet } from './char-set.ts';

const DIGITS = new Map<string, number>(
  [...'零一二三四五六七八九']
    .map((c, i) => [c, i] as [string, number])
    .concat([
      ['〇', 0],
      ['○', 0],
      ['两', 2],
      ['俩', 2],
    ]),
);
const FORMAL = new Map<string, number>(
  [...'壹贰叁肆伍陆柒捌玖'].map((c, i) => [c, i + 1] as [string, number]),
);
const MULS = new Map<string, number>([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['拾', 10],
  ['佰', 100],
  ['仟', 1000],
  ['廿', 20],
  ['卅', 30],
]);
const BIGS = new Map<string, number>([
  ['万', 1e4],
  ['亿', 1e8],
  ['兆', 1e12],
]);
/** 千 and 兆 open these units (千瓦, 千克, 兆字节): they are no multiplier there. */
const UNIT_AFTER =
  /^(?:千(?:瓦|克|米|卡|赫|帕|焦|伏|字|比特|兆|牛|安)|百帕|兆(?:字|比特|瓦|赫|帕|焦|欧|[bB]|位))/;
/** The second characters of those. */
const opensUnit = charSet('瓦克米卡赫帕焦伏字比兆牛安欧bB位');
const FORMAL_NEAR = /[壹贰叁肆伍陆柒捌玖参拾佰仟又零一二三四五六七八九十百千万亿元角分点%\d]/;

const mayDigit = charSet(`${[...DIGITS.keys(), ...FORMAL.keys()].join('')}参`);
const mayMultiply = charSet([...MULS.keys()].join(''));

/** The digit at `i`, if one is meant there. */
export function digitAt(s: string, i: number): number | undefined {
  if (!mayDigit(s, i)) return undefined;
  const c = s.charAt(i);
  const plain = DIGITS.get(c);
  if (plain !== undefined) return plain;
  if (c === '参')
    return /[拾佰仟]/.test(s.charAt(i + 1)) ||
      /[零拾佰仟]/.test(s.charAt(i - 1)) ||
      /^万./.test(s.slice(i + 1))
      ? 3
      : undefined;
  const formal = FORMAL.get(c);
  if (formal === undefined) return undefined;
  // 陆, 伍 are also surnames and 大陆, 队伍: they count only beside another numeral, or alone.
  const before = s.charAt(i - 1);
  const after = s.charAt(i + 1);
  if (
    FORMAL_NEAR.test(before) ||
    FORMAL_NEAR.test(after) ||
    (after === ' ' && FORMAL_NEAR.test(s.charAt(i + 2)))
  )
    return formal;
  return (before === '' || /[\s第之]/.test(before)) && (after === '' || /\s/.test(after))
    ? formal
    : undefined;
}

/** The multiplier 十 百 千 at `i`. */
export function mulAt(s: string, i: number): number | undefined {
  if (!mayMultiply(s, i)) return undefined;
  const c = s.charAt(i);
  const m = MULS.get(c);
  if (m === undefined || (opensUnit(s, i + 1) && UNIT_AFTER.test(s.slice(i, i + 3)))) return undefined;
  if ('拾佰仟'.includes(c) && !FORMAL_NEAR.test(s.charAt(i - 1)) && !FORMAL_NEAR.test(s.charAt(i + 1))) {
    return /^ *[壹贰叁肆伍陆柒捌玖一二三四五六七八九两]/.test(s.slice(i + 1, i + 5)) ||
      / /.test(s.charAt(i - 1))
      ? m
      : undefined;
  }
  return m;
}

/** The multiplier 万 亿 兆 at `i`. */
export function bigAt(s: string, i: number): number | undefined {
  const b = BIGS.get(s.charAt(i));
  return b === undefined || (opensUnit(s, i + 1) && UNIT_AFTER.test(s.slice(i, i + 3))) ? undefined : b;
}

/** The run of Han digits at `i` as text of Arabic digits. */
export function digitRun(s: string, i: number): string {
  let run = '';
  for (let d = digitAt(s, i + run.length); d !== undefined; d = digitAt(s, i + run.length)) run += d;
  return run;
}
