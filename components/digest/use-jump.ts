// A click on a line: the page scrolls to the words, and the view says so when it cannot.
import { createContext, useContext, useRef } from 'react';
import type { JumpTarget, Span } from '../../utils/model.ts';

/** `turn`: which of several places this is, counted from 1. */
export type Jump = (target: JumpTarget, turn?: { at: number; of: number }) => void;

export const JumpContext = createContext<Jump>(() => {});

export function useJump(): Jump {
  return useContext(JumpContext);
}

/** A jump that goes on to the next place of the same words with every call, and round again. */
export function useJumpRound(places: readonly Span[]): () => void {
  const jump = useJump();
  const next = useRef(0);
  return () => {
    const place = places[next.current % places.length];
    if (!place) return;
    const turn = { at: (next.current % places.length) + 1, of: places.length };
    next.current += 1;
    jump({ start: place.start, end: place.end }, turn);
  };
}
