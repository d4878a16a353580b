// A click on a line: the page scrolls to the words, and the view says so when it cannot.
import { createContext, useContext } from 'react';
import type { JumpTarget } from '../../utils/model.ts';

export type Jump = (target: JumpTarget) => void;

export const JumpContext = createContext<Jump>(() => {});

export function useJump(): Jump {
  return useContext(JumpContext);
}
