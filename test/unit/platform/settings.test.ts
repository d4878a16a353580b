// @vitest-environment node
// Settings: whatever is stored, a whole and valid object comes back.
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  addOwnRule,
  areNewer,
  changeSettings,
  DEFAULTS,
  isPaused,
  loadSettings,
  migrateStored,
  NewerSettings,
  onSettingsChanged,
  removeOwnRule,
  setSiteAdded,
  setSiteOff,
  validSettings,
} from '../../../utils/platform/settings.ts';

beforeEach(() => fakeBrowser.reset());

describe('valid settings', () => {
  it('stay as they are', () => {
    const settings = {
      ...DEFAULTS,
      off: true,
      pausedUntil: 1_800_000_000_000,
      sitesOff: ['163.com', 'bbc.com'],
      sitesAdded: ['gazette.example.org'],
      shown: ['comments' as const],
      rules: {
        '163.com': { hide: [{ selector: '.tie', text: '跟贴', added: '2026-05-14' }], keep: [] },
      },
      summaryLines: 5 as const,
      chip: false,
    };
    expect(validSettings(settings)).toEqual(settings);
  });

  it('come out of nothing as the defaults', () => {
    for (const nothing of [undefined, null, {}, [], 'x', 42])
      expect(validSettings(nothing)).toEqual(DEFAULTS);
  });

  it('keep the hosts that are hosts, sorted, each once', () => {
    expect(
      validSettings({ sitesOff: ['b.com', 'a.com', 'b.com', 'No Host', '', 7, '<x>'] }).sitesOff,
    ).toEqual(['a.com', 'b.com']);
  });

  it('keep the rules a reader taught, without what could end a style sheet', () => {
    const hide = [
      { selector: '.tie', text: '跟贴', added: '2026-05-14' },
      { selector: '.tie', text: 'twice', added: '' },
      { selector: 'a{}b', text: '', added: '' },
      { selector: 'x\ny', text: '', added: '' },
      { selector: 7 },
      null,
    ];
    expect(validSettings({ version: 2, rules: { '163.com': { hide }, 'No Host': { hide } } }).rules).toEqual({
      '163.com': { hide: [{ selector: '.tie', text: '跟贴', added: '2026-05-14' }], keep: [] },
    });
  });

  it('forget a pause that was never ours, but not one that still lasts', () => {
    const now = 1_800_000_000_000;
    expect(isPaused({ pausedUntil: now + 60_000 }, now)).toBe(true);
    expect(isPaused({ pausedUntil: now - 1 }, now)).toBe(false);
    expect(isPaused({ pausedUntil: now + 90 * 24 * 3_600_000 }, now)).toBe(false);
  });

  it('never grow beyond bounds', () => {
    const sitesOff = Array.from({ length: 20_000 }, (_, i) => `h${i}.com`);
    expect(validSettings({ sitesOff }).sitesOff).toHaveLength(5_000);
  });

  it('come out of any JSON, and are valid when read again', () => {
    const near = fc.record(
      {
        version: fc.jsonValue(),
        sitesOff: fc.oneof(fc.jsonValue(), fc.array(fc.oneof(fc.domain(), fc.jsonValue()))),
        summaryLines: fc.oneof(fc.constantFrom(2, 3, 5, 4, '5'), fc.jsonValue()),
        chip: fc.oneof(fc.boolean(), fc.jsonValue()),
        pausedUntil: fc.oneof(fc.double(), fc.jsonValue()),
        shown: fc.oneof(fc.jsonValue(), fc.array(fc.constantFrom('ads', 'comments', 'own', 'x'))),
        rules: fc.oneof(
          fc.jsonValue(),
          fc.dictionary(
            fc.oneof(fc.domain(), fc.string()),
            fc.record({
              hide: fc.array(fc.record({ selector: fc.string(), text: fc.string() })),
              keep: fc.jsonValue(),
            }),
          ),
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), near), (stored) => {
        const found = validSettings(stored);
        expect(Object.keys(found).sort()).toEqual(Object.keys(DEFAULTS).sort());
        expect(found.version).toBe(2);
        expect([2, 3, 5]).toContain(found.summaryLines);
        expect(typeof found.chip).toBe('boolean');
        for (const host of found.sitesOff) expect(host).toMatch(/^[a-z0-9.-]+$/);
        expect(validSettings(found)).toEqual(found);
      }),
    );
  }, 30_000);
});

