// @vitest-environment node
// The further pages of an article: joined in order, exact, and without loss when one fails.
import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { readAllPages, withKnownPages } from '../../utils/further-pages.ts';
import { readPage } from '../../utils/pipeline.ts';
import { articlePage, open, paragraphs, ZH } from './page/pages.ts';

const FIRST = 'https://news.example.com/15/1118/07/B8MEIYUAN00253B0H.html';
const address = (n: number | string) => (n === 1 ? FIRST : FIRST.replace('.html', `_${n}.html`));
const OPTIONS = { now: new Date('2026-11-25T12:00:00+08:00') };

const TEXTS: Record<number, string[]> = {
  1: ZH,
  2: [
    '到了五月下旬，最后一批晚插的田也返青了。县农技站站长车立秋说，今年返青比去年早四天，病虫害发生面积少了一成半。',
    '柳湾村合作社新添了两台插秧机，一天能插六十亩，抵得上四十个人。每亩的机插费从90元降到75元。',
  ],
  3: [
    '气象部门预计，6月中旬还有一次较强降雨，累计雨量80到120毫米。县里已经清淤渠道46公里，备好水泵130台。',
    '“田里有水不怕，怕的是水走不掉。”梁满仓指着新挖的排水沟说，去年他家有三亩田被淹了两天。',
  ],
};
const pager = (current: number, upTo = 3) =>
  `<div class="pages">${Array.from({ length: upTo }, (_, i) => i + 1)
    .map((n) => (n === current ? `<span>${n}</span>` : `<a href="${address(n)}">${n}</a>`))
    .join('')}</div>`;
const page = (n: number, upTo = 3) =>
  articlePage({
    body: `${paragraphs(TEXTS[n] ?? [])}${n === 3 ? '<p>（责任编辑：时雨）</p>' : ''}`,
    after: pager(n, upTo),
  });

const first = (n = 1, html = page(n)) => readPage(open(html, address(n)), address(n), undefined, OPTIONS);
const loading = (pages: Record<string, string>, known = new Map()) => {
  const load = vi.fn(async (url: string) => {
    const html = pages[url];
    if (html === undefined) throw new Error('404');
    return new JSDOM(html).window.document;
  });
  const stop = new AbortController();
  return { load, stop, io: { load, signal: stop.signal, known } };
};
const SITE = { [address(1)]: page(1), [address(2)]: page(2), [address(3)]: page(3) };

describe('all pages', () => {
  it('are joined in order, with exact offsets and an id for each block', async () => {
    const { io, load } = loading(SITE);
    const { reading } = await readAllPages(first(), undefined, OPTIONS, io);
    const article = reading.article as NonNullable<typeof reading.article>;
    expect(article.text).toBe([...ZH, ...(TEXTS[2] ?? []), ...(TEXTS[3] ?? [])].join('\n'));
    expect(article.blocks.map(({ id }) => id)).toEqual(['b0', 'b1', 'b2', 'p2b0', 'p2b1', 'p3b0', 'p3b1']);
    for (const { start, end, text } of article.blocks) expect(article.text.slice(start, end)).toBe(text);
    expect(article.pages).toEqual({ urls: [1, 2, 3].map(address), current: 1, read: [1, 2, 3] });
    expect(load.mock.calls.map(([url]) => url)).toEqual([address(2), address(3)]);
  });

  it('seen from the second keep its ids and its ties to the page', async () => {
    const { io } = loading(SITE);
    const { read } = await readAllPages(first(2), undefined, OPTIONS, io);
    expect(read?.article.blocks.map(({ id }) => id).slice(2, 5)).toEqual(['p1b2', 'b0', 'b1']);
    const own = read?.anchors.filter(({ nodes }) => nodes.length > 0).map(({ block }) => block.text);
    expect(own).toEqual(TEXTS[2]);
    expect(read?.anchors.map(({ block }) => block)).toEqual(read?.article.blocks);
  });

  it('have one digest: facts of the last page, and its credit', async () => {
    const { io } = loading(SITE);
    const { reading, read } = await readAllPages(first(), undefined, OPTIONS, io);
    expect(reading.digest?.facts.map(({ text }) => text)).toContain('46公里');
    for (const line of [...(reading.digest?.summary ?? []), ...(reading.digest?.facts ?? [])])
      expect(reading.article?.text.slice(line.start, line.end)).toBe(line.text);
    expect(read?.signs.credits.map(({ text }) => text).join()).toContain('时雨');
  });

  it('that only the next page knows of are found while reading', async () => {
    const next = (n: number) =>
      articlePage({ body: paragraphs(TEXTS[n] ?? []), after: `<a href="${address(n + 1)}">下一页</a>` });
    const { io } = loading({ [address(2)]: next(2), [address(3)]: page(3) });
    const { reading } = await readAllPages(first(1, next(1)), undefined, OPTIONS, io);
    expect(reading.article?.pages).toMatchObject({ urls: [1, 2, 3].map(address), read: [1, 2, 3] });
  });

  it('say a standfirst once', async () => {
    const lede = `<p>${ZH[0]}</p>`;
    const again = articlePage({ body: lede + paragraphs(TEXTS[2] ?? []), after: pager(2) });
    const { io } = loading({ ...SITE, [address(2)]: again });
    const { reading } = await readAllPages(first(), undefined, OPTIONS, io);
    expect(reading.article?.text.split(ZH[0] as string)).toHaveLength(2);
  });
});

