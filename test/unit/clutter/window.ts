// A page in a window for the cleaner: jsdom has no layout, so what is shown is told from the computed style.
import { JSDOM } from 'jsdom';
import { commonSheet, siteSheet } from '../../../utils/clutter/sheet.ts';
import type { SiteRule } from '../../../utils/model.ts';
import { ADDRESS } from '../page/pages.ts';

/** Opens a page with our sheets injected as the browser does, beside the page's own markup. */
export function openWindow(html: string, url = ADDRESS, rule?: SiteRule): Window & typeof globalThis {
  const { window } = new JSDOM(html, { url, pretendToBeVisual: true });
  const sheet = window.document.createElement('style');
  sheet.textContent = `${commonSheet().replace(/::highlight.*$/m, '')}\n${rule ? siteSheet(rule) : ''}`;
  window.document.head.append(sheet);
  window.Element.prototype.checkVisibility = function () {
    for (let at: Element | null = this; at; at = at.parentElement)
      if (window.getComputedStyle(at).display === 'none') return false;
    return true;
  };
  return window as unknown as Window & typeof globalThis;
}

/** Whether the element `selector` is shown. */
export const shown = (win: Window, selector: string): boolean =>
  (win.document.querySelector(selector) as Element).checkVisibility();
