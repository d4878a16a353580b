// A site that minds hidden advertisements, in real Chromium and real Firefox: it gets its page back, now and later.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, poll } from '../drivers/driver.ts';
import { sample } from './pages.ts';
import { BROWSERS, becomes, modeOf, remembered, seenOf, start, withPopup } from './session.ts';

const WORDS = '检测到您正在使用广告拦截插件，请关闭后刷新页面';
const WALL = `<script>setTimeout(() => {
  const wall = document.createElement('div');
  wall.style.cssText = 'position:fixed;inset:0;z-index:99999;background:#000c;color:#fff';
  wall.textContent = '${WORDS}';
  document.body.append(wall);
}, 1200)</script>`;
const walled = {
  url: 'https://www.163.com/dy/article/WALLED000001AAAA.html',
  html: sample.html.replace('</body>', `${WALL}</body>`),
};
const bait = (html: string) =>
  html.replace(
    '</body>',
    `<img data-src="/late.jpg" id="late"><script>window.told = 0; addEventListener('scroll', () => { window.told++; })</script></body>`,
  );
const lazy = { url: 'https://www.163.com/dy/article/LAZYPAGE0001AAAA.html', html: bait(sample.html) };

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await start(name);
    driver.serve(walled.url, walled.html, { scripts: true });
    driver.serve(lazy.url, lazy.html, { scripts: true });
  });
  afterAll(() => driver?.close());

  it('the page’s own loader of pictures is told when the page has become shorter', async () => {
    await driver.open(lazy.url);
    await becomes(driver, 'clean');
    await driver.waitFor(() => (window as unknown as { told: number }).told > 0);
  });

  it('a wall that asks for advertisements gets the page as it came, and the site is left alone from then on', async () => {
    await driver.open(walled.url);
    await driver.waitFor((words: string) => document.body.innerText.includes(words), WORDS);
    await becomes(driver, 'off');
    await remembered(driver, 'off');
    await withPopup(driver, async (popup) => {
      await poll('the reason', async () =>
        ((await popup.text('[role="status"]')) ?? '').includes('不让隐藏广告'),
      );
    });
    await driver.open(sample.url);
    await driver.waitFor(() => document.readyState === 'complete');
    await becomes(driver, 'off');
    expect(await modeOf(driver)).toBe('off');
    expect(await seenOf(driver, sample.mustKeep)).toEqual(sample.mustKeep);
  });
});
