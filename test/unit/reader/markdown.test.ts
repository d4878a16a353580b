// Taking the article away: Markdown that equals the view, text, and a file name any system takes.
// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleMarkdown, articleText, fileName } from '../../../utils/reader/markdown.ts';
import type { Words } from '../../../utils/reader/words.ts';
import { articleOf, BRIDGE, readingOf } from './samples.ts';

const WORDS: Words = { t: (key) => key, locale: 'zh-CN' };
const BLOCKS = ['paragraph', 'heading', 'image', 'quote', 'list', 'table'] as const;

describe('an article as Markdown', () => {
  const markdown = articleMarkdown(readingOf(BRIDGE), WORDS);

  it('begins with title, source line and link', () => {
    expect(markdown.split('\n').slice(0, 4)).toEqual([
      '# 旧桥重开',
      '',
      '南门晚报 · 何苇 · 2025年10月12日\\',
      '<https://news.example.cn/2025/1012/bridge.html>',
    ]);
  });

  it('has every block as what it is, in order', () => {
    const body = markdown.split('\n\n').slice(2).join('\n\n');
    expect(body).toBe(`周六清晨，停用三年的南门旧桥重新开放，当天有2.6万人走过。

![旧桥](<https://img.example.cn/bridge.jpg>)

*重开当日的旧桥。*

## 修了什么

工程耗资约4100万元，桥面换了全部木板。\\
栏杆保留了原样。

> “我小时候在这里学会骑车。”
>
> “它比我记得的窄。”

### 花了多少

| 项目 | 金额 |
| --- | --- |
| 桥面 | 1800万元 |
| 桥墩 | 2300万元 |

## 何时能走

1. 每天6时开放；
2. 22时关闭。

![](<https://img.example.cn/night.jpg>)

2026年春天，桥头的茶馆也将重开。
`);
  });

  it('keeps the signs of the text from meaning something', () => {
    const article = articleOf([
      { type: 'paragraph', text: '* 号\n1. 不是列表\n# 不是标题 <b>&amp; a_b [链接](x) | 竖线 ~~删~~' },
    ]);
    expect(articleMarkdown(readingOf(article), WORDS)).toContain(
      '\\* 号\\\n1\\. 不是列表\\\n\\# 不是标题 \\<b\\>\\&amp; a\\_b \\[链接\\](x) \\| 竖线 \\~\\~删\\~\\~',
    );
  });

  it('writes notes as footnotes', () => {
    const article = articleOf([
      { type: 'paragraph', text: '渡口停了三年[1]。' },
      { type: 'paragraph', text: '[1] 2023年5月起。' },
    ]);
    expect(articleMarkdown(readingOf(article), WORDS)).toContain(
      '渡口停了三年[^1]。\n\n[^1]: 2023年5月起。\n',
    );
  });

  it('links a video at its place, to the page when nothing else is known', () => {
    const element = document.createElement('video');
    const media = [
      { kind: 'video' as const, after: 'b0', element },
      { kind: 'video' as const, after: null, url: 'https://v.example.cn/1', element },
    ];
    const lines = articleMarkdown(readingOf(BRIDGE), WORDS, { media }).split('\n\n');
    expect(lines[2]).toBe('[▶ reader\\_media\\_video](<https://v.example.cn/1>)');
    expect(lines[4]).toBe('[▶ reader\\_media\\_video](<https://news.example.cn/2025/1012/bridge.html>)');
  });

  it('loses no letter of the text, whatever the text', () => {
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    const draft = fc.record({
      type: fc.constantFrom(...BLOCKS),
      text: fc.string({ unit: 'grapheme', maxLength: 30 }),
    });
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 6 }), (drafts) => {
        const article = articleOf(drafts, { title: '' });
        const markdown = articleMarkdown({ ...readingOf(article, null), url: '' }, WORDS);
        // Numbers of ordered lists and footnotes come on top; here there are none.
        expect(letters(markdown)).toBe(letters(article.text));
      }),
      { numRuns: 200 },
    );
  });

  it('is empty without an article', () => {
    expect(articleMarkdown(readingOf(null, null), WORDS)).toBe('');
    expect(articleText(readingOf(null, null), WORDS)).toBe('');
  });
});

describe('an article as text', () => {
  it('has title, source, link, and the text with a gap between blocks', () => {
    const text = articleText(readingOf(BRIDGE), WORDS);
    expect(
      text.startsWith(
        '旧桥重开\n南门晚报 · 何苇 · 2025年10月12日\nhttps://news.example.cn/2025/1012/bridge.html\n\n周六清晨',
      ),
    ).toBe(true);
    expect(text).toContain('栏杆保留了原样。\n\n“我小时候');
  });
});

describe('the name of the file', () => {
  it.each([
    ['旧桥重开：花了多少？', '旧桥重开：花了多少？.md'],
    ['A/B: "C" <D> | E?', 'A B C D E.md'],
    ['...', 'article.md'],
    ['', 'article.md'],
    ['长'.repeat(80), `${'长'.repeat(60)}.md`],
  ])('of %s', (title, name) => {
    expect(fileName(title, 'md')).toBe(name);
  });
});
