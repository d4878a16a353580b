// @vitest-environment node
// The tab: what the popup is told of pages that cannot be read, and how scripts are injected.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Reading } from '../../../utils/model.ts';
import { changeSettings, loadSettings } from '../../../utils/platform/settings.ts';
import { setTabMode, toggleTab } from '../../../utils/platform/tab-cleaning.ts';
import { readTab } from '../../../utils/platform/tab-reading.ts';

interface Injection {
  target: { tabId: number };
  func?: (...args: unknown[]) => unknown;
  args?: unknown[];
  files?: string[];
}

const scripting = {
  executeScript: vi.fn<(injection: Injection) => Promise<{ result?: unknown }[]>>(),
  insertCSS: vi.fn<(injection: Injection) => Promise<void>>(),
};
const URL = 'https://news.example.com/a/1';
const reading = (article: object | null) => ({ url: URL, article }) as unknown as Reading;

/** A page: answers the probe, the injected reader, and the question what is hidden. */
function page(
  options: { type?: string; loading?: boolean; text?: number; reading?: Reading | undefined } = {},
) {
  const { type = 'text/html', loading = false, text = 900 } = options;
  const found = 'reading' in options ? options.reading : reading({});
  scripting.executeScript.mockImplementation(async ({ files, func }) => {
    if (files?.includes('/read.js')) return [{ result: found }];
    if (files) return [{}];
    if (func?.toString().includes('contentType')) return [{ result: { type, loading, text } }];
    return [{}];
  });
}
const files = () => scripting.executeScript.mock.calls.flatMap(([injection]) => injection.files ?? []);

beforeEach(() => {
  fakeBrowser.reset();
  vi.resetAllMocks();
  scripting.insertCSS.mockResolvedValue(undefined);
  Object.assign(fakeBrowser, { scripting });
});

