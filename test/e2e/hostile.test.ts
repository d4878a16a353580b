// Hostile pages, faults of the background and the storage, an update under an open page, and what leaves the browser.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPopup, openReadingView } from '../../scripts/lib/visit.ts';
import { type Driver, poll } from '../drivers/driver.ts';
import { hostilePages } from './hostile-pages.ts';
import { sample } from './pages.ts';
import { BROWSERS, becomes, forget, modeOf, seenOf, start, stateOf, withPopup } from './session.ts';

declare const chrome: typeof import('wxt/browser').browser;

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await start(name);
  });
  afterAll(() => driver?.close());
  beforeEach(() => forget(driver));

  /** The page's source as the browser parses it, against what stands in the tab. */
  const isAsItCame = () =>
    driver.evaluate(async () => {
      const source = await (await fetch(location.href)).text();
      const twin = new DOMParser().parseFromString(source, 'text/html');
      // Templates with shadow roots are parsed apart only by the loader.
      const bare = (html: string) => html.replace(/<template[\s\S]*?<\/template>/g, '');
      return bare(twin.documentElement.outerHTML) === bare(document.documentElement.outerHTML);
    });

  describe.each(hostilePages)('$what', ({ url, html, still }) => {
    it('is read, cleaned or left alone, and comes back as it was', async () => {
      driver.serve(url, html, { scripts: !still });
      await driver.open(url);
      if (still) await becomes(driver, 'clean');
      await withPopup(driver, async (popup) => {
        expect(await stateOf(popup)).toBe('ready');
        expect(await popup.text('[data-testid="title"]')).toBe(sample.title);
      });
      // The page answers: nothing of ours goes round for ever.
      const start = Date.now();
      expect(await driver.evaluate(() => document.readyState)).toBe('complete');
      expect(Date.now() - start).toBeLessThan(10_000);
      expect(await seenOf(driver, sample.mustKeep)).toEqual(sample.mustKeep);
      if (!still) return;
      await driver.runCommand('toggle-clean');
      await becomes(driver, 'off');
      expect(
        await driver.evaluate(() =>
          document.querySelector('[data-qingdu-hide],[data-qingdu-keep],[data-qingdu-open]'),
        ),
      ).toBeNull();
      if (!html.includes('<qingdu-chip>')) expect(await isAsItCame()).toBe(true);
    });
  });

  it('a page that changes itself without end does not keep us busy', async () => {
    const page = hostilePages[3];
    driver.serve(page.url, page.html, { scripts: true });
    await driver.open(page.url);
    await driver.waitFor(() => (window as unknown as { turns: number }).turns > 400);
    // One look a gap at most: far fewer changes of ours than turns of the page.
    const { fights, turns } = await driver.evaluate(() => {
      const { fights, turns } = window as unknown as { fights: number; turns: number };
      return { fights, turns };
    });
    expect(fights).toBeLessThan(turns / 2);
  });

  it('a page finds nothing of ours to load', async () => {
    await driver.open(sample.url);
    const own = await driver.extension(() => chrome.runtime.getURL(''));
    const loaded = await driver.evaluate(async (base: string) => {
      const tries = ['popup.html', 'clean.js', 'sites/common.css', 'icon/16.png', 'manifest.json'];
      const one = (path: string) =>
        fetch(base + path).then(
          () => path,
          () => null,
        );
      return (await Promise.all(tries.map(one))).filter(Boolean);
    }, own);
    expect(loaded).toEqual([]);
  });

  describe('faults', () => {
    it('a background that is stopped is started by whoever needs it', async () => {
      await driver.open(sample.url);
      await becomes(driver, 'clean');
      await driver.stopBackground();
      await withPopup(driver, async (popup) => expect(await stateOf(popup)).toBe('ready'));
      expect(await modeOf(driver)).toBe('clean');
    });

    it('settings of a newer version are left as they are; the switch holds for the page', async () => {
      const newer = { version: 99, later: { a: 1 } };
      await driver.extension((settings: object) => chrome.storage.local.set({ settings }), newer);
      await driver.open(sample.url);
      await becomes(driver, 'clean');
      await driver.runCommand('toggle-clean');
      await becomes(driver, 'off');
      expect(await driver.extension(() => chrome.storage.local.get('settings'))).toEqual({ settings: newer });
    });

    it('settings that are garbage are taken for the defaults and kept aside by the next change', async () => {
      await driver.extension(() => chrome.storage.local.set({ settings: 'garbage' }));
      await driver.open(sample.url);
      await becomes(driver, 'clean');
      await driver.runCommand('toggle-clean');
      await becomes(driver, 'off');
      await poll('the settings to be written', async () => {
        const all = (await driver.extension(() => chrome.storage.local.get(null))) as Record<string, unknown>;
        return all['settings-unreadable'] === 'garbage' && typeof all.settings === 'object';
      });
    });

    it('a popup that is closed at once, and a tab that goes on meanwhile, leave nothing behind', async () => {
      await driver.open(sample.url);
      await driver.clickToolbar();
      const first = await driver.popup();
      // It has not read the page yet.
      await first.close();
      await driver.clickToolbar();
      const second = await driver.popup();
      await driver.open('https://www.163.com/');
      await second.close().catch(() => undefined);
      await driver.open(sample.url);
      await becomes(driver, 'clean');
      await withPopup(driver, async (popup) => expect(await stateOf(popup)).toBe('ready'));
    });
  });

  it('nothing leaves the browser in a whole visit but what the page itself asks for', async () => {
    const before = driver.blocked().length;
    await driver.open(sample.url);
    await becomes(driver, 'clean');
    await withPopup(driver, (popup) => popup.click('[data-testid="summary-line"]'));
    await openReadingView(driver, await openPopup(driver));
    await driver.press('Escape');
    await driver.runCommand('toggle-clean');
    await becomes(driver, 'off');
    await driver.runCommand('toggle-clean');
    await becomes(driver, 'clean');
    const popup = await openPopup(driver);
    await popup.close();
    // The browsers have errands of their own, the icon of the page among them.
    const errand = /\.(?:google|googleapis|gvt1|mozilla)\.(?:com|org|net)\/|\/favicon\.ico$/;
    const asked = driver
      .blocked()
      .slice(before)
      .filter((url) => !errand.test(url));
    const notThePages = asked.filter((url) => !sample.html.includes(new URL(url).host));
    expect(notThePages).toEqual([]);
  });
});

