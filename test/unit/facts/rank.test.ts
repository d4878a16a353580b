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

describe('labels', () => {
  const labelIn = (sentence: string, words: string): string | undefined =>
    rankFacts(findFacts(sentence, { lang: 'zh', ref: '2025-11-20' }), {
      text: sentence,
      title: '',
      lang: 'zh',
      ref: '2025-11-20',
    }).find((f) => f.text === words)?.label;

  it.each([
    ['全线设8座车站。', '8座', '全线设车站'],
    ['基金规模为50亿元，其中40%将投向早期项目。', '40%', '投向早期项目'],
    ['约六成受访者表示愿意换车。', '六成', '受访者'],
    ['一季度交付5.2万辆，前五个月累计突破9万辆。', '9万辆', '前五个月累计交付'],
    ['研发占比由上年同期的11.3%提高至14.6%。', '14.6%', '研发占比'],
    ['毛利率提升至近三成。', '三成', '毛利率'],
    ['其中三分之一为租户。', '三分之一', '租户'],
    ['两国贸易额去年突破1000亿美元大关。', '1000亿美元', '两国贸易额'],
    ['由12月1日起，的士收费加至29元。', '29元', '的士收费'],
    ['该团队仅用39天建成车站。', '39天', '团队用时'],
    ['某公司新一代芯片将于3月6日发布。', '3月6日', '某公司新一代芯片发布'],
    ['北京时间11月20日，该公司公布财报。', '11月20日', '该公司公布财报'],
    ['公司未来三年内在全国新建1000座超充站。', '1000座', '新建超充站'],
  ])('%s %s: %s', (sentence, words, expected) => {
    expect(labelIn(sentence, words)).toBe(expected);
  });

  it('keeps the script of a Traditional text, also where a label is put together', () => {
    expect(labelIn('全線設8座車站。', '8座')).toBe('全線設車站');
  });

  it('lets a bare 明日 or 9月 in the headline weigh less than a day', () => {
    const title = '9月交付4万辆，12月17日开售';
    const body = '9月交付4万辆。新车12月17日开售。';
    const order = rankFacts(findFacts(body, { lang: 'zh', ref: '2025-11-20' }), {
      text: body,
      title,
      lang: 'zh',
      ref: '2025-11-20',
    }).map((f) => f.text);
    expect(order.indexOf('9月')).toBe(2);
  });
});

it('a label that is cut begins with a whole word', () => {
  const news = '5月13日晚，储能电池企业岚舟储能公布了2026年第一季度业绩。';
  const options = { lang: 'zh', ref: '2026-05-14' } as const;
  const ranked = rankFacts(findFacts(news, options), { text: news, title: '', ...options });
  const quarter = ranked.find(({ text: words }) => words.includes('第一季度'));
  expect(quarter?.label).toMatch(/^(?:储能)?(?:电池)?企业岚舟储能|^岚舟储能/);
});