describe('a page that can be read', () => {
  it('is ready, with the reading and nothing hidden', async () => {
    page();
    expect(await readTab(7, URL)).toEqual({
      status: 'ready',
      reading: reading({}),
      clean: { mode: 'off', hidden: [] },
    });
  });

  it('without an article says so', async () => {
    page({ reading: reading(null) });
    expect(await readTab(7, URL)).toMatchObject({ status: 'not-article' });
  });

  it('is read by the script, in that tab alone', async () => {
    page();
    await readTab(7, URL);
    expect(files()).toEqual(['/read.js']);
    for (const [injection] of scripting.executeScript.mock.calls)
      expect(injection.target).toEqual({ tabId: 7 });
  });

  it('gets each script that the reading waits for, and the last one gives it', async () => {
    page();
    scripting.executeScript.mockImplementation(async ({ files, func }) => {
      if (files?.includes('/read.js')) return [{ result: { needs: '/readability.js' } }];
      if (files?.includes('/readability.js')) return [{ result: { needs: '/digest-en.js' } }];
      if (files?.includes('/digest-en.js')) return [{ result: reading({}) }];
      return func?.toString().includes('contentType')
        ? [{ result: { type: 'text/html', loading: false, text: 900 } }]
        : [{}];
    });
    expect(await readTab(7, URL)).toMatchObject({ status: 'ready', reading: reading({}) });
    expect(files()).toEqual(['/read.js', '/readability.js', '/digest-en.js']);
  });

  describe('whose title tells its language gets the digest of that language at the heels of the reader', () => {
    /** A page whose reader waits for this digest; each digest answers in its turn. */
    function waiting(needs: string, ...digests: (Reading | null)[]) {
      scripting.executeScript.mockImplementation(async ({ files, func }) => {
        if (files?.includes('/read.js')) return [{ result: { needs } }];
        if (files) return [{ result: files.includes(needs as never) ? digests.shift() : null }];
        return func?.toString().includes('contentType')
          ? [{ result: { type: 'text/html', loading: false, text: 900 } }]
          : [{}];
      });
    }

    it.each([
      ['水库蓄水比去年多两成', '/digest-zh.js'],
      ['The dam holds a fifth more', '/digest-en.js'],
    ])('%s: %s', async (title, digest) => {
      waiting(digest, reading({}));
      expect(await readTab(7, URL, { title })).toMatchObject({ status: 'ready', reading: reading({}) });
      expect(files()).toEqual(['/read.js', digest]);
    });

    it('a digest that came before the reader is sent again', async () => {
      waiting('/digest-zh.js', null, reading({}));
      expect(await readTab(7, URL, { title: '水库' })).toMatchObject({ status: 'ready' });
      expect(files()).toEqual(['/read.js', '/digest-zh.js', '/digest-zh.js']);
    });

    it('a title in another language costs one script too many', async () => {
      waiting('/digest-en.js', reading({}));
      expect(await readTab(7, URL, { title: '水库' })).toMatchObject({ status: 'ready' });
      expect(files()).toEqual(['/read.js', '/digest-zh.js', '/digest-en.js']);
    });

    it('a home page gets none', async () => {
      page({ reading: reading(null) });
      await readTab(7, 'https://news.example.com/', { title: '新闻' });
      expect(files()).toEqual(['/read.js']);
    });
  });

  it('is asked for more than the usual before it is read', async () => {
    page();
    await changeSettings(() => ({ summaryLines: 5 }));
    let asked = false;
    const answer = scripting.executeScript.getMockImplementation();
    scripting.executeScript.mockImplementation(async (injection) => {
      if (injection.files?.includes('/read.js')) expect(asked).toBe(true);
      await new Promise((done) => setTimeout(done, 5));
      if (injection.args?.length) {
        expect(injection.args).toEqual([{ anyway: false, sentences: 5 }]);
        asked = true;
      }
      return answer?.(injection) ?? [];
    });
    expect(await readTab(7, URL)).toMatchObject({ status: 'ready' });
    expect(files()).toEqual(['/read.js']);
  });

  it('that changed under the reading is read from the start', async () => {
    let turn = 0;
    page();
    scripting.executeScript.mockImplementation(async ({ files, func }) => {
      if (files?.includes('/read.js'))
        return [{ result: turn++ === 0 ? { needs: '/digest-zh.js' } : reading(null) }];
      if (files) return [{ result: null }];
      return func?.toString().includes('contentType')
        ? [{ result: { type: 'text/html', loading: false, text: 900 } }]
        : [{}];
    });
    expect(await readTab(7, URL)).toMatchObject({ status: 'not-article' });
    expect(files()).toEqual(['/read.js', '/digest-zh.js', '/read.js']);
  });

  it('whose scripts ask for one another without end is an error', async () => {
    page();
    scripting.executeScript.mockImplementation(async ({ files, func }) =>
      files
        ? [{ result: { needs: '/readability.js' } }]
        : func?.toString().includes('contentType')
          ? [{ result: { type: 'text/html', loading: false, text: 900 } }]
          : [{}],
    );
    expect(await readTab(7, URL)).toMatchObject({ status: 'error' });
  });

  it('stays ready when the style sheet is refused', async () => {
    page();
    scripting.insertCSS.mockRejectedValue(new Error('no'));
    expect(await readTab(7, URL)).toMatchObject({ status: 'ready' });
  });
});

describe('a page that cannot', () => {
  it.each([
    'chrome://extensions/',
    'about:config',
    'view-source:https://news.example.com/',
    'chrome-extension://abc/popup.html',
    'moz-extension://abc/popup.html',
    'https://chromewebstore.google.com/detail/x',
    'https://addons.mozilla.org/firefox/',
    'https://microsoftedge.microsoft.com/addons/detail/x',
  ])('%s is forbidden, and nothing is tried', async (url) => {
    expect(await readTab(7, url)).toEqual({ status: 'forbidden', url });
    expect(scripting.executeScript).not.toHaveBeenCalled();
  });

  it.each(['application/pdf', 'image/png', 'application/json', 'text/plain'])(
    '%s is forbidden',
    async (type) => {
      page({ type });
      expect(await readTab(7, URL)).toMatchObject({ status: 'forbidden' });
    },
  );

  it('without any text is empty, or loading while it is coming', async () => {
    page({ text: 0 });
    expect(await readTab(7, URL)).toMatchObject({ status: 'empty' });
    page({ text: 0, loading: true });
    expect(await readTab(7, URL)).toMatchObject({ status: 'loading' });
  });

  it('still loading and without an article so far is loading', async () => {
    page({ loading: true, reading: reading(null) });
    expect(await readTab(7, URL)).toMatchObject({ status: 'loading' });
  });

  it('whose script gave nothing is an error', async () => {
    page({ reading: undefined });
    expect(await readTab(7, URL)).toMatchObject({ status: 'error', url: URL });
  });

  it.each([
    'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
    'Missing host permission for the tab',
    'The extensions gallery cannot be scripted.',
    'Cannot access contents of url',
  ])('%s: no access', async (message) => {
    scripting.executeScript.mockRejectedValue(new Error(message));
    expect(await readTab(7, URL)).toEqual({ status: 'no-access', url: URL });
  });

  it('that refuses without telling its address is forbidden', async () => {
    scripting.executeScript.mockRejectedValue(new Error('Missing host permission for the tab'));
    expect(await readTab(7, undefined)).toEqual({
      status: 'forbidden',
      message: 'Missing host permission for the tab',
    });
  });

  it('any other failure is an error with its words; it never rejects', async () => {
    scripting.executeScript.mockRejectedValue(new Error('The tab was closed.'));
    expect(await readTab(7, URL)).toEqual({ status: 'error', message: 'The tab was closed.', url: URL });
    scripting.executeScript.mockRejectedValue('gone');
    expect(await readTab(7, URL)).toEqual({ status: 'error', message: 'gone', url: URL });
    scripting.executeScript.mockResolvedValue([]);
    expect(await readTab(7, URL)).toMatchObject({ status: 'error' });
  });
});

