// One visit as a reader makes it: open the page, press the button, read the popup, look at the reading view.
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BrowserName, Driver, Popup } from '../../test/drivers/driver.ts';
import { launch } from '../../test/drivers/launch.ts';
import type { CleanState, Hidden, Reading } from '../../utils/model.ts';
import { builtExtension } from './build.ts';
import type { PageSource } from './page-source.ts';
import { Mendable, say } from './say.mjs';

declare const chrome: typeof import('wxt/browser').browser;

export interface VisitOptions {
  page: PageSource;
  browser: BrowserName;
  headless: boolean;
  lang?: string;
  dark?: boolean;
  viewport?: { width: number; height: number };
}

/** What the popup shows when it has settled. */
export interface PopupSeen {
  state: string;
  /** Of the source note: the name of its block, then its lines. */
  source: { block: string; lines: string[] }[];
  unknown: string;
}

export interface Pictures {
  before?: string;
  after?: string;
  popup?: string;
  reading?: string;
}

/** Whole milliseconds: start of the browser, page open and cleaned, click until the popup is ready, reading alone. */
export interface Timings {
  launch: number;
  open: number;
  popup: number;
  read?: number;
}

export interface Visit {
  driver: Driver;
  popup: Popup;
  seen: PopupSeen;
  reading: Reading | null;
  hidden: Hidden[];
  timings: Timings;
}

/** A page on which the content script runs marks itself at once; others never do. */
const CLEANED_WITHIN_MS = 1500;
const LOADED_WITHIN_MS = 15_000;

const since = (start: number) => Math.round(performance.now() - start);

/** Starts the browser with the extension on the page. The caller closes the driver. */
export async function openPage(options: VisitOptions): Promise<{ driver: Driver; timings: Timings }> {
  const extensionDir = builtExtension(options.browser);
  const { page } = options;
  say(`Starting ${options.browser}${options.headless ? ' without a window' : ''} …`);
  const start = performance.now();
  const driver = await launch(options.browser, {
    extensionDir,
    headless: options.headless,
    network: page.html === undefined ? 'live' : 'served',
    ...(options.lang ? { lang: options.lang } : {}),
    ...(options.dark === undefined ? {} : { colorScheme: options.dark ? 'dark' : 'light' }),
    ...(options.viewport ? { viewport: options.viewport } : {}),
  });
  try {
    const launched = since(start);
    say(`Opening ${page.url} in ${driver.version} …`);
    if (page.html !== undefined) driver.serve(page.url, page.html);
    const opened = performance.now();
    await openIn(driver, page.url);
    await cleaned(driver);
    return { driver, timings: { launch: launched, open: since(opened), popup: 0 } };
  } catch (error) {
    await driver.close();
    throw error;
  }
}

/** Waits for the load, but not for ever: some live pages never end. */
async function openIn(driver: Driver, url: string) {
  try {
    await driver.open(url, { until: 'commit' });
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new Mendable(
      `${url} did not open (${reason}): check the address and the connection, or save the page and give the file with --url.`,
    );
  }
  const end = Date.now() + LOADED_WITHIN_MS;
  while (Date.now() < end && !(await driver.evaluate('document.readyState === "complete"'))) {
    await new Promise((done) => setTimeout(done, 50));
  }
}

async function cleaned(driver: Driver): Promise<boolean> {
  const end = Date.now() + CLEANED_WITHIN_MS;
  while (Date.now() < end) {
    if (await driver.evaluate('"qingdu" in document.documentElement.dataset')) return true;
    await new Promise((done) => setTimeout(done, 50));
  }
  return false;
}

/** Presses the toolbar button and waits until the popup has something to say. */
export async function openPopup(driver: Driver): Promise<Popup> {
  await driver.clickToolbar();
  const popup = await driver.popup();
  try {
    await popup.waitFor('[data-testid="state"]:not([data-state="loading"]):not([aria-busy="true"])', 30_000);
  } catch (error) {
    await popup.close();
    throw error;
  }
  return popup;
}

