// The style sheets that hide and that show what is hidden; one attribute on <html> switches all of them.
import type { SiteRule } from '../model.ts';
import { CENTRED, columnsOf } from './columns.ts';

/** On `<html>`: `clean` while clutter is hidden, `peek` while it is shown and outlined, absent when off. */
export const MODE = 'data-qingdu';
/** On an element that the generic engine hides; its value is the category. */
export const MARK = 'data-qingdu-hide';
/** On an element the reader or the guard wants back although a site rule hides it. */
export const KEEP = 'data-qingdu-keep';
/** On `<html>`: the categories that are left in sight, separated by spaces; absent when there are none. */
export const SHOW = 'data-qingdu-show';

/** On an element that clips text which is in the page: it is shown whole while the page is clean. */
export const OPEN = 'data-qingdu-open';
/** On the main column once the column beside it is gone. */
export const MIDDLE = 'data-qingdu-middle';
/** On `<html>`: an overlay that is hidden had locked scrolling. */
export const FREE = 'data-qingdu-free';

/** One selector each: browsers file a rule under its class or id, where `:is()` of many is tried on every element. */
const each = (root: string, what: readonly string[], end: string) =>
  what.map((one) => `html${root} ${one}${end}`).join(',');
const clean = (what: readonly string[], on = '') =>
  `${each(`[${MODE}="clean"]${on}`, what, `:not([${KEEP}])`)}{display:none!important}`;
const peek = (what: readonly string[], on = '') =>
  `${each(`[${MODE}="peek"]${on}`, what, `:not([${KEEP}])`)}{outline:2px dashed #b4823c!important;outline-offset:-2px!important;opacity:.6!important}`;

/** For the marks of the generic engine, for the jump highlight, and for scroll locks that overlays leave behind. */
export const commonSheet = (): string =>
  [
    clean([`[${MARK}]`]),
    peek([`[${MARK}]`]),
    `html[${MODE}="clean"] [${OPEN}]{max-height:none!important;height:auto!important;overflow:visible!important;mask-image:none!important}`,
    `html[${MODE}="clean"] [${MIDDLE}]{${CENTRED}}`,
    `html[${MODE}="clean"][${FREE}],html[${MODE}="clean"][${FREE}] body{overflow:visible!important;position:static!important}`,
    '::highlight(qingdu){background-color:#ffe08a;color:#1b1408}',
  ].join('\n');

/** The sheet of one site, from its rule: a line a category, so that each can be left in sight by itself. */
export function siteSheet(rule: SiteRule): string {
  const columns = columnsOf(rule.id);
  const middle =
    columns.length > 0
      ? [`${each(`[${MODE}="clean"]:not([${SHOW}~="sidebar"])`, columns, '')}{${CENTRED}}`]
      : [];
  const hidden = Object.entries(rule.clutter)
    .filter(([, selectors]) => selectors.length > 0)
    .flatMap(([category, selectors]) => {
      const on = `:not([${SHOW}~="${category}"])`;
      return [clean(selectors, on), peek(selectors, on)];
    });
  return [...hidden, ...middle].join('\n');
}

/** The sheet of what the reader hid by hand: it holds before the page is there to be marked. */
export const ownSheet = (selectors: readonly string[]): string =>
  // One a rule: a selector that a browser does not know takes no other with it.
  selectors.map((selector) => clean([`:is(${selector})`])).join('\n');
