// The jump: scroll the page to words of the article and highlight them without touching the document.
import type { JumpTarget } from '../model.ts';
import type { Anchored } from './blocks.ts';
import { findQuote, locate } from './locate.ts';

/** Name of the highlight; the common sheet gives it its colour. */
export const HIGHLIGHT = 'qingdu';

const rangesOf = (doc: Document, anchors: readonly Anchored[], target: JumpTarget): Range[] => {
  if (!('quote' in target)) return locate(anchors, target);
  const scope = target.selector ? safeQuery(doc, target.selector) : null;
  const found =
    (scope && findQuote(scope, target.quote)) ?? (doc.body ? findQuote(doc.body, target.quote) : null);
  return found ? [found] : [];
};

function safeQuery(doc: Document, selector: string): Element | null {
  try {
    return doc.querySelector(selector);
  } catch {
    return null;
  }
}

/** Takes the highlight away. */
export function clearJump(win: Window & typeof globalThis): void {
  win.CSS?.highlights?.delete(HIGHLIGHT);
}

/**
 * Scrolls to the target and highlights it until Escape or the next jump.
 * @returns false when the words are not in the page (any more), or stand where nothing is shown
 */
export function jumpTo(
  win: Window & typeof globalThis,
  anchors: readonly Anchored[],
  target: JumpTarget,
): boolean {
  const ranges = rangesOf(win.document, anchors, target);
  const first = ranges[0];
  const el = first?.startContainer.parentElement;
  if (!first || !el) return false;
  if (win.CSS?.highlights && typeof win.Highlight === 'function') {
    win.CSS.highlights.set(HIGHLIGHT, new win.Highlight(...ranges));
    win.addEventListener('keydown', (e) => e.key === 'Escape' && clearJump(win), { once: true });
  }
  const calm = win.matchMedia?.('(prefers-reduced-motion: reduce)').matches;
  for (let at: Element | null = el; at; at = at.parentElement) {
    if (at.nodeName === 'DETAILS') at.setAttribute('open', '');
  }
  const box = first.getBoundingClientRect();
  if (box.width === 0 && box.height === 0) return false;
  const top = win.scrollY + box.top - Math.max(80, (win.innerHeight - box.height) / 3);
  win.scrollTo({ top: Math.max(0, top), behavior: calm ? 'auto' : 'smooth' });
  return true;
}
