// @vitest-environment node
// Further pages: the article's own address with a page number, and nothing else.
import { describe, expect, it } from 'vitest';
import { findPages } from '../../../utils/article/next-pages.ts';
import { lookAt } from '../../../utils/page/index.ts';
import { articlePage, open, paragraphs, rows, ZH } from '../page/pages.ts';

const BASE = 'https://news.example.com/15/1118/07/';
const FIRST = `${BASE}B8MEIYUAN00253B0H.html`;
const second = `${BASE}B8MEIYUAN00253B0H_2.html`;
const third = `${BASE}B8MEIYUAN00253B0H_3.html`;

const pages = (pager: string, url = FIRST, options: { inside?: boolean; meta?: string } = {}) => {
  const html = articlePage({
    body: paragraphs(ZH) + (options.inside ? pager : ''),
    after: (options.inside ? '' : pager) + rows(8),
    meta: options.meta ?? '',
  });
  return findPages(lookAt(open(html, url), url));
};
const a = (href: string, text: string) => `<a href="${href}">${text}</a>`;

describe('a pager', () => {
  it('of numbers is counted, this page among them', () => {
    const pager = `<div class="ep-pages"><a class="current" href="#">1</a>${a(second, '2')}${a(third, '3')}${a(second, '下一页')}</div>`;
    expect(pages(pager)).toEqual({ urls: [FIRST, second, third], current: 1 });
    expect(pages(pager, FIRST, { inside: true })).toEqual({ urls: [FIRST, second, third], current: 1 });
  });

  it('seen from its second page leads back to the first', () => {
    const pager = `<div>${a(FIRST, '1')}<span>2</span>${a(third, '3')}</div>`;
    expect(pages(pager, second)).toEqual({ urls: [FIRST, second, third], current: 2 });
  });

  it('that leaves numbers out is filled up', () => {
    const far = `${BASE}B8MEIYUAN00253B0H_6.html`;
    expect(pages(`<div>${a(second, '2')} … ${a(far, '6')}</div>`)?.urls).toHaveLength(6);
    expect(pages(`<div>${a(second, '2')} … ${a(far, '末页')}</div>`)?.urls[3]).toBe(
      `${BASE}B8MEIYUAN00253B0H_4.html`,
    );
  });

  it('that counts from nought', () => {
    const first = 'https://news.example.com/20060518/n243299999.shtml';
    const [next, last] = [1, 2].map((n) => first.replace('.shtml', `_${n}.shtml`)) as [string, string];
    expect(pages(`<p>${a(next, '2')} ${a(last, '3')} ${a(next, '下一页')}</p>`, first)).toEqual({
      urls: [first, next, last],
      current: 1,
    });
  });

  it('with nothing but a next page has two', () => {
    expect(pages(`<div class="nextpage">${a(second, '下一页')}</div>`)).toEqual({
      urls: [FIRST, second],
      current: 1,
    });
  });

  it('that says how many there are is believed', () => {
    expect(pages(`<div>共3页</div><div>${a(second, '下一页')}</div>`)?.urls).toEqual([FIRST, second, third]);
    expect(pages(`<div>1/3</div><div>${a(second, '下一页')}</div>`)?.urls).toEqual([FIRST, second, third]);
  });

  it.each([
    [
      'in the path',
      'https://example.org/story/pier-reopens-on-saturday',
      '/story/pier-reopens-on-saturday/2',
    ],
    ['in the path, named', 'https://example.org/story/1234567/', '/story/1234567/page/2/'],
    ['in the query', 'https://example.org/article?id=1234567', '/article?id=1234567&page=2'],
    ['after a hyphen', 'https://example.org/n1/2024/0510/c1001-40230123.html', 'c1001-40230123-2.html'],
  ])('with the number %s', (_what, url, next) => {
    expect(pages(`<p>${a(next, '2')}</p>`, url)).toEqual({
      urls: [url, new URL(next, url).href],
      current: 1,
    });
  });

  it('of titles', () => {
    expect(pages(`<ul><li>${a(second, '第2页：搬迁之后')}</li></ul>`)?.urls).toEqual([FIRST, second]);
  });

  it('declared in the head', () => {
    expect(pages('', FIRST, { meta: `<link rel="next" href="${second}">` })?.urls).toEqual([FIRST, second]);
  });

  it('of http addresses on a page of https', () => {
    expect(pages(`<p>${a(second.replace('https', 'http'), '2')}</p>`)?.urls).toEqual([FIRST, second]);
  });

  it('of a thousand pages ends at twenty', () => {
    expect(
      pages(`<p>${a(second, '2')}${a(FIRST.replace('.html', '_99.html'), '99')}</p>`)?.urls,
    ).toHaveLength(20);
  });
});

describe('the whole article on one page', () => {
  it.each([
    ['全文阅读', FIRST.replace('.html', '_all.html')],
    ['单页阅读', `${FIRST}?full=y`],
    ['View as one page', `${FIRST}?page=all`],
    ['[阅读全文]', FIRST.replace('.html', '_all.html')],
  ])('%s', (label, href) => {
    expect(pages(`<div>${a(href, label)}</div>`)).toEqual({ urls: [FIRST], current: 1, all: href });
  });

  it('stands beside the numbers', () => {
    const all = FIRST.replace('.html', '_all.html');
    expect(pages(`<div>${a(second, '2')} ${a(all, '全文阅读')}</div>`)).toEqual({
      urls: [FIRST, second],
      current: 1,
      all,
    });
  });
});

describe('what is no further page', () => {
  it.each([
    ['a channel page', a('https://news.example.com/special/', '2')],
    ['the next article', a(`${BASE}B8MF0000000253B0H.html`, '下一篇')],
    ['the next article, labelled a page', a(`${BASE}B8MF0000000253B0H.html`, '下一页')],
    ['another origin', a(second.replace('news.', 'img.'), '2')],
    ['a place on this page', a('#p2', '2')],
    ['a script', a('javascript:next()', '下一页')],
    ['another story of the same number', a(`${BASE}B8MF0000000253B0H_2.html`, '2')],
    ['a link that is no pager', a(second, '去年的旧厂房')],
    ['comments', `<div class="comment-list"><p>说得好。</p>${a(`${FIRST}?page=2`, '2')}</div>`],
    ['a list far below', rows(40) + a(second, '2')],
    ['full text of something else', a('https://news.example.com/doc/7654321.html', '阅读全文')],
  ])('%s', (_what, html) => {
    expect(pages(`<div>${html}</div>`)).toBeUndefined();
  });

  it('numbered neighbours of a section', () => {
    expect(
      pages(`<p>${a('/life/13', '13')} ${a('/life/14', '下一页')}</p>`, 'https://example.org/life/12'),
    ).toBeUndefined();
    expect(
      pages(`<p>${a('news_13.html', '13')}</p>`, 'https://example.org/2024/news_12.html'),
    ).toBeUndefined();
  });
});
