// Applying a plan to the page: marks on, marks off, the mode, and the report of what is hidden.
import type { CleanMode, ClutterCategory, Hidden, SiteRule } from '../model.ts';
import { isClobbered, parentOf } from '../page/clobbered.ts';
import { selectorOf } from '../page/selector.ts';
import type { Planned } from './plan.ts';
import { FREE, KEEP, MARK, MIDDLE, MODE, OPEN, SHOW } from './sheet.ts';

export const modeOf = (doc: Document): CleanMode => {
  const value = doc.documentElement?.getAttribute(MODE);
  return value === 'clean' || value === 'peek' ? value : 'off';
};

/** Sets the mode; `off` takes the attribute away and leaves the page as it came. */
export function setMode(doc: Document, mode: CleanMode): void {
  const root = doc.documentElement;
  if (!root) return;
  if (mode === 'off') root.removeAttribute(MODE);
  else if (root.getAttribute(MODE) !== mode) root.setAttribute(MODE, mode);
}

/** Takes an attribute away by the method of `<html>`: a form may have a field of that name by now. */
const strip = (doc: Document, el: Element, name: string): void =>
  doc.documentElement.removeAttribute.call(el, name);

/** Marks what is planned and nothing else. Elements of other documents and `<body>` itself are refused. */
export function mark(doc: Document, planned: readonly Planned[]): void {
  const wanted = new Set(planned.map(({ el }) => el));
  for (const el of doc.querySelectorAll(`[${MARK}]`)) if (!wanted.has(el)) strip(doc, el, MARK);
  for (const { el, category } of planned) {
    const refused =
      isClobbered(el) || el.ownerDocument !== doc || el === doc.body || el === doc.documentElement;
    if (!refused && el.getAttribute(MARK) !== category) el.setAttribute(MARK, category);
  }
}

/** Takes every mark of ours off the page. */
export function unmark(doc: Document): void {
  for (const name of [MARK, KEEP, OPEN, MIDDLE]) {
    for (const el of doc.querySelectorAll(`[${name}]`)) strip(doc, el, name);
  }
  doc.documentElement?.removeAttribute(FREE);
}

const words = (el: Element): string => (el.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 120);

/** A hidden element of the page, and what is told of it. */
export interface Piece {
  el: Element;
  hidden: Hidden;
}

/** A hidden element and why, before anything is written about it. */
export type Found = Pick<Planned, 'el' | 'category' | 'reason'>;

/** What the site's sheet hides now. */
export function hiddenByRule(doc: Document, rule: SiteRule | undefined): Found[] {
  const shown = doc.documentElement?.getAttribute(SHOW)?.split(' ') ?? [];
  const found = new Map<Element, Found>();
  for (const [category, selectors] of Object.entries(rule?.clutter ?? {})) {
    if (shown.includes(category)) continue;
    // One by one: browsers look a class or an id up, where a list of them is tried on every element.
    for (const selector of selectors) {
      for (const el of doc.querySelectorAll(selector)) {
        if (found.has(el) || isClobbered(el) || el.hasAttribute(KEEP)) continue;
        found.set(el, { el, category: category as ClutterCategory, reason: `site rule ${selector}` });
      }
    }
  }
  return [...found.values()];
}

/** What is hidden now, outermost elements only, in page order. */
export function hiddenNow(doc: Document, planned: readonly Planned[], rule: SiteRule | undefined): Found[] {
  const found = new Map<Element, Found>();
  for (const one of [...hiddenByRule(doc, rule), ...planned]) if (!found.has(one.el)) found.set(one.el, one);
  const out: Found[] = [];
  for (const one of found.values()) {
    const { el } = one;
    if (isClobbered(el) || !el.isConnected || el.hasAttribute(KEEP)) continue;
    let inner = false;
    for (let up = parentOf(el); up && !inner; up = parentOf(up))
      inner = found.has(up) && !isClobbered(up) && !up.hasAttribute(KEEP);
    if (!inner && isWorthTelling(el)) out.push(one);
  }
  return out.sort((a, b) => (a.el.compareDocumentPosition(b.el) & 4 ? -1 : 1));
}

/** The same with what a reader is told of each. */
export function pieces(...of: Parameters<typeof hiddenNow>): Piece[] {
  const unique = new Map<string, boolean>();
  return hiddenNow(...of).map(({ el, category, reason }) => ({
    el,
    hidden: { selector: selectorOf(el, unique), category, reason, text: words(el) },
  }));
}

/** The same as plain data. */
export const report = (...of: Parameters<typeof hiddenNow>): Hidden[] => pieces(...of).map((x) => x.hidden);

/** Empty shells and frames without a size would not have been seen: hidden, but not counted. */
function isWorthTelling(el: Element): boolean {
  if (/\S/.test(el.textContent ?? '')) return true;
  const seen = [el, ...el.querySelectorAll('img,iframe,video,object,embed,canvas')];
  return seen.some((x) => {
    if (!/^(?:IMG|IFRAME|VIDEO|OBJECT|EMBED|CANVAS)$/.test(x.nodeName)) return false;
    const size = (name: string) => Number.parseInt(x.getAttribute(name) ?? '100', 10);
    return (
      size('width') > 2 &&
      size('height') > 2 &&
      !/display:\s*none|(?:width|height):\s*0/.test(x.getAttribute('style') ?? '')
    );
  });
}
