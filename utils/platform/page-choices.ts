// What the settings say to one page: the little that `clean.js` needs, read without the weight of the whole.
import { browser } from 'wxt/browser';
import { pageGlobals as shared } from './page-globals.ts';

export interface PageChoices {
  /** Clean reading is off here, everywhere, or rests. */
  off: boolean;
  /** When the pause ends: milliseconds since 1970; 0: none. */
  until: number;
  /** Categories left in sight. */
  shown: string[];
  /** Selectors the reader taught. */
  hide: string[];
  keep: string[];
  chip: boolean;
}

const KEY = 'settings';
const DAY = 24 * 3_600_000;

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

const selectors = (value: unknown): string[] =>
  Array.isArray(value) ? strings(value.map((rule: { selector?: unknown } | null) => rule?.selector)) : [];

/** The name under which a site's choices are kept. */
export const siteName = (host: string): string => host.replace(/^www\./, '');

/** The site of a page: of the hosts of its rule the widest that the reader sees in the address, else its own host. */
export function siteOf(host: string, hosts: readonly string[] = []): string {
  const own = siteName(host);
  return hosts
    .map(siteName)
    .filter((one) => own === one || own.endsWith(`.${one}`))
    .reduce((widest, one) => (one.length < widest.length ? one : widest), own);
}

/** Reads the choices for a site out of whatever is stored, of any version. */
export function choicesFor(stored: unknown, site: string, now: number): PageChoices {
  const s = (stored ?? {}) as {
    off?: unknown;
    pausedUntil?: unknown;
    sitesOff?: unknown;
    shown?: unknown;
    chip?: unknown;
    rules?: Record<string, { hide?: unknown; keep?: unknown } | undefined>;
  };
  const end = Number(s.pausedUntil) || 0;
  const until = end > now && end - now <= DAY ? end : 0;
  const sites = strings(s.sitesOff);
  const own = s.rules?.[site];
  return {
    off: s.off === true || until > 0 || sites.includes(site) || sites.includes(`www.${site}`),
    until,
    shown: strings(s.shown),
    hide: selectors(own?.hide),
    keep: selectors(own?.keep),
    chip: s.chip !== false,
  };
}

/**
 * Reads the choices now, and again whenever the settings change or a pause ends. A storage that fails counts as
 * empty. The scripts of one page ask it once: what `early.js` was answered is there for `clean.js`.
 */
export function followChoices(site: string, listener: (choices: PageChoices) => void): void {
  let end: ReturnType<typeof setTimeout> | undefined;
  const tell = (stored: unknown) => {
    const now = Date.now();
    const choices = choicesFor(stored, site, now);
    clearTimeout(end);
    if (choices.until) end = setTimeout(tell, choices.until - now + 50, stored);
    listener(choices);
  };
  shared.qingduStored ??= browser.storage.local.get(KEY).then(
    (all) => all[KEY],
    () => undefined,
  );
  void shared.qingduStored.then(tell);
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local' || !changes[KEY]) return;
    const { newValue } = changes[KEY];
    shared.qingduStored = Promise.resolve(newValue);
    tell(newValue);
  });
}
