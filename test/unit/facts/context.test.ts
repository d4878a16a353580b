// Which year a bare month or quarter belongs to: what earlier sentences may lend it, and what they may not.
import { describe, expect, it } from 'vitest';
import { findFacts } from '../../../utils/facts/index.ts';

const starts = (text: string, lang: 'zh' | 'en', ref: string) =>
  findFacts(text, { lang, ref })
    .filter((f) => f.iso)
    .map((f) => f.iso?.start);

describe('the year of a bare month or quarter', () => {
  it('goes on from a past date of the sentence before', () => {
    expect(starts('2021年1月，他收到消息。3月，公司宣布造车。', 'zh', '2024-07-19')).toEqual([
      '2021-01',
      '2021-03',
    ]);
  });

  it('does not go on from a mere year: since 2019', () => {
    expect(
      starts('The fund has grown since 2019. Profit rose in the second quarter.', 'en', '2026-08-01'),
    ).toEqual(['2019', '2026-04']);
  });

  it('does not go back in time for what is planned', () => {
    expect(
      starts('He was born in October 1912. A second trial is planned for October.', 'en', '2026-05-10'),
    ).toEqual(['1912-10', '2026-10']);
  });

  it('does not go on from 明年', () => {
    expect(starts('订单排到了明年一季度。公司披露，一季度出货3.2万套。', 'zh', '2026-05-14')).toEqual([
      '2027-01',
      '2026-01',
    ]);
  });

  it('is not moved on by 主要, which speaks of no future', () => {
    expect(starts('业绩好转主要来自海外订单：一季度出货3.2万套。', 'zh', '2026-05-14')).toEqual(['2026-01']);
  });

  it('连续第三个季度 counts quarters and names none', () => {
    expect(starts('这是公司连续第三个季度盈利。', 'zh', '2026-05-14')).toEqual([]);
  });
});
