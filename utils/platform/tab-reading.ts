// Reading a tab: the article and its digest, or what stands in the way; and the reading view over it.
import { browser } from 'wxt/browser';
import type { CleanState, Reading } from '../model.ts';
import { inject, run, type Script, type World } from './inject.ts';
import type { NeedsScript, PageGlobals } from './page-globals.ts';
import { loadSettings } from './settings.ts';
import { stateOf } from './tab-cleaning.ts';

export type TabReading =
  | { status: 'ready' | 'not-article'; reading: Reading; clean: CleanState }
  | { status: 'forbidden' | 'no-access' | 'empty' | 'loading' | 'error'; message?: string; url?: string };

/** Pages that no extension may read, whatever it was granted. */
const FORBIDDEN =
  /^(?!https?:|file:)|^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)/;

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

/** Opens the reading view over the tab, or closes it. */
export async function toggleReader(tabId: number): Promise<void> {
  // After a single-page navigation the reading of the page before may still be there.
  const read = await run(tabId, () => (globalThis as World).qingduReading?.url === location.href);
  if (!read) await injectReading(tabId);
  await inject(tabId, '/reader.js');
}
