// A click on a line: the page scrolls to the words, and the view says where they are or that it cannot find them.
import { createContext, useContext, useRef } from 'react';
import type { JumpTarget, Span } from '../../utils/model.ts';

/** Of several places of the same words, which one is jumped to, counted from 0. */
export interface Turn {
  places: readonly Span[];
  at: number;
}

export type Jump = (target: JumpTarget, turn?: Turn) => void;

export const JumpContext = createContext<Jump>(() => {});

export function useJump(): Jump {
  return useContext(JumpContext);
}

/** A jump that goes on to the next place of the same words with every call, and round again. */
export function useJumpRound(places: readonly Span[]): () => void {
  const jump = useJump();
  const next = useRef(0);
  return () => {
    const at = next.current % places.length;
    const place = places[at];
    if (!place) return;
    next.current = at + 1;
    jump({ start: place.start, end: place.end }, { places, at });
  };
}
