// Builds the extension twice from the same sources and compares every byte. `node scripts/reproducible.ts [chromium|firefox]`
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { BrowserName } from '../test/drivers/driver.ts';
import { build, OUTPUT } from './lib/build.ts';

/** Every file of a folder with the SHA-256 of its bytes. */
function sums(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}

function once(browser: BrowserName): Map<string, string> {
  const { ok, output } = build(browser);
  if (!ok) throw new Error(output);
  return sums(OUTPUT[browser]);
}

const asked = process.argv[2];
for (const browser of ['chromium', 'firefox'] as const) {
  if (asked && asked !== browser) continue;
  const [first, second] = [once(browser), once(browser)];
  const names = [...new Set([...first.keys(), ...second.keys()])];
  const other = names.filter((name) => first.get(name) !== second.get(name));
  const whole = createHash('sha256')
    .update([...first].map((one) => one.join(' ')).join('\n'))
    .digest('hex');
  console.log(`${browser}: ${first.size} files, ${other.length} differ, sha256 of the sums ${whole}`);
  for (const name of other) console.log(`  ${name}`);
  if (other.length > 0) process.exitCode = 1;
}
