// Selectors from a file or a broken store: none may reach beyond its own rule of the sheet.
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { holdOwn, isSelector } from '../../utils/clutter/own-rules.ts';

const { document } = new JSDOM('<p class="a">').window;

describe('a selector', () => {
  it.each([
    '.a',
    '#a > b',
    'div.a:nth-of-type(2)',
    'iframe[src*="ads.example"]',
    ':is(.a, .b)',
    "a[href='x']",
  ])('is whole: %s', (selector) => expect(isSelector(document, selector)).toBe(true));

  it.each([
    '',
    '{',
    '.a{}',
    '.a),body:is(*',
    '.a/*',
    ':is(.a',
    '[a="x',
    '[a=x',
    '.a\\',
    '.a,',
    '<b>',
    '}*{display:none',
    '.a;b',
    '@import',
  ])('is none, or leaves something open: %s', (selector) =>
    expect(isSelector(document, selector)).toBe(false),
  );
});

it('a poisoned rule is left out of the sheet and takes no other with it', () => {
  holdOwn(document, { hide: ['.a),body:is(*', '.ok', '.b/*', '.ok2'], shown: [] });
  const css = document.querySelector('style.qingdu-own')?.textContent ?? '';
  expect(css.split('\n')).toHaveLength(2);
  expect(css).toContain(':is(.ok)');
  expect(css).toContain(':is(.ok2)');
  expect(css).not.toContain('body');
  holdOwn(document, { hide: [], shown: [] });
});
