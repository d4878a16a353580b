// Pictures of every state of the popup and of the other pages, and of what the extension shows in a page:
// node test/gallery/screens.ts [folder] [name of a shot] [--firefox: what is in a page in Firefox too]
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pageShots } from './page-shots.ts';
import { scenes } from './scenes.ts';
import { openGallery } from './serve.ts';

const [given, wanted] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const folder = resolve(given ?? 'out/screens');
const LOCALES = ['zh_CN', 'zh_TW', 'en'];
const SCHEMES = ['light', 'dark'] as const;
interface Shot {
  name: string;
  scene: string;
  panel?: boolean;
  width: number;
  height: number;
  /** Pixels of the picture for one of the page; 2 unless told. */
  density?: number;
  forced?: boolean;
  /** What to click before the picture is taken, by test id. */
  click?: string[];
}

/** Every state as a popup; the digest whole, as wide and as narrow as a side panel gets; the pages. */
const shots: Shot[] = [
  ...Object.keys(scenes).map((scene) => ({ name: scene, scene, width: 380, height: 600 })),
  { name: 'panel', scene: 'ready', panel: true, width: 420, height: 2000 },
  { name: 'panel-english', scene: 'english', panel: true, width: 420, height: 1900 },
  { name: 'panel-narrow', scene: 'ready', panel: true, width: 300, height: 2400 },
  { name: 'panel-stress', scene: 'stress', panel: true, width: 300, height: 2800 },
  { name: 'panel-unseen', scene: 'no-access', panel: true, width: 300, height: 640 },
  ...['options', 'welcome'].flatMap((scene) => [
    { name: scene, scene, width: 960, height: 720 },
    { name: `${scene}-narrow`, scene, width: 380, height: 720 },
  ]),
  { name: 'jump', scene: 'ready', width: 380, height: 600, click: ['summary-line'] },
  { name: 'copy-menu', scene: 'ready', width: 380, height: 600, click: ['copy-more'] },
  { name: 'folded', scene: 'ready', width: 380, height: 600, click: ['fold-summary', 'fold-dates'] },
  { name: 'ready-1x', scene: 'ready', width: 380, height: 600, density: 1 },
  // Enlarged to twice its size, in the 800 × 600 px a popup may have.
  ...['ready', 'peek', 'no-access'].map((scene) => ({
    name: `${scene}-zoom`,
    scene,
    width: 400,
    height: 300,
    density: 2,
  })),
  ...['ready', 'peek', 'off', 'error', 'options', 'welcome'].map((scene) => ({
    name: `${scene}-forced`,
    scene,
    width: scene === 'ready' || scene === 'peek' || scene === 'off' || scene === 'error' ? 380 : 960,
    height: 600,
    forced: true,
  })),
  { name: 'panel-forced', scene: 'ready', panel: true, width: 420, height: 2000, forced: true },
];

const gallery = await openGallery();
mkdirSync(folder, { recursive: true });
for (const { name, scene, panel, width, height, density, forced, click } of shots.filter(
  (shot) => !wanted || shot.name === wanted,
)) {
  for (const locale of LOCALES) {
    for (const colorScheme of SCHEMES) {
      const page = await gallery.browser.newPage({
        viewport: { width, height },
        colorScheme,
        deviceScaleFactor: density ?? 2,
        ...(forced ? { forcedColors: 'active' as const } : {}),
      });
      await page.goto(gallery.address(scene, locale, { panel }));
      await page.locator('h1, [role="status"]').first().waitFor({ state: 'attached' });
      for (const name of click ?? []) await page.locator(`[data-testid="${name}"]`).first().click();
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) console.warn(`${name} ${locale}: ${over} px too wide`);
      await page.screenshot({
        path: join(folder, `${name}-${locale}-${colorScheme}.png`),
        fullPage: scene === 'options' || scene === 'welcome',
        animations: 'disabled',
      });
      await page.close();
    }
  }
}
await gallery.close();
await pageShots(folder, { wanted, firefox: process.argv.includes('--firefox') });
console.log(folder);
