// How clean reading stands on the site of the tab, asked once and again after every choice.
import { useCallback, useEffect, useState } from 'react';
import type { CleanChoices, Standing } from '../clean-choices.ts';

/** The standing, `undefined` until it is known or when nothing can be chosen; and a way to look again. */
export function useStanding(choices: CleanChoices | undefined): [Standing | undefined, () => void] {
  const [standing, setStanding] = useState<Standing>();
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again
  useEffect(() => {
    let current = true;
    choices
      ?.standing()
      .then((found) => current && setStanding(found))
      .catch(() => undefined);
    return () => {
      current = false;
    };
  }, [choices, round]);
  return [standing, useCallback(() => setRound((n) => n + 1), [])];
}
