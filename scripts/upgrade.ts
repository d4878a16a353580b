// An update from one packed build to another in a used profile. `node scripts/upgrade.ts <old.zip|folder> [new.zip|folder] [chromium|firefox]`
// Without a new one, the build of this checkout. Ends with 1 when something was lost.
import { readFileSync, statSync } from 'node:fs';
import type { BrowserName } from '../test/drivers/driver.ts';
import { removeFolder, temporaryFolder } from '../test/drivers/temporary.ts';
import { builtExtension } from './lib/build.ts';
import { fail, Mendable } from './lib/say.mjs';
import { unzip } from './lib/unzip.ts';
import { older, upgrade } from './lib/upgrade.ts';

function folderOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new Mendable(`There is no ${path}: give the zip or the folder of a build.`);
  if (stat.isDirectory()) return path;
  const folder = temporaryFolder('unzipped');
  unzip(path, folder);
  return folder;
}

const args = process.argv.slice(2);
const browser = (args.find((arg) => arg === 'chromium' || arg === 'firefox') ?? 'chromium') as BrowserName;
const [from, to] = args.filter((arg) => arg !== browser);
const golden = new URL('../test/golden/163-dy--sample/', import.meta.url);
const page = {
  ...(JSON.parse(readFileSync(new URL('expected.json', golden), 'utf8')) as {
    url: string;
    title: string;
    mustKeep: string[];
  }),
  html: readFileSync(new URL('page.html', golden), 'utf8'),
};

try {
  if (!from) throw new Mendable('Give the zip or the folder of the old build.');
  // Both may call themselves by the same number; a browser sees an update all the same.
  const old = older(folderOf(from));
  const { faults, stored, ...versions } = await upgrade(
    browser,
    old,
    to ? folderOf(to) : builtExtension(browser),
    page,
  );
  removeFolder(old);
  console.log(JSON.stringify({ browser, ...versions, stored, faults: faults.length }, null, 2));
  for (const one of faults) console.log(one);
  if (faults.length > 0) process.exitCode = 1;
} catch (error) {
  fail(error);
}
