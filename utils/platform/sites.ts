// On which sites the extension may clean by itself: asking for one, registering those added, letting them go.
import { browser } from 'wxt/browser';
import { siteName } from './page-choices.ts';
import { changeSettings, loadSettings, readSettings, setSiteAdded, setSiteReading } from './settings.ts';

/**
 * `known`: has a rule, cleaned by itself; `added`: the reader added it; `denied`: would be one of these, but the
 * browser gives no access; `addable`: could be added; `none`: no site at all.
 */
export type Access = 'known' | 'added' | 'denied' | 'addable' | 'none';

const SCRIPT = 'added-sites';
const ASKING = 'asking';
/** What was asked for longer ago was answered with no, or with nothing. */
const FORGET_MS = 5 * 60_000;

interface Asking {
  host: string;
  tabId: number;
  at: number;
}

/** The match pattern of a site and its subdomains. An address made of numbers has none. */
export const patternOf = (host: string): string =>
  /^[\d.]+$/.test(host) ? `*://${host}/*` : `*://*.${host}/*`;

interface Entry {
  matches: string[];
  js: string[];
  css: string[];
}

const entries = (): Entry[] =>
  (browser.runtime.getManifest().content_scripts ?? []).map(({ matches, js, css }) => ({
    matches: matches ?? [],
    js: js ?? [],
    css: css ?? [],
  }));

/** The manifest's own script for a host, and the pattern it stands under. */
function knownEntry(host: string): { entry: Entry; pattern: string } | undefined {
  for (const entry of entries()) {
    for (const pattern of entry.matches) {
      const base = /^\*:\/\/\*\.([^/]+)\/\*$/.exec(pattern)?.[1];
      if (base && (host === base || host.endsWith(`.${base}`))) return { entry, pattern };
    }
  }
  return undefined;
}

/** The host of a page a script could run on; nothing for files and the browser's own pages. */
export function hostOf(url: string | undefined): string | undefined {
  const { protocol = '', hostname = '' } = url && URL.canParse(url) ? new URL(url) : {};
  return /^https?:$/.test(protocol) && /^[a-z0-9.-]+$/.test(hostname) ? hostname : undefined;
}

const allowed = (pattern: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [pattern] }).catch(() => false);

/** How the extension stands to the site of an address. */
export async function accessTo(url: string | undefined): Promise<Access> {
  const host = hostOf(url);
  if (!host) return 'none';
  const known = knownEntry(host);
  if (known) return (await allowed(known.pattern)) ? 'known' : 'denied';
  const { sitesAdded } = await loadSettings();
  const added = sitesAdded.find((site) => host === site || host.endsWith(`.${site}`));
  if (!added) return 'addable';
  return (await allowed(patternOf(added))) ? 'added' : 'denied';
}

/**
 * Asks for the right to the site of an address. Must be called in the handler of a click, before anything is
 * waited for. The popup may be closed by the browser's question: what was wanted is stored, and `granted` in the
 * background does the rest.
 * @returns whether it was given.
 */
export async function requestSite(url: string, tabId: number): Promise<boolean> {
  const host = hostOf(url);
  if (!host) return false;
  const asking: Asking = { host: siteName(host), tabId, at: Date.now() };
  // Not waited for: a browser answers a request only while the click is being handled. A storage that is full does not
  // undo the reader's answer.
  const noted = browser.storage.local.set({ [ASKING]: asking }).catch(() => undefined);
  const given = browser.permissions.request({
    // A portal is one site to its reader, whatever channels it has.
    origins: knownEntry(host)?.entry.matches ?? [patternOf(asking.host)],
  });
  await noted;
  if (await given) {
    await granted(asking);
    return true;
  }
  await browser.storage.local.remove(ASKING).catch(() => undefined);
  return false;
}

/**
 * A right was given: remembers the site it was asked for, registers it, and begins on the page at once.
 * @param asked what was asked for; not given, what is noted counts
 */
