// @vitest-environment node
// The guard: body, headline and dateline stay in sight, or the cleaning is taken back.
import { describe, expect, it } from 'vitest';
import { setMode } from '../../../utils/clutter/apply.ts';
import { guard } from '../../../utils/clutter/guard.ts';
import { KEEP, MARK } from '../../../utils/clutter/sheet.ts';
import type { SiteRule } from '../../../utils/model.ts';
import { lookAt } from '../../../utils/page/index.ts';
import { ADDRESS, articlePage } from '../page/pages.ts';
import { openWindow, shown } from './window.ts';

const rule = (clutter: SiteRule['clutter']): SiteRule => ({
  id: 'test',
  name: { zh: '测试', en: 'Test' },
  hosts: ['news.example.com'],
  articles: [],
  body: ['.txt'],
  clutter,
});

/** A clean page on which `before` was done, guarded. */
function guarded(prepare: (win: Window) => void, site?: SiteRule, html = articlePage()) {
  const win = openWindow(html, ADDRESS, site);
  const page = lookAt(win.document, ADDRESS, undefined);
  setMode(win.document, 'clean');
  prepare(win);
  return { win, verdict: guard(page) };
}
const markOn = (selector: string) => (win: Window) =>
  (win.document.querySelector(selector) as Element).setAttribute(MARK, 'ads');

describe('the guard', () => {
  it('is content when the article is in sight', () => {
    expect(guarded(() => undefined).verdict).toBe('whole');
  });

  it.each([
    ['the headline', 'h1'],
    ['the dateline', '.info'],
    ['a paragraph', '.txt p'],
    ['the whole body', '.txt'],
    ['a wrapper of everything', '.main'],
  ])('gives back %s that a mark hid', (_what, selector) => {
    const { win, verdict } = guarded(markOn(selector));
    expect(verdict).toBe('mended');
    expect(shown(win, selector)).toBe(true);
    expect(win.document.querySelector(selector)?.hasAttribute(MARK)).toBe(false);
  });

  it('gives back what a site rule that has grown too old hides', () => {
    const { win, verdict } = guarded(() => undefined, rule({ ads: ['.txt'] }));
    expect(verdict).toBe('mended');
    expect(shown(win, '.txt p')).toBe(true);
    expect(win.document.querySelector('.txt')?.hasAttribute(KEEP)).toBe(true);
  });

  it('leaves hidden what is rightly hidden', () => {
    const html = articlePage({ after: '<div class="gg">促销</div>' });
    const { win } = guarded(markOn('h1'), rule({ ads: ['.gg'] }), html);
    expect(shown(win, '.gg')).toBe(false);
  });

  it('does not mind what the page itself hides', () => {
    const { verdict } = guarded((win) => {
      const style = win.document.createElement('style');
      style.textContent = '.info{display:none}';
      win.document.head.append(style);
    });
    expect(verdict).toBe('whole');
  });

  it('gives up when it cannot bring the article back', () => {
    const { verdict } = guarded((win) => {
      const style = win.document.createElement('style');
      style.textContent = 'html[data-qingdu="clean"] .txt{display:none!important}';
      win.document.head.append(style);
    });
    expect(verdict).toBe('lost');
  });
});
