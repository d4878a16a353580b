// @vitest-environment jsdom
// A glance at a page of a known portal whose address is no article's: is a closer look worth its cost?
import { describe, expect, it } from 'vitest';
import type { SiteRule } from '../../../utils/model.ts';
import { isLikelyArticle } from '../../../utils/page/likely.ts';

const rule = { id: 'x', hosts: ['news.example.com'], body: ['.story'] } as unknown as SiteRule;
const SENTENCE = '市图书馆的新馆从下周一起试开放，读者可以带着旧证直接入馆，不必重新办理任何手续。';
const likely = (html: string, path = '/local/today', of = rule) =>
  isLikelyArticle(
    new DOMParser().parseFromString(html, 'text/html'),
    new URL(`https://news.example.com${path}`),
    of,
  );
const rows = (n: number) =>
  Array.from({ length: n }, (_, i) => `<li><a href="/a">第 ${i} 条新闻的题目</a></li>`).join('');

describe('worth a closer look', () => {
  it('paragraphs of prose', () => {
    expect(likely(`<div>${`<p>${SENTENCE}</p>`.repeat(10)}</div>`)).toBe(true);
  });
  it('the box in which the rule expects the body, though it has no paragraphs', () => {
    expect(likely(`<div class="story">${`${SENTENCE}<br>`.repeat(4)}</div>`)).toBe(true);
  });
  it('a page that calls itself an article', () => {
    expect(likely('<head><meta property="og:type" content="article"></head><div></div>')).toBe(true);
  });
  it('an address that looks like an article anywhere', () => {
    expect(likely('<div></div>', '/2026/11/25/story.html')).toBe(true);
  });
});

describe('not worth it', () => {
  it('a home page, whatever stands on it', () => {
    expect(likely(`<div>${`<p>${SENTENCE}</p>`.repeat(10)}</div>`, '/')).toBe(false);
  });
  it('rows of links', () => {
    expect(likely(`<ul>${rows(200)}</ul>`, '/local/')).toBe(false);
  });
  it('a few captions', () => {
    expect(likely(`<p>图为新馆大厅</p><p>${SENTENCE}</p>${rows(40)}`, '/local/')).toBe(false);
  });
  it('a page without a body', () => {
    expect(likely('')).toBe(false);
  });
});
