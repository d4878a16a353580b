// The style sheets that hide and that show what is hidden; one attribute on <html> switches all of them.
import type { SiteRule } from '../model.ts';

/** On `<html>`: `clean` while clutter is hidden, `peek` while it is shown and outlined, absent when off. */
export const MODE = 'data-qingdu';
/** On an element that the generic engine hides; its value is the category. */
export const MARK = 'data-qingdu-hide';
/** On an element the reader or the guard wants back although a site rule hides it. */
export const KEEP = 'data-qingdu-keep';
/** On `<html>`: the categories that are left in sight, separated by spaces; absent when there are none. */
export const SHOW = 'data-qingdu-show';

const clean = (what: string, on = '') =>
  `html[${MODE}="clean"]${on} ${what}:not([${KEEP}]){display:none!important}`;
const peek = (what: string, on = '') =>
  `html[${MODE}="peek"]${on} ${what}:not([${KEEP}]){outline:2px dashed #b4823c!important;outline-offset:-2px!important;opacity:.6!important}`;

/** For the marks of the generic engine, for the jump highlight, and for scroll locks that overlays leave behind. */
export const COMMON_SHEET = [
  clean(`[${MARK}]`),
  peek(`[${MARK}]`),
  '::highlight(qingdu){background-color:#ffe08a;color:#1b1408}',
].join('\n');

/** The sheet of one site, from its rule: a line a category, so that each can be left in sight by itself. */
export function siteSheet(rule: SiteRule): string {
  return Object.entries(rule.clutter)
    .filter(([, selectors]) => selectors.length > 0)
    .flatMap(([category, selectors]) => {
      const any = `:is(${selectors.join(',')})`;
      const on = `:not([${SHOW}~="${category}"])`;
      return [clean(any, on), peek(any, on)];
    })
    .join('\n');
}

/** The sheet of what the reader hid by hand: it holds before the page is there to be marked. */
export const ownSheet = (selectors: readonly string[]): string =>
  // One a rule: a selector that a browser does not know takes no other with it.
  selectors.map((selector) => clean(`:is(${selector})`)).join('\n');
