// Figures held against one another: shares, changes, sums, and changes without a base.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFigures } from '../../../utils/facts/consistency.ts';
import { findFacts } from '../../../utils/facts/index.ts';
import type { Finding } from '../../../utils/model.ts';

function check(text: string, lang: 'zh' | 'en' = 'zh'): Finding[] {
  return checkFigures({ text, facts: findFacts(text, { lang }) });
}
const figures = (text: string, lang: 'zh' | 'en' = 'zh'): Finding | undefined =>
  check(text, lang).find(({ id }) => id === 'figures');

describe('a share and its total', () => {
  it('agree: a quarter of 300亿 is 75亿', () => {
    const text =
      '河岸集团预计投入将超300亿，其中四分之一左右投向新桥，这意味着单新桥的投入就将达到75亿以上。';
    expect(figures(text)).toMatchObject({
      state: 'found',
      said: 'computed',
      values: { how: 'share', stated: '75亿', computed: '75亿' },
    });
  });

  it('differ: 40 per cent of 300家 are not 100家', () => {
    expect(figures('登记企业300家，其中40%，即100家，已经迁走。')).toMatchObject({
      state: 'not-found',
      quote: '300家，其中40%，即100家',
      where: { part: 'body', offset: 4 },
      values: { how: 'share', stated: '100家', computed: '120家' },
    });
  });

  it('say nothing when another subject may have come between', () => {
    expect(figures('登记企业300家，其中40%的企业在河东，而全市桥梁维修费达到5万元。')).toBeUndefined();
  });
});

describe('a change and its two ends', () => {
  it.each([
    ['客流由120万人次增至150万人次，增长25%。', 'found', '25%'],
    ['客流由120万人次增至150万人次，增长35%。', 'not-found', '25%'],
    ['费用从4.1亿元降至3.9亿元，下降4.9%。', 'found', '4.878%'],
  ])('%s', (text, state, computed) => {
    expect(figures(text)).toMatchObject({ state, values: { how: 'change', computed } });
  });

  it('in English', () => {
    const text = 'Fares rose from $120 million to $150 million, an increase of 35%.';
    expect(figures(text, 'en')).toMatchObject({ state: 'not-found', values: { computed: '25%' } });
  });

  it('say nothing of a change measured against something else', () => {
    expect(figures('客流由120万人次增至150万人次，同比增长35%。')).toBeUndefined();
  });
});

describe('parts and their sum', () => {
  it.each([
    ['三座桥分别投入10亿元、20亿元和30亿元，合计60亿元。', 'found', '60亿元'],
    ['三座桥分别投入10亿元、20亿元和30亿元，合计70亿元。', 'not-found', '60亿元'],
  ])('%s', (text, state, computed) => {
    expect(figures(text)).toMatchObject({ state, values: { how: 'sum', computed } });
  });

  it('say nothing of a row that is broken', () => {
    expect(figures('河东投入10亿元，河西的两座桥投入20亿元，全市合计70亿元。')).toBeUndefined();
  });
});

describe('a change in per cent', () => {
  const base = (text: string, lang: 'zh' | 'en' = 'zh'): Finding | undefined =>
    check(text, lang).find(({ id }) => id === 'percent-base');

  it('without anything it is measured against is quoted', () => {
    expect(base('改造后的桥面更宽，通行能力提升30%。')).toMatchObject({
      state: 'not-found',
      quote: '通行能力提升30%',
      values: { count: 1 },
    });
    expect(base('The new deck raised capacity, which increased 30%.', 'en')?.state).toBe('not-found');
  });

  it.each([
    '客流同比增长30%。',
    '与改造前相比，通行能力提升30%。',
    '今年一季度，客流增长30%。',
    '河岸股份上涨3%。',
    '占比为30%。',
  ])('is not in “%s”', (text) => {
    expect(base(text)).toBeUndefined();
  });
});

describe('any text', () => {
  it('gives quotes that stand in it, and never throws', () => {
    const piece = fc.constantFrom(
      '300亿',
      '，其中',
      '四分之一',
      '即',
      '75亿',
      '由',
      '增至',
      '增长',
      '25%',
      '合计',
      '、',
      '。',
      '\u{1F600}',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        for (const { quote, where } of check(text)) {
          expect(quote?.length).toBeLessThanOrEqual(40);
          expect(text.slice(where?.offset).startsWith(quote ?? '')).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is read in linear time', () => {
    const text = '三座桥分别投入10亿元、20亿元和30亿元，合计60亿元。'.repeat(2000);
    const facts = findFacts(text, { lang: 'zh' });
    const start = performance.now();
    checkFigures({ text, facts });
    expect(performance.now() - start).toBeLessThan(400);
  });
});
