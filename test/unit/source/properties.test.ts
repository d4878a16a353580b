// What holds for any page: no error, quotes that can be found again, open questions, and time that grows with length.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageSigns, Sign } from '../../../utils/model.ts';
import { describeBlocks, describeSource, wordFinding } from '../../../utils/source/index.ts';
import { collapse } from '../../../utils/source/quote.ts';
import { article, signs } from './pages.ts';

const WORDS = [
  '来源：',
  '河岸日报',
  '网络',
  '作者：',
  '林知白',
  '（记者',
  '）',
  '近日，',
  '最近',
  '数据显示，',
  '据',
  '报道',
  '表示：',
  '“',
  '”',
  '。',
  '2000亿',
  '未来五年',
  '40%',
  '扫码关注公众号',
  '为了不失联',
  '广告',
  '评论',
  '更正：',
  'By Ann Example',
  ' ',
  '\u3000',
  '\n',
  '\ud83e\udd8a',
  '\ud800',
  'said',
  '"',
  '(AP) —',
  '原标题：',
  '版权所有',
  '京ICP备99999999号',
  '特别声明：以上内容为自媒体平台“网易号”用户上传并发布',
];
const prose = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(''));
const text = fc.oneof(prose, fc.string({ unit: 'binary', maxLength: 80 }));
const part = fc.constantFrom('head', 'body', 'tail', 'footer', 'meta', 'url') as fc.Arbitrary<
  Sign['where']['part']
>;
const oneSign: fc.Arbitrary<Sign> = fc.record({ text, where: fc.record({ part }) });
const many = fc.array(oneSign, { maxLength: 4 });
const host = fc.constantFrom(
  'www.163.com',
  'new.qq.com',
  'mp.weixin.qq.com',
  'www.bbc.com',
  'a.example',
  '',
  '[::1]',
);
const optional = fc.option(oneSign, { nil: undefined });
const pages = fc
  .record({
    host,
    path: text,
    head: many,
    credits: many,
    notices: many,
    tail: many,
    footer: many,
    links: many,
    source: optional,
    account: optional,
    accountClass: optional,
    byline: optional,
    nearbyDates: fc.array(text, { maxLength: 3 }),
  })
  .map(
    ({ source, account, accountClass, byline, ...rest }): PageSigns => ({
      ...signs(rest),
      ...(source ? { source } : {}),
      ...(account ? { account } : {}),
      ...(accountClass ? { accountClass } : {}),
      ...(byline ? { byline } : {}),
    }),
  );
const articles = fc
  .record({
    title: text,
    lang: fc.constantFrom('zh-Hans', 'en', 'und'),
    paragraphs: fc.array(
      prose.map((one) => one.replaceAll('\n', ' ')),
      { maxLength: 6 },
    ),
  })
  .map(article);

/** Everything the page gave, each text on a line of its own, white space collapsed. */
function given(page: PageSigns, of: ReturnType<typeof article>): string {
  const lists = [page.head, page.credits, page.notices, page.tail, page.footer, page.links].flat();
  const slots = [page.source, page.account, page.accountClass, page.byline].flatMap((sign) => sign ?? []);
  return [of.title, ...of.blocks.map((block) => block.text), ...[...lists, ...slots].map((sign) => sign.text)]
    .map(collapse)
    .join('\n');
}

describe('any page', () => {
  it('gives a note with open questions and short quotes of its own words', () => {
    fc.assert(
      fc.property(articles, pages, (of, page) => {
        const note = describeSource({ url: 'https://a.example/', article: of, page, now: new Date(0) });
        expect(note.unknown.length).toBeGreaterThan(0);
        const all = given(page, of);
        for (const { quote, where } of note.findings) {
          if (quote === undefined) continue;
          expect(quote.length).toBeLessThanOrEqual(40);
          expect(all).toContain(quote);
          if (where?.offset !== undefined) {
            expect(collapse(of.text.slice(where.offset)).startsWith(quote)).toBe(true);
          }
        }
      }),
      { numRuns: 120 },
    );
  });

  it('has words for each of its findings, and shows at most eight', () => {
    fc.assert(
      fc.property(articles, pages, (of, page) => {
        const note = describeSource({ url: 'https://a.example/', article: of, page, now: new Date(0) });
        expect(note.findings.filter((finding) => !wordFinding(finding))).toEqual([]);
        expect(describeBlocks(note).flatMap((block) => block.findings).length).toBeLessThanOrEqual(8);
      }),
      { numRuns: 60 },
    );
  });
});

describe('long texts', () => {
  const took = (paragraphs: string[]): number => {
    const of = article({ paragraphs });
    const start = performance.now();
    describeSource({ url: 'https://a.example/', article: of, page: signs({}), now: new Date(0) });
    return performance.now() - start;
  };

  it.each([
    ['news', '据河岸日报报道，周远表示：“未来五年投入超2000亿。”数据显示，近日产量增长40%。'],
    ['one letter', '据'],
    ['quotation marks', '“'],
    ['digits', '1'],
    ['spaces', ' '],
    ['verbs', '表示'],
  ])('of %s take time in proportion to their length', (_, unit) => {
    const text = (length: number): string[] => [
      unit.repeat(Math.ceil(length / unit.length)).slice(0, length),
    ];
    took(text(20_000));
    const short = took(text(50_000));
    const long = took(text(500_000));
    expect(long).toBeLessThan(Math.max(20, short) * 30);
  });
});
