// @vitest-environment node
// What one page is told of the settings.
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { choicesFor, followChoices, siteName, siteOf } from '../../../utils/platform/page-choices.ts';
import { pageGlobals } from '../../../utils/platform/page-globals.ts';
import { addOwnRule, changeSettings, DEFAULTS } from '../../../utils/platform/settings.ts';

const NOW = 1_800_000_000_000;
const choices = (stored: unknown) => choicesFor(stored, 'sohu.com', NOW);

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  delete pageGlobals.qingduStored;
});

describe('the choices of a page', () => {
  it('are clean reading with a chip when nothing is stored', () => {
    const fresh = { off: false, until: 0, shown: [], hide: [], keep: [], chip: true };
    expect([choices(undefined), choices(DEFAULTS)]).toEqual([fresh, fresh]);
  });

  it('are off on a site that is off, also as an older version named it', () => {
    expect(choices({ ...DEFAULTS, sitesOff: ['sohu.com'] }).off).toBe(true);
    expect(choices({ version: 1, sitesOff: ['www.sohu.com'] }).off).toBe(true);
    expect(choices({ ...DEFAULTS, sitesOff: ['163.com'] }).off).toBe(false);
  });

  it('are off everywhere', () => {
    expect(choices({ ...DEFAULTS, off: true }).off).toBe(true);
  });

  it('are off while a pause lasts, with its end', () => {
    const pausedUntil = NOW + 3_600_000;
    expect(choices({ ...DEFAULTS, pausedUntil })).toMatchObject({ off: true, until: pausedUntil });
    expect(choices({ ...DEFAULTS, pausedUntil: NOW - 1 })).toMatchObject({ off: false, until: 0 });
  });

  it('hold what was taught for this site alone', () => {
    const rule = (selector: string) => ({ selector, text: '', added: '' });
    const rules = {
      'sohu.com': { hide: [rule('.a')], keep: [rule('.b')] },
      '163.com': { hide: [rule('.c')], keep: [] },
    };
    expect(choices({ ...DEFAULTS, rules })).toMatchObject({ hide: ['.a'], keep: ['.b'] });
  });

  it('come out of any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (any, rules) => {
        for (const stored of [
          any,
          { rules },
          { rules: { 'sohu.com': rules } },
          { rules: { 'sohu.com': { hide: rules } } },
        ])
          expect(choices(stored).hide.every((one) => typeof one === 'string')).toBe(true);
      }),
    );
  });
});

it('a page is told at once, and whenever something changes', async () => {
  const told = vi.fn();
  followChoices('sohu.com', told);
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
  await addOwnRule('sohu.com', 'hide', { selector: '.a', text: '', added: '' });
  expect(told).toHaveBeenLastCalledWith(expect.objectContaining({ hide: ['.a'] }));
  await changeSettings(() => ({ off: true }));
  expect(told).toHaveBeenLastCalledWith(expect.objectContaining({ off: true }));
});

it('a second script of the page is told the same without asking the storage again, and what has changed since', async () => {
  await changeSettings(() => ({ sitesOff: ['sohu.com'] }));
  const get = vi.spyOn(fakeBrowser.storage.local, 'get');
  const [first, second, third] = [vi.fn(), vi.fn(), vi.fn()];
  followChoices('sohu.com', first);
  await vi.waitFor(() => expect(first).toHaveBeenCalledTimes(1));
  followChoices('sohu.com', second);
  await vi.waitFor(() => expect(second).toHaveBeenCalledTimes(1));
  expect(second.mock.calls).toEqual(first.mock.calls);
  expect(get).toHaveBeenCalledTimes(1);
  await changeSettings(() => ({ chip: false }));
  followChoices('sohu.com', third);
  await vi.waitFor(() => expect(third).toHaveBeenCalledTimes(1));
  expect(third).toHaveBeenLastCalledWith(expect.objectContaining({ off: true, chip: false }));
});

it('a page belongs to the widest host of its rule that its address shows', () => {
  const hosts = ['auto.163.com', 'mp.weixin.qq.com', 'www.163.com', 'www.msn.cn', 'www.msn.com'];
  expect(
    ['auto.163.com', 'www.163.com', 'mp.weixin.qq.com', 'www.msn.com'].map((host) => siteOf(host, hosts)),
  ).toEqual(['163.com', '163.com', 'mp.weixin.qq.com', 'msn.com']);
  expect(siteOf('www.gazette.example.org')).toBe('gazette.example.org');
});

it('a site has one name with and without www', () => {
  expect([siteName('www.sohu.com'), siteName('news.sohu.com')]).toEqual(['sohu.com', 'news.sohu.com']);
});
