// Every state of every view as a browser lays it out: nothing runs out, is cut off, lies over something else or is too
// faint, in any language, light, dark or forced colours, enlarged or with long words. No pictures are compared: fonts
// differ between machines, these rules do not.
import type { BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layoutSlips } from '../gallery/layout.ts';
import { scenes } from '../gallery/scenes.ts';
import { type Gallery, openGallery } from '../gallery/serve.ts';

const POPUP = { width: 380, height: 600 };
/** As a popup is drawn at 200 %: browsers give it 800 × 600 px at the most. */
const DOUBLED = { width: 400, height: 300 };
const NARROW = { width: 300, height: 640 };

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery?.close());

async function open(
  scene: string,
  locale: string,
  options: BrowserContextOptions & { panel?: boolean; rootPx?: number } = {},
): Promise<Page> {
  const { panel, rootPx, ...context } = options;
  const page = await gallery.browser.newPage({ viewport: POPUP, ...context });
  await page.goto(gallery.address(scene, locale, { panel }));
  await page.locator('h1, [role="status"]').first().waitFor({ state: 'attached' });
  if (rootPx) await page.addStyleTag({ content: `html { font-size: ${rootPx}px }` });
  return page;
}

async function slips(page: Page) {
  const found = await page.evaluate(layoutSlips);
  await page.close();
  return found;
}

const LOCALES = ['zh_CN', 'zh_TW', 'en'];
const ALL = [...Object.keys(scenes), 'options', 'welcome'];

describe.each(LOCALES)('%s', (locale) => {
  it.each(ALL)('%s', async (scene) => {
    expect(await slips(await open(scene, locale))).toEqual([]);
  });

  it.each(['ready', 'peek', 'error', 'no-access', 'options', 'welcome'])(
    '%s enlarged to twice its size',
    async (scene) => {
      expect(await slips(await open(scene, locale, { viewport: DOUBLED }))).toEqual([]);
    },
  );

  it.each(['ready', 'stress', 'english'])('%s in a narrow side panel', async (scene) => {
    expect(await slips(await open(scene, locale, { viewport: NARROW, panel: true }))).toEqual([]);
  });

  it.each(['ready', 'english', 'options'])('%s with the browser’s largest type', async (scene) => {
    expect(await slips(await open(scene, locale, { rootPx: 24 }))).toEqual([]);
  });

  it.each(['ready', 'off', 'not-article', 'options', 'welcome'])('%s in forced colours', async (scene) => {
    expect(await slips(await open(scene, locale, { forcedColors: 'active' }))).toEqual([]);
  });
});

it.each(ALL)('%s in the dark', async (scene) => {
  expect(await slips(await open(scene, 'zh_CN', { colorScheme: 'dark' }))).toEqual([]);
});

describe('the check itself', () => {
  it.each([
    ['too wide', '<p style="width: 900px">wide</p>'],
    ['outside', '<p style="margin-left: -40px">out</p>'],
    ['clipped', '<p style="width: 40px; overflow: hidden; white-space: nowrap">a line that is cut off</p>'],
    ['overlap', '<p style="margin: 0">one line</p><p style="margin: -1.4em 0 0">another line</p>'],
    ['faint', '<p style="color: #ccc; background: #fff">faint</p>'],
    ['small target', '<button style="font-size: 6px; padding: 0; border: 0">a</button><button>b</button>'],
  ])('finds what is %s', async (what, html) => {
    const page = await gallery.browser.newPage({ viewport: POPUP });
    await page.setContent(`<div id="root">${html}</div>`);
    expect((await slips(page)).map((slip) => slip.what)).toContain(what);
  });
});
