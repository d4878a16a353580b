// @vitest-environment node
// From offsets back to the words in the page.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutBlocks } from '../../../utils/article/blocks.ts';
import { findQuote, locate } from '../../../utils/article/locate.ts';
import { lookAt } from '../../../utils/page/index.ts';
import { ADDRESS, articlePage, open, paragraphs, ZH } from '../page/pages.ts';
import { bodies } from './documents.ts';

const bare = (text: string) => text.replace(/[\s\u200b\ufeff]+/g, '');
const read = (body: string) => {
  const doc = open(articlePage({ body }));
  return { doc, ...cutBlocks(lookAt(doc, ADDRESS), ADDRESS) };
};

describe('a span of the text', () => {
  it('is the same words in the page', () => {
    const { blocks, text } = read(paragraphs(ZH));
    const start = text.indexOf('8.6万亩');
    expect(locate(blocks, { start, end: start + 5 }).map(String)).toEqual(['8.6万亩']);
  });

  it('that runs over two blocks is a range in each', () => {
    const { blocks, text } = read(paragraphs(ZH));
    const start = text.indexOf('五天。');
    expect(locate(blocks, { start, end: start + 7 }).map(String)).toEqual(['五天。', '“今年']);
  });

  it('may run over inline elements', () => {
    const { blocks, text } = read(`${paragraphs(ZH)}<p>去年全县种下<b>8.2</b><i>万亩</i>，早了五天。</p>`);
    const start = text.indexOf('8.2万亩');
    expect(locate(blocks, { start, end: start + 5 }).map(String)).toEqual(['8.2万亩']);
  });

  it('is nowhere when the page took the words away', () => {
    const { doc, blocks, text } = read(paragraphs(ZH));
    doc.querySelector('.txt')?.remove();
    expect(locate(blocks, { start: 0, end: text.length })).toEqual([]);
  });

  it('is nowhere outside the text', () => {
    const { blocks, text } = read(paragraphs(ZH));
    expect(locate(blocks, { start: text.length + 5, end: text.length + 9 })).toEqual([]);
    expect(locate(blocks, { start: 4, end: 4 })).toEqual([]);
  });

  it('of any generated article leads to its words, white space aside', () => {
    fc.assert(
      fc.property(
        bodies,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (body, a, b) => {
          const { blocks, text } = read(body);
          const from = Math.floor(Math.min(a, b) * text.length);
          const to = Math.ceil(Math.max(a, b) * text.length);
          const found = locate(blocks, { start: from, end: to }).map(String).join('');
          expect(bare(found)).toBe(bare(text.slice(from, to)));
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe('a quote', () => {
  const find = (html: string, quote: string) => findQuote(open(html).body, quote)?.toString();

  it('is found in the page', () => {
    expect(find('<p>责任编辑：时雨</p>', '时雨')).toBe('时雨');
  });

  it('is found across elements and white space', () => {
    expect(find('<p>来源：<b>临河</b>\n <i>日报</i></p>', '来源：临河日报')?.replace(/\s/g, '')).toBe(
      '来源：临河日报',
    );
  });

  it('is found with spaces of its own', () => {
    expect(find('<p>The pier reopens on\n Saturday.</p>', 'reopens  on Saturday')?.replace(/\s+/g, ' ')).toBe(
      'reopens on Saturday',
    );
  });

  it('is not found in scripts and styles', () => {
    expect(find('<script>时雨</script><style>时雨</style><noscript>时雨</noscript>', '时雨')).toBeUndefined();
  });

  it.each(['', ' \n', '没有的话'])('%j is not found', (quote) => {
    expect(find('<p>责任编辑</p>', quote)).toBeUndefined();
  });
});
