// @vitest-environment node
// Sites the extension may clean by itself: asked for one at a time, registered, let go.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, loadSettings } from '../../../utils/platform/settings.ts';
import {
  accessTo,
  granted,
  hostOf,
  patternOf,
  registerSites,
  removeSite,
  requestSite,
  revoked,
  setReading,
} from '../../../utils/platform/sites.ts';

const GAZETTE = 'https://www.gazette.example.org/2026/05/flood-wall.html';
const SITE = 'gazette.example.org';
const PORTAL = 'https://news.example.com/a/1';

let given: Set<string>;
let answer: boolean;
let scripts: { id: string; matches: string[] }[];
/** What was asked of the browser, in order. */
let asked: unknown[][];

const without = (ids: readonly string[]) => scripts.filter(({ id }) => !ids.includes(id));
const scripting = {
  registerContentScripts: async (more: typeof scripts) => {
    if (more.some(({ id }) => scripts.some((one) => one.id === id))) throw new Error('Duplicate script ID');
    scripts = [...scripts, ...more];
  },
  updateContentScripts: async (all: typeof scripts) => {
    scripts = [...without(all.map(({ id }) => id)), ...all];
  },
  unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
    scripts = without(ids);
  },
  insertCSS: async (what: object) => asked.push(['css', what]),
  executeScript: async (what: object) => asked.push(['script', what]),
};
const permissions = {
  contains: async ({ origins }: { origins: string[] }) => origins.every((one) => given.has(one)),
  request: async ({ origins }: { origins: string[] }) => {
    asked.push(['request', origins]);
    if (answer) for (const one of origins) given.add(one);
    return answer;
  },
  remove: async ({ origins }: { origins: string[] }) => origins.every((one) => given.delete(one)),
};

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  given = new Set(['*://*.news.example.com/*']);
  answer = true;
  scripts = [];
  asked = [];
  Object.assign(fakeBrowser, { scripting, permissions });
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    content_scripts: [
      {
        matches: ['*://*.news.example.com/*', '*://*.sport.example.com/*'],
        js: ['sites/x.js', 'clean.js'],
        css: ['sites/common.css', 'sites/x.css'],
      },
    ],
  } as never);
  const set = fakeBrowser.storage.local.set.bind(fakeBrowser.storage.local);
  vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items: Record<string, unknown>) => {
    asked.push(['store', ...Object.keys(items)]);
    await set(items);
  });
});

describe('a host', () => {
  it('is that of a page on the web', () => {
    expect(
      [GAZETTE, 'file:///x.html', 'about:blank', 'https://[::1]/', 'nonsense', undefined].map(hostOf),
    ).toEqual(['www.gazette.example.org', undefined, undefined, undefined, undefined, undefined]);
  });

  it('has a pattern with its subdomains, unless it is made of numbers', () => {
    expect([patternOf(SITE), patternOf('192.0.2.1')]).toEqual([
      '*://*.gazette.example.org/*',
      '*://192.0.2.1/*',
    ]);
  });
});

describe('access', () => {
  it('is known, denied, addable, added, or none', async () => {
    expect(await accessTo(PORTAL)).toBe('known');
    given.clear();
    expect(await accessTo(PORTAL)).toBe('denied');
    expect(await accessTo(GAZETTE)).toBe('addable');
    await changeSettings(() => ({ sitesAdded: [SITE] }));
    expect(await accessTo(GAZETTE)).toBe('denied');
    given.add(patternOf(SITE));
    expect(await accessTo(GAZETTE)).toBe('added');
    expect(await accessTo('about:blank')).toBe('none');
  });
});

