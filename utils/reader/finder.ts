// Bringing words of the article into sight, and lighting them up.
import type { Span } from '../model.ts';
import type { Highlights } from './highlight.ts';
import { rangeOf, type TextRun } from './positions.ts';

const FLASH = 2600;
/** Height of the bar, px: what stands under it is not in sight. */
export const BAR = 52;

export interface Finder {
  /** Scrolls to a span of `Article.text` and lights it up. False when the view does not show it. */
  jump(span: Span): boolean;
  /** Lights up what is being read aloud and keeps it in sight; `null` puts the light out. */
  follow(span: Span | null): void;
  /** Offset of the first text in sight. */
  firstSeen(): number;
  end(): void;
}

/** Finds words in the runs of a scroller. Scrolls at once for readers who asked for less motion. */
export function makeFinder(
  win: Window,
  scroller: HTMLElement,
  runs: readonly TextRun[],
  marks: Highlights,
): Finder {
  let flash: ReturnType<typeof setTimeout> | undefined;
  const scrollBy = (top: number) => {
    const still = win.matchMedia('(prefers-reduced-motion: reduce)').matches;
    scroller.scrollBy({ top, behavior: still ? 'instant' : 'smooth' });
  };
  return {
    jump(span) {
      const range = rangeOf(runs, span);
      if (!range) return false;
      const box = range.getBoundingClientRect();
      scroller.focus({ preventScroll: true });
      scrollBy(box.top - scroller.clientHeight * 0.3);
      marks.set('jump', [range]);
      clearTimeout(flash);
      flash = setTimeout(() => marks.set('jump', []), FLASH);
      return true;
    },
    follow(span) {
      const range = span && rangeOf(runs, span);
      marks.set('speech', range ? [range] : []);
      const box = range?.getBoundingClientRect();
      const height = scroller.clientHeight;
      if (box && (box.top < BAR || box.bottom > height * 0.8)) scrollBy(box.top - height * 0.3);
    },
    firstSeen() {
      const top = scroller.getBoundingClientRect().top + BAR;
      const seen = runs.find(({ node }) => (node.parentElement?.getBoundingClientRect().bottom ?? 0) > top);
      return seen?.start ?? 0;
    },
    end: () => clearTimeout(flash),
  };
}
