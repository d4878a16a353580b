// Finds browsers that can load an unpacked extension: plain JavaScript, since it runs before anything is installed.
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Mendable } from './say.mjs';

/** @typedef {'chromium' | 'firefox'} BrowserName */

// Google's own Chrome since 137 ignores --load-extension, so it is on no list; Chrome for Testing is not affected.
const NAMES = {
  chromium: [
    'chromium',
    'chromium-browser',
    'chrome-for-testing',
    'chromium-freeworld',
    'ungoogled-chromium',
  ],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition', 'firefox-nightly'],
};

/** Folders of usual installations, by system. */
function usualPlaces(name) {
  const home = homedir();
  const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  const apps = ['/Applications', join(home, 'Applications')];
  if (name === 'chromium') {
    return {
      darwin: apps.flatMap((dir) => [
        join(dir, 'Chromium.app/Contents/MacOS/Chromium'),
        join(dir, 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'),
      ]),
      win32: programs.flatMap((dir) => (dir ? [join(dir, 'Chromium', 'Application', 'chrome.exe')] : [])),
      linux: ['/usr/bin/chromium', '/usr/lib/chromium/chromium', '/snap/bin/chromium'],
    };
  }
  return {
    darwin: apps.flatMap((dir) => [
      join(dir, 'Firefox.app/Contents/MacOS/firefox'),
      join(dir, 'Firefox Developer Edition.app/Contents/MacOS/firefox'),
      join(dir, 'Firefox Nightly.app/Contents/MacOS/firefox'),
    ]),
    win32: programs.flatMap((dir) => (dir ? [join(dir, 'Mozilla Firefox', 'firefox.exe')] : [])),
    linux: [
      '/usr/bin/firefox-esr',
      '/usr/lib/firefox-esr/firefox-esr',
      '/usr/lib/firefox/firefox',
      '/snap/bin/firefox',
    ],
  };
}

/** Where @puppeteer/browsers keeps what it downloads. */
export const PUPPETEER_CACHE = process.env.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache/puppeteer');

function playwrightCache() {
  const here = {
    darwin: join(homedir(), 'Library/Caches/ms-playwright'),
    win32: join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright'),
  };
  return (
    process.env.PLAYWRIGHT_BROWSERS_PATH ?? here[process.platform] ?? join(homedir(), '.cache/ms-playwright')
  );
}

const MAC_CHROME = 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing';
const INSIDE = {
  chromium: [
    ...['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-win/chrome.exe', 'chrome-win64/chrome.exe'],
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    ...['chrome-mac-x64', 'chrome-mac-arm64'].map((dir) => `${dir}/${MAC_CHROME}`),
  ],
  firefox: ['firefox/firefox', 'Firefox.app/Contents/MacOS/firefox', 'core/firefox.exe'],
};

/** Executables in the download folders, newest version first. */
function downloaded(name) {
  // Playwright's own Firefox is patched: it is driven otherwise and is not what readers have.
  const folders = [
    ...(name === 'chromium' ? [{ cache: playwrightCache(), is: /^chromium-\d+$/ }] : []),
    { cache: join(PUPPETEER_CACHE, name === 'chromium' ? 'chrome' : 'firefox'), is: /\d/ },
  ];
  return folders.flatMap(({ cache, is }) =>
    existsSync(cache)
      ? readdirSync(cache)
          .filter((dir) => is.test(dir))
          .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
          .flatMap((dir) => INSIDE[name].map((path) => join(cache, dir, path)))
      : [],
  );
}

function onPath(name) {
  const extension = process.platform === 'win32' ? '.exe' : '';
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((dir) => NAMES[name].map((file) => join(dir, file + extension)));
}

/** The variable by which a reader names a browser. */
export const variableOf = (name) => (name === 'chromium' ? 'QINGDU_CHROMIUM' : 'QINGDU_FIREFOX');

/**
 * All browsers of this kind on the machine, the preferred one first.
 * @param {BrowserName} name
 * @throws {Error} when QINGDU_CHROMIUM or QINGDU_FIREFOX names a file that does not exist.
 */
export function browserCandidates(name) {
  const named = process.env[variableOf(name)];
  if (named) {
    if (existsSync(named)) return [named];
    throw new Mendable(`${variableOf(name)} names ${named}, which does not exist: correct or unset it.`);
  }
  const paths = [...onPath(name), ...(usualPlaces(name)[process.platform] ?? []), ...downloaded(name)];
  // Snaps see neither our temporary folders nor hidden ones, so they come last.
  const rank = (path) => (path.startsWith('/snap/') ? 1 : 0);
  return [...new Set(paths)].filter((path) => existsSync(path)).sort((a, b) => rank(a) - rank(b));
}

/**
 * The browser to use.
 * @param {BrowserName} name
 * @returns {string | null} its program; null when there is none.
 */
export const findBrowser = (name) => browserCandidates(name)[0] ?? null;
