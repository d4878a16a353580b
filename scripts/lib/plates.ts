// Pictures set on a plate: parts of the popup as it is scrolled, and a page of HTML drawn at an exact size.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import type { Driver } from '../../test/drivers/driver.ts';
import { findBrowser } from './browsers.mjs';
import { openPopup } from './visit.ts';

/** Time for what fades or slides in. */
const SETTLED_MS = 400;

export const settle = () => new Promise((done) => setTimeout(done, SETTLED_MS));

/** A picture as the address of itself, so that a plate needs nothing beside it. */
export const dataUrl = (file: string) => `data:image/png;base64,${readFileSync(file).toString('base64')}`;

/** The popup from the top and from each of these places: it is higher than its window. */
export async function popupPieces(driver: Driver, folder: string, places: string[]): Promise<string[]> {
  const files: string[] = [];
  const popup = await openPopup(driver);
  for (const [i, place] of ['', ...places].entries()) {
    if (place) {
      await popup.evaluate((selector: string) => {
        const main = document.querySelector('main') ?? document.scrollingElement;
        const target = document.querySelector(selector);
        if (main && target)
          main.scrollTop += target.getBoundingClientRect().top - main.getBoundingClientRect().top - 12;
      }, place);
    }
    await settle();
    const file = join(folder, `popup-${i}.png`);
    await popup.screenshot(file);
    files.push(file);
  }
  await popup.close();
  return files;
}

export interface Plate {
  file: string;
  html: string;
  /** Exact size; without it the size of the body. */
  size?: { width: number; height: number };
}

/** Draws each plate and writes it as a PNG without an alpha channel's use: the background covers it all. */
export async function drawPlates(plates: readonly Plate[]): Promise<void> {
  const executablePath = findBrowser('chromium');
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    const page = await browser.newPage();
    for (const { file, html, size } of plates) {
      await page.setViewportSize(size ?? { width: 2000, height: 1000 });
      await page.setContent(html);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      if (size) await page.screenshot({ path: file });
      else await page.locator('body').screenshot({ path: file });
      console.log(file);
    }
  } finally {
    await browser.close();
  }
}
