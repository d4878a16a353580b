// Types of browsers.mjs.
export type BrowserName = 'chromium' | 'firefox';

/** All browsers of this kind, the preferred one first. Throws when its variable names no file. */
export function browserCandidates(name: BrowserName): string[];

/** The program of the browser to use; null when there is none. */
export function findBrowser(name: BrowserName): string | null;
