// Clean reading in a tab: what the page does, the switch, the lens, and how far a choice is remembered.
import { browser } from 'wxt/browser';
import type { CleanMode, CleanState } from '../model.ts';
import { inject, run, type World } from './inject.ts';
import type { PageGlobals } from './page-globals.ts';
import { within } from './patience.ts';
import { changeSettings, setSiteOff } from './settings.ts';

/** A page as it came. */
export const NOTHING: CleanState = { mode: 'off', hidden: [] };

/** What the page does now. After an update of the extension its cleaner is gone, and the page is as that left it. */
export async function stateOf(tabId: number): Promise<CleanState> {
  const state = await run(tabId, (): CleanState | undefined => {
    const mode = document.documentElement?.getAttribute('data-qingdu');
    const left = mode === 'clean' || mode === 'peek' ? { mode: mode as CleanMode, hidden: [] } : undefined;
    return (globalThis as World).qingduClean?.state() ?? left;
  });
  return state ?? NOTHING;
}

/** How far a choice reaches. */
export type Scope = 'page' | 'site' | 'everywhere';

/** A storage that does not answer may not hold back the switch for longer than this. */
const STORAGE_MS = 400;

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
  // Settings of a newer version are only read: the choice then holds for this page.
  else await within(STORAGE_MS, remember(site, mode, scope));
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
