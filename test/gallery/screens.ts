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
for (const scene of [...Object.keys(scenes), 'options'].filter((name) => !wanted || name === wanted)) {
  for (const locale of LOCALES) {
    for (const colorScheme of SCHEMES) {
      const viewport = scene === 'options' ? { width: 960, height: 720 } : { width: 380, height: 600 };
      const page = await browser.newPage({ viewport, colorScheme, deviceScaleFactor: 2 });
      await page.goto(`http://127.0.0.1:${port}/?scene=${scene}&locale=${locale}`);
      await page.locator('h1, [role="status"]').first().waitFor({ state: 'attached' });
      await page.screenshot({
        path: join(folder, `${scene}-${locale}-${colorScheme}.png`),
        fullPage: scene === 'options',
        animations: 'disabled',
      });
      await page.close();
    }
  }
}
await browser.close();
server.close();
console.log(folder);
