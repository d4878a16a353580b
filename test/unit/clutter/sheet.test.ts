// @vitest-environment node
// The style sheets: one attribute on <html> switches everything.
import { describe, expect, it } from 'vitest';
import { commonSheet, KEEP, MARK, MODE, ownSheet, SHOW, siteSheet } from '../../../utils/clutter/sheet.ts';
import type { SiteRule } from '../../../utils/model.ts';
import { siteRules } from '../../../utils/sites/index.ts';
import { open } from '../page/pages.ts';

const rule = (clutter: SiteRule['clutter']): SiteRule => ({
  id: 'test',
  name: { zh: '测试', en: 'Test' },
  hosts: ['news.example.com'],
  articles: [],
  body: ['.txt'],
  clutter,
});

/** A page with a sheet, and what the style engine makes of the element `#x`. */
function display(sheet: string, x: string, mode?: string, show?: string): string {
  const doc = open(`<div id="x" ${x}>x</div>`);
  const style = doc.createElement('style');
  style.textContent = sheet;
  doc.head.append(style);
  if (mode) doc.documentElement.setAttribute(MODE, mode);
  if (show) doc.documentElement.setAttribute(SHOW, show);
  const el = doc.getElementById('x') as Element;
  return (doc.defaultView as Window).getComputedStyle(el).display;
}

describe('the common sheet', () => {
  it('hides what is marked while the page is clean', () => {
    expect(display(commonSheet(), `${MARK}="ads"`, 'clean')).toBe('none');
  });

  it('hides nothing when peeking or off', () => {
    expect(display(commonSheet(), `${MARK}="ads"`, 'peek')).toBe('block');
    expect(display(commonSheet(), `${MARK}="ads"`)).toBe('block');
  });

  it('hides nothing that is not marked', () => {
    expect(display(commonSheet(), '', 'clean')).toBe('block');
  });

  it('gives back what is to be kept', () => {
    expect(display(commonSheet(), `${MARK}="ads" ${KEEP}`, 'clean')).toBe('block');
  });
});

describe('the sheet of a site', () => {
  const sheet = siteSheet(rule({ ads: ['.gg'], related: ['#tuijian', '.list > a'] }));

  it('hides what the rule names while the page is clean', () => {
    expect(display(sheet, 'class="gg"', 'clean')).toBe('none');
    expect(display(sheet, 'class="gg"')).toBe('block');
    expect(display(sheet, 'class="txt"', 'clean')).toBe('block');
  });

  it('gives back what is to be kept', () => {
    expect(display(sheet, `class="gg" ${KEEP}`, 'clean')).toBe('block');
  });

  it('outlines the same elements when peeking', () => {
    expect(sheet).toContain(
      'html[data-qingdu="peek"]:not([data-qingdu-show~="related"]) .list > a:not([data-qingdu-keep]){outline:',
    );
  });

  it('leaves a category in sight that the reader wants to see', () => {
    const shown = (categories: string) => display(sheet, 'class="gg"', 'clean', categories);
    expect([shown('ads comments'), shown('comments')]).toEqual(['block', 'none']);
  });

  it('of a rule without clutter is empty', () => {
    expect(siteSheet(rule({}))).toBe('');
  });

  it('touches nothing without the attribute on <html>, on any site', () => {
    for (const one of siteRules) {
      const lines = siteSheet(one).split('\n').filter(Boolean);
      for (const line of lines) {
        // A comma in brackets belongs to its selector.
        const head = line
          .slice(0, line.indexOf('{'))
          .replace(/\([^()]*\)|\[[^\]]*\]/g, (part) => part.replaceAll(',', ';'));
        for (const selector of head.split(','))
          expect(selector).toMatch(/^html\[data-qingdu="(?:clean|peek)"\]\S* \S/);
      }
    }
  });
});

describe('the sheet of what the reader hid', () => {
  const sheet = ownSheet(['.a', 'div >', '.c']);

  it('hides while the page is clean, unless it is to be kept', () => {
    expect(display(sheet, 'class="a"', 'clean')).toBe('none');
    expect(display(sheet, 'class="a"')).toBe('block');
    expect(display(sheet, `class="a" ${KEEP}`, 'clean')).toBe('block');
  });

  it('stands although one selector is broken', () => {
    expect(display(sheet, 'class="c"', 'clean')).toBe('none');
  });
});
