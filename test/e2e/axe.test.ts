// Every state of every view before axe (WCAG 2.2 A and AA, and its best practices), light and dark: no violation.
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scenes } from '../gallery/scenes.ts';
import { type Gallery, openGallery } from '../gallery/serve.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery?.close());

/** What axe finds wrong: rule, and the elements it is said of. */
async function violations(address: string, colorScheme: 'light' | 'dark', spoil?: () => void) {
  const page = await gallery.browser.newPage({ viewport: { width: 380, height: 600 }, colorScheme });
  try {
    await page.goto(address);
    await page.locator('h1, [role="status"]').first().waitFor({ state: 'attached' });
    if (spoil) await page.evaluate(spoil);
    await page.evaluate(axe.source);
    const found = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run(document));
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`);
  } finally {
    await page.close();
  }
}

const ALL = [...Object.keys(scenes), 'options', 'welcome'];

describe.each([
  ['zh_CN', 'light'],
  ['zh_CN', 'dark'],
  ['en', 'light'],
] as const)('%s, %s', (locale, scheme) => {
  it.each(ALL)('%s', async (scene) => {
    expect(await violations(gallery.address(scene, locale, {}), scheme)).toEqual([]);
  });
});

it('would find a button without a name', async () => {
  const spoil = () => document.querySelector('main, body')?.append(document.createElement('button'));
  expect(await violations(gallery.address('ready', 'en', {}), 'light', spoil)).toContainEqual(
    expect.stringContaining('button-name'),
  );
});
