// The parts of the digest, in real Chromium and real Firefox: folded in the popup, ordered in the options, remembered.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, type Popup, poll } from '../drivers/driver.ts';
import { sample } from './pages.ts';
import { BROWSERS, forget, start, withPopup } from './session.ts';

declare const chrome: typeof import('wxt/browser').browser;

const order = (popup: Popup) =>
  popup.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-section]')].map((one) => one.dataset.section),
  );
const folded = (popup: Popup) =>
  popup.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        '[data-section] [aria-expanded="false"][data-testid^="fold-"]',
      ),
    ].map(({ dataset }) => dataset.testid),
  );

/** Waits until the choice is stored, which happens a moment after it is seen. */
const stored = (driver: Driver, wanted: string[]) =>
  poll('the folding to be stored', async () => {
    const { settings } = await driver.extension(
      () =>
        chrome.storage.local.get('settings') as Promise<{ settings?: { sections?: { folded: string[] } } }>,
    );
    return JSON.stringify(settings?.sections?.folded) === JSON.stringify(wanted);
  });

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await start(name);
    await driver.open(sample.url);
    await forget(driver);
  });
  afterAll(() => driver?.close());

  it('are folded by their headings, by mouse and by key, and stay so', async () => {
    await withPopup(driver, async (popup) => {
      expect(await folded(popup)).toEqual([]);
      await popup.click('[data-testid="fold-summary"]');
      await popup.waitFor('[data-testid="fold-summary"][aria-expanded="false"]');
      await stored(driver, ['summary']);
      await popup.evaluate(() =>
        document.querySelector<HTMLElement>('[data-testid="fold-numbers"]')?.focus(),
      );
      await popup.press('Enter');
      await popup.waitFor('[data-testid="fold-numbers"][aria-expanded="false"]');
      await stored(driver, ['summary', 'numbers']);
    });
    await withPopup(driver, async (popup) => {
      expect(await folded(popup)).toEqual(['fold-summary', 'fold-numbers']);
      await popup.click('[data-testid="fold-summary"]');
      await popup.waitFor('[data-testid="fold-summary"][aria-expanded="true"]');
    });
  });

  it('stand in the order that the options give', async () => {
    await driver.open(await driver.extension(() => chrome.runtime.getURL('/options.html')));
    await driver.waitFor(() => document.querySelector('[data-testid="section-up-source"]') !== null);
    for (let i = 0; i < 3; i++) {
      await driver.evaluate(() =>
        document.querySelector<HTMLElement>('[data-testid="section-up-source"]')?.click(),
      );
      await driver.waitFor(
        (at: number) =>
          document
            .querySelectorAll('[data-testid="section-line"]')
            [at]?.querySelector('[data-testid="section-up-source"]') !== null,
        2 - i,
      );
    }
    await driver.open(sample.url);
    await withPopup(driver, async (popup) =>
      expect(await order(popup)).toEqual(['source', 'summary', 'numbers', 'dates']),
    );
  });
});
