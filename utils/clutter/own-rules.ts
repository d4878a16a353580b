// What the reader taught, joined to the plan: hide this, keep that, leave these kinds in sight.
import type { SiteRule } from '../model.ts';
import { bodyRuns, type Page } from '../page/index.ts';
import { contains } from '../page/survey.ts';
import type { Planned } from './plan.ts';
import { KEEP, ownSheet, SHOW } from './sheet.ts';

export interface Own {
  /** Selectors of what is hidden. */
  hide: readonly string[];
  /** Selectors of what is kept whatever hides it. */
  keep: readonly string[];
  /** Categories left in sight. */
  shown: readonly string[];
}

/** A page may have changed since a rule was made: all rules together take no more of the body than this. */
export const MOST_BODY = 0.34;

/** All matches; none when the browser does not know the selector. */
export function matchesOf(doc: Document, selector: string): Element[] {
  try {
    return [...doc.querySelectorAll(selector)];
  } catch {
    return [];
  }
}

/**
 * Whether a text is one whole selector: known to the browser, and with nothing left open (a comment, a string, a
 * bracket) that would take in what follows it in a sheet.
 */
export function isSelector(doc: Document, text: string): boolean {
  const part = doc.createDocumentFragment();
  const parses = (selector: string): boolean => {
    try {
      part.querySelector(selector);
      return true;
    } catch {
      return false;
    }
  };
  // An open end would be closed by these; behind a whole selector they are a fault.
  return (
    !/\\$|\/\*|[{}<\n]/.test(text) && parses(text) && ![')', ']', '"', "'"].some((end) => parses(text + end))
  );
}

/**
 * Tells how much of the article an element holds: 0–1 of the body; 1 also where it holds the headline or is the
 * page itself. Made once for a page, asked for many elements.
 */
export function articleShare(page: Page): (el: Element) => number {
  const { survey: s, body, headline, insets } = page;
  const lines = [...bodyRuns(s, body, insets)];
  const total = lines.reduce((sum, run) => sum + run.chars, 0) || 1;
  return (el) => {
    if (el === s.doc.documentElement || el === s.doc.body || el === s.doc.head) return 1;
    const i = s.indexOf(el);
    if (i < 0) return 0;
    if (headline.el >= 0 && contains(s, i, headline.el)) return 1;
    return lines.reduce((sum, run) => (contains(s, i, run.el) ? sum + run.chars : sum), 0) / total;
  };
}

/** The plan as the reader wants it. Sets `data-qingdu-keep` on what is kept although a sheet hides it. */
export function withOwn(page: Page, planned: Planned[], own: Own, rule: SiteRule | undefined): Planned[] {
  const { doc } = page.survey;
  let out = planned;
  if (own.shown.length > 0) out = out.filter(({ category }) => !own.shown.includes(category));

  const kept = own.keep.flatMap((selector) => matchesOf(doc, selector));
  const sheet = Object.values(rule?.clutter ?? {})
    .flat()
    .join(',');
  for (const el of kept) {
    el.setAttribute(KEEP, '');
    // What stands in a kept piece was part of it when the reader chose.
    if (sheet) for (const inner of el.querySelectorAll(sheet)) inner.setAttribute(KEEP, '');
  }
  if (kept.length > 0) out = out.filter(({ el }) => !kept.some((k) => k.contains(el) || el.contains(k)));

  if (own.hide.length === 0) return out;
  const share = articleShare(page);
  let taken = 0;
  const known = new Set(out.map(({ el }) => el));
  const added: Planned[] = [];
  for (const selector of own.hide) {
    for (const el of matchesOf(doc, selector)) {
      if (known.has(el)) continue;
      const more = share(el);
      if (taken + more > MOST_BODY) el.setAttribute(KEEP, '');
      else {
        taken += more;
        known.add(el);
        added.push({ el, category: 'own', reason: `own rule ${selector}` });
      }
    }
  }
  return [...out, ...added];
}

const HOLDER = 'qingdu-own';

/**
 * Makes what the reader taught hold before the page is there to be looked at: a sheet for what is hidden, an
 * attribute on `<html>` for the kinds left in sight. Without anything taught the page is left as it is.
 */
export function holdOwn(doc: Document, own: Pick<Own, 'hide' | 'shown'>): void {
  const root = doc.documentElement;
  if (!root) return;
  const shown = own.shown.join(' ');
  if (!shown) root.removeAttribute(SHOW);
  else if (root.getAttribute(SHOW) !== shown) root.setAttribute(SHOW, shown);
  let holder = root.querySelector(`:scope > style.${HOLDER}`);
  const css = ownSheet(own.hide.filter((selector) => isSelector(doc, selector)));
  if (!css) holder?.remove();
  else if (holder?.textContent !== css) {
    if (!holder) {
      holder = doc.createElement('style');
      holder.className = HOLDER;
      root.append(holder);
    }
    holder.textContent = css;
  }
}
