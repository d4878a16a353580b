// Installs a browser when none is found: Playwright's download first, then the system's packages when root.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { browserCandidates, PUPPETEER_CACHE, variableOf } from './browsers.mjs';
import { projectNode, ROOT } from './dependencies.mjs';
import { Mendable, say } from './say.mjs';

const MINUTE = 60_000;
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

/** Runs a program to its end; its errors are shown when `loud`. False when it fails, hangs or does not exist. */
function run(program, args, { minutes = 10, env = {}, loud = false } = {}) {
  const { status } = spawnSync(program, args, {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', loud ? 2 : 'ignore'],
    timeout: minutes * MINUTE,
    env: { ...process.env, ...env },
  });
  return status === 0;
}

const apt = (...args) =>
  run('apt-get', ['-qq', '-o=Dpkg::Use-Pty=0', ...args], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
    minutes: 15,
    loud: true,
  });

/** Whether its shared libraries are all there. Windows and macOS bring them along. */
const starts = (path) => process.platform !== 'linux' || run(path, ['--version'], { minutes: 1 });

const PACKAGES = { chromium: ['chromium'], firefox: ['firefox-esr'] };

const tool = (script, ...args) => run(projectNode(), [join(ROOT, 'node_modules', script), ...args]);

const DOWNLOADS = {
  chromium: () => tool('playwright/cli.js', 'install', '--no-shell', 'chromium'),
  // Playwright's Firefox is a build of its own that loads no extensions, so Mozilla's is fetched.
  firefox: () =>
    tool('@puppeteer/browsers/lib/main-cli.js', 'install', 'firefox@stable', '--path', PUPPETEER_CACHE),
};

/** The first that starts; null when none does. */
const usable = (name) => browserCandidates(name).find(starts) ?? null;

function fromPackages(name) {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return null;
  if (name === 'chromium' && browserCandidates(name).length > 0) {
    say('It lacks libraries; installing them with apt-get …');
    tool('playwright/cli.js', 'install-deps', 'chromium');
    if (usable(name)) return usable(name);
  }
  // Without a Chinese font the pictures show boxes.
  const packages = [...PACKAGES[name], 'fonts-noto-cjk'];
  say(`Installing ${packages.join(' and ')} with apt-get …`);
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
  return usable(name);
}

/**
 * Makes sure that the browser is there and starts.
 * @param {'chromium' | 'firefox'} name
 * @returns {string} its program.
 * @throws {Mendable} when it can be had in no way.
 */
export function ensureBrowser(name) {
  const there = usable(name);
  if (there) return there;
  const product = name === 'chromium' ? 'Chromium' : 'Firefox';
  say(`No ${product} that starts was found; downloading one (may take some minutes) …`);
  if (!DOWNLOADS[name]()) say('The download failed.');
  const got = usable(name) ?? fromPackages(name);
  if (got) return got;
  const which =
    name === 'chromium'
      ? 'Chromium or Chrome for Testing (Google Chrome itself loads no unpacked extensions)'
      : 'Firefox or Firefox ESR';
  throw new Mendable(
    `${product} could not be installed: install ${which} yourself, or set ${variableOf(name)} to its program.`,
  );
}
