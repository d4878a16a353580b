// The guard: after hiding, body, headline and dateline must still be seen; what hid them is given back.
import { parentOf } from '../page/clobbered.ts';
import type { Page } from '../page/index.ts';
import { bodyRuns } from '../page/index.ts';
import type { Run } from '../page/survey.ts';
import { KEEP, MARK, MODE } from './sheet.ts';

export type GuardVerdict = 'whole' | 'mended' | 'lost';

const isShown = (el: Element): boolean =>
  typeof el.checkVisibility === 'function'
    ? el.checkVisibility()
    : (el as HTMLElement).getClientRects().length > 0;

/** The elements that must stay in sight: what holds a line of the body, the headline, the dateline, the byline. */
function essentials(page: Page): Set<Element> {
  const { survey: s, headline, head } = page;
  const out = new Set<Element>();
  if (headline.el >= 0) out.add(s.els[headline.el] as Element);
  for (const r of [...head.dates, ...head.bylines]) out.add(s.els[(s.runs[r] as Run).el] as Element);
  for (const run of bodyRuns(s, page.body, page.insets)) out.add(s.els[run.el] as Element);
  // What the reader hid by hand is meant, as far as own-rules.ts lets it.
  for (const el of out) if (el.closest(`[${MARK}="own"]`)) out.delete(el);
  return out;
}

/**
 * Checks a page that is being cleaned. Elements that were unseen before cleaning do not count against it.
 * Gives back single elements where that suffices (`mended`); `lost` means the cleaning must be undone.
 */
export function guard(page: Page): GuardVerdict {
  const root = page.survey.doc.documentElement;
  const needed = essentials(page);
  const unseen = [...needed].filter((el) => el.isConnected && !isShown(el));
  if (unseen.length === 0) return 'whole';
  const mode = root.getAttribute(MODE);
  root.removeAttribute(MODE);
  const ours = unseen.filter(isShown);
  if (mode !== null) root.setAttribute(MODE, mode);
  if (ours.length === 0) return 'whole';
  for (const el of ours) {
    for (let at: Element | null = el; at && at !== root; at = parentOf(at)) {
      if (at.hasAttribute(MARK)) at.removeAttribute(MARK);
      else if (!isShown(at) && at.parentElement && isShown(at.parentElement)) at.setAttribute(KEEP, '');
    }
  }
  return ours.every(isShown) ? 'mended' : 'lost';
}
