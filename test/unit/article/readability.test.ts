// @vitest-environment node
// The second opinion: where Readability sees the body, told as a place in the live page.
import { describe, expect, it } from 'vitest';
import { bodyByReadability } from '../../../utils/article/readability.ts';
import { survey } from '../../../utils/page/survey.ts';
import { ADDRESS, articlePage, EN, open, paragraphs, rows } from '../page/pages.ts';

const page = () =>
  open(articlePage({ title: 'Old pier to reopen', body: paragraphs([...EN, ...EN]), after: rows(8) }));

describe('the second opinion', () => {
  it('is an element of the page that holds the paragraphs', () => {
    const s = survey(page(), ADDRESS);
    const body = bodyByReadability(s);
    const root = s.els[body?.roots[0] as number] as Element;
    expect(root.contains(s.doc.querySelector('.txt p'))).toBe(true);
    expect(root.contains(s.doc.querySelector('li'))).toBe(false);
  });

  it('leaves the page as it is', () => {
    const doc = page();
    const before = doc.documentElement.outerHTML;
    bodyByReadability(survey(doc, ADDRESS));
    expect(doc.documentElement.outerHTML).toBe(before);
  });

  it.each([
    ['an empty page', ''],
    ['a word', '<p>x</p>'],
  ])('of %s there is none', (_what, html) => {
    expect(bodyByReadability(survey(open(html), ADDRESS))).toBeNull();
  });

  it('of a page of links holds no prose, whatever it names', () => {
    expect(bodyByReadability(survey(open(rows(40)), ADDRESS))?.prose ?? 0).toBe(0);
  });
});
