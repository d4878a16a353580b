// Order, labels and merged repeats.
import { describe, expect, it } from 'vitest';
import { findFacts, rankFacts } from '../../../utils/facts/index.ts';
import type { RankedFact } from '../../../utils/model.ts';

const text =
  '青川汽车11月18日发布财报,第三季度营收128亿元,同比增长24%,交付新车6.2万辆。\n公司现有门店310家,覆盖96城,计划12月新增门店15家。\n上年同期营收103亿元。这128亿元创下新高。';
const rank = (title: string): RankedFact[] =>
  rankFacts(findFacts(text, { lang: 'zh', ref: '2025-11-19' }), {
    text,
    title,
    lang: 'zh',
    ref: '2025-11-19',
  });
const label = (words: string): string | undefined => rank('').find((f) => f.text === words)?.label;

describe('rankFacts', () => {
  it('puts what the headline says first', () => {
    expect(rank('青川汽车第三季度营收128亿元')[0]?.text).toBe('128亿元');
  });

  it('puts a comparison value behind what it is compared with', () => {
    const order = rank('').map((f) => f.text);
    expect(order.indexOf('103亿元')).toBeGreaterThan(order.indexOf('128亿元'));
  });

  it('merges a repeat: it stands last, with salience 0', () => {
    const all = rank('').filter((f) => f.text === '128亿元');
    expect(all).toHaveLength(2);
    expect(all[0]?.salience).toBeGreaterThan(0);
    expect(all[1]?.salience).toBe(0);
    expect(rank('').at(-1)?.salience).toBe(0);
  });

  it('gives a date that goes on in the next line a sentence that holds all of it', () => {
    const lines = '2019年\n08/27\n14:20\n8月27日，北货场改建的步道开放。';
    const found = rankFacts(findFacts(lines, { lang: 'zh', ref: '2019-08-27' }), {
      text: lines,
      title: '',
      lang: 'zh',
      ref: '2019-08-27',
    });
    expect(found.map((f) => f.text)).toContain('2019年\n08/27\n14:20');
    for (const f of found) expect(f.sentence.end).toBeGreaterThanOrEqual(f.end);
  });

  it('labels a number with what it measures', () => {
    expect(label('128亿元')).toBe('第三季度营收');
    expect(label('310家')).toBe('公司现有门店');
    expect(label('24%')).toContain('增长');
  });

  it('labels a date with what happened', () => {
    expect(label('11月18日')).toContain('发布财报');
  });

  it('gives the sentence of every fact, and salience between 0 and 1', () => {
    for (const f of rank('')) {
      expect(f.sentence.start).toBeLessThanOrEqual(f.start);
      expect(f.sentence.end).toBeGreaterThanOrEqual(f.end);
      expect(f.salience).toBeGreaterThanOrEqual(0);
      expect(f.salience).toBeLessThanOrEqual(1);
      expect(f.text).toBe(text.slice(f.start, f.end));
    }
  });
});