function look(): PopupSeen {
  const lines = [...document.querySelectorAll<HTMLElement>('[data-testid="source-line"]')];
  const source: PopupSeen['source'] = [];
  for (const line of lines) {
    const block = line.closest('ul')?.previousElementSibling?.textContent ?? '';
    const last = source.at(-1);
    const text = (line.querySelector('button, p') ?? line).textContent ?? '';
    if (last && last.block === block) last.lines.push(text);
    else source.push({ block, lines: [text] });
  }
  return {
    state: document.querySelector<HTMLElement>('[data-testid="state"]')?.dataset.state ?? '',
    source,
    unknown: document.querySelector('[data-testid="unknown"] p')?.textContent ?? '',
  };
}

interface Read {
  reading: Reading | null;
  clean: CleanState | null;
  ms: number;
}

/** Runs in the popup, with its right to the tab: the reading, and what the page is doing. */
async function readTab(): Promise<Read> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  const tabTarget = { target: { tabId: tab?.id ?? -1 }, injectImmediately: true };
  const start = performance.now();
  let read: { result?: unknown } | undefined;
  // The script says which other one it needs; the last one gives the reading.
  type File = Parameters<typeof chrome.scripting.executeScript>[0]['files'];
  for (let file: string | undefined = '/read.js'; file; ) {
    [read] = await chrome.scripting.executeScript({ ...tabTarget, files: [file] as NonNullable<File> });
    file = (read?.result as { needs?: string } | null | undefined)?.needs;
  }
  const ms = performance.now() - start;
  const [state] = await chrome.scripting.executeScript({
    ...tabTarget,
    func: () => (globalThis as { qingduClean?: { state(): unknown } }).qingduClean?.state() ?? null,
  });
  return {
    reading: (read?.result ?? null) as Reading | null,
    clean: (state?.result ?? null) as CleanState | null,
    ms,
  };
}

/** The whole of it, up to the popup; a page that cannot be read has `reading: null`. */
export async function visit(options: VisitOptions): Promise<Visit> {
  const { driver, timings } = await openPage(options);
  try {
    say('Pressing the toolbar button …');
    const pressed = performance.now();
    const popup = await openPopup(driver);
    timings.popup = since(pressed);
    const seen = await popup.evaluate(look);
    const readable = seen.state === 'ready' || seen.state === 'not-article';
    const read = readable ? await popup.evaluate(readTab) : null;
    if (read) timings.read = Math.round(read.ms);
    return {
      driver,
      popup,
      seen,
      reading: read?.reading ?? null,
      hidden: read?.clean?.hidden ?? [],
      timings,
    };
  } catch (error) {
    await driver.close();
    throw error;
  }
}

/**
 * Pictures of the page as it came, cleaned, of the popup and of the reading view. Uses the popup's own switches, as
 * a reader would, and closes it.
 */
export async function takePictures(
  { driver, popup, seen }: Visit,
  folder: string,
  options: { fullPage?: boolean } = {},
): Promise<Pictures> {
  mkdirSync(folder, { recursive: true });
  const pictures: Pictures = {};
  const file = (name: keyof Pictures) => {
    pictures[name] = resolve(folder, `${name}.png`);
    return pictures[name];
  };
  const page = { fullPage: options.fullPage ?? true };
  await popup.screenshot(file('popup'));
  await popup.close();
  await driver.screenshot(file('after'), page);
  if (seen.state !== 'ready') return pictures;

  const isCleaned = '"qingdu" in document.documentElement.dataset';
  if (await driver.evaluate(isCleaned)) {
    await switchCleaning(driver);
    await driver.waitFor(`!(${isCleaned})`);
    await driver.screenshot(file('before'), page);
    await switchCleaning(driver);
    await driver.waitFor(isCleaned);
  }
  const again = await openPopup(driver);
  await openReadingView(driver, again);
  await driver.screenshot(file('reading'), { fullPage: false });
  return pictures;
}

/** By the popup's own button. */
export async function openReadingView(driver: Driver, popup: Popup) {
  await popup.click('[data-testid="reading-view"]');
  await driver.waitFor(() => document.querySelector('qingdu-reader') !== null);
  await popup.close();
}

async function switchCleaning(driver: Driver) {
  const popup = await openPopup(driver);
  await popup.click('[data-testid="clean-toggle"]');
  await popup.waitFor('[data-testid="clean-toggle"]:not([aria-busy="true"])');
  await popup.close();
}
