// What the options page asks of the browser: its keys, its version, and the stored choices of the reading view.
import { browser } from 'wxt/browser';

export interface Shortcut {
  /** Name of the command in the manifest. */
  command: string;
  /** As the browser prints it; empty when none is set. */
  keys: string;
}

/** The keys as they are now: suggestions are not always honoured, and readers change them. */
export async function shortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name, shortcut }) => (name ? [{ command: name, keys: shortcut ?? '' }] : []));
}

type Commands = typeof browser.commands & { openShortcutSettings?: () => Promise<void> };

/** Opens the browser's page of shortcuts; `null` where no extension may open it (Firefox before 137). */
export function shortcutPage(): (() => void) | null {
  const commands: Commands = browser.commands;
  const open = commands.openShortcutSettings;
  if (open) return () => void open.call(commands);
  if (import.meta.env.FIREFOX) return null;
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

export const version = (): string => browser.runtime.getManifest().version;

const READER = 'reader';

/** Whether articles of a site open in the reading view by themselves; false when the storage does not say. */
export async function isReading(site: string | undefined): Promise<boolean> {
  try {
    const { settings } = await browser.storage.local.get('settings');
    return (settings as { sitesReading: unknown[] }).sitesReading.includes(site);
  } catch {
    return false;
  }
}

/** What is stored for the reading view, unchecked; nothing when the storage fails. */
export async function storedReaderChoices(): Promise<unknown> {
  try {
    return (await browser.storage.local.get(READER))[READER];
  } catch {
    return undefined;
  }
}

export const storeReaderChoices = (choices: object): Promise<void> =>
  browser.storage.local.set({ [READER]: choices });
