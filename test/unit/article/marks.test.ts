// @vitest-environment node
// Marks: bold, italics, links and code of a line, with offsets into the block's own text; and code set in lines.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutBlocks } from '../../../utils/article/blocks.ts';
import type { Block } from '../../../utils/model.ts';
import { lookAt } from '../../../utils/page/index.ts';
import { ADDRESS, articlePage, open, paragraphs, ZH } from '../page/pages.ts';
import { bodies } from './documents.ts';

const cut = (body: string) =>
  cutBlocks(lookAt(open(articlePage({ body })), ADDRESS), ADDRESS).blocks.map((one) => one.block);
/** The block that follows two paragraphs of prose. */
const block = (html: string): Block => {
  const [one, ...more] = cut(paragraphs(ZH.slice(0, 2)) + html).slice(2);
  if (!one) throw new Error('no block');
  expect(more).toEqual([]);
  return one;
};
/** Each mark with the words it stands on. */
const marked = ({ text, marks = [] }: Block) =>
  marks.map(({ kind, start, end, href }) => [kind, text.slice(start, end), ...(href ? [href] : [])]);

describe('marks', () => {
  it('are none where the line is plain', () => {
    expect(block('<p>渡口在周六清晨重新开船，第一班船载了四十二人。</p>').marks).toBeUndefined();
  });

  it('stand on bold, italic, raised, lowered and code words', () => {
    const found = block(
      '<p>渡口<b>重新</b>开船，<em>第一班</em>船载了<code>42</code>人，面积三百m<sup>2</sup>，含CO<sub>2</sub>。</p>',
    );
    expect(marked(found)).toEqual([
      ['strong', '重新'],
      ['em', '第一班'],
      ['code', '42'],
      ['sup', '2'],
      ['sub', '2'],
    ]);
  });

  it('of a link hold its absolute address', () => {
    expect(
      marked(block('<p>详见<a href="/2026/ferry.html">渡口的历史</a>一文，时刻表也在那里可以查到。</p>')),
    ).toEqual([['link', '渡口的历史', new URL('/2026/ferry.html', ADDRESS).href]]);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'mailto:a@example.org',
    '#top',
    '',
    'http://[',
    'JaVaScRiPt:0',
  ])('are no link to %j', (href) => {
    expect(
      marked(block(`<p>详见<a href="${href}">渡口的历史</a>一文，时刻表也在那里可以查到。</p>`)),
    ).toEqual([]);
  });

  it('nest, the outer one first', () => {
    const html =
      '<p>据<strong><a href="https://a.example.org/">江城<i>日报</i></a>网</strong>报道，渡口在周六清晨重新开船。</p>';
    expect(marked(block(html)).map((one) => one.slice(0, 2))).toEqual([
      ['strong', '江城日报网'],
      ['link', '江城日报'],
      ['em', '日报'],
    ]);
  });

  it('count offsets in the text as it is written: white space collapsed, unseen signs left out', () => {
    const html =
      '<p>\u3000\u3000The  <b> ferry\n\u200b boat </b> left the <i>pier</i> at dawn, with 42 on board.</p>';
    expect(marked(block(html))).toEqual([
      ['strong', 'ferry boat'],
      ['em', 'pier'],
    ]);
  });

  it('are read from bold that is written as a style', () => {
    const html =
      '<p>渡口在<span style="color:red;font-weight: bold">周六清晨</span>重新开船，<span style="font-weight:400">载了</span>四十二人。</p>';
    expect(marked(block(html))).toEqual([['strong', '周六清晨']]);
  });

  it('stand in lists and tables at the place of their item', () => {
    expect(marked(block('<ul><li>每天<b>六时</b>开船；</li><li>自行车<b>免费</b>上船。</li></ul>'))).toEqual([
      ['strong', '六时'],
      ['strong', '免费'],
    ]);
    const table = '<table><tr><th>线路</th><th>价</th></tr><tr><td>南岸</td><td><b>2元</b></td></tr></table>';
    expect(marked(block(table))).toEqual([['strong', '2元']]);
  });

  it('of generated pages lie within their text and begin and end with something to see', {
    timeout: 30_000,
  }, () => {
    fc.assert(
      fc.property(bodies, (body) => {
        for (const { text, marks = [] } of cut(body))
          for (const { start, end } of marks) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(text.slice(start, end)).toMatch(/^\S(?:.*\S)?$/su);
          }
      }),
      { numRuns: 25 },
    );
  });
});

describe('code', () => {
  const html = '<pre><code>\nfor boat in boats:\n    boat.leave(at="6:10")\n\nprint("done")\n</code></pre>';

  it('keeps its lines and indents beside the text', () => {
    const { type, text, code } = block(html);
    expect({ type, text, code }).toEqual({
      type: 'code',
      text: 'for boat in boats: boat.leave(at="6:10") print("done")',
      code: 'for boat in boats:\n    boat.leave(at="6:10")\n\nprint("done")',
    });
  });

  it('is not prose that a page wrote into <pre>', () => {
    const { type, code } = block('<pre>渡口在周六清晨重新开船，\n第一班船载了四十二人。</pre>');
    expect({ type, code }).toEqual({ type: 'paragraph', code: undefined });
  });
});
