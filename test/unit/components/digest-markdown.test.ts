// The digest as a Markdown text to take away.
import { beforeEach, describe, expect, it } from 'vitest';
import { digestMarkdown as digestMarkdownWith, escapeMarkdown } from '../../../components/digest-markdown.ts';
import type { Reading } from '../../../utils/model.ts';
import { english } from '../../gallery/sample-en.ts';
import { chinese } from '../../gallery/sample-zh.ts';
import { wording } from '../../gallery/scenes.ts';
import { speak } from './mount.ts';

const digestMarkdown = (reading: Reading) => digestMarkdownWith(reading, wording);

beforeEach(() => speak('zh_CN'));

describe('the take-away', () => {
  it('begins with the title, the link, who publishes it and when', () => {
    expect(digestMarkdown(chinese).split('\n').slice(0, 5)).toEqual([
      '# 押上1200亿！青禾电子的电池野心藏不住了',
      '',
      '- 链接: <https://www.163.com/dy/article/KQINGHE0519ABCD.html>',
      '- 来源: 网易号 · 产业放大镜',
      '- 发布: 未见发布日期',
    ]);
  });

  it('has each fact with its sentence', () => {
    expect(digestMarkdown(chinese)).toContain(
      '- **超1200亿元** 未来五年电池研发投入\n' +
        '  > 在青禾电子的年度伙伴大会上，创始人宋知行再次提到，未来五年将投入超1200亿元用于电池研发。',
    );
  });

  it('has dates resolved, the words of the article beside them', () => {
    expect(digestMarkdown(chinese)).toContain('- **2024年12月 前后** 去年年底 · 公布全年数据');
  });

  it('speaks the reader’s language and keeps the article’s words', () => {
    speak('en');
    const text = digestMarkdown(english);
    expect(text).toContain('## Key numbers');
    expect(text).toContain('- **nearly 380,000 homes** expected to be powered');
    expect(text).toContain('- Published: 19 Jul 2024, 08:30');
  });

  it('ends with what could not be confirmed and how it was made', () => {
    const lines = digestMarkdown(chinese).trimEnd().split('\n');
    expect(lines.at(-5)).toMatch(/^- 我们没能确认的: /);
    expect(lines.at(-1)).toContain('不对真实性作判断');
  });

  it('is empty when there is no article', () => {
    expect(digestMarkdown({ ...chinese, article: null, digest: null })).toBe('');
  });

  it('has the head alone when there is no digest', () => {
    expect(digestMarkdown({ ...chinese, digest: null })).not.toContain('##');
  });

  it('keeps an address with brackets in one piece', () => {
    expect(digestMarkdown({ ...chinese, url: 'https://a.example/x?<y>&z=1 2' })).toContain(
      '<https://a.example/x?%3Cy%3E&z=1%202>',
    );
  });
});

describe('escaping', () => {
  it.each([
    ['*bold* _and_ [link](x)', '\\*bold\\* \\_and\\_ \\[link\\](x)'],
    ['<b>html</b>', '\\<b\\>html\\</b\\>'],
    ['# no heading', '\\# no heading'],
    ['- no list', '\\- no list'],
    ['12. no list', '12\\. no list'],
    ['12.5亿元', '12.5亿元'],
    ['a | b ~ c ` d \\ e', 'a \\| b \\~ c \\` d \\\\ e'],
    ['&lt;b&gt; R&D', '\\&lt;b\\&gt; R&D'],
    ['two\n\n# lines', 'two \\# lines'],
    ['\ud800 lone', '\ud800 lone'],
    ['', ''],
  ])('%j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});