describe('asking for a site', () => {
  it('notes what is wanted before the browser is asked, since the popup may die', async () => {
    await requestSite(GAZETTE, 7);
    expect(asked.slice(0, 2)).toEqual([
      ['store', 'asking'],
      ['request', ['*://*.gazette.example.org/*']],
    ]);
  });

  it('asks before anything is waited for: later the click no longer counts', () => {
    void requestSite(GAZETTE, 7);
    expect(asked).toContainEqual(['request', ['*://*.gazette.example.org/*']]);
  });

  it('given, puts the site on the list, registers it, and begins on the page', async () => {
    expect(await requestSite(GAZETTE, 7)).toBe(true);
    expect((await loadSettings()).sitesAdded).toEqual([SITE]);
    expect(scripts).toMatchObject([{ matches: ['*://*.gazette.example.org/*'], runAt: 'document_start' }]);
    expect(asked).toContainEqual([
      'script',
      { target: { tabId: 7 }, injectImmediately: true, files: ['/clean.js'] },
    ]);
    expect(await fakeBrowser.storage.local.get('asking')).toEqual({});
  });

  it('refused, leaves nothing behind', async () => {
    answer = false;
    expect(await requestSite(GAZETTE, 7)).toBe(false);
    expect((await loadSettings()).sitesAdded).toEqual([]);
    expect(scripts).toEqual([]);
    expect(await fakeBrowser.storage.local.get('asking')).toEqual({});
  });

  it('of a portal asks for all its hosts, and begins with its rule', async () => {
    given.clear();
    await requestSite(PORTAL, 7);
    expect(asked).toContainEqual(['request', ['*://*.news.example.com/*', '*://*.sport.example.com/*']]);
    expect(asked).toContainEqual([
      'script',
      { target: { tabId: 7 }, injectImmediately: true, files: ['/sites/x.js', '/clean.js'] },
    ]);
    expect((await loadSettings()).sitesAdded).toEqual([]);
  });

  it('given, holds although the storage has refused the note of it', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    expect(await requestSite(GAZETTE, 7)).toBe(true);
    expect((await loadSettings()).sitesAdded).toEqual([SITE]);
  });

  it('noted in a future that the clock has left again adds no site', async () => {
    await fakeBrowser.storage.local.set({ asking: { host: SITE, tabId: 7, at: Date.now() + 86_400_000 } });
    given.add(patternOf(SITE));
    await granted();
    expect((await loadSettings()).sitesAdded).toEqual([]);
  });

  it('is finished by the background when the popup is gone', async () => {
    await fakeBrowser.storage.local.set({ asking: { host: SITE, tabId: 7, at: Date.now() } });
    given.add(patternOf(SITE));
    await granted();
    expect((await loadSettings()).sitesAdded).toEqual([SITE]);
  });

  it('long ago, or another right given, adds no site', async () => {
    await fakeBrowser.storage.local.set({ asking: { host: SITE, tabId: 7, at: Date.now() - 3_600_000 } });
    given.add(patternOf(SITE));
    await granted();
    given.clear();
    await fakeBrowser.storage.local.set({ asking: { host: SITE, tabId: 7, at: Date.now() } });
    await granted();
    expect((await loadSettings()).sitesAdded).toEqual([]);
  });
});

describe('the registered script', () => {
  it('stays as it is when the storage does not say what belongs to it', async () => {
    await changeSettings(() => ({ sitesAdded: ['a.org'] }));
    given.add(patternOf('a.org'));
    await registerSites();
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('IO error'));
    await expect(registerSites()).rejects.toThrow('IO error');
    expect(scripts[0]?.matches).toEqual(['*://*.a.org/*']);
  });

  it('follows the list, without the sites the browser keeps closed', async () => {
    await changeSettings(() => ({ sitesAdded: ['a.org', 'b.org'] }));
    given.add(patternOf('a.org'));
    await registerSites();
    expect(scripts[0]?.matches).toEqual(['*://*.a.org/*']);
    given.add(patternOf('b.org'));
    await registerSites();
    expect(scripts[0]?.matches).toEqual(['*://*.a.org/*', '*://*.b.org/*']);
  });

  it('goes with the last site', async () => {
    await requestSite(GAZETTE, 7);
    await removeSite(SITE);
    expect([scripts, [...given].includes(patternOf(SITE)), (await loadSettings()).sitesAdded]).toEqual([
      [],
      false,
      [],
    ]);
  });

  it('goes when the right is taken back, and the site leaves the list', async () => {
    await requestSite(GAZETTE, 7);
    given.delete(patternOf(SITE));
    await revoked([patternOf(SITE)]);
    expect([scripts, (await loadSettings()).sitesAdded]).toEqual([[], []]);
  });
});

describe('the reading view by itself', () => {
  it('is registered for the sites chosen, and for none when the last is taken off', async () => {
    expect(scripts).toEqual([]);
    await setReading('news.example.com', true);
    await setReading('163.com', true);
    expect(scripts).toMatchObject([
      {
        id: 'reading',
        js: ['auto-reader.js'],
        matches: ['*://*.163.com/*', '*://*.news.example.com/*'],
      },
    ]);
    expect((await loadSettings()).sitesReading).toEqual(['163.com', 'news.example.com']);
    await setReading('163.com', false);
    await setReading('news.example.com', false);
    expect(scripts).toEqual([]);
  });
});
