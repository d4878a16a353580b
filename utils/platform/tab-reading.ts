// Reading a tab: the article and its digest, or what stands in the way; and the reading view over it.
import { browser } from 'wxt/browser';
import type { CleanState, Reading } from '../model.ts';
import { inject, run, type Script, type World } from './inject.ts';
import type { NeedsScript, PageGlobals } from './page-globals.ts';
import { DEFAULTS, loadSettings, type Settings } from './settings.ts';
import { stateOf } from './tab-cleaning.ts';

export type TabReading =
  | { status: 'ready' | 'not-article'; reading: Reading; clean: CleanState }
  | { status: 'forbidden' | 'no-access' | 'empty' | 'loading' | 'error'; message?: string; url?: string };

/** Pages that no extension may read, whatever it was granted. */
const FORBIDDEN =
  /^(?!https?:|file:)|^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)/;

/** The script that most likely comes after `read.js`, told from the title of the tab; none for a home page. */
function likelyNext(url: string | undefined, title: string | undefined): NeedsScript['needs'] | undefined {
  if (!title || !url || new URL(url).pathname.length < 2) return undefined;
  return /\p{Script=Han}/u.test(title) ? '/digest-zh.js' : '/digest-en.js';
}

type Told = Reading | NeedsScript | null | undefined;

/**
 * Puts `read.js` into the page, and after it each script it asks for; the last one returns the reading.
 * @param likely is sent at once, at the heels of `read.js`, instead of when it is asked for
 */
async function injectReading(tabId: number, likely?: NeedsScript['needs']): Promise<Reading | undefined> {
  const told = async (file: Script) => (await inject(tabId, file))[0]?.result as Told;
  let file: Script = '/read.js';
  let answer = told(file);
  let next = likely && quietly(told(likely));
  // A script that finds nobody waiting came into another page, which is then read from the start.
  for (let count = 0; count < 6; count++) {
    const result: Told = await answer;
    if (!result && file === '/read.js') return undefined;
    if (result && !('needs' in result)) return result;
    file = result?.needs ?? '/read.js';
    // What came before `read.js` was there has found nobody either: it is sent again.
    const early = file === likely ? await next : undefined;
    next = undefined;
    answer = early ? Promise.resolve(early) : told(file);
  }
  return undefined;
}

/** Work that is begun before it is known whether its answer will be wanted; who waits for it still sees it fail. */
function quietly<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
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

interface ReadOptions {
  /** Takes the page for an article whatever it is. */
  anyway?: boolean | undefined;
  /** Of the tab. */
  title?: string | undefined;
  /** For who has begun to load them already. */
  settings?: Promise<Settings>;
}

/** Reads the tab. Never rejects: whatever happens comes back as a state. */
export async function readTab(
  tabId: number,
  url: string | undefined,
  { anyway = false, title, settings = loadSettings() }: ReadOptions = {},
): Promise<TabReading> {
  const at = url ? { url } : {};
  if (url && FORBIDDEN.test(url)) return { status: 'forbidden', ...at };
  try {
    const { summaryLines } = await settings;
    // One look and one note for the reading: every question to the page is a way there and back.
    const probing = run(
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
    const read = () => quietly(injectReading(tabId, likelyNext(url, title)));
    // What is asked for beyond the usual must be there before the reading; else nothing is waited for.
    const reads = !anyway && summaryLines === DEFAULTS.summaryLines ? read() : undefined;
    const states = quietly(stateOf(tabId));
    const probe = await probing;
    if (!probe) return { status: 'error', ...at };
    if (!/html|xml/.test(probe.type)) return { status: 'forbidden', ...at };
    if (probe.text === 0) return { status: probe.loading ? 'loading' : 'empty', ...at };
    const reading = await (reads ?? read());
    if (!reading) return { status: 'error', ...at };
    if (probe.loading && !reading.article) return { status: 'loading', ...at };
    // The sheet that colours the words jumped to; on a portal of ours the manifest has put it there already.
    void browser.scripting
      .insertCSS({ target: { tabId }, files: ['/sites/common.css'] })
      .catch(() => undefined);
    return { status: reading.article ? 'ready' : 'not-article', reading, clean: await states };
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
