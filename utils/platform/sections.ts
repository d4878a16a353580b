// How the digest is laid out, as the popup reads and changes it.
import { changeSettings, loadSettings, type SectionChoice } from './settings.ts';

export const sections = {
  load: async (): Promise<SectionChoice> => (await loadSettings()).sections,
  save: async (choice: SectionChoice): Promise<void> => {
    await changeSettings(() => ({ sections: choice }));
  },
};
