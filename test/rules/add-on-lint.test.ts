// Mozilla's own check of the Firefox build: no error, and no warning but those listed with their reasons.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const BUILD = join(ROOT, '.output/firefox-mv3');

/** Code and file of a warning, how often it may come, and why. */
const LISTED: readonly { code: string; file: RegExp; most: number; why: string }[] = [
  {
    code: 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION',
    file: /^manifest\.json$/,
    most: 1,
    why: 'the consent key is known from Android 142 on; earlier ones ignore it',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^readability\.js$/,
    most: 2,
    why: 'Readability, unmodified, works on a copy of the page that is in no document',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^chunks\/[\w-]+\.js$/,
    most: 2,
    why: 'React DOM, unmodified, for a property that we give to no element (biome: noDangerouslySetInnerHtml)',
  },
];

interface Warning {
  code: string;
  file?: string;
  message: string;
}

it.skipIf(!existsSync(join(BUILD, 'manifest.json')))(
  'the Firefox build has no error and no new warning',
  () => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, 'node_modules/web-ext/bin/web-ext.js'), 'lint', '-s', BUILD, '--output', 'json'],
      { encoding: 'utf8', maxBuffer: 16_000_000, env: { ...process.env, NO_UPDATE_NOTIFIER: '1' } },
    );
    const begin = stdout.indexOf('{');
    expect(begin, stderr.slice(0, 400)).toBeGreaterThanOrEqual(0);
    const { errors, warnings } = JSON.parse(stdout.slice(begin)) as {
      errors: Warning[];
      warnings: Warning[];
    };
    expect(errors).toEqual([]);
    const left = LISTED.map((one) => ({ ...one }));
    const news = warnings.filter(({ code, file = '' }) => {
      const known = left.find((one) => one.code === code && one.file.test(file) && one.most > 0);
      if (known) known.most--;
      return !known;
    });
    expect(news.map(({ code, file, message }) => `${code} ${file}: ${message}`)).toEqual([]);
  },
  300_000,
);
