// @vitest-environment node
// Blocks: the body in reading order, every offset exact.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutBlocks } from '../../../utils/article/blocks.ts';
import type { Block } from '../../../utils/model.ts';
import { lookAt } from '../../../utils/page/index.ts';
import { ADDRESS, articlePage, open, paragraphs, ZH } from '../page/pages.ts';
import { bodies } from './documents.ts';

const cut = (body: string) => cutBlocks(lookAt(open(articlePage({ body })), ADDRESS), ADDRESS);
/** The blocks that follow two paragraphs of prose. */
const following = (html: string): Block[] =>
  cut(paragraphs(ZH.slice(0, 2)) + html)
    .blocks.map((b) => b.block)
    .slice(2);
const one = (html: string): Partial<Block> => {
  const blocks = following(html);
  expect(blocks).toHaveLength(1);
  const { id: _i, start: _s, end: _e, ...rest } = blocks[0] as Block;
  return rest;
};

describe('paragraphs', () => {
  it('one for each <p>', () => {
    expect(cut(paragraphs(ZH)).blocks.map((b) => b.block.text)).toEqual(ZH);
  });

  it('one for each line between <br>', () => {
    expect(cut(ZH.join('<br><br>')).blocks.map((b) => b.block.text)).toEqual(ZH);
  });

  it('without the ideographic spaces that indent them', () => {
    expect(one('<p>\u3000\u3000雨在清晨停了，田埂上的人又多了起来。</p>').text).toBe(
      '雨在清晨停了，田埂上的人又多了起来。',
    );
  });

  it('with white space collapsed', () => {
    expect(one('<p>The  rain\n\t stopped at dawn,\u00a0and the ferries ran again.</p>').text).toBe(
      'The rain stopped at dawn, and the ferries ran again.',
    );
  });

  it('across inline elements', () => {
    expect(one('<p>全县种下<b>8.6</b><span>万亩</span>，<a href="/x">增加</a>4200亩。</p>').text).toBe(
      '全县种下8.6万亩，增加4200亩。',
    );
  });
});

describe('lines at the edges', () => {
  it('a reporter’s name above the first sentence is no paragraph', () => {
    expect(cut(paragraphs(['南浦日报记者 白露', ...ZH])).text).toBe(ZH.join('\n'));
  });

  it('questions of an interview, and short first lines that name a day, are paragraphs', () => {
    const lines = [
      '9月22日，南塘老街改造正式动工。',
      '记者：今年为什么插得早？',
      '梁满仓：水来得早，三月就放了。',
      ...ZH,
    ];
    expect(cut(paragraphs(lines)).text).toBe(lines.join('\n'));
  });

  it.each([
    '文/周砚秋',
    '图/新华社',
    '举报/反馈',
    '阅读 1234',
    '返回首页',
    '临河财经公众号',
    '谁是你心中的年度人物？【点击投票】选出他',
  ])('%s is not the article', (line) => expect(cut(paragraphs([...ZH, line])).text).toBe(ZH.join('\n')));

  it('a short first sentence that names a day is no dateline', () => {
    const lines = ['9月22日，南塘老街改造正式动工。', ...ZH];
    expect(cut(paragraphs(lines)).text).toBe(lines.join('\n'));
  });

  it('a clutter link at the end of a paragraph takes only itself away', () => {
    const line = '“他们唱得很响。”阮听雨说。';
    const body = `${paragraphs(ZH)}<p>${line}<a id="back" href="/">返回首页，查看更多</a></p>`;
    const page = lookAt(open(articlePage({ body })), ADDRESS, {
      id: 'test',
      name: { zh: '测试', en: 'Test' },
      hosts: ['news.example.com'],
      articles: [],
      body: ['.txt'],
      clutter: { promo: ['#back'] },
    });
    expect(cutBlocks(page, ADDRESS).text).toBe([...ZH, line].join('\n'));
  });
});

