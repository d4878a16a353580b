// Does what a reviewer does: takes the sources archive, installs, packs, and compares the packages byte for byte.
// node scripts/rebuild-from-sources.ts [--quick]   after npm run zip; --quick borrows this folder's dependencies
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { temporaryFolder } from '../test/drivers/temporary.ts';
import { ROOT } from './lib/build.ts';
import { fail, Mendable, say } from './lib/say.mjs';
import { entriesOf, unzip } from './lib/unzip.ts';

/** The commands of docs/store/reviewers.md. */
const INSTALL = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
const PACK = ['run', 'zip'];

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

function npm(args: string[], cwd: string) {
  say(`npm ${args.join(' ')} …`);
  // What npm tells its scripts of this project must not reach the other one; NODE_ENV chooses the form of React.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:npm_|INIT_CWD$|NODE_ENV$)/i.test(name)),
  );
  const { status, stdout, stderr } = spawnSync('npm', args, {
    cwd,
    encoding: 'utf8',
    env,
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Mendable(`npm ${args.join(' ')} failed:\n${stdout}${stderr}`);
}

/** The names of the files in which two archives differ. */
function differing(one: Buffer, other: Buffer): string[] {
  const [a, b] = [one, other].map(
    (bytes) => new Map(entriesOf(bytes).map((e) => [e.name, sha256(e.contents)])),
  );
  const names = new Set([...(a?.keys() ?? []), ...(b?.keys() ?? [])]);
  return [...names].filter((name) => a?.get(name) !== b?.get(name)).sort();
}

function main() {
  const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
  const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  const archive = (root: string, part: string) => join(root, `.output/${name}-${version}-${part}.zip`);
  const parts = ['chrome', 'firefox', 'sources'];
  const missing = parts.find((part) => !existsSync(archive(ROOT, part)));
  if (missing)
    throw new Mendable(`There is no ${missing} archive of version ${version}: npm run zip makes it.`);

  const folder = temporaryFolder('rebuild');
  unzip(archive(ROOT, 'sources'), folder);
  if (values.quick) symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  else npm(INSTALL, folder);
  npm(PACK, folder);

  for (const part of parts) {
    const [first, second] = [readFileSync(archive(ROOT, part)), readFileSync(archive(folder, part))];
    const same = first.equals(second);
    console.log(`${part.padEnd(8)} ${sha256(first)}  ${same ? 'identical' : 'DIFFERENT'}`);
    if (same) continue;
    process.exitCode = 1;
    const files = differing(first, second);
    for (const file of files) console.log(`  ${file}`);
    if (files.length === 0) console.log('  the same files, packed differently');
  }
}

try {
  main();
} catch (error) {
  fail(error);
}
