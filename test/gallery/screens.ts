// Pictures of every state of the popup and of the options page: node test/gallery/screens.ts [folder] [scene]
import { once } from 'node:events';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { chromium } from 'playwright';
import { build } from 'vite';
import { findBrowser } from '../../scripts/lib/browsers.mjs';
import { scenes } from './scenes.ts';

const folder = resolve(process.argv[2] ?? 'out/screens');
const wanted = process.argv[3];
const LOCALES = ['zh_CN', 'zh_TW', 'en'];
const SCHEMES = ['light', 'dark'] as const;
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

interface Shot {
  name: string;
  scene: string;
  panel?: boolean;
  width: number;
  height: number;
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
];

const site = mkdtempSync(join(tmpdir(), 'qingdu-gallery-'));
await build({
  root: import.meta.dirname,
  configFile: false,
  base: './',
  logLevel: 'warn',
  build: { outDir: site, emptyOutDir: true },
});
const server = createServer(async (request, response) => {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  const file = join(site, path === '/' ? 'index.html' : path);
  response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
  response.end(await readFile(file).catch(() => ''));
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const address = server.address();
const port = typeof address === 'object' && address ? address.port : 0;

mkdirSync(folder, { recursive: true });
const executablePath = findBrowser('chromium');
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox'],
});
for (const { name, scene, panel, width, height } of shots.filter((shot) => !wanted || shot.name === wanted)) {
  for (const locale of LOCALES) {
    for (const colorScheme of SCHEMES) {
      const page = await browser.newPage({
        viewport: { width, height },
        colorScheme,
        deviceScaleFactor: 2,
      });
      const query = `scene=${scene}&locale=${locale}${panel ? '&panel' : ''}`;
      await page.goto(`http://127.0.0.1:${port}/?${query}`);
      await page.locator('h1, [role="status"]').first().waitFor({ state: 'attached' });
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
await browser.close();
server.close();
console.log(folder);
