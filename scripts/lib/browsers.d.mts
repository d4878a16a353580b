// Types of browsers.mjs.
export type BrowserName = 'chromium' | 'firefox';

/** The browser to use and how it was found; null when there is none. Throws when its variable names no file. */
export function findBrowser(name: BrowserName): { path: string; from: string } | null;
