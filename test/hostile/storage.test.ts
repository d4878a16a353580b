// Faults of the storage: failing, full, corrupted, from a newer version, written by two pages at once, or poisoned by a file.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { exportAll, importAll } from '../../utils/platform/backup.ts';
import { choicesFor } from '../../utils/platform/page-choices.ts';
import {
  addOwnRule,
  DEFAULTS,
  loadSettings,
  migrateStored,
  setSiteOff,
} from '../../utils/platform/settings.ts';
import { parseSettings } from '../../utils/reader/settings.ts';

const local = fakeBrowser.storage.local;
const all = () => local.get(null);

beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a storage that cannot be read', () => {
  it('counts as the defaults for whoever only reads', async () => {
    vi.spyOn(local, 'get').mockRejectedValue(new Error('IO error'));
    expect(await loadSettings()).toEqual(DEFAULTS);
  });

  it('is not written over by a change', async () => {
    await setSiteOff('163.com', true);
    const before = await all();
    vi.spyOn(local, 'get').mockRejectedValueOnce(new Error('IO error'));
    await expect(setSiteOff('sohu.com', true)).rejects.toThrow('IO error');
    expect(await all()).toEqual(before);
    await setSiteOff('sohu.com', true);
    expect((await loadSettings()).sitesOff).toEqual(['163.com', 'sohu.com']);
  });

  it('is not written over at an update of the extension', async () => {
    await local.set({ settings: { version: 1, sitesOff: ['www.163.com'] } });
    vi.spyOn(local, 'get').mockRejectedValueOnce(new Error('IO error'));
    const set = vi.spyOn(local, 'set');
    await migrateStored().catch(() => undefined);
    expect(set).not.toHaveBeenCalled();
  });
});

describe('a storage that never answers', () => {
  const silent = () => vi.spyOn(local, 'get').mockReturnValue(new Promise(() => {}) as never);

  it('holds nobody back who only reads', async () => {
    vi.useFakeTimers();
    silent();
    const settings = loadSettings();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await settings).toEqual(DEFAULTS);
    vi.useRealTimers();
  });

  it('is not written to: what it holds is not known', async () => {
    silent();
    const set = vi.spyOn(local, 'set');
    // A copy of its own: a change that waits for ever holds those after it back.
    vi.resetModules();
    const waiting = await import('../../utils/platform/settings.ts');
    void waiting.setSiteOff('163.com', true);
    await new Promise((done) => setTimeout(done, 20));
    expect(set).not.toHaveBeenCalled();
  });
});

describe('a storage that is full', () => {
  it('refuses the change and keeps what was there', async () => {
    await setSiteOff('163.com', true);
    vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    await expect(setSiteOff('sohu.com', true)).rejects.toThrow('QUOTA');
    expect((await loadSettings()).sitesOff).toEqual(['163.com']);
  });

  it('takes a file over whole or not at all', async () => {
    await setSiteOff('163.com', true);
    const file = JSON.stringify({
      format: 'qingdu-settings',
      settings: { ...DEFAULTS, sitesOff: ['sohu.com'] },
      reader: { size: 22 },
    });
    const before = await all();
    const set = local.set.bind(local);
    let writes = 0;
    vi.spyOn(local, 'set').mockImplementation(async (what) => {
      if (++writes > 1) throw new Error('QUOTA_BYTES quota exceeded');
      await set(what as Record<string, unknown>);
    });
    await importAll(file);
    expect(await all()).toMatchObject({ settings: { sitesOff: ['sohu.com'] }, reader: { size: 22 } });
    await expect(importAll(await exportAll())).rejects.toThrow('QUOTA');
    expect(before).not.toEqual(await all());
  });
});

describe('a storage that is corrupted', () => {
  it.each([['a string'], [42], [['163.com']], [{ ...DEFAULTS, sitesOff: '163.com' }], [{ version: 'two' }]])(
    'is kept aside when something is written: %j',
    async (broken) => {
      await local.set({ settings: broken });
      await setSiteOff('sohu.com', true);
      expect((await loadSettings()).sitesOff).toEqual(['sohu.com']);
      expect((await all())['settings-unreadable']).toEqual(broken);
    },
  );

  it('is kept aside at an update of the extension', async () => {
    await local.set({ settings: 'garbage' });
    await migrateStored();
    expect(await all()).toEqual({ settings: DEFAULTS, 'settings-unreadable': 'garbage' });
  });

  it('leaves nothing aside when it is whole, also of an older version', async () => {
    await local.set({ settings: { version: 1, sitesOff: ['www.163.com'], chip: false } });
    await setSiteOff('sohu.com', true);
    expect(Object.keys(await all())).toEqual(['settings']);
  });
});