describe('the switch', () => {
  /** What happened, in its order: a popup may be gone when the page has changed. */
  let order: string[];
  beforeEach(() => {
    order = [];
  });

  /** A page whose cleaner is there (or comes with the injected script) and answers. */
  function cleanable(there: boolean, mode: 'clean' | 'off' = 'off') {
    let present = there;
    scripting.executeScript.mockImplementation(async ({ files: injected, func, args }) => {
      if (injected?.includes('/clean.js')) present = true;
      const source = func?.toString() ?? '';
      if (source.includes('hasAttribute')) return [{ result: mode !== 'off' }];
      if (source.includes('?.set(')) {
        order.push('page');
        return [{ result: present ? { mode: args?.[0], hidden: [] } : null }];
      }
      if (injected?.includes('/picker.js')) order.push('lens');
      if (source.includes('?.site')) return [{ result: present ? '163.com' : null }];
      return [{}];
    });
  }

  it('injects the cleaner where it is not yet', async () => {
    cleanable(false);
    expect(await setTabMode(7, 'clean')).toEqual({ mode: 'clean', hidden: [] });
    expect(files()).toEqual(['/clean.js']);
    expect(scripting.insertCSS).toHaveBeenCalledWith({ target: { tabId: 7 }, files: ['/sites/common.css'] });
  });

  it('injects nothing where it is', async () => {
    cleanable(true);
    await setTabMode(7, 'clean');
    expect(files()).toEqual([]);
  });

  it('off is remembered for the site, clean is forgotten again', async () => {
    cleanable(true);
    await setTabMode(7, 'off');
    expect((await loadSettings()).sitesOff).toEqual(['163.com']);
    await setTabMode(7, 'clean');
    expect((await loadSettings()).sitesOff).toEqual([]);
  });

  it('the choice is stored before the page changes', async () => {
    cleanable(true);
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async () => {
      order.push('stored');
    });
    await setTabMode(7, 'off');
    expect(order).toEqual(['stored', 'page']);
    set.mockRestore();
  });

  it('a storage that does not answer holds nothing up for long', async () => {
    cleanable(true);
    let answer: (found: object) => void = () => undefined;
    const get = vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    expect((await setTabMode(7, 'off')).mode).toBe('off');
    get.mockRestore();
    answer({});
  });

  it('the lens is there before the page shows what was hidden', async () => {
    cleanable(true);
    await setTabMode(7, 'peek');
    expect(order).toEqual(['lens', 'page']);
  });

  it('peeking changes nothing that is remembered', async () => {
    cleanable(true);
    await setTabMode(7, 'off');
    await setTabMode(7, 'peek');
    expect((await loadSettings()).sitesOff).toEqual(['163.com']);
  });

  it('toggles', async () => {
    cleanable(true, 'clean');
    expect((await toggleTab(7)).mode).toBe('off');
    cleanable(true, 'off');
    expect((await toggleTab(7)).mode).toBe('clean');
  });
});