interface Raisable {
  dispatch(...args: unknown[]): void;
}

// In Firefox a driver cannot press in two windows at once.
it('chromium: two windows that are switched at the same moment agree, and nothing is stored twice', async () => {
  const driver = await start('chromium');
  /** Every tab of the sample: what it shows. */
  const modes = () =>
    driver.extension(async (url: string) => {
      const tabs = (await chrome.tabs.query({})).filter((tab) => tab.url === url);
      const results = await Promise.all(
        tabs.map(({ id }) =>
          chrome.scripting.executeScript({
            target: { tabId: id ?? -1 },
            func: () => document.documentElement.dataset.qingdu ?? 'off',
          }),
        ),
      );
      return results.map(([one]) => one?.result as string);
    }, sample.url);
  const both = (mode: string) =>
    poll(`both to be ${mode}`, async () => (await modes()).join() === `${mode},${mode}`);
  const press = (most: number) =>
    driver.extension(
      async (url: string, count: number) => {
        const tabs = (await chrome.tabs.query({})).filter((tab) => tab.url === url).slice(0, count);
        for (const tab of tabs)
          (chrome.contextMenus.onClicked as unknown as Raisable).dispatch(
            { menuItemId: 'toggle-clean' },
            tab,
          );
      },
      sample.url,
      most,
    );
  const sitesOff = () =>
    driver.extension(async () => {
      const { settings } = await chrome.storage.local.get('settings');
      return (settings as { sitesOff?: string[] } | undefined)?.sitesOff ?? null;
    });
  try {
    await driver.open(sample.url);
    await driver.extension(async (url: string) => void (await chrome.windows.create({ url })), sample.url);
    await both('clean');
    await press(2);
    await both('off');
    await poll('the choice to be stored', async () => (await sitesOff())?.join() === '163.com');
    await press(2);
    await both('clean');
    await poll('the choice to be taken back', async () => (await sitesOff())?.length === 0);
    // What is chosen in one window holds in the other.
    await press(1);
    await both('off');
  } finally {
    await driver.close();
  }
});
