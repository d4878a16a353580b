// @vitest-environment node
// Taking the settings away, bringing them back, erasing them.
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { eraseAll, exportAll, importAll, Refused, restore } from '../../../utils/platform/backup.ts';
import { addOwnRule, changeSettings, DEFAULTS, loadSettings } from '../../../utils/platform/settings.ts';

const rule = { selector: '.tie', text: '跟贴', added: '2026-05-14' };
const all = () => fakeBrowser.storage.local.get(null);

beforeEach(async () => {
  fakeBrowser.reset();
  await addOwnRule('163.com', 'hide', rule);
  await fakeBrowser.storage.local.set({ reader: { size: 20 }, asking: { host: 'x.com' } });
});

describe('a file of all settings', () => {
  it('is plain JSON, without passing notes', async () => {
    const file = JSON.parse(await exportAll(new Date('2026-05-14T08:00:00Z')));
    expect(file).toEqual({
      format: 'qingdu-settings',
      version: 2,
      exported: '2026-05-14T08:00:00.000Z',
      settings: { ...DEFAULTS, rules: { '163.com': { hide: [rule], keep: [] } } },
      reader: { size: 20 },
    });
  });

  it('brings everything back', async () => {
    const file = await exportAll();
    await fakeBrowser.storage.local.clear();
    await importAll(file);
    expect((await loadSettings()).rules).toEqual({ '163.com': { hide: [rule], keep: [] } });
    expect(await all()).toMatchObject({ reader: { size: 20 } });
  });

  it('of an older version is brought up to date', async () => {
    await importAll(
      JSON.stringify({ format: 'qingdu-settings', settings: { version: 1, sitesOff: ['www.sohu.com'] } }),
    );
    expect(await loadSettings()).toEqual({ ...DEFAULTS, sitesOff: ['sohu.com'] });
  });

  it('does not bring a pause back', async () => {
    await changeSettings(() => ({ pausedUntil: Date.now() + 1000 }));
    await importAll(await exportAll());
    expect((await loadSettings()).pausedUntil).toBe(0);
  });

  it.each([
    ['{', 'not-ours'],
    ['[]', 'not-ours'],
    ['null', 'not-ours'],
    ['{"settings":{}}', 'not-ours'],
    ['{"format":"qingdu-settings","settings":{"version":99}}', 'newer'],
  ])('that is not ours or too new changes nothing: %s', async (text, why) => {
    const before = await all();
    await expect(importAll(text)).rejects.toMatchObject({ why });
    await expect(importAll(text)).rejects.toBeInstanceOf(Refused);
    expect(await all()).toEqual(before);
  });
});

it('what was erased can be put back', async () => {
  const before = await eraseAll();
  expect(await all()).toEqual({});
  await restore(before);
  expect(await exportAll()).toContain('.tie');
  expect(await all()).toHaveProperty('asking');
});

it('what an import replaced can be put back', async () => {
  const before = await importAll(JSON.stringify({ format: 'qingdu-settings', settings: DEFAULTS }));
  expect((await loadSettings()).rules).toEqual({});
  await restore(before);
  expect((await loadSettings()).rules).toHaveProperty(['163.com']);
});
