// Hands the tab to the views, so that they run on the real one, on sample data and in tests alike.
import { createContext, type ReactNode, useContext } from 'react';
import type { ReaderTab } from './reader-tab.ts';

const TabContext = createContext<ReaderTab | null>(null);

export function ReaderTabProvider({ tab, children }: { tab: ReaderTab; children: ReactNode }) {
  return <TabContext value={tab}>{children}</TabContext>;
}

/** The tab a view describes. Throws when no provider stands above it: a slip in wiring, not a state. */
export function useReaderTab(): ReaderTab {
  const tab = useContext(TabContext);
  if (!tab) throw new Error('ReaderTabProvider is missing');
  return tab;
}
