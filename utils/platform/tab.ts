// The active tab: reading it, jumping in it, switching its cleaning. The only place that injects scripts.
import { browser } from 'wxt/browser';
import type { CleanMode, CleanState, ClutterCategory, Hidden, JumpTarget, Reading } from '../model.ts';
import { siteName } from './page-choices.ts';
import type { NeedsScript, PageGlobals } from './page-globals.ts';
import { changeSettings, isPaused, loadSettings, setSiteOff } from './settings.ts';
import { type Access, accessTo, hostOf, requestSite } from './sites.ts';

export type TabReading =
  | { status: 'ready' | 'not-article'; reading: Reading; clean: CleanState }
  | { status: 'forbidden' | 'no-access' | 'empty' | 'loading' | 'error'; message?: string; url?: string };

type World = typeof globalThis & PageGlobals;

const NOTHING: CleanState = { mode: 'off', hidden: [] };

/** Pages that no extension may read, whatever it was granted. */
const FORBIDDEN =
  /^(?!https?:|file:)|^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)/;

async function run<A extends unknown[], R>(
  tabId: number,
  func: (...args: A) => R,
  ...args: A
): Promise<R | undefined> {
  const [result] = await browser.scripting.executeScript({
    target: { tabId },
    injectImmediately: true,
    func,
    args,
  });
  // Chromium sends null where a function returned undefined.
  return (result?.result ?? undefined) as R | undefined;
}

type Script = '/read.js' | '/clean.js' | '/reader.js' | '/picker.js' | NeedsScript['needs'];

const inject = (tabId: number, file: Script) =>
  browser.scripting.executeScript({ target: { tabId }, injectImmediately: true, files: [file] });

/** Puts `read.js` into the page, and after it each script it asks for; the last one returns the reading. */
async function injectReading(tabId: number): Promise<Reading | undefined> {
  let file: Script = '/read.js';
  // A script that finds nobody waiting came into another page, which is then read from the start.
  for (let count = 0; count < 6; count++) {
    const [told] = await inject(tabId, file);
    const result = told?.result as Reading | NeedsScript | null | undefined;
    if (!result && file === '/read.js') return undefined;
    if (result && !('needs' in result)) return result;
    file = result?.needs ?? '/read.js';
  }
  return undefined;
}

export async function activeTab(): Promise<{ id: number; url: string | undefined } | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : { id: tab.id, url: tab.url };
}

/** What stands in the way, told from the browser's own words. */
function refused(error: unknown, url: string | undefined): TabReading {
  const message = error instanceof Error ? error.message : String(error);
  const at = url ? { url } : {};
  if (url && FORBIDDEN.test(url)) return { status: 'forbidden', ...at };
  if (
    /cannot access|cannot be scripted|missing host permission|must request permission|gallery|restricted/i.test(
      message,
    )
  ) {
    return url ? { status: 'no-access', ...at } : { status: 'forbidden', message };
  }
  return { status: 'error', message, ...at };
}

/** What the page does now. After an update of the extension its cleaner is gone, and the page is as that left it. */
async function stateOf(tabId: number): Promise<CleanState> {
  const state = await run(tabId, (): CleanState | undefined => {
    const mode = document.documentElement?.getAttribute('data-qingdu');
    const left = mode === 'clean' || mode === 'peek' ? { mode: mode as CleanMode, hidden: [] } : undefined;
    return (globalThis as World).qingduClean?.state() ?? left;
  });
  return state ?? NOTHING;
}

/** Reads the tab. Never rejects: whatever happens comes back as a state. */
export async function readTab(tabId: number, url: string | undefined, anyway = false): Promise<TabReading> {
  const at = url ? { url } : {};
  if (url && FORBIDDEN.test(url)) return { status: 'forbidden', ...at };
  try {
    const { summaryLines } = await loadSettings();
    // One look and one note for the reading: every question to the page is a way there and back.
    const probe = await run(
      tabId,
      (ask: NonNullable<PageGlobals['qingduAsk']>) => {
        const seen = {
          type: document.contentType,
          loading: document.readyState === 'loading',
          text: document.body?.textContent?.trim().length ?? 0,
        };
        if (seen.text > 0 && /html|xml/.test(seen.type)) (globalThis as World).qingduAsk = ask;
        return seen;
      },
      { anyway, sentences: summaryLines },
    );
    if (!probe) return { status: 'error', ...at };
    if (!/html|xml/.test(probe.type)) return { status: 'forbidden', ...at };
    if (probe.text === 0) return { status: probe.loading ? 'loading' : 'empty', ...at };
    const reading = await injectReading(tabId);
    if (!reading) return { status: 'error', ...at };
    if (probe.loading && !reading.article) return { status: 'loading', ...at };
    // The sheet that colours the words jumped to; on a portal of ours the manifest has put it there already.
    void browser.scripting
      .insertCSS({ target: { tabId }, files: ['/sites/common.css'] })
      .catch(() => undefined);
    const clean = await stateOf(tabId);
    return { status: reading.article ? 'ready' : 'not-article', reading, clean };
  } catch (error) {
    return refused(error, url);
  }
}

