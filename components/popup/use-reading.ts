// The life of one look at a tab: asking, waiting for a page that is still loading, the answer, asking again.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CleanState } from '../../utils/model.ts';
import type { ReaderTab, ReadOutcome } from '../reader-tab.ts';

/** How often a page that is still loading is asked again. */
const AGAIN_MS = 700;

export interface ReadingState {
  /** `null` until the first answer. */
  outcome: ReadOutcome | null;
  read: (options?: { anyway?: boolean }) => void;
  /** Asks again and keeps what is shown until the answer is there. */
  refresh: () => void;
  setClean: (clean: CleanState) => void;
}

export function useReading(tab: ReaderTab): ReadingState {
  const [outcome, setOutcome] = useState<ReadOutcome | null>(null);
  const [round, setRound] = useState<{ anyway: boolean }>({ anyway: false });
  const timer = useRef(0);

  useEffect(() => {
    let current = true;
    const ask = async () => {
      let answer: ReadOutcome;
      try {
        answer = await tab.read(round.anyway ? { anyway: true } : {});
      } catch (error) {
        answer = { status: 'error', message: error instanceof Error ? error.message : String(error) };
      }
      if (!current) return;
      setOutcome(answer);
      if (answer.status === 'loading') timer.current = window.setTimeout(ask, AGAIN_MS);
    };
    ask();
    return () => {
      current = false;
      clearTimeout(timer.current);
    };
  }, [tab, round]);

  const read = useCallback((options?: { anyway?: boolean }) => {
    setOutcome(null);
    setRound({ anyway: options?.anyway ?? false });
  }, []);
  const refresh = useCallback(() => setRound((was) => ({ ...was })), []);
  const setClean = useCallback((clean: CleanState) => {
    setOutcome((was) => (was && 'clean' in was ? { ...was, clean } : was));
  }, []);
  return { outcome, read, refresh, setClean };
}
