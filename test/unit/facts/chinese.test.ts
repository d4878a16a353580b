// Chinese numbers: kinds, units, ranges, qualifiers, changes, and numerals that are no facts.
import { describe, expect, it } from 'vitest';
import { findFacts } from '../../../utils/facts/index.ts';
import type { Fact } from '../../../utils/model.ts';

const find = (text: string): Fact[] => findFacts(text, { lang: 'zh', ref: '2025-11-20' });
const brief = (text: string): unknown[] =>
  find(text).map((f) => [text.slice(f.start, f.end), f.kind, f.value, f.unit]);

describe('numbers in Chinese news', () => {
  it.each([
    ['营收1542亿元', '1542亿元', 'money', 154_200_000_000, 'CNY'],
    ['收于每桶63.51美元', '63.51美元', 'money', 63.51, 'USD'],
    ['同比增长5.2%', '5.2%', 'percent', 5.2, '%'],
    ['回落0.3个百分点', '0.3个百分点', 'points', 0.3, '%'],
    ['下调25个基点', '25个基点', 'points', 25, 'bp'],
    ['近六成受访者', '六成', 'percent', 60, '%'],
    ['是去年的1.5倍', '1.5倍', 'multiple', 1.5, 'x'],
    ['四分之一的席位', '四分之一', 'ratio', 0.25, undefined],
    ['开出30趟列车', '30趟', 'count', 30, '趟'],
    ['续航760公里', '760公里', 'measure', 760, 'km'],
    ['最低气温零下15℃', '零下15℃', 'temperature', -15, 'C'],
    ['他今年38岁', '38岁', 'age', 38, '岁'],
    ['全球排名第三', '第三', 'rank', 3, undefined],
    ['身高1米75', '1米75', 'measure', 1.75, 'm'],
    ['战绩为5胜3平2负', '3平', 'count', 3, '平'],
    ['跻身票房榜前5名', '前5名', 'rank', 5, undefined],
    ['婴儿90天大，', '90天大', 'age', 90, 'day'],
    ['成绩为2:23:18。', '2:23:18', 'duration', undefined, undefined],
    ['发生五级火警', '五级', 'count', 5, '级'],
    ['成本不足原来的1/10，', '1/10', 'ratio', 0.1, undefined],
  ] as const)('%s', (text, words, kind, value, unit) => {
    const f = find(text).find((x) => text.slice(x.start, x.end) === words);
    expect(f).toMatchObject({ kind, ...(value === undefined ? {} : { value }), ...(unit ? { unit } : {}) });
  });

  it.each([
    ['投资10-15亿元', [1e9, 1.5e9]],
    ['盈利70亿至100亿元', [7e9, 1e10]],
    ['气温零下15℃至零下12℃', [-15, -12]],
    ['气温-5~3℃', [-5, 3]],
    ['占0.8%至1.6%', [0.8, 1.6]],
    ['每年亏5000万到8000万。', [5e7, 8e7]],
    ['零下196摄氏度至200摄氏度', [-196, 200]],
    ['北风4、5级', [4, 5]],
    ['招收三四百名学员', [300, 400]],
    ['有数万名工人', [1e4, 1e5]],
  ])('shares the unit of a range: %s', (text, value) => {
    expect(find(text)[0]?.value).toEqual(value);
  });

  it.each([
    ['订单超8万台', 'over'],
    ['订单突破8万台', 'over'],
    ['约8万台', 'about'],
    ['8万台左右', 'about'],
    ['近8万台', 'nearly'],
    ['至少8万台', 'atleast'],
    ['8万台以上', 'atleast'],
    ['不超过8万台', 'atmost'],
    ['不足8万台', 'under'],
    ['8万多台', 'over'],
  ])('qualifier of %s', (text, qual) => {
    expect(find(text)[0]).toMatchObject({ qual, unit: '台' });
  });

  it('keeps direction and base of a change', () => {
    expect(find('净利润同比下滑37%')[0]).toMatchObject({ value: 37, dir: 'down', basis: '同比' });
    expect(find('人数较去年同期增长6.3%').at(-1)).toMatchObject({ dir: 'up', basis: '去年同期' });
    expect(find('价格降至2399元')[0]).not.toHaveProperty('dir');
  });

  it('fills a unit that is not written and says so', () => {
    expect(find('五年投入超2000亿研发费用').at(-1)).toMatchObject({
      kind: 'money',
      unit: 'CNY',
      implied: true,
      qual: 'over',
    });
    expect(find('周活跃用户突破8亿')[0]).toMatchObject({ kind: 'number', value: 8e8 });
  });

  it.each([
    ['每10股派发1.96元', '1.96元'],
    ['楼面价3.76万元/平方米', '3.76万元'],
    ['酒精含量达80mg/100ml', '80mg'],
    ['发病率为786.4/10万', '786.4'],
  ])('what is counted against is no fact of its own: %s', (text, only) => {
    expect(find(text).map((f) => text.slice(f.start, f.end))).toEqual([only]);
  });

  it('tells scores from clocks', () => {
    expect(brief('中国队以25:20战胜对手')).toEqual([['25:20', 'proportion', [25, 20], undefined]]);
  });

  it.each([
    '新车SU7和K80手机亮相',
    '一位司机送来一封信',
    '一带一路沿线',
    '编号NN2587的文件',
    '四川与三亚相距很远',
    '5G网络与iPhone 15',
    '他在第一时间赶到',
    '2026款车型上市',
    '根据刑法第三百八十三条',
    '案号为（2023）京01刑初88号',
    '腾远控股（00812.HK）公布',
    '发布半年报',
    '搭载歼-35、空警-600等',
    'LPR维持不变：1年期、5年期均持平',
  ])('takes nothing from %s', (text) => {
    expect(brief(text)).toEqual([]);
  });
});

describe('changes and what they are measured against', () => {
  it('tells the difference from what is more than it', () => {
    const [points] = find('该比例较上年高出2.4个百分点。').filter((f) => f.kind === 'points');
    expect(points).toMatchObject({ value: 2.4, dir: 'up' });
    expect(points).not.toHaveProperty('qual');
  });

  it('gives a level that is reached no basis', () => {
    const money = find('成交额同比增长14.2%至1.7万亿元。').find((f) => f.kind === 'money');
    expect(money).not.toHaveProperty('basis');
  });

  it('reads a score with a full-width colon', () => {
    expect(brief('主队以3：1战胜对手。')).toEqual([['3：1', 'proportion', [3, 1], undefined]]);
  });
});

describe('numerals as they are said', () => {
  it.each([
    ['每斤涨了两毛钱。', '两毛钱', 'money', 0.2],
    ['约占十分之三点五。', '十分之三点五', 'ratio', 0.35],
    ['误差为零点零一。', '零点零一', 'number', 0.01],
    ['气温零下10至零上5度。', '零下10至零上5度', 'temperature', [-10, 5]],
    ['销量负增长3.2%。', '3.2%', 'percent', 3.2],
  ])('%s', (text, words, kind, value) => {
    const found = find(text).find((f) => text.slice(f.start, f.end) === words);
    expect([found?.kind, found?.value]).toEqual([kind, value]);
  });

  it('takes 负增长 for a fall', () => {
    expect(find('销量负增长3.2%。')[0]?.dir).toBe('down');
  });
});
