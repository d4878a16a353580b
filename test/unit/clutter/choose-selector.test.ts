// @vitest-environment node
// A selector to remember an element by: readable, stable, and never one that takes the article along.
import { describe, expect, it } from 'vitest';
import { chooseSelector } from '../../../utils/clutter/choose-selector.ts';
import { articleShare } from '../../../utils/clutter/own-rules.ts';
import { lookAt } from '../../../utils/page/index.ts';
import { ADDRESS, articlePage, open, paragraphs, ZH } from '../page/pages.ts';

const any = () => true;
const chosen = (html: string, selector: string, fits: (el: Element) => boolean = any) => {
  const doc = open(html);
  return chooseSelector(doc.querySelector(selector) as Element, fits);
};

describe('a remembered selector', () => {
  it('is the id, where there is one a person gave', () => {
    expect(chosen('<div id="weather" class="box">x</div>', '#weather')?.selector).toBe('#weather');
    expect(chosen('<div id="ad_8837261" class="box">x</div>', 'div')?.selector).toBe('div.box');
  });

  it('is a class, with all that carry it', () => {
    const found = chosen('<p class="tip">a</p><p>b</p><p class="tip">c</p>', '.tip');
    expect([found?.selector, found?.matches.length]).toEqual(['p.tip', 2]);
  });

  it('passes over names that a build made', () => {
    const found = chosen('<div class="css-1x2y3z sc-abc weather-card">x</div>', 'div');
    expect(found?.selector).toBe('div.weather-card');
  });

  it('names a frame by where it comes from', () => {
    expect(chosen('<iframe src="https://ads.example.net/a?x=1"></iframe>', 'iframe')?.selector).toBe(
      'iframe[src*="ads.example.net"]',
    );
  });

  it('falls back to the place below the nearest name', () => {
    const html = '<div class="side"><div>a</div><div><b>b</b></div></div>';
    expect(chosen(html, '.side > div + div', () => false)?.selector).toBe('div.side > div:nth-of-type(2)');
  });

  it('becomes narrower until it takes nothing that must stay', () => {
    const doc = open(
      articlePage({
        body: paragraphs(ZH).replaceAll('<p>', '<p class="line">'),
        after: '<div class="foot-box"><p class="line">本站声明</p></div>',
      }),
    );
    const share = articleShare(lookAt(doc, ADDRESS));
    const el = doc.querySelector('.foot-box > p') as Element;
    const found = chooseSelector(el, (other) => share(other) === 0);
    expect(found?.matches).toEqual([el]);
    expect(found?.selector).toContain('foot-box');
  });

  it('finds its element again, whatever the markup', () => {
    const doc = open(
      '<main><section><div><div><p>deep</p><p>er</p></div></div></section></main><x-y><i>z</i></x-y><svg><g/></svg>',
    );
    for (const el of doc.body.querySelectorAll('*')) {
      const found = chooseSelector(el, () => false);
      expect(found?.matches, el.nodeName).toEqual([el]);
    }
  });

  it('is none for an element that has left the page', () => {
    const doc = open('<p class="a">x</p>');
    const el = doc.querySelector('p') as Element;
    el.remove();
    expect(chooseSelector(el, any)).toBeNull();
  });
});
