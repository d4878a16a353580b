// Builds the gallery and serves it on this machine, for pictures and for tests of the layout.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build } from 'vite';

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

export interface Gallery {
  /** Address of a scene. */
  address(scene: string, locale: string, options?: { panel?: boolean | undefined }): string;
  close(): void;
}

/** @returns the gallery, served until it is closed. */
export async function serveGallery(): Promise<Gallery> {
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
  return {
    address: (scene, locale, { panel } = {}) =>
      `http://127.0.0.1:${port}/?scene=${scene}&locale=${locale}${panel ? '&panel' : ''}`,
    close: () => {
      server.close();
      rmSync(site, { recursive: true, force: true });
    },
  };
}
