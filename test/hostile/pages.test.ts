// Hostile pages in jsdom: sizes, depths, tricks with direction and invisible characters, lies in the page's own data.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { createCleaner } from '../../utils/clutter/cleaner.ts';
import { readNews } from '../../utils/pipeline.ts';
import { openWindow } from '../unit/clutter/window.ts';
import { ADDRESS, articlePage, open, paragraphs, ZH } from '../unit/page/pages.ts';
import { fuzzPages, type Golden } from './fuzz-pages.ts';
import { checkPage, checkReading, NOW } from './invariants.ts';
import { HOSTILE } from './mutate.ts';

vi.setConfig({ testTimeout: 60_000 });

const read = (html: string) => {
  const reading = readNews(open(html), ADDRESS, { now: NOW });
  checkReading(reading);
  return reading;
};
const linked = (data: unknown) =>
  articlePage({ meta: `<script type="application/ld+json">${JSON.stringify(data)}</script>` });

describe('sizes', () => {
  it.each([
    [
      'an attribute of 1 MB',
      articlePage({ before: `<div class="${'ad '.repeat(333_000)}" id="${'x'.repeat(9000)}">栏目</div>` }),
    ],
    [
      'a style attribute of 1 MB',
      articlePage({ before: `<div style="${'display: '.repeat(111_000)}">栏目</div>` }),
    ],
    [
      'a text node of 100 kB with 12,500 figures',
      articlePage({ body: `${paragraphs(ZH)}<p>${'种下早稻八万亩，'.repeat(12_500)}</p>` }),
    ],
    ['a text node of 1 MB without a mark', articlePage({ after: `<div>${'a'.repeat(1_000_000)}</div>` })],
    ['a headline of 30 kB', articlePage({ title: '临河县早稻'.repeat(6_000) })],
    ['JSON-LD of 1 MB', linked({ '@type': 'NewsArticle', headline: '稻'.repeat(1_000_000) })],
    [
      'JSON-LD nested 10,000 deep',
      articlePage({
        meta: `<script type="application/ld+json">${'['.repeat(10_000)}${']'.repeat(10_000)}</script>`,
      }),
    ],
    [
      '20,000 classes that look like names',
      articlePage({
        after: Array.from({ length: 20_000 }, (_, i) => `<i class="ad-${i} share${i}">词</i>`).join(''),
      }),
    ],
  ])('%s is read around', (_, html) => {
    const reading = read(html);
    expect(reading.page.kind).toBe('article');
    expect(reading.article?.text).toContain('梁满仓');
  });
});

describe('invisible and turned characters', () => {
  it('a figure cut by zero-width characters is read as it is seen', () => {
    const { digest } = read(
      articlePage({ body: paragraphs([...ZH, '全县投入1\u200b2\u200b0万元修渠，惠及三个乡镇的农户。']) }),
    );
    const money = digest?.facts.filter((fact) => fact.kind === 'money').map((fact) => fact.value) ?? [];
    // Read whole or not at all: never as 1, 12 or 20.
    for (const value of money) expect(value).toBe(1_200_000);
  });

  it('direction marks in a headline and byline do not break the reading', () => {
    const { article } = read(
      articlePage({
        title: '\u202e县河临\u202c临河县早稻插秧比去年快五天',
        head: '2026-05-14 09:26　来源：\u202e报日河临\u202c',
      }),
    );
    expect(article?.title).toContain('临河县早稻插秧');
  });

  it('a headline of nothing but invisible characters is none', () => {
    const { article } = read(articlePage({ title: '\u200b\u200c\u2060\ufeff' }));
    expect(article?.title ?? '').not.toMatch(/^[\u200b\u200c\u2060\ufeff]+$/);
  });
});

describe('lies', () => {
  it('a date in the future is told as the page states it and makes nothing young', () => {
    const { digest } = read(articlePage({ head: '2099-01-01 08:00　来源：临河日报' }));
    expect(digest?.source.time.ageDays ?? 0).toBeLessThanOrEqual(0);
  });

  it.each([
    ['HTML', '<img src=x onerror=alert(1)>临河'],
    ['a script', '</script><script>alert(1)</script>'],
    ['a javascript: address', 'javascript:alert(1)'],
  ])('%s in JSON-LD stays plain text', (_, text) => {
    const { article } = read(
      linked({
        '@type': 'NewsArticle',
        headline: text,
        author: { name: text },
        publisher: { name: text },
        datePublished: text,
      }).replace(/<\/script>(?=<script>alert)/, '<\\/script>'),
    );
    expect(article?.title).toBe('临河县早稻插秧比去年快五天');
  });

  it('JSON-LD that names the members of every object changes none', () => {
    read(
      articlePage({
        meta: '<script type="application/ld+json">{"@type":"NewsArticle","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}</script>',
      }),
    );
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('links of the article that are no web addresses are not offered', () => {
    const { article } = read(
      articlePage({
        body: `${paragraphs(ZH)}<p><img src="javascript:alert(1)" width="600" height="400"><img src="data:image/svg+xml,<svg onload=alert(1)>" width="600" height="400"></p>`,
        after:
          '<div class="pages"><a href="javascript:alert(1)">1</a><a href="javascript:alert(2)">2</a><a href="https://evil.example/2.html">下一页</a></div>',
      }),
    );
    expect(article?.blocks.filter((block) => block.src)).toEqual([]);
    expect(article?.pages?.urls ?? []).toEqual([]);
  });
});

describe('a page that knows us', () => {
  it('marks it sets itself hide nothing while cleaning is off, and the body never', () => {
    const win = openWindow(
      articlePage({ body: ZH.map((text) => `<p data-qingdu-hide="ads">${text}</p>`).join('') }),
    );
    const own = createCleaner(win, undefined, () => {});
    expect(own.set('clean').mode).toBe('clean');
    for (const p of win.document.querySelectorAll('.txt p')) expect(p.checkVisibility()).toBe(true);
    own.set('off');
    for (const p of win.document.querySelectorAll('.txt p')) expect(p.checkVisibility()).toBe(true);
  });

  it('a page that takes our attribute away again and again is not fought with', () => {
    const win = openWindow(articlePage({ after: '<div class="ads">广告位</div>' }));
    let told = 0;
    const own = createCleaner(win, undefined, () => told++);
    own.settle();
    for (let n = 0; n < 50; n++) win.document.documentElement.removeAttribute('data-qingdu');
    expect(told).toBe(1);
  });
});

describe('a page in pieces', () => {
  it.each(HOSTILE.map((piece) => [piece.slice(0, 60), piece] as const))('%s', (_, piece) => {
    const doc = open(
      articlePage({
        before: piece,
        body: `${paragraphs(ZH.slice(0, 2))}${piece}${paragraphs(ZH.slice(2))}`,
        after: piece,
      }),
    );
    checkPage(doc, ADDRESS);
  });
});

it('mutated golden pages keep every promise', () => {
  const folder = new URL('../golden/', import.meta.url);
  const goldens: Golden[] = readdirSync(folder)
    .filter((name) => existsSync(new URL(`${name}/expected.json`, folder)))
    .map((name) => ({
      name,
      html: readFileSync(new URL(`${name}/page.html`, folder), 'utf8'),
      url: (JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), 'utf8')) as { url: string })
        .url,
    }));
  const report = fuzzPages(goldens, new new JSDOM('').window.DOMParser(), 120, 20_260_514);
  expect(report.failures).toEqual([]);
}, 600_000);
