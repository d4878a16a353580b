// Pictures of what the built extension shows in a page: the chip, the lens, the picker, the words jumped to, the popup itself.
import { join } from 'node:path';
import { builtExtension } from '../../scripts/lib/build.ts';
import { openPopup, openReadingView } from '../../scripts/lib/visit.ts';
import type { BrowserName } from '../drivers/driver.ts';
import { launch } from '../drivers/launch.ts';
import { sample } from '../e2e/pages.ts';

const LANGUAGES = ['zh-CN', 'zh-TW', 'en'];
const NAMES = ['page', 'page-popup', 'page-jump', 'page-peek', 'page-pick', 'page-reading'];

/** One browser for each language and scheme; the page is the bundled sample. */
export async function pageShots(
  folder: string,
  { wanted, firefox }: { wanted?: string | undefined; firefox: boolean },
): Promise<void> {
  if (wanted && !NAMES.includes(wanted)) return;
  const browsers: BrowserName[] = firefox ? ['chromium', 'firefox'] : ['chromium'];
  for (const name of browsers)
    for (const lang of LANGUAGES)
      for (const colorScheme of ['light', 'dark'] as const) {
        // In Firefox the main ones.
        if (name === 'firefox' && (lang === 'zh-TW' || (lang === 'en') === (colorScheme === 'light')))
          continue;
        await shoot(name, lang, colorScheme, (shot) =>
          join(
            folder,
            `${shot}${name === 'firefox' ? '-firefox' : ''}-${lang.replace('-', '_')}-${colorScheme}.png`,
          ),
        );
      }
}

async function shoot(
  name: BrowserName,
  lang: string,
  colorScheme: 'light' | 'dark',
  file: (shot: string) => string,
): Promise<void> {
  const driver = await launch(name, {
    extensionDir: builtExtension(name),
    lang,
    colorScheme,
    viewport: { width: 1280, height: 900 },
  });
  const settled = () => driver.evaluate(() => new Promise((done) => setTimeout(done, 700)));
  try {
    driver.serve(sample.url, sample.html);
    await driver.open(sample.url);
    await driver.waitFor(() => document.documentElement.dataset.qingdu === 'clean');
    await settled();
    await driver.screenshot(file('page'));

    let popup = await openPopup(driver);
    await popup.screenshot(file('page-popup'));
    await popup.click('[data-testid="number"]');
    await popup.waitFor('[data-testid="jump-bar"]');
    await settled();
    await driver.screenshot(file('page-jump'));
    await popup.click('[data-testid="peek"]');
    await driver.waitFor(() => document.documentElement.dataset.qingdu === 'peek');
    await popup.close();
    await settled();
    await driver.screenshot(file('page-peek'));

    popup = await openPopup(driver);
    await popup.click('[data-testid="peek"]');
    await driver.waitFor(() => document.documentElement.dataset.qingdu === 'clean');
    await popup.click('[data-testid="pick"]');
    await driver.waitFor(() => document.querySelector('qingdu-lens') !== null);
    await popup.close();
    await settled();
    // Something to point at: what the picker has chosen is part of the picture.
    await driver.press('ArrowDown');
    await settled();
    await driver.screenshot(file('page-pick'));
    await driver.press('Escape');

    popup = await openPopup(driver);
    await openReadingView(driver, popup);
    await settled();
    await driver.screenshot(file('page-reading'));
  } finally {
    await driver.close();
  }
}
