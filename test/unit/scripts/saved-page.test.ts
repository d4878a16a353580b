// Saved pages read without a browser: which files are meant, where they came from, what comes out.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { markdownOf } from '../../../scripts/lib/digest-file.ts';
import { progressLine } from '../../../scripts/lib/progress.ts';
import { readSaved, savedPages } from '../../../scripts/lib/saved-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'qingdu-saved-'));
afterAll(() => rmSync(folder, { recursive: true }));

const save = (name: string, content: string | Uint8Array) => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

const article = (
  head = '',
) => `${head}<!doctype html><html lang="en"><head><title>Ferry returns to Port Ellan</title>
<meta property="article:published_time" content="2026-03-02T09:00:00Z"><meta property="og:type" content="article"></head>
<body><article><h1>Ferry returns to Port Ellan</h1><p class="byline">By Mara Quill</p>
<p>The ferry between Port Ellan and the island of Sorrow returned on Monday after 14 months, the harbour office said.</p>
<p>It carried 212 passengers on its first crossing, about twice as many as in the spring of last year.</p>
<p>Repairs cost £3.4 million, of which the county paid a third. A second boat is planned for 2027, the office added.</p>
</article></body></html>`;

describe('the pages meant', () => {
  it('are the files given, and every page below the folders given', () => {
    mkdirSync(join(folder, 'many/deep'), { recursive: true });
    const [b, a] = [save('many/b.htm', ''), save('many/deep/a.HTML', '')];
    save('many/expected.json', '{}');
    const single = save('single.txt', '');
    expect(savedPages([single, join(folder, 'many')])).toEqual([single, b, a]);
  });

  it('must exist', () => {
    expect(() => savedPages([join(folder, 'nowhere')])).toThrow('There is no');
    mkdirSync(join(folder, 'bare'));
    expect(() => savedPages([join(folder, 'bare')])).toThrow('no .html file');
  });
});

describe('the address of a saved page', () => {
  const from = (html: string, url?: string) => {
    const { addressFrom, reading } = readSaved(save('page.html', html), url ? { url } : {});
    return [addressFrom, reading.url];
  };

  it('is the one given', () => {
    expect(from(article(), 'https://news.example.com/ferry')).toEqual([
      'given',
      'https://news.example.com/ferry',
    ]);
  });

  it('is the one the browser noted when it saved the page', () => {
    const note = '<!-- saved from url=(0034)https://news.example.com/2026/ferry -->\n';
    expect(from(article(note))).toEqual(['saved from', 'https://news.example.com/2026/ferry']);
  });

  it('is the one the page calls its own', () => {
    const canonical = article().replace(
      '</head>',
      '<link rel="canonical" href="https://news.example.com/c"></head>',
    );
    expect(from(canonical)).toEqual(['canonical', 'https://news.example.com/c']);
    const og = article().replace(
      '</head>',
      '<meta property="og:url" content="https://news.example.com/o"></head>',
    );
    expect(from(og)).toEqual(['og:url', 'https://news.example.com/o']);
  });

  it('stays unknown when nothing tells it, or when it is no web address', () => {
    expect(from(article())).toEqual(['none', 'https://page.invalid/']);
    const odd = article().replace('</head>', '<link rel="canonical" href="javascript:1"></head>');
    expect(from(odd)).toEqual(['none', 'https://page.invalid/']);
  });
});

describe('what comes out', () => {
  it('is the reading of the pipeline', () => {
    const { reading } = readSaved(save('page.html', article()), {
      url: 'https://news.example.com/2026/03/02/ferry',
    });
    expect(reading.page.kind).toBe('article');
    expect(reading.article?.title).toBe('Ferry returns to Port Ellan');
    expect(reading.digest?.facts.map((fact) => fact.text)).toContain('£3.4 million');
  });

  it('heeds the encoding the page declares', () => {
    const [before = '', after = ''] = article()
      .replace('<head>', '<head><meta charset="gbk">')
      .replace('<title>Ferry returns to Port Ellan</title>', '')
      .split('Ferry returns to Port Ellan');
    // 岚舟储能公布一季度业绩 in GB 18030.
    const name = Buffer.from('e1b0d6dbb4a2c4dcb9abb2bcd2bbbcbeb6c8d2b5bca8', 'hex');
    const bytes = Buffer.concat([Buffer.from(before), name, Buffer.from(after.replace('£', '$'))]);
    const { reading } = readSaved(save('gbk.html', bytes), { anyway: true });
    expect(reading.article?.title).toBe('岚舟储能公布一季度业绩');
  });

  it('is nothing, not an error, for a page that is empty or broken', () => {
    for (const html of ['', '<', '\ud800', '<html><body><form><p>'])
      expect(readSaved(save('odd.html', html)).reading.article).toBeNull();
  });

  it('can be had as Markdown in each language of the extension', () => {
    const { reading } = readSaved(save('page.html', article()), {
      url: 'https://news.example.com/2026/03/02/ferry',
    });
    expect(markdownOf(reading, 'en')).toMatch(/^# Ferry returns to Port Ellan\n/);
    expect(markdownOf(reading, 'zh-CN')).toContain('## 摘要');
    expect(markdownOf(reading, 'zh-TW')).toContain('## 摘要');
    expect(() => markdownOf(reading, 'fr')).toThrow('There is no fr');
    expect(markdownOf({ ...reading, article: null, digest: null }, 'en')).toBe('');
  });
});

it('the bar says how far it has come, within the columns there are', () => {
  expect(progressLine(6, 24, 'page.html', 80)).toBe(`[${'█'.repeat(6)}${'─'.repeat(18)}] 6/24 page.html`);
  expect(progressLine(0, 0, '', 80)).toBe(`[${'█'.repeat(24)}] 0/0 `);
  expect([...progressLine(1, 3, 'a-long-name.html', 30)]).toHaveLength(29);
});
