// The first-run page, in real Chromium and real Firefox: there once after the install, and out of the way.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, poll } from '../drivers/driver.ts';
import { sample } from './pages.ts';
import { BROWSERS, start, stateOf, withPopup } from './session.ts';

declare const chrome: typeof import('wxt/browser').browser;

/** The tabs that show the first-run page; its address is not hidden from its own extension. */
const welcomeTabs = (driver: Driver) =>
  driver.extension(async () => {
    const tabs = await chrome.tabs.query({});
    return tabs.filter(({ url }) => url?.endsWith('/welcome.html')).map(({ id, active }) => ({ id, active }));
  });

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await start(name);
  });
  afterAll(() => driver?.close());

  it('opens once, behind the page in front when the extension was loaded from a folder', async () => {
    await poll('the first-run page', async () => (await welcomeTabs(driver)).length > 0);
    expect(await welcomeTabs(driver)).toMatchObject([{ active: false }]);
    await driver.open(sample.url);
    await withPopup(driver, async (popup) => expect(await stateOf(popup)).toBe('ready'));
  });

  it('says what it does, how to keep the button, and that nothing leaves the browser', async () => {
    await driver.open(await driver.extension(() => chrome.runtime.getURL('/welcome.html')));
    const seen = await driver.evaluate(() => document.body.innerText);
    for (const words of [
      '更干净',
      '更简短',
      '更便于核对',
      name === 'firefox' ? '绿色水滴' : '图钉',
      '没有服务器',
    ])
      expect(seen).toContain(words);
    // Wide or narrow, nothing runs out of the page.
    expect(await driver.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  it('does not come back when the background starts again', async () => {
    const before = await welcomeTabs(driver);
    await driver.stopBackground();
    expect(await welcomeTabs(driver)).toEqual(before);
  });
});
