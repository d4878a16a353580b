// What readNumeral reads: Chinese, Arabic and mixed numerals.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumeral } from '../../../utils/text/numerals.ts';

const value = (s: string): number | undefined => readNumeral(s, 0)?.value;

/** n in Chinese words, the plain way. */
function words(n: number): string {
  if (n === 0) return '零';
  const digits = '零一二三四五六七八九';
  const section = (m: number): string => {
    let out = '';
    let gap = false;
    for (const [k, u] of [
      [1000, '千'],
      [100, '百'],
      [10, '十'],
      [1, ''],
    ] as const) {
      const d = Math.floor(m / k) % 10;
      if (d === 0) gap = out !== '';
      else {
        out += (gap ? '零' : '') + digits.charAt(d) + u;
        gap = false;
      }
    }
    return out;
  };
  let out = '';
  let rest = n;
  for (const [k, u] of [
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ] as const) {
    const part = Math.floor(rest / k);
    rest %= k;
    if (part === 0) continue;
    out += (out !== '' && part < 1000 ? '零' : '') + section(part) + u;
  }
  return out;
}

describe('readNumeral', () => {
  it.each([
    ['3.5亿', 350_000_000],
    ['一万二千', 12_000],
    ['两千三百万', 23_000_000],
    ['1亿2千万', 120_000_000],
    ['2万亿', 2e12],
    ['二〇二四', 2024],
    ['一百二', 120],
    ['三万五', 35_000],
    ['壹万贰仟叁佰', 12_300],
    ['一百二十点五', 120.5],
    ['12,345.6', 12_345.6],
    ['2.5e6', 2_500_000],
    ['2^5', 32],
    ['四百亿点零五', 40_000_000_000.05],
  ])('reads %s', (text, n) => {
    expect(value(text)).toBe(n);
  });

  it('keeps vague numerals as a range', () => {
    expect(readNumeral('数万名', 0)).toMatchObject({ value: 1e4, hi: 1e5 });
    expect(readNumeral('十几家', 0)).toMatchObject({ value: 10, hi: 20 });
    expect(readNumeral('三四十人', 0)).toMatchObject({ value: 30, hi: 40 });
  });

  it('marks 多 and 余 as a little more', () => {
    expect(readNumeral('5600多万', 0)).toMatchObject({ value: 56_000_000, more: true });
    expect(readNumeral('100余人', 0)).toMatchObject({ value: 100, more: true, end: 4 });
  });

  it('leaves 千 and 兆 to the units they open', () => {
    expect(readNumeral('5千瓦', 0)).toMatchObject({ value: 5, end: 1 });
    expect(readNumeral('五十兆字节', 0)).toMatchObject({ value: 50, end: 2 });
  });

  it('is no numeral inside 陆地, 队伍', () => {
    expect(readNumeral('陆地', 0)).toBeNull();
    expect(readNumeral('伍的', 0)).toBeNull();
  });

  it('reads back every number it is written from', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (n) => {
        expect(value(words(n))).toBe(n);
        expect(value(String(n))).toBe(n);
        expect(value(n.toLocaleString('en-US'))).toBe(n);
      }),
      { numRuns: 300 },
    );
  });

  it('reads formal numerals and amounts in 万 and 亿 like the number they are written from', () => {
    const formal = (n: number): string =>
      words(n).replace(/[一二三四五六七八九十百千]/g, (c) =>
        '壹贰叁肆伍陆柒捌玖拾佰仟'.charAt('一二三四五六七八九十百千'.indexOf(c)),
      );
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 99_999_999 }), (n) => {
        expect(value(formal(n))).toBe(n);
        expect(value(`${n / 100}万`)).toBeCloseTo(n * 100, 6);
        expect(value(`${n}亿`)).toBe(n * 1e8);
      }),
      { numRuns: 200 },
    );
  });

  it('never throws and never runs past the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'零一二两十百千万亿兆几数多余点.,0123 个\ud800') }),
        (s) => {
          const n = readNumeral(s, 0);
          expect(n === null || (n.end > 0 && n.end <= s.length)).toBe(true);
        },
      ),
    );
  });
});
