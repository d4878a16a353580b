// The popup in each language it speaks, light and dark.
import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { builtExtension } from '../../scripts/lib/build.ts';
import type { Driver } from '../drivers/driver.ts';
import { sample } from './pages.ts';
import { BROWSERS, start, withPopup } from './session.ts';

const message = (lang: string, key: string) => {
  const file = new URL(`../../public/_locales/${lang.replace('-', '_')}/messages.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>)[key]?.message;
};

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver | undefined;
  beforeAll(() => void builtExtension(name));
  afterEach(() => driver?.close());

  it.each([
    { lang: 'en', dark: false },
    { lang: 'zh-CN', dark: true },
    { lang: 'zh-TW', dark: false },
  ])('speaks $lang (dark: $dark)', async ({ lang, dark }) => {
    driver = await start(name, { lang, colorScheme: dark ? 'dark' : 'light' });
    await driver.open(sample.url);
    await withPopup(driver, async (popup) => {
      expect(await popup.text()).toContain(message(lang, 'clean_reading'));
      expect(await popup.text('[data-testid="reading-view"]')).toContain(message(lang, 'reading_view'));
      const [red = 0] = await popup.evaluate(() => {
        const colours = [document.body, document.documentElement].map(
          (el) => getComputedStyle(el).backgroundColor,
        );
        const own = colours.find((colour) => !/, 0\)|transparent/.test(colour)) ?? '';
        return (own.match(/[\d.]+/g) ?? []).map(Number);
      });
      if (dark) expect(red).toBeLessThan(80);
      else expect(red).toBeGreaterThan(200);
    });
  });
});
