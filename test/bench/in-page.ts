// What the benches that run in a page share: an entry bundled for it, the Chromium to open it in, and the median.
import { join } from 'node:path';
import { build } from 'vite';
import { findBrowser } from '../../scripts/lib/browsers.mjs';

export const ROOT = join(import.meta.dirname, '../..');

/** Bundles the source of an entry module into one script for the page. */
export async function bundle(entry: string): Promise<string> {
  const id = '\0bench';
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    plugins: [
      {
        name: 'bench-entry',
        resolveId: (name: string) => (name === 'bench' ? id : undefined),
        load: (name: string) => (name === id ? entry : undefined),
      },
    ],
    build: { write: false, minify: true, rollupOptions: { input: 'bench', output: { format: 'iife' } } },
  });
  const output = (Array.isArray(result) ? result[0] : result) as { output: { code: string }[] };
  return output.output[0]?.code as string;
}

/** The path of Chromium; ends the program with a clear sentence when there is none. */
export function chromiumPath(): string {
  const path = findBrowser('chromium');
  if (path) return path;
  console.error(
    'No Chromium was found: set QINGDU_CHROMIUM to one, or run npm test once, which installs it.',
  );
  process.exit(2);
}

export const median = (xs: number[]): number =>
  [...xs].sort((x, y) => x - y)[Math.floor(xs.length / 2)] ?? Number.NaN;
