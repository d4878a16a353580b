// A tab whose reading comes with the whole source note: the lists load while the page is being read.
import type { ReaderTab } from '../../components/reader-tab.ts';

export function withLists(tab: ReaderTab): ReaderTab {
  const loading = import('../../utils/source/complete.ts');
  return {
    ...tab,
    read: async (options) => {
      const [outcome, lists] = await Promise.all([tab.read(options), loading]);
      return 'reading' in outcome ? { ...outcome, reading: lists.withLists(outcome.reading) } : outcome;
    },
  };
}