describe('headings', () => {
  it('have the level of their element', () => {
    expect(one('<h3>水从哪里来</h3>')).toEqual({ type: 'heading', text: '水从哪里来', level: 3 });
  });

  it('an h1 inside the body counts as level 2', () => {
    expect(one('<h1>水从哪里来</h1>')).toMatchObject({ type: 'heading', level: 2 });
  });

  it('a short line wholly in bold is one', () => {
    expect(one('<p><strong>水从哪里来</strong></p>')).toMatchObject({ type: 'heading', text: '水从哪里来' });
  });

  it('a bold sentence with its full stop is a paragraph', () => {
    expect(one('<p><strong>水是从上游来的。</strong></p>')).toMatchObject({ type: 'paragraph' });
  });

  it('a line partly in bold is a paragraph', () => {
    expect(one('<p><strong>梁满仓</strong>：水来得早</p>')).toMatchObject({ type: 'paragraph' });
  });
});

describe('lists', () => {
  it('keep their items', () => {
    expect(one('<ul><li>浅水勤灌，够苗晒田。</li><li>看苗施肥，分两次追。</li></ul>')).toEqual({
      type: 'list',
      text: '浅水勤灌，够苗晒田。 看苗施肥，分两次追。',
      items: ['浅水勤灌，够苗晒田。', '看苗施肥，分两次追。'],
      ordered: false,
    });
  });

  it('know that they are ordered', () => {
    expect(one('<ol><li>泡种两天，每天换一次水。</li><li>催芽，温度不要过高。</li></ol>')).toMatchObject({
      ordered: true,
    });
  });
});

describe('quotations', () => {
  it('a blockquote is one, each of its lines a block', () => {
    expect(one('<blockquote><p>田是种出来的，不是等出来的。</p></blockquote>')).toEqual({
      type: 'quote',
      text: '田是种出来的，不是等出来的。',
    });
  });
});

describe('tables', () => {
  it('of data keep rows and cells', () => {
    expect(
      one('<table><tr><th>乡镇</th><th>面积</th></tr><tr><td>柳湾</td><td>1.2万亩</td></tr></table>'),
    ).toMatchObject({
      type: 'table',
      rows: [
        ['乡镇', '面积'],
        ['柳湾', '1.2万亩'],
      ],
    });
  });

  it('that only lay out the page are read as what they hold', () => {
    const blocks = following(
      '<table><tr><td><p>雨在清晨停了，田埂上的人又多了起来。</p><p>天晴之后，插秧机又下了田。</p></td></tr></table>',
    );
    expect(blocks.map((b) => [b.type, b.text])).toEqual([
      ['paragraph', '雨在清晨停了，田埂上的人又多了起来。'],
      ['paragraph', '天晴之后，插秧机又下了田。'],
    ]);
  });
});