describe('pages that cannot be had', () => {
  it('are left out and told, and nothing else is lost', async () => {
    const { io } = loading({ [address(3)]: page(3) });
    const { reading } = await readAllPages(first(), undefined, OPTIONS, io);
    expect(reading.article?.text).toBe([...ZH, ...(TEXTS[3] ?? [])].join('\n'));
    expect(reading.article?.pages).toMatchObject({ urls: [1, 2, 3].map(address), read: [1, 3] });
  });

  it('none of them: the reading is as it was', async () => {
    const { io } = loading({});
    const before = first();
    const { reading } = await readAllPages(before, undefined, OPTIONS, io);
    expect(reading.article?.text).toBe(before.reading.article?.text);
    expect(reading.article?.blocks).toEqual(before.reading.article?.blocks);
    expect(reading.article?.pages?.read).toEqual([1]);
  });

  it('are asked for again, the others not', async () => {
    const known = new Map();
    await readAllPages(first(), undefined, OPTIONS, loading({ [address(3)]: page(3) }, known).io);
    const { io, load } = loading(SITE, known);
    const { reading } = await readAllPages(first(), undefined, OPTIONS, io);
    expect(load.mock.calls.map(([url]) => url)).toEqual([address(2)]);
    expect(reading.article?.pages?.read).toEqual([1, 2, 3]);
  });

  it('after a stop are not asked for', async () => {
    const { io, load, stop } = loading(SITE);
    load.mockImplementationOnce(async (url) => {
      stop.abort();
      return new JSDOM(SITE[url] as string).window.document;
    });
    const { reading } = await readAllPages(first(), undefined, OPTIONS, io);
    expect(load).toHaveBeenCalledTimes(1);
    expect(reading.article?.pages?.read).toEqual([1, 2]);
  });
});

describe('the whole on one page', () => {
  const all = FIRST.replace('.html', '_all.html');
  const html = articlePage({ body: paragraphs(ZH), after: `${pager(1)}<a href="${all}">全文阅读</a>` });

  it('is read instead, and stays tied to the page where its words stand there', async () => {
    const { io, load } = loading({ [all]: articlePage({ body: paragraphs([...ZH, ...(TEXTS[2] ?? [])]) }) });
    const { reading, read } = await readAllPages(first(1, html), undefined, OPTIONS, io);
    expect(load).toHaveBeenCalledTimes(1);
    expect(reading.article?.text).toBe([...ZH, ...(TEXTS[2] ?? [])].join('\n'));
    expect(read?.anchors.map(({ nodes }) => nodes.length > 0)).toEqual([true, true, true, false, false]);
    expect(reading.article?.pages?.read).toEqual([1, 2, 3]);
  });

  it('that holds something else is passed over for the pages', async () => {
    const { io } = loading({ ...SITE, [all]: articlePage({ body: paragraphs(TEXTS[3] ?? []) }) });
    const { reading } = await readAllPages(first(1, html), undefined, OPTIONS, io);
    expect(reading.article?.text).toContain('抵得上四十个人');
  });
});

describe('pages read before', () => {
  it('are joined again without loading', async () => {
    const known = new Map();
    const { reading } = await readAllPages(first(), undefined, OPTIONS, loading(SITE, known).io);
    expect(withKnownPages(first(), known, OPTIONS).reading).toEqual(reading);
  });

  it('of another article are none of this one', () => {
    const before = first();
    expect(
      withKnownPages(before, new Map([['https://news.example.com/x_2.html', before.read as never]]), OPTIONS),
    ).toBe(before);
  });
});

it('a page without pages is as it was, and nothing is loaded', async () => {
  const { io, load } = loading(SITE);
  const before = readPage(open(articlePage(), FIRST), FIRST, undefined, OPTIONS);
  expect(await readAllPages(before, undefined, OPTIONS, io)).toBe(before);
  expect(load).not.toHaveBeenCalled();
});