/** How far a choice reaches. */
export type Scope = 'page' | 'site' | 'everywhere';

/** A storage that does not answer may not hold back the switch for longer than this. */
const STORAGE_MS = 400;
const soon = (work: Promise<unknown>): Promise<unknown> =>
  Promise.race([
    // Settings of a newer version are only read: the choice then holds for this page.
    work.catch(() => undefined),
    new Promise((resolve) => setTimeout(resolve, STORAGE_MS)),
  ]);

/** Puts the cleaner into a page of a known portal that has called for it. */
export const bringCleaner = (tabId: number) => inject(tabId, '/clean.js');

const cleanedSite = (tabId: number) => run(tabId, () => (globalThis as World).qingduClean?.site);

/** The site of the cleaner in a tab, which is put there when it is not. */
async function siteOfCleaner(tabId: number): Promise<string | undefined> {
  const known = await cleanedSite(tabId);
  if (known !== undefined) return known;
  await run(tabId, () => {
    const world = globalThis as World;
    // Where `early.js` is, the cleaner comes as if it had been called for.
    if (world.qingduSite === undefined) world.qingduOnDemand = true;
  });
  await browser.scripting.insertCSS({ target: { tabId }, files: ['/sites/common.css'] });
  await bringCleaner(tabId);
  return cleanedSite(tabId);
}

/** Switches the cleaning of a tab; `clean` and `off` are remembered for the site, or as far as `scope` says. */
export async function setTabMode(tabId: number, mode: CleanMode, scope: Scope = 'site'): Promise<CleanState> {
  const site = await siteOfCleaner(tabId);
  if (site === undefined) return NOTHING;
  // The reader may close the popup as soon as the page changes, and what it has not sent goes with it: the page
  // changes last.
  if (mode === 'peek') await openLens(tabId, 'peek', false);
  else await soon(remember(site, mode, scope));
  const state = await run(tabId, (to: CleanMode) => (globalThis as World).qingduClean?.set(to), mode);
  return state ?? NOTHING;
}

function remember(site: string, mode: CleanMode, scope: Scope): Promise<unknown> {
  if (mode === 'off')
    return scope === 'site'
      ? setSiteOff(site, true)
      : scope === 'everywhere'
        ? changeSettings(() => ({ off: true }))
        : Promise.resolve();
  // Whatever kept the page as it came is lifted.
  return changeSettings((s) => ({
    off: false,
    pausedUntil: 0,
    sitesOff: s.sitesOff.filter((one) => one !== site),
  }));
}

/**
 * Puts the lens over a page: what is hidden named in its place, or the picker of one more piece.
 * @param focus whether the keyboard goes to the page; not while a popup has it
 */
export async function openLens(tabId: number, what: 'peek' | 'pick', focus: boolean): Promise<void> {
  await run(
    tabId,
    (ask: NonNullable<PageGlobals['qingduLens']>) => {
      (globalThis as World).qingduLens = ask;
    },
    { what, focus },
  );
  await inject(tabId, '/picker.js');
}

/** An hour. */
const PAUSE_MS = 3_600_000;

/** Lets clean reading rest for an hour on all sites; returns when it ends, in milliseconds since 1970. */
export async function pauseAll(now = Date.now()): Promise<number> {
  const { pausedUntil } = await changeSettings(() => ({ pausedUntil: now + PAUSE_MS }));
  return pausedUntil;
}

/** Turns cleaning on when it is off, and off when it is on. */
export async function toggleTab(tabId: number): Promise<CleanState> {
  const on = await run(tabId, () => document.documentElement?.hasAttribute('data-qingdu'));
  return setTabMode(tabId, on ? 'off' : 'clean');
}

