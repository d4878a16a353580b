// A tab that tells when it was read or changed, so that a side panel beside it shows the same.
import type { ReaderTab } from '../../components/reader-tab.ts';

export function told(tab: ReaderTab, tell: () => void): ReaderTab {
  const after =
    <A extends unknown[], R>(act: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      const answer = await act(...args);
      tell();
      return answer;
    };
  const { choices } = tab;
  return {
    ...tab,
    read: after(tab.read),
    setMode: after(tab.setMode),
    ...(choices
      ? {
          choices: {
            ...choices,
            setMode: after(choices.setMode),
            show: after(choices.show),
            keep: after(choices.keep),
            pause: after(choices.pause),
          },
        }
      : {}),
  };
}
