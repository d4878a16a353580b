// Values that the article gives in turn, and values that merely stand near each other.
import { describe, expect, it } from 'vitest';
import { changeOf } from '../../../components/digest/direction.ts';
import { findSeries } from '../../../components/digest/series.ts';
import { findFacts } from '../../../utils/facts/index.ts';
import type { RankedFact } from '../../../utils/model.ts';

/** One sentence and its facts. */
function facts(text: string, lang: 'zh' | 'en' = 'zh'): RankedFact[] {
  return findFacts(text, { lang, ref: '2025-12-01' }).map((fact) => ({
    ...fact,
    text: text.slice(fact.start, fact.end),
    label: '',
    sentence: { start: 0, end: text.length },
    salience: 0.5,
  }));
}

const seriesIn = (text: string, lang?: 'zh' | 'en') =>
  [...new Set(findSeries(text, facts(text, lang)).values())].map((points) =>
    points.map(({ value }) => value),
  );

describe('a series', () => {
  it('is joined by arrows', () => {
    expect(seriesIn('年产能三级跳：10万台 → 26万台 → 35万台。')).toEqual([[100_000, 260_000, 350_000]]);
  });

  it('has a date for each value', () => {
    expect(seriesIn('2022年营收30亿元，2023年营收45亿元，2024年营收61亿元。')).toEqual([[30e8, 45e8, 61e8]]);
  });

  it('has its dates first and says that the values come in turn', () => {
    expect(seriesIn('2022年、2023年、2024年营收分别为30亿元、45亿元、61亿元。')).toEqual([
      [30e8, 45e8, 61e8],
    ]);
    expect(
      seriesIn('In 2022, 2023 and 2024 it sold, respectively, 410 boats, 520 boats and 700 boats.', 'en'),
    ).toEqual([[410, 520, 700]]);
  });
});

describe('no series', () => {
  it.each([
    ['values without dates', '其中研发30亿元，营销45亿元，管理61亿元。'],
    ['two values only', '2023年营收45亿元，2024年营收61亿元。'],
    ['dates that do not follow one another', '2024年营收61亿元，2022年营收30亿元，2023年营收45亿元。'],
    ['different units', '2022年卖出30万台，2023年营收45亿元，2024年开店61家。'],
    ['the same value three times', '2022年分红5亿元，2023年分红5亿元，2024年分红5亿元。'],
    [
      'dates first without saying that the values come in turn',
      '2022年、2023年、2024年他捐过30亿元、45亿元和61亿元。',
    ],
  ])('%s', (_, text) => {
    expect(seriesIn(text)).toEqual([]);
  });
});

describe('the arrow of a change', () => {
  const of = (text: string, lang: 'zh' | 'en' = 'zh') => {
    const fact = facts(text, lang).find(({ dir }) => dir);
    return fact ? changeOf(text, fact) : 'no direction';
  };

  it('stands with what was added or lost', () => {
    expect(of('营收同比增长47.5%。')).toBe('up');
    expect(of('The share fell by 12%.', 'en')).toBe('down');
  });

  it('does not stand with what was reached', () => {
    const level = (text: string, at: string, dir: 'up' | 'down') => {
      const start = text.indexOf(at);
      return changeOf(text, {
        kind: 'count',
        dir,
        text: at,
        label: '',
        start,
        end: start + at.length,
        sentence: { start: 0, end: text.length },
        salience: 1,
      });
    };
    expect(level('产能增至约26万台。', '26万台', 'up')).toBeNull();
    expect(level('The price rose to nearly $12.', '$12', 'up')).toBeNull();
    expect(level('The price rose $12.', '$12', 'up')).toBe('up');
    expect(level('It rose total sales 12%.', '12%', 'up')).toBe('up');
  });
});