it('settings of a newer version are neither changed nor migrated, whatever they hold', async () => {
  const newer = { version: 99, sitesOff: { '163.com': true }, later: [1, 2, 3] };
  await local.set({ settings: newer });
  await expect(setSiteOff('sohu.com', true)).rejects.toMatchObject({ name: 'NewerSettings' });
  await migrateStored();
  expect(await all()).toEqual({ settings: newer });
});

it('two pages of the extension that change settings at once lose nothing', async () => {
  vi.stubGlobal('location', { protocol: 'chrome-extension:' });
  // A storage that is slow: both would read before either writes.
  const get = local.get.bind(local);
  vi.spyOn(local, 'get').mockImplementation((async (keys: string) => {
    const found = await get(keys);
    await new Promise((done) => setTimeout(done, 15));
    return found;
  }) as typeof local.get);
  vi.resetModules();
  const popup = await import('../../utils/platform/settings.ts');
  vi.resetModules();
  const background = await import('../../utils/platform/settings.ts');
  expect(popup.setSiteOff).not.toBe(background.setSiteOff);
  await Promise.all([
    popup.setSiteOff('163.com', true),
    background.setSiteOff('sohu.com', true),
    popup.addOwnRule('qq.com', 'hide', { selector: '.a', text: '', added: '' }),
    background.setSiteOff('sina.com.cn', true),
  ]);
  const after = await loadSettings();
  expect(after.sitesOff).toEqual(['163.com', 'sina.com.cn', 'sohu.com']);
  expect(after.rules['qq.com']?.hide).toHaveLength(1);
});

describe('a clock that is wrong', () => {
  it('makes no pause longer than a day, and none that has ended last', () => {
    const now = Date.now();
    const year = 365 * 24 * 3_600_000;
    for (const pausedUntil of [now + year, now - 1, -1, Number.MAX_SAFE_INTEGER])
      expect(choicesFor({ pausedUntil }, '163.com', now).off, String(pausedUntil)).toBe(false);
    expect(choicesFor({ pausedUntil: now + 3_600_000 }, '163.com', now).off).toBe(true);
  });
});

it('a site named like a member of every object can be taught', async () => {
  await addOwnRule('constructor', 'hide', { selector: '.a', text: '', added: '' });
  expect((await loadSettings()).rules.constructor).toEqual({
    hide: [{ selector: '.a', text: '', added: '' }],
    keep: [],
  });
  expect(choicesFor({ rules: {} }, 'constructor', 0).hide).toEqual([]);
});

describe('a file from elsewhere', () => {
  const file = (data: unknown) => JSON.stringify({ format: 'qingdu-settings', ...(data as object) });

  it('stores nothing but known, checked fields', async () => {
    await importAll(
      `{"format":"qingdu-settings","settings":{"__proto__":{"polluted":1},"sitesOff":["a.com","<b>"],"evil":"x"},
        "engine":{"baseUrl":"https://evil.example/v1"},"engine-key":"k","asking":{"host":"evil.example"},"reader":{"size":20}}`,
    );
    expect(await all()).toEqual({ settings: { ...DEFAULTS, sitesOff: ['a.com'] }, reader: { size: 20 } });
    expect(({} as { polluted?: 1 }).polluted).toBeUndefined();
  });

  it('cannot fill the storage by way of the reading view', async () => {
    const reader = { size: 20, junk: 'x'.repeat(1_000_000), deep: { a: [1] }, theme: 'dark' };
    await importAll(file({ settings: {}, reader }));
    expect((await all()).reader).toEqual({ size: 20, theme: 'dark' });
    await importAll(file({ settings: {}, reader: ['x'] }));
    expect((await all()).reader).toEqual({ size: 20, theme: 'dark' });
  });

  it('never does anything but take over or refuse', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.jsonValue().map(file),
          fc.jsonValue().map((reader) => file({ settings: {}, reader })),
          fc
            .jsonValue()
            .map((rules) => file({ settings: { rules: { 'a.com': { hide: rules, keep: [rules] } } } })),
        ),
        async (text) => {
          await importAll(text).catch((error: Error & { why?: string }) =>
            expect(error.why).toMatch(/^(?:not-ours|newer)$/),
          );
          const settings = await loadSettings();
          expect(parseSettings((await all()).reader)).toBeTypeOf('object');
          for (const own of Object.values(settings.rules))
            for (const { selector } of [...own.hide, ...own.keep]) expect(selector).not.toMatch(/[{}<\n]/);
        },
      ),
      { numRuns: 300 },
    );
  });
});
