// The two extensions that benches in real Chromium set side by side: ours as it was built, and one that does nothing.
import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../drivers/temporary.ts';
import { option } from './corpus.ts';
import { ROOT } from './in-page.ts';

/** A copy of the build (`--build DIR` for another one), so that building again meanwhile disturbs nothing. */
export function ours(): string {
  const build = option('build') ?? join(ROOT, '.output/chrome-mv3');
  if (!existsSync(join(build, 'manifest.json'))) {
    console.error('No build: run npm run build first.');
    process.exit(2);
  }
  const copy = temporaryFolder('ours');
  cpSync(build, copy, { recursive: true });
  return copy;
}

/** An extension with a background and a button and nothing in them: both browsers carry the same burden but ours. */
export function nothing(): string {
  const folder = temporaryFolder('nothing');
  const manifest = {
    manifest_version: 3,
    name: 'Nothing',
    version: '1.0',
    background: { service_worker: 'background.js' },
    action: {},
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'background.js'), '');
  return folder;
}
