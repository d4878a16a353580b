// Shared steps of the end-to-end tests: the browsers, opening pages and the popup, asking what is seen.
import { builtExtension } from '../../scripts/lib/build.ts';
import { openPopup } from '../../scripts/lib/visit.ts';
import { type BrowserName, type Driver, type LaunchOptions, type Popup, poll } from '../drivers/driver.ts';
import { launch } from '../drivers/launch.ts';
import { bare, home, sample, unknownSite } from './pages.ts';

declare const chrome: typeof import('wxt/browser').browser;

/** Both, or the one that `npm test -- --browser` names. */
export const BROWSERS = (['chromium', 'firefox'] satisfies BrowserName[]).filter(
  (name) => name === (process.env.QINGDU_ONLY_BROWSER ?? name),
);

/** A page of the browser's own, which no extension may read. */
export const OWN_PAGE: Record<BrowserName, string> = {
  chromium: 'chrome://version/',
  firefox: 'about:license',
};

/**
 * Starts a browser with the built extension and the pages every test may open. It is watched: a request or an error of
 * the extension's own fails the spec when the browser is closed.
 */
export async function start(name: BrowserName, options: Partial<LaunchOptions> = {}): Promise<Driver> {
  const driver = await launch(name, {
    extensionDir: builtExtension(name),
    lang: 'zh-CN',
    mayAsk: [],
    ...options,
  });
  for (const { url, html } of [sample, home, unknownSite]) driver.serve(url, html);
  return driver;
}

/** Forgets everything the reader has set. */
export const forget = (driver: Driver) => driver.extension(() => chrome.storage.local.clear());

/** Opens the popup by the toolbar button, runs the steps, closes it. */
export async function withPopup<T>(driver: Driver, steps: (popup: Popup) => Promise<T>): Promise<T> {
  const popup = await openPopup(driver);
  try {
    return await steps(popup);
  } finally {
    await popup.close();
  }
}

export const stateOf = (popup: Popup) =>
  popup.evaluate(() => document.querySelector<HTMLElement>('[data-testid="state"]')?.dataset.state);

export const countOf = (popup: Popup, id: string) =>
  popup.evaluate((wanted: string) => document.querySelectorAll(`[data-testid="${wanted}"]`).length, id);

/** `clean`, `peek` or `off`. */
export const modeOf = (driver: Driver) =>
  driver.evaluate(() => document.documentElement.dataset.qingdu ?? 'off');

export const becomes = (driver: Driver, mode: 'clean' | 'peek' | 'off') =>
  driver.waitFor((wanted: string) => (document.documentElement.dataset.qingdu ?? 'off') === wanted, mode);

/** Waits until the reader's choice is stored, which happens a moment after the page has changed. */
export const remembered = (driver: Driver, choice: 'clean' | 'off') =>
  poll('the choice to be stored', async () => {
    const { settings } = await driver.extension(
      () => chrome.storage.local.get('settings') as Promise<{ settings?: { sitesOff: string[] } }>,
    );
    return settings !== undefined && settings.sitesOff.length > 0 === (choice === 'off');
  });

/** The page's text as it is rendered, without white space. */
export async function seenText(driver: Driver): Promise<string> {
  return bare(await driver.evaluate(() => document.body?.innerText ?? ''));
}

/** Which of the texts the reader sees. */
export async function seenOf(driver: Driver, texts: readonly string[]): Promise<string[]> {
  const seen = await seenText(driver);
  return texts.filter((text) => seen.includes(bare(text)));
}

/** The words that are highlighted, and whether they are on the screen. */
export const highlighted = (driver: Driver) =>
  driver.evaluate(() => {
    const ranges = [...(CSS.highlights.get('qingdu') ?? [])] as Range[];
    const boxes = ranges.map((range) => range.getBoundingClientRect());
    return {
      text: ranges.map(String).join(''),
      onScreen: boxes.length > 0 && boxes.every(({ top, bottom }) => bottom > 0 && top < innerHeight),
      scrollY: Math.round(scrollY),
    };
  });
