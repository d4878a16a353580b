// What the text itself shows: attributions, quotations, links, headline numbers and labels.
import { describe, expect, it } from 'vitest';
import type { Fact, Finding, PageSigns } from '../../../utils/model.ts';
import { describeSource } from '../../../utils/source/index.ts';
import { article, sign, signs } from './pages.ts';

interface Given {
  title?: string;
  lang?: string;
  paragraphs?: string[];
  facts?: Fact[];
  titleFacts?: Fact[];
}

function findings({ facts, titleFacts, ...given }: Given, page: Partial<PageSigns> = {}): Finding[] {
  return describeSource({
    url: 'https://news.example.com/',
    article: article(given),
    page: signs(page),
    ...(facts ? { facts } : {}),
    ...(titleFacts ? { titleFacts } : {}),
  }).findings;
}
const inText = (text: string, id: string): Finding | undefined =>
  findings({ paragraphs: [text] }).find((finding) => finding.id === id);

describe('unnamed attributions', () => {
  it.each([
    ['据知情人士透露，三座旧桥将被拆除。', '据知情人士透露，三座旧桥将被拆除'],
    ['数据显示,2025年投入将超300亿。', '数据显示,2025年投入将超300亿'],
    ['有网友称桥面开裂。', '有网友称桥面开裂'],
    ['据外媒报道，桥已通车。', '据外媒报道，桥已通车'],
  ])('%s', (text, quote) => {
    expect(inText(text, 'unnamed-attribution')).toMatchObject({
      quote,
      values: { count: 1 },
      where: { offset: 0 },
    });
  });

  it.each(['国家统计局数据显示，产量增长5%。', '上网传输速度提高。', '公司发布的研究报告显示，产量增长。'])(
    'not in “%s”',
    (text) => {
      expect(inText(text, 'unnamed-attribution')).toBeUndefined();
    },
  );

  it('in English', () => {
    const text =
      'The bridge will close, according to people familiar with the plan. It reportedly cost more.';
    const found = findings({ lang: 'en', paragraphs: [text] }).find(({ id }) => id === 'unnamed-attribution');
    expect(found?.values?.count).toBe(2);
  });
});

describe('named attributions', () => {
  it.each([
    ['据河岸日报报道，桥已通车。', '河岸日报'],
    ['据国家统计局介绍，产量增长。', '国家统计局'],
    ['高盛已经对公司的布局给出了积极预期。', '高盛'],
    ['IDC数据显示，出货量增长。', 'IDC'],
  ])('%s', (text, names) => {
    expect(inText(text, 'named-attribution')?.values).toMatchObject({ count: 1, names });
  });

  it.each(['数据非河岸公司泄露，报道有误。', '据介绍，桥已通车。', '据其介绍，桥已通车。'])(
    'not in “%s”',
    (text) => {
      expect(inText(text, 'named-attribution')).toBeUndefined();
    },
  );
});

describe('quoted speech', () => {
  it.each([
    ['周远回忆说,那年1月,他接到一个电话:"周总,工厂停了。"', '周远', '周总,工厂停了。'],
    ['当周远在大会上再次强调“未来五年投入超2000亿”时，台下安静。', '周远', '未来五年投入超2000亿'],
    ['“桥面没有裂缝，可以通行。”总工程师方敏说。', '方敏', '桥面没有裂缝，可以通行。'],
  ])('%s', (text, who, quote) => {
    expect(inText(text, 'quoted-speech')).toMatchObject({ quote, values: { count: 1, speakers: 1, who } });
  });

  it('leaves the speaker out when only a pronoun is given', () => {
    expect(inText('他表示：“桥面没有裂缝。”', 'quoted-speech')?.values).toMatchObject({ count: 1, who: '' });
  });

  it('does not count names and terms in quotation marks', () => {
    expect(inText('“人家车”合作伙伴大会在“河岸之心”举行。', 'quoted-speech')).toBeUndefined();
  });

  it('counts each quotation once', () => {
    const text = '方敏表示：“桥面没有裂缝。”林知白则说：“还要再检查一次。”';
    expect(inText(text, 'quoted-speech')?.values).toMatchObject({
      count: 2,
      speakers: 2,
      who: '方敏、林知白',
    });
  });

  it('reads English speech', () => {
    const text =
      '“The bridge is safe to cross,” said Ann Example. Ben Sample said: “We checked it twice last week.”';
    const found = findings({ lang: 'en', paragraphs: [text] }).find(({ id }) => id === 'quoted-speech');
    expect(found?.values?.count).toBe(2);
  });
});