export async function granted(asked?: Asking): Promise<void> {
  const found = asked ?? (await browser.storage.local.get(ASKING))[ASKING];
  const { host, tabId, at } = (found ?? {}) as Partial<Asking>;
  // A clock that was set back meanwhile makes no note younger.
  const age = typeof at === 'number' ? Math.abs(Date.now() - at) : FORGET_MS;
  if (typeof host === 'string' && age < FORGET_MS) {
    const known = knownEntry(host);
    if (await allowed(known?.pattern ?? patternOf(host))) {
      await browser.storage.local.remove(ASKING);
      if (!known) await setSiteAdded(host, true);
      await registerSites();
      if (typeof tabId === 'number') await begin(tabId, known?.entry).catch(() => undefined);
      return;
    }
  }
  await registerSites();
}

/** Starts on a page that is already there, as the browser will on the next one. */
async function begin(tabId: number, entry: Entry = ADDED): Promise<void> {
  const target = { tabId };
  const files = (names: readonly string[]) => names.map((name) => `/${name.replace(/^\//, '')}`);
  await browser.scripting.insertCSS({ target, files: files(entry.css) });
  await browser.scripting.executeScript({
    target,
    injectImmediately: true,
    files: files(entry.js) as never,
  });
}

const ADDED: Entry = { matches: [], js: ['clean.js'], css: ['sites/common.css'] };

interface Script {
  id: string;
  matches: string[];
  excludeMatches?: string[];
  js: string[];
  css: string[];
  runAt: 'document_start' | 'document_end';
}

/** Registers a script, changes the one that is registered, or takes it out when it has nowhere to run. */
async function register(script: Script): Promise<void> {
  const { scripting } = browser;
  const scripts = [{ ...script, persistAcrossSessions: true }];
  if (script.matches.length > 0)
    await scripting.registerContentScripts(scripts).catch(() => scripting.updateContentScripts(scripts));
  // Rejects when none is there.
  else await scripting.unregisterContentScripts({ ids: [script.id] }).catch(() => undefined);
}

/**
 * Makes the registered scripts match the sites added and allowed, and those read in the reading view. Needed after an
 * update too: it forgets them.
 */
export async function registerSites(): Promise<void> {
  // A storage that fails must not take the sites off that are registered.
  const { sitesAdded, sitesReading } = await readSettings();
  const patterns = sitesAdded.map(patternOf);
  const may = await Promise.all(patterns.map(allowed));
  await register({
    id: SCRIPT,
    matches: patterns.filter((_, i) => may[i]),
    // Where a rule is, the manifest's own script runs.
    excludeMatches: entries().flatMap((entry) => entry.matches),
    js: ADDED.js,
    css: ADDED.css,
    runAt: 'document_start',
  });
  // Where it may not run the browser does not run it.
  await register({
    id: 'reading',
    matches: sitesReading.map(patternOf),
    js: ['auto-reader.js'],
    css: [],
    runAt: 'document_end',
  });
}

/** From now on the articles of a site open in the reading view by themselves, or no longer. */
export async function setReading(site: string, on: boolean): Promise<void> {
  await setSiteReading(site, on);
  await registerSites();
}

/** A right was taken back: the sites that lost it leave the list. */
export async function revoked(origins: readonly string[]): Promise<void> {
  const { sitesAdded } = await loadSettings();
  const gone: string[] = [];
  for (const site of sitesAdded) {
    const pattern = patternOf(site);
    const meant = origins.includes(pattern) || origins.some((one) => /^(?:<all_urls>|\*:\/\/\*\/)/.test(one));
    if (meant && !(await allowed(pattern))) gone.push(site);
  }
  if (gone.length > 0)
    await changeSettings((s) => ({ sitesAdded: s.sitesAdded.filter((site) => !gone.includes(site)) }));
  await registerSites();
}

/** Takes a site off the list and gives the right to it back. */
export async function removeSite(host: string): Promise<void> {
  await setSiteAdded(host, false);
  await browser.permissions.remove({ origins: [patternOf(host)] }).catch(() => false);
  await registerSites();
}

/** Of the sites added, those the browser gives no access to: taken over from a file, or withdrawn. */
export async function sitesWithoutAccess(sites: readonly string[]): Promise<string[]> {
  const may = await Promise.all(sites.map((site) => allowed(patternOf(site))));
  return sites.filter((_, i) => !may[i]);
}

/** Asks again for a site that is on the list. Must be called in the handler of a click. */
export async function allowSite(host: string): Promise<boolean> {
  const given = await browser.permissions.request({ origins: [patternOf(host)] });
  if (given) await registerSites();
  return given;
}