describe('pictures', () => {
  it('stand where the page shows them, with address, caption and alt', () => {
    const blocks = cut(
      `<p>${ZH[0]}</p><figure><img src="/img/1.jpg" alt="秧田"><figcaption>柳湾村的秧田，五月</figcaption></figure><p>${ZH[1]}</p>`,
    ).blocks.map((b) => b.block);
    expect(blocks.map((b) => b.type)).toEqual(['paragraph', 'image', 'paragraph']);
    expect(blocks[1]).toMatchObject({
      src: 'https://news.example.com/img/1.jpg',
      text: '柳湾村的秧田，五月',
      alt: '秧田',
    });
  });

  it('a caption is told once: it is no paragraph beside its picture', () => {
    const { text } = cut(
      `${paragraphs(ZH)}<figure><img src="/1.jpg"><figcaption>柳湾村的秧田，五月</figcaption></figure>`,
    );
    expect(text.split('柳湾村的秧田').length).toBe(2);
  });

  it('a caption may be a line named so beside the picture', () => {
    const [image] = following(
      '<div class="img_wrapper"><img src="/1.jpg"><p class="img_descr">柳湾村的秧田</p></div>',
    );
    expect(image).toMatchObject({ type: 'image', text: '柳湾村的秧田' });
  });

  it('a lone short line in the box of a picture is its caption', () => {
    const box = '<div class="pic"><picture><img src="/1.jpg"></picture><div>柳湾村的秧田</div></div>';
    expect(cut(box + paragraphs(ZH)).blocks[0]?.block).toMatchObject({ type: 'image', text: '柳湾村的秧田' });
  });

  it('a paragraph with its own words is no caption', () => {
    const blocks = following('<p><img src="/1.jpg"></p><p>雨在清晨停了，田埂上的人又多了起来。</p>');
    expect(blocks.map((b) => [b.type, b.text])).toEqual([
      ['image', ''],
      ['paragraph', '雨在清晨停了，田埂上的人又多了起来。'],
    ]);
  });

  it('inside a recommendation is none of the article’s', () => {
    expect(
      following('<div class="recommend"><a href="/1"><img src="/r.jpg">一碗豆浆里的县城清晨</a></div>'),
    ).toEqual([]);
  });

  it('without a caption takes no room in the text', () => {
    const { text } = cut(`<p>${ZH[0]}</p><p><img src="/1.jpg"></p><p>${ZH[1]}</p>`);
    expect(text).toBe(`${ZH[0]}\n${ZH[1]}`);
  });
});

describe('ids and offsets', () => {
  it('ids are b0, b1 … in reading order', () => {
    expect(cut(paragraphs(ZH)).blocks.map((b) => b.block.id)).toEqual(['b0', 'b1', 'b2']);
  });

  it('headline, dateline and byline are no blocks though they stand in the body’s container', () => {
    const html = `<!DOCTYPE html><html><head><title>临河县早稻插秧比去年快五天</title></head><body><div class="txt"><h1>临河县早稻插秧比去年快五天</h1><p>2026-05-14 09:26</p>${paragraphs(ZH)}</div></body></html>`;
    const { text } = cutBlocks(lookAt(open(html), ADDRESS), ADDRESS);
    expect(text).toBe(ZH.join('\n'));
  });

  it('every block is a slice of the text, and the blocks joined by line ends are the text', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const { blocks, text } = cut(body);
        expect(blocks.length).toBeGreaterThan(0);
        for (const { block } of blocks) expect(text.slice(block.start, block.end)).toBe(block.text);
        expect(
          blocks
            .map((b) => b.block.text)
            .filter(Boolean)
            .join('\n'),
        ).toBe(text);
        expect(new Set(blocks.map((b) => b.block.id)).size).toBe(blocks.length);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('a page without a body has no blocks', () => {
    const doc = open('<p>空</p>');
    expect(cutBlocks(lookAt(doc, ADDRESS), ADDRESS)).toEqual({ blocks: [], text: '' });
  });
});

describe('what stands inside a line or a box with it', () => {
  it('a link of promotion at the end of a paragraph goes, the paragraph stays', () => {
    const last = '<p>“他们唱得很响。”阮听雨说。<a class="share" href="/">分享</a></p>';
    expect(cut(paragraphs(ZH) + last).text).toContain('阮听雨说');
  });

  it('a caption beside its picture is told once, as the picture’s', () => {
    const box =
      '<div class="img_wrapper"><img src="/1.jpg"><span class="img_descr">柳湾村的秧田</span></div>';
    const { blocks } = cut(paragraphs(ZH) + box);
    expect(blocks.slice(3).map((b) => [b.block.type, b.block.text])).toEqual([['image', '柳湾村的秧田']]);
  });

  it('a picture before the words of its paragraph comes before them', () => {
    const { blocks } = cut(`${paragraphs(ZH)}<p><img src="/1.jpg">雨在清晨停了，田埂上的人又多了起来。</p>`);
    expect(blocks.slice(3).map((b) => b.block.type)).toEqual(['image', 'paragraph']);
  });
});
