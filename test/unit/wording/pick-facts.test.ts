// What the popup shows of all facts: each value once, dates apart from numbers.
import { describe, expect, it } from 'vitest';
import type { RankedFact } from '../../../utils/model.ts';
import { pickDates, pickNumbers } from '../../../utils/wording/pick-facts.ts';

let at = 0;
const fact = (some: Partial<RankedFact> & Pick<RankedFact, 'kind' | 'text'>): RankedFact => {
  at += 10;
  return { start: at, end: at + 4, label: '', sentence: { start: at, end: at + 9 }, salience: 0.5, ...some };
};

describe('numbers', () => {
  it('shows the same amount once and counts how often it stands in the text', () => {
    const again = { kind: 'money', value: 2e11, unit: 'CNY' } as const;
    const picked = pickNumbers([
      fact({ ...again, text: '2000亿', label: '研发费用' }),
      fact({ ...again, text: '2000亿', label: '' }),
      fact({ kind: 'money', value: 3e10, unit: 'CNY', text: '300亿' }),
    ]);
    expect(picked.map(({ fact, mentions }) => [fact.text, fact.label, mentions.length])).toEqual([
      ['2000亿', '研发费用', 2],
      ['300亿', '', 1],
    ]);
  });

  it('keeps equal shares of different things apart', () => {
    const picked = pickNumbers([
      fact({ kind: 'percent', value: 12, text: '12%', label: '营收' }),
      fact({ kind: 'percent', value: 12, text: '12%', label: '利润' }),
    ]);
    expect(picked).toHaveLength(2);
  });

  it('keeps a rise and a fall apart', () => {
    const picked = pickNumbers([
      fact({ kind: 'percent', value: 3, text: '3%', dir: 'up' }),
      fact({ kind: 'percent', value: 3, text: '3%', dir: 'down' }),
    ]);
    expect(picked).toHaveLength(2);
  });

  it('counts a length of time among the numbers, a resolved one among the dates', () => {
    const facts = [
      fact({ kind: 'duration', seconds: 864e2, text: '一天' }),
      fact({ kind: 'duration', text: '未来五年', iso: { start: '2025', end: '2030', grain: 'year' } }),
    ];
    expect(pickNumbers(facts).map(({ fact }) => fact.text)).toEqual(['一天']);
    expect(pickDates(facts).map(({ fact }) => fact.text)).toEqual(['未来五年']);
  });
});

describe('dates', () => {
  const date = (iso: string, text = iso) =>
    fact({ kind: 'date', text, iso: { start: iso, end: iso, grain: 'year' } });

  it('takes the most telling ones and puts those in calendar order', () => {
    const dates = [date('2023'), date('2025'), date('2021'), date('2020')];
    expect(pickDates(dates, 3).map(({ fact }) => fact.text)).toEqual(['2021', '2023', '2025']);
  });

  it('shows one day once, whatever words name it', () => {
    const dates = [date('2025-12-17', '12月17日'), date('2025-12-17', '昨天')];
    expect(pickDates(dates)).toMatchObject([{ mentions: [{}, {}], fact: { text: '12月17日' } }]);
  });

  it('puts a date that could not be resolved last', () => {
    const dates = [fact({ kind: 'date', text: '不久前' }), date('2030')];
    expect(pickDates(dates).map(({ fact }) => fact.text)).toEqual(['2030', '不久前']);
  });
});
