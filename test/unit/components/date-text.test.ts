// A date as the timeline words it, beside the article's own words.
import { beforeEach, describe, expect, it } from 'vitest';
import { dateText, isFuzzy } from '../../../components/digest/date-text.ts';
import type { IsoSpan, RankedFact } from '../../../utils/model.ts';
import { speak } from './mount.ts';

function fact(text: string, iso?: IsoSpan): RankedFact {
  const made: RankedFact = {
    kind: 'period',
    start: 0,
    end: text.length,
    text,
    label: '',
    sentence: { start: 0, end: text.length },
    salience: 1,
  };
  return iso ? { ...made, iso } : made;
}

const span = (start: string | null, end: string | null, grain: string, fuzzy = false): IsoSpan =>
  fuzzy ? { start, end, grain, fuzzy } : { start, end, grain };

beforeEach(() => speak('zh_CN'));

describe('the date', () => {
  it.each<[string, IsoSpan, string, string | null]>([
    ['2021年3月', span('2021-03', '2021-03', 'month'), '2021年3月', null],
    ['去年年底', span('2025-12', '2025-12', 'month', true), '2025年12月前后', '去年年底'],
    ['6月18日', span('2026-06-18', '2026-06-18', 'day'), '2026年6月18日', null],
    ['上周五', span('2026-05-08', '2026-05-08', 'day'), '2026年5月8日', '上周五'],
    ['5月13日晚', span('2026-05-13T18', '2026-05-13T23', 'day', true), '2026年5月13日', '5月13日晚'],
    ['第三季度', span('2025-07', '2025-09', 'quarter'), '2025年7月–9月', '第三季度'],
    ['未来五年', span('2026-05-15', '2031-05-14', 'year', true), '约 2026–2031年', '未来五年'],
    ['2026年9月30日', span(null, '2026-09-29', 'day'), '2026年9月30日之前', null],
    ['9月30日之前', span(null, '2026-09-29', 'day'), '2026年9月30日之前', null],
    ['2024年之后', span('2025', null, 'year'), '2024年之后', null],
    ['2023年以来', span('2023', null, 'year'), '2023年起', null],
    ['今年以来', span('2026', null, 'year'), '2026年起', '今年以来'],
    ['截至2023年', span(null, '2023', 'year'), '截至 2023年', null],
  ])('%s', (words, iso, date, beside) => {
    expect(dateText(fact(words, iso))).toMatchObject({ date, words: beside });
  });

  it('is not certain where the words could not be resolved', () => {
    expect(dateText(fact('不久前'))).toEqual({ date: '日期不明确', words: '不久前', shape: 'unknown' });
  });

  it('is worded in English too', () => {
    speak('en');
    expect(dateText(fact('30 September 2026', span(null, '2026-09-29', 'day'))).date).toBe(
      'before 30 September 2026',
    );
    expect(dateText(fact('since 2021', span('2021', null, 'year')))).toMatchObject({
      date: 'from 2021',
      words: null,
    });
    expect(dateText(fact('March 2024', span('2024-04', null, 'month'))).date).toBe('after March 2024');
  });

  it('is uncertain by the day, not by the hour', () => {
    expect(isFuzzy(fact('5月13日晚', span('2026-05-13T18', '2026-05-13T23', 'day', true)))).toBe(false);
    expect(isFuzzy(fact('月底', span('2026-05-31', '2026-05-31', 'day', true)))).toBe(true);
  });
});
