// Builds the extension when its sources are newer than the build.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from '../../test/drivers/driver.ts';
import { Mendable, say } from './say.mjs';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const SOURCES = ['entrypoints', 'components', 'utils', 'public', 'wxt.config.ts', 'package-lock.json'];

export const OUTPUT: Record<BrowserName, string> = {
  chromium: join(ROOT, '.output/chrome-mv3'),
  firefox: join(ROOT, '.output/firefox-mv3'),
};

/** Time of the last change of a file or of anything in a folder, in ms; 0 when it does not exist. */
function changed(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  // A folder's own time tells of files that were removed.
  return readdirSync(path).reduce(
    (latest, name) => Math.max(latest, changed(join(path, name))),
    stat.mtimeMs,
  );
}

/** Runs a tool of node_modules under this Node; `quiet` keeps its output for a failure. */
export function runTool(
  script: string,
  args: string[],
  options: { quiet?: boolean; env?: NodeJS.ProcessEnv } = {},
) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules', script), ...args],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, ...options.env },
      stdio: ['ignore', options.quiet ? 'pipe' : 2, options.quiet ? 'pipe' : 2],
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return { ok: status === 0, output: `${stdout ?? ''}${stderr ?? ''}` };
}

/** `wxt build` for one browser. */
export const build = (browser: BrowserName) =>
  runTool('wxt/bin/wxt.mjs', ['build', '-b', browser === 'chromium' ? 'chrome' : 'firefox'], {
    quiet: true,
    // A build started by a test must not be one for tests: React would come in its development form, with paths.
    env: { NODE_ENV: 'production' },
  });

/**
 * @returns the folder of a build that is up to date.
 * @throws {Mendable} with the builder's own words when the sources do not build.
 */
export function builtExtension(browser: BrowserName): string {
  const manifest = changed(join(OUTPUT[browser], 'manifest.json'));
  const newest = Math.max(...SOURCES.map((source) => changed(join(ROOT, source))));
  if (manifest > newest) return OUTPUT[browser];
  say(`Building the extension for ${browser} …`);
  const { ok, output } = build(browser);
  if (!ok) throw new Mendable(`The extension does not build; mend what the builder says:\n${output.trim()}`);
  return OUTPUT[browser];
}
