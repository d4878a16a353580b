// Chinese stretches of time: first and last units, two lengths, parts of the day, working days, eras, what a story says.
import { describe, expect, it } from 'vitest';
import { findFacts } from '../../../utils/facts/index.ts';
import type { Fact } from '../../../utils/model.ts';

const find = (text: string, ref = '2025-11-20T12:00'): Fact[] => findFacts(text, { lang: 'zh', ref });
const iso = (text: string, ref?: string): string[] =>
  find(text, ref)
    .filter((f) => f.iso)
    .map((f) => `${f.iso?.start ?? ''}/${f.iso?.end ?? ''}`);

describe('Chinese stretches of time', () => {
  it.each([
    ['这个月前两天', '2025-11-01/2025-11-02'],
    ['2024年后三个月', '2024-10/2024-12'],
    ['2019年的最后3周', '2019-12-09/2019-12-29'],
    ['今晚七八点', '2025-11-20T19:00/2025-11-20T20:00'],
    ['9日0时至18时三刻', '2025-11-09T00:00/2025-11-09T18:45'],
    ['今天夜间到明天白天', '2025-11-20T18/2025-11-21T17'],
    ['三年半以来', '2022-05-20/2025-11-19'],
    ['2020年起至今', '2020/'],
    ['再过三天', '2025-11-23/2025-11-23'],
  ])('%s', (text, expected) => {
    expect(iso(text)).toEqual([expected]);
  });

  it.each([
    ['2024-03-0910:09', '2024-03-09T10:09/2024-03-09T10:09'],
    ['2024-03-09-11：23', '2024-03-09T11:23/2024-03-09T11:23'],
    ['1994.01-19', '1994-01-19/1994-01-19'],
  ])('%s, with a sign missing or mixed', (text, expected) => {
    expect(iso(text)).toEqual([expected]);
  });

  it.each([
    ['农历二〇二一年六月', '2021-07-10/2021-08-07'],
    ['闰六月初一', '2025-07-25/2025-07-25'],
    ['光绪二十六年', '1900/1900'],
  ])('%s, in another calendar', (text, expected) => {
    expect(iso(text)).toEqual([expected]);
  });

  it('counts working days from Monday to Friday', () => {
    expect(iso('5个交易日之后', '2021-06-14')).toEqual(['2021-06-21/']);
    expect(iso('15个工作日内', '2021-06-14')).toEqual(['2021-06-14/2021-07-05']);
  });

  it('gives both ends of a length that is a range', () => {
    const both = (t: string): unknown[] => find(t).map((f) => [t.slice(f.start, f.end), f.value]);
    const day = 86400;
    expect(both('试用期3至6个月。')).toEqual([['3至6个月', [90 * day, 180 * day]]]);
    expect(both('工期3个月至1年。')).toEqual([['3个月至1年', [90 * day, 365 * day]]]);
    expect(both('处三年以上七年以下有期徒刑。')).toEqual([
      ['三年以上七年以下', [3 * 365 * day, 7 * 365 * day]],
    ]);
  });

  it('counts 此后五年 from the date told before, and from nothing else', () => {
    expect(iso('2010年公司成立，此后五年扩张。')).toEqual(['2010/2010', '2011/2015']);
    expect(iso('公司一度停产，此后三年没有新品。')).toEqual([]);
  });

  it('leaves 下 to the verb in 创下五年来的新高', () => {
    expect(iso('游客数创下五年来的新高。')).toEqual([]);
  });

  it('does not place a fiscal quarter in the future that is reported on', () => {
    expect(iso('公司公布2026财年第三财季业绩。')).toEqual([]);
  });

  it('shows 十年前 as a year', () => {
    expect(find('是十年前的两倍。')[0]?.iso).toMatchObject({ grain: 'year', fuzzy: true });
  });

  it('does not take 此前9月14日 for the first nine months', () => {
    expect(iso('双方曾会谈，此前9月14日也见过面。')).toEqual(['2025-09-14/2025-09-14']);
  });

  it('reads 今冬明春', () => {
    expect(iso('今冬明春用电紧张。')).toEqual(['2025-12/2026-02', '2026-03/2026-05']);
  });

  it('takes 月末 for the end of the month in view', () => {
    expect(iso('截至9月末，贷款余额275万亿元。月末存款余额330万亿元。')).toEqual([
      '2025-09-30/2025-09-30',
      '2025-09-25/2025-09-30',
    ]);
  });

  it.each([
    '比原计划提前半年完工。',
    '逾期一日加收滞纳金。',
    '距首演已过去四十五年。',
    '末班车时间延长至23时。',
    '他直到五年后才行动。',
  ])('%s names no date', (text) => {
    expect(iso(text)).toEqual([]);
  });

  it('keeps the amount of a change apart from the level it leads to', () => {
    const values = find('员工减少约2300人至4.5万人。').map((f) => f.value);
    expect(values).toEqual([2300, 45_000]);
  });
});