describe('links out', () => {
  const links = [
    sign('旧报道', 'body', 'https://news.example.com/old.html'),
    sign('通知全文', 'body', 'https://www.heanshi.gov.cn/1.html'),
    sign('核查', 'body', 'https://www.piyao.org.cn/2.html'),
  ];

  it('count only links to other sites, and name authorities and fact-checkers', () => {
    const found = findings({}, { links });
    expect(found.find(({ id }) => id === 'links-out')?.values?.count).toBe(2);
    expect(found.find(({ id }) => id === 'official-link')?.lookup).toBe('https://www.heanshi.gov.cn/1.html');
    expect(found.find(({ id }) => id === 'fact-check-link')?.quote).toBe('核查');
  });

  it('are said to be missing where there are none', () => {
    expect(findings({}, { links: links.slice(0, 1) }).find(({ id }) => id === 'links-out')?.state).toBe(
      'not-found',
    );
  });
});

describe('headline numbers', () => {
  const numbers = (title: string, text: string): Finding[] =>
    findings({ title, paragraphs: [text] }).filter(({ id }) => id === 'headline-numbers');

  it('show the period that the headline leaves out', () => {
    const [found] = numbers(
      '豪掷2000亿!周远的盘算不小',
      '当周远强调“未来五年投入超2000亿研发费用”时,外界才看清。这2000亿不少。',
    );
    expect(found).toMatchObject({
      state: 'found',
      quote: '未来五年投入超2000亿',
      where: { part: 'body', offset: 6 },
      values: { seen: 'period', number: '2000亿', word: '未来五年' },
    });
  });

  it('show the hedge that the headline leaves out', () => {
    const [found] = numbers('研发投入300亿', '公司预计研发投入将超300亿元。');
    expect(found?.values).toMatchObject({ seen: 'hedge', word: '预计' });
  });

  it('are silent about a period the headline gives as well', () => {
    expect(numbers('五年投入2000亿', '未来五年投入超2000亿。')[0]?.values?.seen).toBe('plain');
  });

  it('let a headline round when it says so', () => {
    expect(numbers('营收近300亿', '全年营收298.6亿元。')[0]?.values?.seen).toBe('near');
    expect(numbers('营收300亿', '全年营收298.6亿元。')[0]?.state).toBe('not-found');
  });

  it('say when the body has no such number', () => {
    const [found] = numbers('成本下降40%', '成本下降了三成。');
    expect(found).toMatchObject({ state: 'not-found', quote: '40%', where: { part: 'head' } });
  });

  it('compare values, not spellings', () => {
    expect(numbers('Revenue hits $1.5 billion', 'Revenue reached 1,500 million dollars.')[0]?.state).toBe(
      'found',
    );
  });

  it('pass over years, dates, models and plain counts that the body may spell out', () => {
    expect(numbers('2025年7月18日，5人乘SU7抵达', '五人抵达。')).toEqual([]);
  });

  it('use the facts when they are given', () => {
    const titleFacts: Fact[] = [{ start: 0, end: 2, kind: 'count', value: 5, unit: '人' }];
    const facts: Fact[] = [{ start: 0, end: 2, kind: 'count', value: 5, unit: '人' }];
    const given = { title: '5人抵达河岸', paragraphs: ['五人抵达河岸。'], titleFacts };
    expect(findings({ ...given, facts }).find(({ id }) => id === 'headline-numbers')?.state).toBe('found');
    expect(findings({ ...given, facts: [] }).find(({ id }) => id === 'headline-numbers')?.state).toBe(
      'not-found',
    );
  });
});

