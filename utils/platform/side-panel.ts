// The browser's side panel: opened from the popup, following the tab in front, kept in step with the popup.
import { browser } from 'wxt/browser';
import { isCleanedMessage } from './messages.ts';
import { currentTab } from './tab.ts';
import type { TabReading } from './tab-reading.ts';

interface Sidebar {
  sidebarAction?: { open(): Promise<void> };
}

/** What the panel looks at. `page` changes with every tab and every page of it: what was shown is then another's. */
export interface Followed {
  tab: { id: number; url: string | undefined } | undefined;
  page: number;
}

/**
 * A way to open the panel beside the page in front, or `null` where the browser has none. To be called in the handler
 * of a click, before anything is waited for.
 */
export function sidePanelOpener(): (() => Promise<void>) | null {
  if (import.meta.env.FIREFOX) {
    const { sidebarAction } = browser as typeof browser & Sidebar;
    return sidebarAction ? () => sidebarAction.open() : null;
  }
  if (!browser.sidePanel?.open) return null;
  // Asked beforehand: the click must not wait for the number of its window.
  const window = browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab?.windowId);
  return async () => {
    const windowId = await window;
    if (windowId !== undefined) await browser.sidePanel.open({ windowId });
  };
}

const CHANNEL = 'qingdu';
/** A page that is still coming in tells of what it hides many times. */
const SETTLED_MS = 300;

/** Tells an open panel that the popup has read or changed the page, and that the right to it may be new. */
export function tellPanel(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('look');
  channel.close();
}

/**
 * Calls back with the tab in front of this window: at once, when another comes to the front, when it goes to another
 * page, when that page has come in whole or hides more or less than before, and when the popup or a new permission says
 * that more may be seen of it.
 * @returns a function that ends it.
 */
export function followActiveTab(listener: (seen: Followed) => void): () => void {
  let page = 0;
  let current: number | undefined;
  let ended = false;
  const look = async (anew: boolean) => {
    if (anew) page += 1;
    const at = page;
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    // What came in between has asked by itself.
    if (ended || at !== page) return;
    if (tab?.id !== current && !anew) page += 1;
    current = tab?.id;
    listener({ tab: tab?.id === undefined ? undefined : { id: tab.id, url: tab.url }, page });
  };
  const again = () => void look(false).catch(() => undefined);
  const anew = () => void look(true).catch(() => undefined);
  const updated = (id: number, change: { status?: string; url?: string }) => {
    if (id !== current) return;
    if (change.status === 'loading' || change.url !== undefined) anew();
    else if (change.status === 'complete') again();
  };
  // Switched by a key, the menu or the chip on the page: none of them knows of the panel.
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cleaned = (message: unknown, sender: { tab?: { id?: number | undefined } | undefined }) => {
    if (!isCleanedMessage(message) || sender.tab?.id !== current) return;
    clearTimeout(timer);
    timer = setTimeout(again, SETTLED_MS);
  };
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = again;
  browser.tabs.onActivated.addListener(anew);
  browser.tabs.onUpdated.addListener(updated);
  browser.permissions.onAdded.addListener(again);
  browser.runtime.onMessage.addListener(cleaned);
  anew();
  return () => {
    ended = true;
    channel.close();
    browser.tabs.onActivated.removeListener(anew);
    browser.tabs.onUpdated.removeListener(updated);
    browser.permissions.onAdded.removeListener(again);
    browser.runtime.onMessage.removeListener(cleaned);
    clearTimeout(timer);
  };
}

/** The browser's own pages, told from its words where it hides their address. */
const OWN_PAGE = /\b(?:chrome|edge|about|devtools|chrome-extension|moz-extension):|gallery/i;

/**
 * A tab as the panel needs it. Outside the click on the toolbar button the browser hides the address of a page it
 * gives no access to, and refuses it like its own pages; unless its words say so, the reader may still let us in.
 */
export function panelTab(tab: Followed['tab']) {
  const found = currentTab(Promise.resolve(tab), () => undefined);
  return {
    ...found,
    read: async (options?: { anyway?: boolean }): Promise<TabReading> => {
      const answer = await found.read(options);
      if (answer.status !== 'forbidden' && answer.status !== 'error') return answer;
      // Firefox answers with nothing at all for its own pages.
      const silent = answer.status === 'forbidden' || answer.message === undefined;
      const closed = answer.url !== undefined || OWN_PAGE.test(answer.message ?? '');
      return silent && !closed ? { status: 'no-access' } : answer;
    },
  };
}