/** Opens the reading view over the tab, or closes it. */
export async function toggleReader(tabId: number): Promise<void> {
  // After a single-page navigation the reading of the page before may still be there.
  const read = await run(tabId, () => (globalThis as World).qingduReading?.url === location.href);
  if (!read) await injectReading(tabId);
  await inject(tabId, '/reader.js');
}

/** How clean reading stands on the site of a tab: what holds it back, and what it may do by itself. */
export interface Standing {
  tabId: number;
  url: string;
  site: string;
  access: Access;
  off: 'no' | 'site' | 'everywhere' | 'paused';
  /** When a pause ends: milliseconds since 1970. */
  until: number;
}

async function standingOf({ id, url = '' }: { id: number; url: string | undefined }): Promise<Standing> {
  const [access, settings, known] = await Promise.all([
    accessTo(url).catch(() => 'none' as const),
    loadSettings(),
    run(id, () => {
      const { qingduClean, qingduSite } = globalThis as World;
      return qingduClean?.site ?? qingduSite;
    }).catch(() => undefined),
  ]);
  const site = known ?? siteName(hostOf(url) ?? '');
  const paused = isPaused(settings);
  return {
    tabId: id,
    url,
    site,
    access,
    off: settings.off ? 'everywhere' : paused ? 'paused' : settings.sitesOff.includes(site) ? 'site' : 'no',
    until: paused ? settings.pausedUntil : 0,
  };
}

/**
 * A tab as the views need it: the one the popup was opened over, failing another.
 * @param leave makes way for what is shown in the page; a side panel stays
 */
export function currentTab(tab = activeTab(), leave = () => window.close()) {
  const need = async () => {
    const found = await tab;
    if (!found) throw new Error('no active tab');
    return found;
  };
  return {
    read: async (options?: { anyway?: boolean }): Promise<TabReading> => {
      const found = await tab.catch(() => undefined);
      return found ? readTab(found.id, found.url, options?.anyway) : { status: 'error' };
    },
    jump: async (target: JumpTarget): Promise<boolean> => {
      const { id } = await need();
      return (
        (await run(id, (to: JumpTarget) => (globalThis as World).qingduJump?.(to) ?? false, target)) ?? false
      );
    },
    // The highlights of a page are shared by all its worlds; utils/article/jump.ts gives this one its name.
    clearJump: async (): Promise<void> =>
      void (await run((await need()).id, () => void CSS.highlights?.delete('qingdu'))),
    setMode: async (mode: CleanMode) => setTabMode((await need()).id, mode),
    choices: {
      standing: async (): Promise<Standing> => standingOf(await need()),
      setMode: async (mode: CleanMode, scope: Scope) => setTabMode((await need()).id, mode, scope),
      show: async (category: ClutterCategory, on: boolean): Promise<CleanState> =>
        (await run(
          (
            await need()
          ).id,
          (what: ClutterCategory, wanted: boolean) => (globalThis as World).qingduClean?.show(what, wanted),
          category,
          on,
        )) ?? NOTHING,
      keep: async ({ selector, text }: Hidden): Promise<CleanState> => {
        const { id } = await need();
        // The lens finds the selector to remember, and offers to take it back.
        await run(
          id,
          (where: string, words: string) => (globalThis as World).qingduLensOpen?.keep(where, words),
          selector,
          text,
        );
        return stateOf(id);
      },
      pick: async () => {
        const { id } = await need();
        if ((await stateOf(id)).mode === 'off') await setTabMode(id, 'clean');
        await openLens(id, 'pick', true);
        leave();
      },
      pause: async (): Promise<void> => void (await pauseAll()),
      always: ({ url, tabId }: Standing) => requestSite(url, tabId),
      state: async (): Promise<CleanState> => stateOf((await need()).id),
    },
    pages: {
      read: async (): Promise<void> =>
        void (await run(
          (
            await need()
          ).id,
          async () => void (await (globalThis as World).qingduPages?.read()),
        )),
      stop: async (): Promise<void> =>
        void (await run((await need()).id, () => (globalThis as World).qingduPages?.stop())),
    },
    openReader: async () => {
      await toggleReader((await need()).id);
      leave();
    },
    copy: (text: string) => navigator.clipboard.writeText(text),
    openOptions: (part?: 'sections') =>
      void (part
        ? browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#${part}` }).then(leave)
        : browser.runtime.openOptionsPage()),
  };
}
