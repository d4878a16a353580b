// @vitest-environment node
// Page data: read when the page shows no body or a part of one, left alone when it shows it all.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { jumpTo } from '../../../utils/article/jump.ts';
import { planClutter } from '../../../utils/clutter/plan.ts';
import { readNews, readPage } from '../../../utils/pipeline.ts';
import { ADDRESS, articlePage, EN, open, paragraphs, rows, ZH } from '../page/pages.ts';
import { bodies } from './documents.ts';

vi.setConfig({ testTimeout: 30_000 });

const NOW = new Date('2026-11-25T12:00:00+08:00');
const TITLE = '临河县早稻插秧比去年快五天';
const html = paragraphs(ZH);
const assigned = (value: unknown) =>
  `<script>window.STATE = ${JSON.stringify(value).replaceAll('</', '<\\/')};</script>`;
const read = (page: string, url = ADDRESS) => readNews(open(page, url), url, { now: NOW }).article;

/** A page that shows its headline and, of the body, what it is told to. */
const shell = (data: string, shown = '', meta = '') =>
  articlePage({ body: shown, head: '', after: data, meta });

describe('a page that shows no body', () => {
  it.each([
    ['HTML in an object', assigned({ doc: { title: TITLE, content: html } })],
    ['text with a line for each paragraph', assigned({ doc: { title: TITLE, content: ZH.join('\n') } })],
    [
      'HTML escaped once more',
      assigned({ title: TITLE, content: html.replace(/</g, '&lt;').replace(/>/g, '&gt;') }),
    ],
    ['pieces in a row', assigned({ title: TITLE, blocks: ZH.map((text) => ({ type: 'p', text })) })],
    ['a template', `<template><div>${html}</div></template>`],
    ['a textarea', `<textarea class="article-content">${html.replace(/</g, '&lt;')}</textarea>`],
    [
      'JSON-LD',
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: TITLE, articleBody: ZH.join('\n') })}</script>`,
    ],
  ])('is read from %s', (_what, data) => {
    expect(read(shell(data))?.text).toBe(ZH.join('\n'));
  });

  it('says that its words are not in the page, and the jump finds none', () => {
    const doc = open(shell(assigned({ title: TITLE, content: html })));
    const { read: found } = readPage(doc, ADDRESS, undefined, { now: NOW });
    expect(found?.article.fromData).toBe(true);
    expect(jumpTo(doc.defaultView as never, found?.anchors ?? [], { start: 0, end: 10 })).toBe(false);
  });

  it('has time and source from the data, and says so', () => {
    const data = { title: TITLE, content: html, publish_time: 1778722000, source: '临河日报' };
    const { article, digest } = readNews(open(shell(assigned(data))), ADDRESS, { now: NOW });
    expect(article?.publishedAt).toEqual({ iso: '2026-05-14T09:26:40+08:00', from: 'script' });
    expect(digest?.source.origin.raw).toBe('临河日报');
  });

  it('keeps the time that it shows', () => {
    const data = assigned({ title: TITLE, content: html, publishTime: '2020-01-01 08:00:00' });
    const page = articlePage({ body: '', after: data });
    expect(read(page)?.publishedAt?.iso).toBe('2026-05-14T09:26:31+08:00');
  });

  it('takes pictures from beside the text', () => {
    const data = {
      title: TITLE,
      originContent: { text: `<p>${ZH[0]}</p><!--IMG_0--><p>${ZH[1]}</p><p>${ZH[2]}</p>` },
      originAttribute: {
        IMG_0: { width: 640, origUrl: 'https://img.example.com/field.jpg', desc: '柳湾村的稻田' },
      },
    };
    expect(read(shell(assigned(data)))?.blocks[1]).toMatchObject({
      type: 'image',
      src: 'https://img.example.com/field.jpg',
      text: '柳湾村的稻田',
    });
  });
});

describe('a page that shows the beginning', () => {
  it('is read to the end from the data', () => {
    expect(read(shell(assigned({ title: TITLE, content: html }), `<p>${ZH[0]}</p>`))?.text).toBe(
      ZH.join('\n'),
    );
  });

  it('that is sold is read as far as it is shown', () => {
    const free =
      '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>';
    const page = shell(assigned({ title: TITLE, content: html }), `<p>${ZH[0]}</p>`, free);
    expect(read(page)?.text ?? '').not.toContain('梁满仓');
  });

  it('and asks for a subscription is read as far as it is shown', () => {
    const shown = `<p>${ZH[0]}</p><p>${ZH[1]}</p><div>订阅后阅读全文</div>`;
    const page = shell(assigned({ title: TITLE, content: paragraphs([...ZH, ...ZH, ...ZH]) }), shown);
    expect(read(page)?.fromData).toBeUndefined();
  });
});

describe('what is not this article', () => {
  const other = paragraphs(EN.concat(EN));
  it.each([
    ['another story', { title: 'The old pier reopens on Saturday', content: other }],
    ['a recommended one', { recommendList: [{ content: other }] }],
    ['comments', { title: TITLE, comments: [{ user: 'x', text: ZH.join('') }] }],
    ['stories in a row', { list: EN.map((text) => ({ title: text.slice(0, 20), content: text })) }],
    ['an agreement', { agreement: ZH.join('').repeat(4) }],
    ['a picture', { title: TITLE, content: `data:image/png;base64,${'iVBORw0KGgoAAAANSUhEUg'.repeat(60)}` }],
    ['a program', { title: TITLE, content: 'function f(a,b){var c=a.x;return c.y=b;};'.repeat(20) }],
  ])('is not read: %s', (_what, value) => {
    expect(read(shell(assigned(value)))?.text ?? '').toBe('');
  });

  it('a list that carries its first story stays a list', () => {
    const page = `<h1>滚动新闻</h1>${rows(60)}${assigned({ first: { content: html } })}`;
    expect(
      readNews(open(page, 'https://news.example.com/list/'), 'https://news.example.com/list/').page.kind,
    ).toBe('list');
  });
});

describe('a page that shows its whole body', () => {
  it('is read from the page, whatever the data holds', () => {
    const value = fc.constantFrom<(body: string) => object>(
      (content) => ({ title: TITLE, content }),
      (content) => ({ title: TITLE, content: content + content }),
      (content) => ({ data: { title: TITLE, mobile: { html: content }, desktop: [content] } }),
      () => ({ content: paragraphs([...EN, ...EN]) }),
      () => ({ title: 'Harrow Point', content: paragraphs([...EN, ...EN]) }),
      () => ({ list: ZH.map((content) => ({ content })) }),
    );
    fc.assert(
      fc.property(bodies, value, (body, make) => {
        const bare = readNews(open(articlePage({ body })), ADDRESS, { now: NOW });
        const page = articlePage({ body, after: assigned(make(body)) });
        expect(readNews(open(page), ADDRESS, { now: NOW })).toEqual(bare);
      }),
      { numRuns: 15 },
    );
  });
});

describe('the page itself', () => {
  it('is left as it is, and is cleaned as if there were no data', () => {
    const doc = open(shell(assigned({ title: TITLE, content: html }), '', ''));
    const before = doc.documentElement.outerHTML;
    const { page } = readPage(doc, ADDRESS, undefined, { now: NOW });
    expect(doc.documentElement.outerHTML).toBe(before);
    expect(page.survey.doc).toBe(doc);
    expect(page.verdict.kind).not.toBe('article');
    expect(() => planClutter(page)).not.toThrow();
  });

  it.each([
    ['cut off', `<script>var allData = {"title":"${TITLE}","content":"${ZH.join('')}</script>`],
    ['nested without end', `<script>var a = ${'['.repeat(5_000)}${']'.repeat(5_000)};</script>`],
    ['all of one letter', assigned({ title: TITLE, content: '稻'.repeat(500_000) })],
    ['brackets without tags', assigned({ title: TITLE, content: '<'.repeat(200_000) })],
    ['lone surrogates', assigned({ title: TITLE, content: `\ud83d${ZH.join('')}\udc00` })],
  ])('data that is %s: no exception', (_what, data) => {
    expect(() => read(shell(data))).not.toThrow();
  });
});
