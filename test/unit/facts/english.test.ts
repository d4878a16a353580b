// English numbers: kinds, units, ranges, qualifiers, changes, names.
import { describe, expect, it } from 'vitest';
import { findFacts } from '../../../utils/facts/index.ts';
import type { Fact } from '../../../utils/model.ts';

const find = (text: string): Fact[] => findFacts(text, { lang: 'en', ref: '2024-11-14' });
const brief = (text: string): unknown[] => find(text).map((f) => [text.slice(f.start, f.end), f.kind]);

describe('numbers in English news', () => {
  it.each([
    ['it cost $4.2 billion', '$4.2 billion', 'money', 4.2e9, 'USD'],
    ['worth 3 million euros', '3 million euros', 'money', 3e6, 'EUR'],
    ['fell 8.5 percent', '8.5 percent', 'percent', 8.5, '%'],
    ['up 5 basis points', '5 basis points', 'points', 5, 'bp'],
    ['two-thirds of voters', 'two-thirds', 'ratio', 2 / 3, undefined],
    ['a poll of 1,502 adults', '1,502', 'count', 1502, 'adults'],
    ['winds of 140 mph', '140 mph', 'measure', 140, 'mi/h'],
    ['the 27-year-old striker', '27-year-old', 'age', 27, 'year'],
    ['twenty-five people died', 'twenty-five', 'count', 25, 'people'],
  ] as const)('%s', (text, words, kind, value, unit) => {
    const f = find(text).find((x) => text.slice(x.start, x.end) === words);
    expect(f).toMatchObject({ kind, value, ...(unit ? { unit } : {}) });
  });

  it('reads ranges', () => {
    expect(find('between 4.5% and 4.75%')[0]).toMatchObject({ kind: 'percent', value: [4.5, 4.75] });
    expect(find('$10-15 billion')[0]).toMatchObject({ kind: 'money', value: [1e10, 1.5e10] });
  });

  it.each([
    ['more than 400 cases', 'over'],
    ['nearly 400 cases', 'nearly'],
    ['about 400 cases', 'about'],
    ['at least 400 cases', 'atleast'],
    ['up to 400 cases', 'atmost'],
    ['fewer than 400 cases', 'under'],
  ])('qualifier of %s', (text, qual) => {
    expect(find(text)[0]).toMatchObject({ qual, value: 400 });
  });

  it('keeps direction and base of a change', () => {
    expect(find('revenue rose 12% from a year earlier')[0]).toMatchObject({
      dir: 'up',
      basis: 'from a year earlier',
    });
    expect(find('rates fell to 4.43%')[0]).not.toHaveProperty('dir');
  });

  it('leaves names alone', () => {
    expect(brief('The iPhone 16, a Boeing 787 and COVID-19 at the G20 summit')).toEqual([]);
  });
});
