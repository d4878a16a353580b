// One update in a used profile: an old build is used, its files become the new build's, and what must have held is told.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserName, type Driver, poll } from '../../test/drivers/driver.ts';
import { launch } from '../../test/drivers/launch.ts';
import { removeFolder, temporaryFolder } from '../../test/drivers/temporary.ts';
import { openPopup } from './visit.ts';

declare const chrome: typeof import('wxt/browser').browser;

/** What a reader of the first version may have stored. */
export const USED = {
  settings: { version: 1, sitesOff: ['www.sohu.com', 'news.qq.com'], chip: false, summaryLines: 5 },
  reader: { size: 22, theme: 'dark' },
};

export interface Upgraded {
  from: string;
  to: string;
  /** All that is stored after the update. */
  stored: Record<string, unknown>;
  /** What should have held and did not. */
  faults: string[];
}

interface Page {
  url: string;
  html: string;
  title: string;
  mustKeep: readonly string[];
}

const versionOf = (folder: string): string =>
  (JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { version: string }).version;

const mode = (driver: Driver) => driver.evaluate(() => document.documentElement.dataset.qingdu ?? 'off');
const becomes = (driver: Driver, wanted: string, timeoutMs?: number) =>
  poll(`the page to be ${wanted}`, async () => (await mode(driver)) === wanted, timeoutMs);
const bare = (text: string) => text.replace(/\s+/g, '');

/** @param old, next folders of builds; they may be the same but for what `older` does to the first. */
export async function upgrade(
  browser: BrowserName,
  old: string,
  next: string,
  page: Page,
): Promise<Upgraded> {
  const folder = temporaryFolder('upgrade');
  cpSync(old, folder, { recursive: true });
  const faults: string[] = [];
  const must = (holds: boolean, what: string) => {
    if (!holds) faults.push(what);
  };
  const driver = await launch(browser, { extensionDir: folder, mayAsk: [] });
  try {
    const from = await driver.extension(() => chrome.runtime.getManifest().version);
    must(from === versionOf(old), `the old build runs: ${from}`);
    driver.serve(page.url, page.html);
    await driver.extension((all: object) => chrome.storage.local.set(all), USED);
    await driver.open(page.url);
    await becomes(driver, 'clean');

    // In place, file by file, as an update of an unpacked extension is.
    rmSync(folder, { recursive: true });
    cpSync(next, folder, { recursive: true });
    await driver.update();
    const to = await poll('the new build to run', async () => {
      const version = await driver.extension(() => chrome.runtime.getManifest().version);
      return version === versionOf(next) && version;
    });

    // The tab that was open has the old scripts: the article stands, they say nothing and undo nothing.
    await driver.evaluate(() => {
      for (let n = 0; n < 20; n++) {
        const ad = document.createElement('div');
        ad.className = 'ad_module';
        ad.textContent = '广告';
        document.body.append(ad);
      }
    });
    await new Promise((done) => setTimeout(done, 1500));
    const seen = bare(await driver.evaluate(() => document.body.innerText));
    for (const text of page.mustKeep) must(seen.includes(bare(text)), `old tab: “${text}” is seen`);
    const chips = await driver.evaluate(() => document.querySelectorAll('qingdu-chip').length);
    must(chips <= 1, `old tab: ${chips} chips`);
    const popup = await openPopup(driver);
    must((await popup.text('[data-testid="title"]')) === page.title, 'old tab: the new popup reads it');
    // In Chromium the new scripts do not know that the old ones have cleaned: the first press takes it over.
    const toggle = '[data-testid="clean-toggle"]:not([aria-busy="true"])';
    for (let presses = 0; presses < 2 && (await mode(driver)) !== 'off'; presses++) {
      await popup.click(toggle);
      await becomes(driver, 'off', 2_000).catch(() => undefined);
    }
    must((await mode(driver)) === 'off', 'old tab: the switch of the new popup gives the page back');
    const marks = '[data-qingdu-hide],[data-qingdu-keep],[data-qingdu-open],style.qingdu-own';
    const left = await driver.evaluate((of: string) => document.querySelectorAll(of).length, marks);
    must(left === 0, `old tab: no mark is left: ${left}`);
    await popup.close();

    await poll('the settings to be brought up to date', async () => {
      const { settings } = (await driver.extension(() => chrome.storage.local.get('settings'))) as {
        settings?: { version?: number };
      };
      return (settings?.version ?? 0) > USED.settings.version;
    });
    await driver.open(page.url);
    await poll('the page to be read', async () => (await mode(driver)) !== undefined);
    const again = await openPopup(driver);
    must((await again.text('[data-testid="title"]')) === page.title, 'new tab: the popup reads it');
    await again.close();
    const stored = (await driver.extension(() => chrome.storage.local.get(null))) as Record<string, unknown>;
    return { from, to, stored, faults };
  } finally {
    try {
      await driver.close();
    } catch (error) {
      faults.push(String(error));
    }
    removeFolder(folder);
  }
}

/** A copy of a build that says it is an earlier version. The caller removes it. */
export function older(build: string, version = '0.0.9'): string {
  const copy = temporaryFolder('older');
  cpSync(build, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), version }));
  return copy;
}
