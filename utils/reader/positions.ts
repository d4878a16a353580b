// Offsets of Article.text → places in the view, by the `data-start` that rendering left on it.
import type { Span } from '../model.ts';
import { bisect } from './bisect.ts';

/** A text node of the view and the run of `Article.text` it shows. */
export interface TextRun extends Span {
  node: Text;
}

/** All text nodes under `root` that show article text, in text order. */
export function textRuns(root: ParentNode): TextRun[] {
  const runs: TextRun[] = [];
  for (const element of root.querySelectorAll('[data-start]')) {
    let at = Number(element.getAttribute('data-start'));
    const walker = element.ownerDocument.createTreeWalker(element, 4 /* NodeFilter.SHOW_TEXT */);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      runs.push({ node, start: at, end: at + node.data.length });
      at += node.data.length;
    }
  }
  return runs.sort((a, b) => a.start - b.start);
}

/** Index of the first run that ends after `offset`. */
const firstAfter = (runs: readonly TextRun[], offset: number): number =>
  bisect(runs.length, (n) => (runs[n]?.end ?? 0) <= offset);

/** The range of the view that shows a span, or `null` when none of it is shown. */
export function rangeOf(runs: readonly TextRun[], span: Span): Range | null {
  if (!(span.end > span.start)) return null;
  const first = runs[firstAfter(runs, span.start)];
  if (!first || first.start >= span.end) return null;
  let last = runs[firstAfter(runs, span.end - 1)];
  // The span ends between two runs (a line break): it is shown up to the run before.
  if (!last || last.start >= span.end) last = runs[firstAfter(runs, span.end - 1) - 1];
  if (!last) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, Math.max(0, span.start - first.start));
  range.setEnd(last.node, Math.min(last.node.data.length, span.end - last.start));
  return range;
}
