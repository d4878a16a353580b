// The tab that the views speak of: one port for reading it, jumping in it and switching its cleaning.
import { browser } from 'wxt/browser';
import type { CleanMode, CleanState, ClutterCategory, Hidden, JumpTarget } from '../model.ts';
import { run, type World } from './inject.ts';
import { siteName } from './page-choices.ts';
import { isPaused, loadSettings } from './settings.ts';
import { type Access, accessTo, hostOf, requestSite } from './sites.ts';
import { NOTHING, openLens, pauseAll, type Scope, setTabMode, stateOf } from './tab-cleaning.ts';
import { readTab, type TabReading, toggleReader } from './tab-reading.ts';

/** A tab; the browser hides address and title of one it gives no access to. */
export interface Tab {
  id: number;
  url: string | undefined;
  title?: string | undefined;
}

export async function activeTab(): Promise<Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : { id: tab.id, url: tab.url, title: tab.title };
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

async function standingOf({ id, url = '' }: Tab): Promise<Standing> {
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
      const settings = loadSettings();
      const found = await tab.catch(() => undefined);
      return found
        ? readTab(found.id, found.url, { anyway: options?.anyway, title: found.title, settings })
        : { status: 'error' };
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