describe('stored settings', () => {
  it('are the defaults before anything is stored', async () => {
    expect(await loadSettings()).toEqual(DEFAULTS);
  });

  it('are read back as they were written', async () => {
    await changeSettings(() => ({ summaryLines: 5, chip: false }));
    expect(await loadSettings()).toEqual({ ...DEFAULTS, summaryLines: 5, chip: false });
  });

  it('a change leaves the others alone', async () => {
    await changeSettings(() => ({ chip: false }));
    await changeSettings(() => ({ summaryLines: 2 }));
    expect(await loadSettings()).toMatchObject({ chip: false, summaryLines: 2 });
  });

  it('a storage that fails gives the defaults', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('quota'));
    expect(await loadSettings()).toEqual(DEFAULTS);
  });

  it('what is broken in the storage is mended by the next change', async () => {
    await fakeBrowser.storage.local.set({ settings: { sitesOff: 'all', summaryLines: 99 } });
    await changeSettings(() => ({ chip: false }));
    expect(await fakeBrowser.storage.local.get('settings')).toEqual({
      settings: { ...DEFAULTS, chip: false },
    });
  });

  it('a site is turned off once and on again', async () => {
    await setSiteOff('163.com', true);
    await setSiteOff('163.com', true);
    expect((await loadSettings()).sitesOff).toEqual(['163.com']);
    await setSiteOff('163.com', false);
    expect((await loadSettings()).sitesOff).toEqual([]);
  });
});

describe('what a reader taught', () => {
  const rule = (selector: string) => ({ selector, text: '', added: '2026-05-14' });

  it('is remembered for the site, once', async () => {
    await addOwnRule('163.com', 'hide', rule('.tie'));
    await addOwnRule('163.com', 'hide', rule('.tie'));
    expect((await loadSettings()).rules).toEqual({ '163.com': { hide: [rule('.tie')], keep: [] } });
  });

  it('gives way to the opposite', async () => {
    await addOwnRule('163.com', 'hide', rule('.tie'));
    await addOwnRule('163.com', 'keep', rule('.tie'));
    expect((await loadSettings()).rules).toEqual({ '163.com': { hide: [], keep: [rule('.tie')] } });
  });

  it('is forgotten, and the site with the last rule', async () => {
    await addOwnRule('163.com', 'hide', rule('.tie'));
    await removeOwnRule('163.com', 'hide', '.tie');
    expect((await loadSettings()).rules).toEqual({});
  });

  it('is not lost when two things are taught at once', async () => {
    await Promise.all([
      addOwnRule('163.com', 'hide', rule('.a')),
      addOwnRule('163.com', 'keep', rule('.b')),
      setSiteAdded('gazette.example.org', true),
    ]);
    expect(await loadSettings()).toMatchObject({
      rules: { '163.com': { hide: [rule('.a')], keep: [rule('.b')] } },
      sitesAdded: ['gazette.example.org'],
    });
  });
});

describe('settings of a newer version', () => {
  const newer = { version: 9, sitesOff: ['163.com'], chip: 'large', colours: ['red'] };
  beforeEach(() => fakeBrowser.storage.local.set({ settings: newer }));

  it('are read as far as they are understood', async () => {
    expect(await loadSettings()).toMatchObject({ sitesOff: ['163.com'], chip: true });
    expect(await areNewer()).toBe(true);
  });

  it('are never written over', async () => {
    await expect(changeSettings(() => ({ chip: false }))).rejects.toThrow(NewerSettings);
    await migrateStored();
    expect(await fakeBrowser.storage.local.get('settings')).toEqual({ settings: newer });
  });
});

it('old settings are written anew once', async () => {
  await fakeBrowser.storage.local.set({ settings: { version: 1, sitesOff: ['www.sohu.com'], chip: false } });
  await migrateStored();
  expect(await fakeBrowser.storage.local.get('settings')).toEqual({
    settings: { ...DEFAULTS, sitesOff: ['sohu.com'], chip: false },
  });
});

describe('a listener', () => {
  it('is told of changes', async () => {
    const listener = vi.fn();
    onSettingsChanged(listener);
    await changeSettings(() => ({ chip: false }));
    expect(listener).toHaveBeenCalledWith({ ...DEFAULTS, chip: false });
  });

  it('is not told of other things that are stored', async () => {
    const listener = vi.fn();
    onSettingsChanged(listener);
    await fakeBrowser.storage.local.set({ reader: { size: 3 } });
    await fakeBrowser.storage.session.set({ settings: {} });
    expect(listener).not.toHaveBeenCalled();
  });

  it('hears no more once it is taken off', async () => {
    const listener = vi.fn();
    onSettingsChanged(listener)();
    await changeSettings(() => ({ chip: false }));
    expect(listener).not.toHaveBeenCalled();
  });
});

describe('the layout of the digest', () => {
  it('names every part once, whatever is stored', () => {
    const stored = {
      version: 2,
      sections: { order: ['source', 'weather', 'source', 7], folded: ['dates', 'x'] },
    };
    expect(validSettings(stored).sections).toEqual({
      order: ['source', 'summary', 'numbers', 'dates'],
      folded: ['dates'],
    });
    expect(validSettings({ version: 2, sections: null }).sections).toEqual(DEFAULTS.sections);
  });
});
