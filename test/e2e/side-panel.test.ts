// The side panel, in real Chromium and real Firefox: opened from the popup, it goes with the tab in front.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPopup } from '../../scripts/lib/visit.ts';
import type { Driver, Popup } from '../drivers/driver.ts';
import { home, sample, unknownSite } from './pages.ts';
import { BROWSERS, becomes, highlighted, OWN_PAGE, start, stateOf, withPopup } from './session.ts';

declare const chrome: typeof import('wxt/browser').browser;

const shows = (panel: Popup, state: string) => panel.waitFor(`[data-testid="state"][data-state="${state}"]`);

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  let panel: Popup;
  beforeAll(async () => {
    driver = await start(name);
    await driver.open(sample.url);
  });
  afterAll(() => driver?.close());

  it('opens from the popup, which makes way, and shows the same article', async () => {
    const popup = await openPopup(driver);
    await popup.click('[data-testid="open-panel"]');
    panel = await driver.panel();
    await shows(panel, 'ready');
    expect(await panel.text('[data-testid="title"]')).toBe(sample.title);
    // There is no second panel to open from a panel.
    expect(await panel.evaluate(() => document.querySelector('[data-testid="open-panel"]'))).toBeNull();
  });

  it('shows words in the page and stays open', async () => {
    await panel.click('[data-testid="summary-line"]');
    await driver.waitFor(() => (CSS.highlights.get('qingdu')?.size ?? 0) > 0);
    expect((await highlighted(driver)).onScreen).toBe(true);
    await panel.click('[data-testid="clean-toggle"]');
    await becomes(driver, 'off');
    await panel.waitFor('[data-testid="clean-toggle"][aria-checked="false"][aria-busy="false"]');
    await panel.click('[data-testid="clean-toggle"]');
    await becomes(driver, 'clean');
  });

  it('follows what is switched by a key', async () => {
    await driver.runCommand('toggle-clean');
    await becomes(driver, 'off');
    await panel.waitFor('[data-testid="clean-toggle"][aria-checked="false"]');
    await driver.runCommand('toggle-clean');
    await becomes(driver, 'clean');
    await panel.waitFor('[data-testid="clean-toggle"][aria-checked="true"]');
  });

  it('goes along when the tab goes to another page', async () => {
    await driver.open(home.url);
    await shows(panel, 'not-article');
    await driver.open(sample.url);
    await shows(panel, 'ready');
  });

  it('says how to be let into a page of an unknown site, and reads it after a click on the button', async () => {
    await driver.open(unknownSite.url);
    await shows(panel, 'no-access');
    expect(await panel.text()).toContain('工具栏');
    await withPopup(driver, async () => {});
    await shows(panel, 'ready');
    expect(await panel.text('[data-testid="title"]')).toBe(unknownSite.title);
  });

  it('tells a page of the browser from one it could read', async () => {
    await driver.open(OWN_PAGE[name]);
    await panel.waitFor('[data-state="forbidden"], [data-state="no-access"]');
    const expected = name === 'chromium' ? 'forbidden' : 'no-access';
    expect(await stateOf(panel)).toBe(expected);
  });

  it('goes along when another tab comes to the front', async () => {
    await driver.open(home.url);
    await shows(panel, 'not-article');
    const [first, second] = await driver.extension(async (url: string) => {
      const [front] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return [front?.id ?? -1, (await chrome.tabs.create({ url, active: true })).id ?? -1] as const;
    }, sample.url);
    await shows(panel, 'ready');
    await driver.extension(
      async (tab: number) => void (await chrome.tabs.update(tab, { active: true })),
      first,
    );
    await shows(panel, 'not-article');
    await driver.extension(async (tab: number) => chrome.tabs.remove(tab), second);
    expect(await stateOf(panel)).toBe('not-article');
  });
});
