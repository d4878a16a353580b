// A tab whose reading comes with the whole source note: the lists load while the page is being read.
import type { ReaderTab } from '../../components/reader-tab.ts';
import { loadSourceLists } from '../../utils/platform/source-lists.ts';

export function withLists(tab: ReaderTab): ReaderTab {
  const loading = Promise.all([import('../../utils/source/complete.ts'), loadSourceLists()]);
  return {
    ...tab,
    read: async (options) => {
      const [outcome, [lists, { rsp }]] = await Promise.all([tab.read(options), loading]);
      return 'reading' in outcome
        ? { ...outcome, reading: lists.withLists(outcome.reading, { community: rsp }) }
        : outcome;
    },
  };
}
