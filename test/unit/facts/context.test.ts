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

describe('dates told from the story before them', () => {
  it.each([
    ['9日21时许，镇上发生一起火灾。次日凌晨3时，火被扑灭。', ['2025-06-09T21:00', '2025-06-10T03:00']],
    ['项目于2023年5月动工，同年12月封顶，次年3月投用。', ['2023-05', '2023-12', '2024-03']],
    ['1992年，他办起工厂。三年后，工厂搬到镇上。', ['1992', '1995']],
    ['飞船于6月8日23时44分发射，约3.5小时后对接。', ['2025-06-08T23:44', '2025-06-09T03:14']],
    ['2019年5月3日，他抵达营地。8日，他登上山顶。', ['2019-05-03', '2019-05-08']],
    ['5月份，价格下降0.3%，降幅比上月扩大0.1个百分点。', ['2025-05', '2025-04']],
    [
      '自1990年12月开市以来，公司达2278家。6月9日，余额较前一日减少。',
      ['1990-12', '2025-06-09', '2025-06-08'],
    ],
    ['2日08时至3日08时有大雨。', ['2025-06-02T08:00']],
  ])('%s', (text, expected) => {
    expect(starts(text, 'zh', '2025-06-11')).toEqual(expected);
  });

  it.each(['第二天傍晚，他回到村里。', '同年，他获得一等奖。'])(
    'stay open when nothing was told: %s',
    (text) => {
      const [fact] = findFacts(text, { lang: 'zh', ref: '2025-06-11' });
      expect(fact?.kind).toBe('date');
      expect(fact).not.toHaveProperty('iso');
    },
  );
});
