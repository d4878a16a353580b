// The locked dependencies, and the Node that comes with them.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Mendable, say } from './say.mjs';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** npm's own record of what it installed. */
const INSTALLED = join(ROOT, 'node_modules/.package-lock.json');

function upToDate() {
  const installed = statSync(INSTALLED, { throwIfNoEntry: false });
  return installed !== undefined && installed.mtimeMs >= statSync(join(ROOT, 'package-lock.json')).mtimeMs;
}

/** Runs `npm ci` when node_modules is missing or older than package-lock.json. */
export function installDependencies() {
  if (upToDate()) return;
  say(
    existsSync(INSTALLED)
      ? 'package-lock.json has changed: npm ci …'
      : 'Installing the dependencies: npm ci …',
  );
  const npm = process.env.npm_execpath;
  // Not the Node of node_modules, which npm is about to replace.
  const node = process.env.npm_node_execpath ?? process.execPath;
  const quiet = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: ROOT, stdio: ['ignore', 2, 2] };
  const { status } = npm
    ? spawnSync(node, [npm, ...quiet], options)
    : spawnSync('npm', quiet, { ...options, shell: process.platform === 'win32' });
  if (status !== 0) {
    throw new Mendable(
      'npm ci failed: read its message above, check the connection to the package registry, and run the command again.',
    );
  }
}

/** The project's Node 24, or this one when it can run TypeScript files itself. */
export function projectNode() {
  const own = join(ROOT, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major >= 24 || (major === 22 && minor >= 18)) return process.execPath;
  throw new Mendable(
    `The dependency "node" was installed without its program (install scripts are off): run "npm ci --ignore-scripts=false", or use Node 24.`,
  );
}
