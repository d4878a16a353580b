// A tab whose first reading is begun before there is a view to ask for it.
import type { ReaderTab } from '../../components/reader-tab.ts';

export function begun(tab: ReaderTab): ReaderTab {
  let first: ReturnType<ReaderTab['read']> | undefined = tab.read();
  return {
    ...tab,
    read: (options) => {
      const answer = options?.anyway ? undefined : first;
      first = undefined;
      return answer ?? tab.read(options);
    },
  };
}
