// The style sheets that hide and that show what is hidden; one attribute on <html> switches all of them.
import type { SiteRule } from '../model.ts';

/** On `<html>`: `clean` while clutter is hidden, `peek` while it is shown and outlined, absent when off. */
export const MODE = 'data-qingdu';
/** On an element that the generic engine hides; its value is the category. */
export const MARK = 'data-qingdu-hide';
/** On an element the reader or the guard wants back although a site rule hides it. */
export const KEEP = 'data-qingdu-keep';

const clean = (what: string) => `html[${MODE}="clean"] ${what}:not([${KEEP}]){display:none!important}`;
const peek = (what: string) =>
  `html[${MODE}="peek"] ${what}:not([${KEEP}]){outline:2px dashed #b4823c!important;outline-offset:-2px!important;opacity:.6!important}`;

/** For the marks of the generic engine, for the jump highlight, and for scroll locks that overlays leave behind. */
export const COMMON_SHEET = [
  clean(`[${MARK}]`),
  peek(`[${MARK}]`),
  '::highlight(qingdu){background-color:#ffe08a;color:#1b1408}',
].join('\n');

/** The sheet of one site, from its rule. */
export function siteSheet(rule: SiteRule): string {
  const selectors = Object.values(rule.clutter).flat();
  if (selectors.length === 0) return '';
  const any = `:is(${selectors.join(',')})`;
  return [clean(any), peek(any)].join('\n');
}
