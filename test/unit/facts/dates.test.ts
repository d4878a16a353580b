// Dates and periods, resolved against the publish date.
import { describe, expect, it } from 'vitest';
import { findFacts } from '../../../utils/facts/index.ts';

const iso = (text: string, ref = '2025-11-20', lang: 'zh' | 'en' = 'zh'): string[] =>
  findFacts(text, { lang, ref })
    .filter((f) => f.iso)
    .map((f) => `${f.iso?.start ?? ''}/${f.iso?.end ?? ''}`);

describe('Chinese dates', () => {
  it.each([
    ['2021年3月', '2021-03/2021-03'],
    ['2024年5月6日', '2024-05-06/2024-05-06'],
    ['二〇二四年五月六日', '2024-05-06/2024-05-06'],
    ['昨日', '2025-11-19/2025-11-19'],
    ['上周五', '2025-11-14/2025-11-14'],
    ['本周', '2025-11-17/2025-11-23'],
    ['去年年底', '2024-12/2024-12'],
    ['今年11月初', '2025-11-01/2025-11-10'],
    ['2025年Q3', '2025-07/2025-09'],
    ['今年前三季度', '2025-01/2025-09'],
    ['上半年', '2025-01/2025-06'],
    ['3至5月', '2025-03/2025-05'],
    ['2019—2021年', '2019/2021'],
    ['上世纪90年代', '1990/1999'],
    ['20日至22日', '2025-11-20/2025-11-22'],
    ['11月18日凌晨3点40分', '2025-11-18T03:40/2025-11-18T03:40'],
    ['三天前', '2025-11-17/2025-11-17'],
    ['2024年春节', '2024-02-10/2024-02-10'],
    ['2023年中秋节', '2023-09-29/2023-09-29'],
  ])('%s', (text, expected) => {
    expect(iso(text)).toEqual([expected]);
  });

  it('puts a bare month and day in the past, in the future where the clause looks ahead', () => {
    expect(iso('12月17日,公司发布了新品。', '2025-12-24')).toEqual(['2025-12-17/2025-12-17']);
    expect(iso('地铁将于12月28日开通。')).toEqual(['2025-12-28/2025-12-28']);
    expect(iso('新品将于18日(即明天)开售。', '2025-11-17')).toEqual([
      '2025-11-18/2025-11-18',
      '2025-11-18/2025-11-18',
    ]);
  });

  it('lets the year of the sentence govern what follows', () => {
    expect(iso('2021年3月动工,9月完工。')).toEqual(['2021-03/2021-03', '2021-09/2021-09']);
  });

  it('opens a period after 以来', () => {
    expect(iso('2018年以来')).toEqual(['2018/']);
  });

  it('leaves relative dates alone without a publish date', () => {
    const facts = findFacts('公司昨日宣布,去年年底动工,12月17日投产。', { lang: 'zh' });
    expect(facts.map((f) => f.iso)).toEqual([undefined, undefined, undefined]);
  });

  it('reads lengths of time', () => {
    const seconds = (t: string): number | undefined => findFacts(t, { lang: 'zh' })[0]?.seconds;
    expect(seconds('历时232天')).toBe(232 * 86400);
    expect(seconds('三年六个月')).toBe((3 * 365 + 180) * 86400);
    expect(seconds('一个半小时')).toBe(5400);
  });
});

describe('English dates', () => {
  it.each([
    ['on Nov. 7', '2025-11-07/2025-11-07'],
    ['March 2021', '2021-03/2021-03'],
    ['the third quarter of 2024', '2024-07/2024-09'],
    ['Q3 2024', '2024-07/2024-09'],
    ['October 3 to 10, 2024', '2024-10-03/2024-10-10'],
    ['8 March 2014', '2014-03-08/2014-03-08'],
    ['from 2009 to 2017', '2009/2017'],
    ['in the 1990s', '1990/1999'],
    ['last week', '2025-11-10/2025-11-16'],
    ['two weeks ago', '2025-11-06/2025-11-06'],
    ['tomorrow', '2025-11-21/2025-11-21'],
    ['Thanksgiving 2024', '2024-11-28/2024-11-28'],
  ])('%s', (text, expected) => {
    expect(iso(text, '2025-11-20', 'en')).toEqual([expected]);
  });

  it.each([
    ['in the mid-1990s', '1993/1996'],
    ['over the past decade', '2015-11-20/2025-11-19'],
    ['the week after next', '2025-12-01/2025-12-07'],
    ['Shares jumped 11.4 per cent by 9.15am on Monday.', '2025-11-17T09:15/2025-11-17T09:15'],
    ['The report must be filed by Monday, the agency said.', '2025-11-24/2025-11-24'],
  ])('%s', (text, expected) => {
    expect(iso(text, '2025-11-20', 'en')).toEqual([expected]);
  });

  it('counts “six years later” from the date told before, and from nothing else', () => {
    expect(iso('The firm was founded in 2004 and went public six years later.', '2025-11-20', 'en')).toEqual([
      '2004/2004',
      '2010/2010',
    ]);
    expect(iso('Police arrived and two days later the square was cleared.', '2025-11-20', 'en')).toEqual([]);
  });

  it('puts the months of a season in its two years', () => {
    expect(iso('The 2025-26 season begins Aug. 15 and runs through May 24.', '2025-11-20', 'en')).toEqual([
      '2025/2026',
      '2025-08-15/2025-08-15',
      '2026-05-24/2026-05-24',
    ]);
  });

  it('takes “won in three hours” for how long it took', () => {
    const [fact] = findFacts('She won in three hours and 12 minutes.', { lang: 'en', ref: '2025-11-20' });
    expect(fact).toMatchObject({ kind: 'duration', seconds: 11_520 });
  });

  it('reads 3 in 4 as a share', () => {
    const [fact] = findFacts('Nearly 3 in 4 Americans say so.', { lang: 'en', ref: '2025-11-20' });
    expect(fact).toMatchObject({ kind: 'ratio', value: 0.75, qual: 'nearly' });
  });
});
