// The digest as a Markdown text to take away.
import { beforeEach, describe, expect, it } from 'vitest';
import { digestJson, digestText, fileName } from '../../../components/digest-formats.ts';
import { digestMarkdown as digestMarkdownWith, escapeMarkdown } from '../../../components/digest-markdown.ts';
import { linkToWords } from '../../../components/text-fragment.ts';
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
      `- **超1200亿元** 未来五年电池研发投入 [↗](<${linkToWords(
        chinese.url,
        '在青禾电子的年度伙伴大会上，创始人宋知行再次提到，未来五年将投入超1200亿元用于电池研发。',
      )}>)\n` +
        '  > 在青禾电子的年度伙伴大会上，创始人宋知行再次提到，未来五年将投入超1200亿元用于电池研发。',
    );
  });

  it('has dates resolved, the words of the article beside them', () => {
    expect(digestMarkdown(chinese)).toContain('- **2024年12月前后** 去年年底 · 公布全年数据');
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

describe('links to a sentence', () => {
  it('follow each sentence of the summary', () => {
    expect(digestMarkdown(english)).toContain(
      'asked for a fund of £60 million. [↗](<https://www.harbourpost.example/2024/07/19/tidal-barrage-approved' +
        '#:~:text=Fishing%20groups,60%20million.>)',
    );
  });

  it.each([
    ['https://a.example/', '短句。', 'https://a.example/#:~:text=%E7%9F%AD%E5%8F%A5%E3%80%82'],
    ['https://a.example/#top', 'a-b, c', 'https://a.example/#top:~:text=a%2Db%2C%20c'],
    ['https://a.example/', 'lone \ud800', 'https://a.example/#:~:text=lone%20%EF%BF%BD'],
  ])('%s at %j', (url, words, link) => {
    expect(linkToWords(url, words)).toBe(link);
  });
});

describe('other forms', () => {
  it('plain text has the same parts without signs', () => {
    const text = digestText(chinese, wording);
    expect(text.split('\n').slice(0, 4)).toEqual([
      '押上1200亿！青禾电子的电池野心藏不住了',
      'https://www.163.com/dy/article/KQINGHE0519ABCD.html',
      '来源: 网易号 · 产业放大镜',
      '发布: 未见发布日期',
    ]);
    expect(text).toContain('· 超1200亿元  未来五年电池研发投入\n    在青禾电子的年度伙伴大会上');
    expect(text).not.toMatch(/[*#\\]/);
  });

  it('JSON has all facts with their sentences, and the note', () => {
    const data = JSON.parse(digestJson(chinese));
    expect(data.numbers).toHaveLength(11);
    expect(data.numbers[0]).toEqual({
      text: '1200亿元',
      kind: 'money',
      value: 1.2e11,
      unit: 'CNY',
      qual: 'over',
      label: '未来五年电池研发投入',
      sentence: '在青禾电子的年度伙伴大会上，创始人宋知行再次提到，未来五年将投入超1200亿元用于电池研发。',
    });
    expect(data.dates).toHaveLength(8);
    expect(data.source.unknown).toContain('publish-date');
  });

  it('are empty when there is no article', () => {
    const nothing = { ...chinese, article: null, digest: null };
    expect(digestText(nothing, wording)).toBe('');
    expect(JSON.parse(digestJson(nothing))).toEqual({});
  });

  it.each([
    ['押上1200亿！谁赢？', '押上1200亿！谁赢？.md'],
    ['a/b: "c" <d>\n| e', 'a b c d e.md'],
    ['...', 'digest.md'],
    ['长'.repeat(90), `${'长'.repeat(60)}.md`],
    ['\ud800', 'digest.md'],
  ])('a file of %j is called %s', (title, name) => {
    expect(fileName(title, 'md')).toBe(name);
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
