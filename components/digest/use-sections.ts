// Which parts of the digest are folded and in what order they stand: read once, kept with every change.
import { createContext, useCallback, useEffect, useRef, useState } from 'react';
import type { SectionChoice, SectionId } from '../../utils/platform/settings.ts';
import type { ReaderTab } from '../reader-tab.ts';

export interface Folding {
  isFolded: (id: SectionId) => boolean;
  toggle: (id: SectionId) => void;
}

/** Without one the sections are open and cannot be folded. */
export const FoldingContext = createContext<Folding | null>(null);

const AS_EVER: SectionChoice = { order: ['summary', 'numbers', 'dates', 'source'], folded: [] };

export interface Sections {
  order: readonly SectionId[];
  folding: Folding | null;
}

/** The choice of the reader; `null` until it is known, so that nothing moves after it was drawn. */
export function useSections(store: ReaderTab['sections']): Sections | null {
  const [choice, setChoice] = useState<SectionChoice | null>(store ? null : AS_EVER);
  useEffect(() => {
    let current = true;
    store?.load().then(
      (found) => current && setChoice(found),
      () => current && setChoice(AS_EVER),
    );
    return () => {
      current = false;
    };
  }, [store]);
  // Two clicks may come before the first is drawn: each goes on from what the one before it chose.
  const newest = useRef(choice);
  newest.current = choice ?? newest.current;
  const toggle = useCallback(
    (id: SectionId) => {
      const was = newest.current;
      if (!was || !store) return;
      const folded = was.folded.includes(id) ? was.folded.filter((one) => one !== id) : [...was.folded, id];
      const next = { ...was, folded };
      newest.current = next;
      setChoice(next);
      // What cannot be kept holds for this look.
      void store.save(next).catch(() => undefined);
    },
    [store],
  );
  if (!choice) return null;
  return {
    order: choice.order,
    folding: store ? { isFolded: (id) => choice.folded.includes(id), toggle } : null,
  };
}
