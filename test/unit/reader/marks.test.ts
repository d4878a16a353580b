// Marks of a line in the view and in Markdown.
// @vitest-environment jsdom
import { expect, it } from 'vitest';
import type { Mark } from '../../../utils/model.ts';
import { articleMarkdown } from '../../../utils/reader/markdown.ts';
import { renderArticle } from '../../../utils/reader/render.ts';
import { articleOf, readingOf } from './samples.ts';

const TEXT = '详见“渡口”一文，共12页。';
const rendered = (marks: Mark[]) => {
  const article = articleOf([{ type: 'paragraph', text: TEXT, marks }]);
  const box = document.createElement('div');
  box.append(renderArticle(document, article));
  const words = { t: (key: string) => key, locale: 'zh-CN' };
  return { html: box, markdown: articleMarkdown(readingOf(article), words).trim().split('\n').at(-1) };
};

it('bold words and links become elements and signs, and no text is lost', () => {
  const { html, markdown } = rendered([
    { kind: 'link', start: 2, end: 6, href: 'https://a.example.org/x' },
    { kind: 'strong', start: 10, end: 12 },
  ]);
  expect(html.textContent).toBe(TEXT);
  expect(html.querySelector('a')?.getAttribute('rel')).toBe('noopener noreferrer');
  expect(markdown).toBe('详见[“渡口”](<https://a.example.org/x>)一文，共**12**页。');
});

it('emphasis that CommonMark would not see beside Chinese is written in HTML', () => {
  expect(rendered([{ kind: 'strong', start: 2, end: 6 }]).markdown).toBe(
    '详见<strong>“渡口”</strong>一文，共12页。',
  );
});

it('a link to anything but the web is text', () => {
  const { html, markdown } = rendered([{ kind: 'link', start: 2, end: 6, href: 'javascript:alert(1)' }]);
  expect(html.querySelector('a')).toBeNull();
  expect(markdown).toBe(TEXT);
});
