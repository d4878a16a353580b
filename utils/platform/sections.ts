// How the digest is laid out, as the popup reads and changes it.
import { browser } from 'wxt/browser';
import { changeSettings, type SectionChoice, type Settings, validSettings } from './settings.ts';

/**
 * The choice on its way into the settings. The popup may close as soon as the reader has clicked, and settings are
 * written only after their lock and a look at what is stored; this is one step, and whoever reads next has it.
 */
const ON_ITS_WAY = 'sections-chosen';

let saves = 0;

async function settle(choice: SectionChoice): Promise<void> {
  saves += 1;
  const mine = saves;
  await changeSettings(() => ({ sections: choice }));
  if (mine === saves) await browser.storage.local.remove(ON_ITS_WAY);
}

export const sections = {
  /** The choice of the reader; whole and valid whatever is stored. */
  load: async (): Promise<SectionChoice> => {
    const stored = await browser.storage.local.get(['settings', ON_ITS_WAY]);
    const left = stored[ON_ITS_WAY] as SectionChoice | undefined;
    if (left === undefined) return validSettings(stored.settings).sections;
    const { sections: choice } = validSettings({ sections: left } satisfies Partial<Settings>);
    void settle(choice).catch(() => undefined);
    return choice;
  },
  /** Rejects when the storage fails, or holds settings of a newer version. */
  save: async (choice: SectionChoice): Promise<void> => {
    const sent = browser.storage.local.set({ [ON_ITS_WAY]: choice });
    await Promise.all([sent, settle(choice)]);
  },
};
