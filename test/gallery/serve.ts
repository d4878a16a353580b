// Builds the gallery, serves it on this machine and starts a browser to look at it, for pictures and for tests of the views.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { build } from 'vite';
import { findBrowser } from '../../scripts/lib/browsers.mjs';

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

export interface Gallery {
  /** Address of a scene. */
  address(scene: string, locale: string, options?: { panel?: boolean | undefined }): string;
  browser: Browser;
  close(): Promise<void>;
}

/** @returns the gallery, served until it is closed, and Chromium. */
export async function openGallery(): Promise<Gallery> {
  const site = mkdtempSync(join(tmpdir(), 'qingdu-gallery-'));
  await build({
    root: import.meta.dirname,
    configFile: false,
    base: './',
    logLevel: 'error',
    build: { outDir: site, emptyOutDir: true },
  });
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = join(site, path === '/' ? 'index.html' : path);
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    response.end(await readFile(file).catch(() => ''));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const at = server.address();
  const port = typeof at === 'object' && at ? at.port : 0;
  const executablePath = findBrowser('chromium');
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox'],
  });
  return {
    browser,
    address: (scene, locale, { panel } = {}) =>
      `http://127.0.0.1:${port}/?scene=${scene}&locale=${locale}${panel ? '&panel' : ''}`,
    close: async () => {
      await browser.close();
      server.close();
      rmSync(site, { recursive: true, force: true });
    },
  };
}