describe('labels', () => {
  const label = (id: string, page: Partial<PageSigns>, given: Given = {}): Finding | undefined =>
    findings(given, page).find((finding) => finding.id === id);

  it('of advertising stand alone near the headline or in the source slot', () => {
    expect(label('sponsored', { head: [sign('【推广】', 'head')] })?.quote).toBe('【推广】');
    expect(label('sponsored', { source: sign('商讯', 'head') })?.quote).toBe('商讯');
    expect(
      label('sponsored', { head: [sign('Sponsored by River Bank Ltd', 'head')] }, { lang: 'en' }),
    ).toBeDefined();
  });

  it('of advertising are not words in a sentence, in a menu or in the story', () => {
    expect(label('sponsored', { head: [sign('广告业务联系电话', 'head')] })).toBeUndefined();
    expect(label('sponsored', {}, { paragraphs: ['广告', '三座旧桥完成检修。'] })).toBeUndefined();
    const menu = {
      text: 'Partner Content',
      where: { part: 'head' as const, selector: '#modal-2 > ul.navigation > li' },
    };
    expect(label('sponsored', { head: [menu] })).toBeUndefined();
  });

  it('of opinion stand in the crumbs, the title or the section', () => {
    expect(label('opinion', { head: [sign('首页 > 评论 > 正文', 'head')] })).toBeDefined();
    expect(label('opinion', {}, { title: '社评：旧桥该不该修' })?.quote).toBe('社评：');
    expect(label('opinion', { declared: { section: 'Opinion' } }, { lang: 'en' })).toBeDefined();
    expect(label('opinion', { path: '/opinion/2025/bridges' }, { lang: 'en' })?.where).toEqual({
      part: 'url',
    });
    expect(label('opinion', {}, { title: '评论区炸了：旧桥该不该修' })).toBeUndefined();
    expect(label('opinion', { head: [sign('Comment', 'head')] }, { lang: 'en' })).toBeUndefined();
  });

  it('of machine-made content are declarations, not a subject', () => {
    expect(label('ai-label', { notices: [sign('作者声明：内容由AI生成', 'head')] })?.quote).toBe(
      '作者声明：内容由AI生成',
    );
    expect(label('ai-label', { head: [sign('疑似AI生成', 'head')] })).toBeDefined();
    const subject = Array.from(
      { length: 9 },
      (_, index) => `第${index}段谈到图片由AI生成带来的问题，以及各方的看法和后续的安排。`,
    );
    subject[0] = '三座旧桥完成检修。';
    expect(
      label('ai-label', {}, { paragraphs: ['甲。', '乙。', ...subject.slice(1, 5), '丙。', '丁。', '戊。'] }),
    ).toBeUndefined();
  });

  it('of fiction', () => {
    expect(label('fiction', { notices: [sign('本故事纯属虚构，请勿对号入座', 'tail')] })).toBeDefined();
    expect(label('fiction', {}, { paragraphs: ['作家谈虚构与纪实的界线。'] })).toBeUndefined();
  });

  it('of corrections open a line at either end', () => {
    expect(
      label('correction', {}, { paragraphs: ['三座旧桥完成检修。', '更正：检修历时四十一天。'] }),
    ).toBeDefined();
    const amended = ['Three bridges reopened.', 'An earlier version of this article misstated the date.'];
    expect(label('correction', {}, { lang: 'en', paragraphs: amended })).toBeDefined();
    expect(
      label('correction', {}, { paragraphs: ['法院要求其公开更正并致歉，双方已和解。'] }),
    ).toBeUndefined();
  });

  it('of promotion are quoted from the lines taken out of the body', () => {
    const tail = [
      sign('运营干货,精彩不停', 'tail'),
      sign('部分文章被删。为了不失联,请关注下面的备用号。', 'tail'),
    ];
    expect(label('promo-tail', { tail })).toMatchObject({
      quote: '为了不失联,请关注下面的备用号。',
      where: { part: 'tail' },
    });
    expect(label('promo-tail', { tail: [sign('打开支付宝 > 设置 > 支付', 'tail')] })).toBeUndefined();
  });

  it('of promotion in the body count only in its last part', () => {
    const long = Array.from({ length: 12 }, (_, index) => `第${index}座桥的检修已经完成，通车时间另行通知。`);
    expect(label('promo-tail', {}, { paragraphs: [...long, '扫码关注公众号：河岸观察'] })?.where?.part).toBe(
      'tail',
    );
    expect(label('promo-tail', {}, { paragraphs: ['扫码关注公众号：河岸观察', ...long] })).toBeUndefined();
  });

  it('of disclaimers are left to the platform line where a platform makes them', () => {
    const notice = sign('声明：以上内容为自媒体平台“网易号”用户上传并发布，仅代表作者本人观点。', 'tail');
    expect(
      label('disclaimer', { host: 'www.163.com', path: '/dy/article/A.html', notices: [notice] }),
    ).toBeUndefined();
    expect(
      label('disclaimer', { notices: [sign('本文仅代表作者个人观点，与本站无关。', 'tail')] }),
    ).toBeDefined();
  });
});

describe('other names', () => {
  it.each([
    ['文中方敏为化名。', '文中方敏为化名'],
    ['方敏（化名）住在河东。', '方敏（化名'],
  ])('%s', (text, quote) => {
    expect(inText(text, 'pseudonym')?.quote).toMatch(quote);
  });

  it('are not in a text that does not say so', () => {
    expect(inText('变化名目繁多。', 'pseudonym')).toBeUndefined();
  });
});
