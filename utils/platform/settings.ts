// The reader's settings: their shape, their defaults, and where they are kept. No React, no store: pages load it too.
import { browser } from 'wxt/browser';

export interface Settings {
  version: 1;
  /** Sites on which clean reading is off: the first host of the site's rule, or the host itself. */
  sitesOff: string[];
  /** How many lines the summary has. */
  summaryLines: 2 | 3 | 5;
  /** Whether the page shows the small chip with the count of what is hidden. */
  chip: boolean;
}

export const DEFAULTS: Settings = { version: 1, sitesOff: [], summaryLines: 3, chip: true };

const KEY = 'settings';
const HOST = /^[a-z0-9.-]{1,253}$/;

/** Whatever is stored, a whole and valid settings object comes back; what is broken falls back to the default. */
export function validSettings(stored: unknown): Settings {
  const s = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const hosts = Array.isArray(s.sitesOff)
    ? s.sitesOff.filter((h): h is string => typeof h === 'string' && HOST.test(h))
    : [];
  return {
    version: 1,
    sitesOff: [...new Set(hosts)].sort().slice(0, 5000),
    summaryLines: s.summaryLines === 2 || s.summaryLines === 5 ? s.summaryLines : DEFAULTS.summaryLines,
    chip: typeof s.chip === 'boolean' ? s.chip : DEFAULTS.chip,
  };
}

export async function loadSettings(): Promise<Settings> {
  try {
    const stored = await browser.storage.local.get(KEY);
    return validSettings(stored[KEY]);
  } catch {
    return DEFAULTS;
  }
}

/** Reads, changes and writes the settings; returns what was written. */
export async function changeSettings(change: (settings: Settings) => Partial<Settings>): Promise<Settings> {
  const now = await loadSettings();
  const next = validSettings({ ...now, ...change(now) });
  await browser.storage.local.set({ [KEY]: next });
  return next;
}

/** Calls back whenever the settings change in any page of the extension. */
export function onSettingsChanged(listener: (settings: Settings) => void): () => void {
  const handler = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[KEY]) listener(validSettings(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(handler);
  return () => browser.storage.onChanged.removeListener(handler);
}

/** Turns clean reading for a site off or on. */
export const setSiteOff = (site: string, off: boolean): Promise<Settings> =>
  changeSettings((s) => ({ sitesOff: off ? [...s.sitesOff, site] : s.sitesOff.filter((h) => h !== site) }));
