// How many lines the summary has, as the popup reads and changes it.
import { changeSettings, loadSettings, type Settings } from './settings.ts';

export const summaryLength = {
  summaryLines: async (): Promise<Settings['summaryLines']> => (await loadSettings()).summaryLines,
  setSummaryLines: async (summaryLines: Settings['summaryLines']): Promise<void> => {
    await changeSettings(() => ({ summaryLines }));
  },
};
