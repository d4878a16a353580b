// A tab whose reading comes with the whole source note: the lists load while the page is being read.
import type { ReaderTab } from '../../components/reader-tab.ts';
import { loadSourceLists } from '../../utils/platform/source-lists.ts';

export const noteCore = import('./note-core.ts');

export function withLists(tab: ReaderTab): ReaderTab {
  const loading = Promise.all([noteCore, loadSourceLists()]);
  return {
    ...tab,
    read: async (options) => {
      const [outcome, [core, { rsp }]] = await Promise.all([tab.read(options), loading]);
      return 'reading' in outcome
        ? { ...outcome, reading: core.withLists(outcome.reading, { community: rsp }) }
        : outcome;
    },
  };
}
