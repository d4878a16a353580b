// The active tab: reading it, jumping in it, switching its cleaning. The only place that injects scripts.
import { browser } from 'wxt/browser';
import type { CleanMode, CleanState, JumpTarget, Reading } from '../model.ts';
import type { PageGlobals } from './page-globals.ts';
import { loadSettings, setSiteOff } from './settings.ts';

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
  return result?.result as R | undefined;
}

const inject = (tabId: number, file: '/read.js' | '/clean.js' | '/reader.js') =>
  browser.scripting.executeScript({ target: { tabId }, injectImmediately: true, files: [file] });

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
    return { status: url ? 'no-access' : 'forbidden', ...at };
  }
  return { status: 'error', message, ...at };
}

/** Reads the tab. Never rejects: whatever happens comes back as a state. */
export async function readTab(tabId: number, url: string | undefined, anyway = false): Promise<TabReading> {
  const at = url ? { url } : {};
  if (url && FORBIDDEN.test(url)) return { status: 'forbidden', ...at };
  try {
    const probe = await run(tabId, () => ({
      type: document.contentType,
      loading: document.readyState === 'loading',
      text: document.body?.textContent?.trim().length ?? 0,
    }));
    if (!probe) return { status: 'error', ...at };
    if (!/html|xml/.test(probe.type)) return { status: 'forbidden', ...at };
    if (probe.text === 0) return { status: probe.loading ? 'loading' : 'empty', ...at };
    const { summaryLines } = await loadSettings();
    await run(
      tabId,
      (ask: NonNullable<PageGlobals['qingduAsk']>) => {
        (globalThis as World).qingduAsk = ask;
      },
      { anyway, sentences: summaryLines },
    );
    const [read] = await inject(tabId, '/read.js');
    const reading = read?.result as Reading | undefined;
    if (!reading) return { status: 'error', ...at };
    if (probe.loading && !reading.article) return { status: 'loading', ...at };
    // The sheet that colours the words jumped to; on a portal of ours the manifest has put it there already.
    void browser.scripting
      .insertCSS({ target: { tabId }, files: ['/sites/common.css'] })
      .catch(() => undefined);
    const clean = (await run(tabId, () => (globalThis as World).qingduClean?.state())) ?? NOTHING;
    return { status: reading.article ? 'ready' : 'not-article', reading, clean };
  } catch (error) {
    return refused(error, url);
  }
}

/** Switches the cleaning of a tab; `clean` and `off` are remembered for the site. */
export async function setTabMode(tabId: number, mode: CleanMode): Promise<CleanState> {
  const known = await run(tabId, () => (globalThis as World).qingduClean !== undefined);
  if (!known) {
    await run(tabId, () => {
      (globalThis as World).qingduOnDemand = true;
    });
    await browser.scripting.insertCSS({ target: { tabId }, files: ['/sites/common.css'] });
    await inject(tabId, '/clean.js');
  }
  const done = await run(
    tabId,
    (to: CleanMode) => {
      const clean = (globalThis as World).qingduClean;
      return clean ? { site: clean.site, state: clean.set(to) } : undefined;
    },
    mode,
  );
  if (!done) return NOTHING;
  if (mode !== 'peek') await setSiteOff(done.site, mode === 'off');
  return done.state;
}

/** Turns cleaning on when it is off, and off when it is on. */
export async function toggleTab(tabId: number): Promise<CleanState> {
  const now = await run(tabId, () => (globalThis as World).qingduClean?.state().mode);
  return setTabMode(tabId, now && now !== 'off' ? 'off' : 'clean');
}

/** Opens the reading view over the tab, or closes it. */
export async function toggleReader(tabId: number): Promise<void> {
  // After a single-page navigation the reading of the page before may still be there.
  const read = await run(tabId, () => (globalThis as World).qingduReading?.url === location.href);
  if (!read) await inject(tabId, '/read.js');
  await inject(tabId, '/reader.js');
}

/** The tab the popup was opened over, as the views need it. */
export function currentTab() {
  const tab = activeTab();
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
    setMode: async (mode: CleanMode) => setTabMode((await need()).id, mode),
    openReader: async () => {
      await toggleReader((await need()).id);
      window.close();
    },
    copy: (text: string) => navigator.clipboard.writeText(text),
    openOptions: () => void browser.runtime.openOptionsPage(),
  };
}
