// @vitest-environment node
// Selectors for people: short, readable, and they find the element again.
import { describe, expect, it } from 'vitest';
import { selectorOf } from '../../../utils/page/selector.ts';
import { open } from './pages.ts';

const of = (html: string, selector: string) => {
  const doc = open(html);
  const el = doc.querySelector(selector) as Element;
  return { found: selectorOf(el), matches: [...doc.querySelectorAll(selectorOf(el))], el };
};

describe('a selector', () => {
  it('ends at the nearest id', () => {
    expect(
      of('<div id="side"><ul><li class="hot">x</li></ul></div><ul><li class="hot">y</li></ul>', 'li').found,
    ).toBe('#side > ul > li.hot');
  });

  it('is as short as is unique', () => {
    expect(of('<div class="a"><p class="only">x</p></div><p>y</p>', '.only').found).toBe('p.only');
  });

  it('leaves out names that a build generated', () => {
    const { found } = of(
      '<div id="react_12345"><section class="sc-1x2y css-9z Box__Kd93Ja">x</section></div>',
      'section',
    );
    expect(found).not.toMatch(/sc-|css-|__|12345/);
  });

  it('leaves out names that are no plain words', () => {
    const { found, matches, el } = of('<div class="md:w-1/2 [&>p]:x"><i id="a:b">x</i></div>', 'i');
    expect(found).not.toMatch(/[:[\]/]/);
    expect(matches).toContain(el);
  });

  it('finds its element again', () => {
    for (const html of [
      '<div id="a"><b class="x">1</b></div>',
      '<main><section><div><div><div><div><p>deep</p></div></div></div></div></section></main>',
      '<gu-island name="x"><p>y</p></gu-island>',
      '<svg><g><path></path></g></svg>',
    ]) {
      for (const one of open(html).body.querySelectorAll('*')) {
        expect([...(one.ownerDocument as Document).querySelectorAll(selectorOf(one))]).toContain(one);
      }
    }
  });

  it('of the body is the body', () => {
    expect(of('<p>x</p>', 'body').found).toBe('body');
  });
});
