// Finds browsers that can load an unpacked extension: plain JavaScript, since it runs before anything is installed.
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

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

/** Executables of a Chromium that Playwright downloaded, newest first. */
function playwrightCache() {
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    {
      darwin: join(homedir(), 'Library/Caches/ms-playwright'),
      win32: join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright'),
    }[process.platform] ??
    join(homedir(), '.cache/ms-playwright');
  if (!existsSync(cache)) return [];
  const inside = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
    ...['chrome-mac', 'chrome-mac-x64', 'chrome-mac-arm64'].flatMap((dir) => [
      `${dir}/Chromium.app/Contents/MacOS/Chromium`,
      `${dir}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`,
    ]),
  ];
  return readdirSync(cache)
    .filter((dir) => /^chromium-\d+$/.test(dir))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap((dir) => inside.map((path) => join(cache, dir, path)));
}

function onPath(name) {
  const extension = process.platform === 'win32' ? '.exe' : '';
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((dir) => NAMES[name].map((file) => join(dir, file + extension)));
}

/**
 * The browser to use.
 * @param {BrowserName} name
 * @returns {{ path: string, from: string } | null} `from` says how it was found; null when there is none.
 * @throws {Error} when QINGDU_CHROMIUM or QINGDU_FIREFOX names a file that does not exist.
 */
export function findBrowser(name) {
  const variable = name === 'chromium' ? 'QINGDU_CHROMIUM' : 'QINGDU_FIREFOX';
  const named = process.env[variable];
  if (named) {
    if (!existsSync(named))
      throw new Error(`${variable} names ${named}, which does not exist: correct or unset it.`);
    return { path: named, from: variable };
  }
  const places = [
    ['the search path', onPath(name)],
    ['its usual place', usualPlaces(name)[process.platform] ?? []],
    ['the Playwright cache', name === 'chromium' ? playwrightCache() : []],
  ];
  for (const [from, paths] of places) {
    const path = paths.find((candidate) => existsSync(candidate));
    if (path) return { path, from };
  }
  return null;
}
