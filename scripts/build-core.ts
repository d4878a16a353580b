// The core as one file for any JavaScript host: no browser API, no Node, nothing left to import. docs/library.md
// node scripts/build-core.ts [folder]   default .output/core
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { ROOT } from './lib/build.ts';
import { fail } from './lib/say.mjs';

/** Names that a host need not have. A document is handed in; nobody looks for one. */
export const FOREIGN =
  /\b(?:document|window|navigator|localStorage|process|Buffer|require|browser|chrome)\s*(?:\.\w|\[|\()/;

/** Makes `qingdu.js` in a folder and gives its path. */
export async function buildCore(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: ROOT,
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      modulePreload: false,
      target: 'es2023',
      lib: { entry: join(ROOT, 'utils/core.ts'), formats: ['es'], fileName: () => 'qingdu.js' },
      rolldownOptions: { platform: 'neutral', external: [] },
    },
  });
  return join(folder, 'qingdu.js');
}

if (process.argv[1] === import.meta.filename) {
  try {
    const file = await buildCore(resolve(process.argv[2] ?? join(ROOT, '.output/core')));
    const code = readFileSync(file);
    console.log(
      `${file}: ${(code.length / 1000).toFixed(0)} kB, ${(gzipSync(code).length / 1000).toFixed(0)} kB gzipped`,
    );
  } catch (error) {
    fail(error);
  }
}
