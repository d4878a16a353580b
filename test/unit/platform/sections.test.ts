// The layout of the digest in the storage: sent in one step, and not lost when the popup closes under the click.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sections } from '../../../utils/platform/sections.ts';
import { DEFAULTS, loadSettings, type SectionChoice } from '../../../utils/platform/settings.ts';

const folded = (...names: SectionChoice['folded']): SectionChoice => ({
  ...DEFAULTS.sections,
  folded: names,
});

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe('the layout of the digest', () => {
  it('is the default until something is chosen', async () => {
    expect(await sections.load()).toEqual(DEFAULTS.sections);
  });

  it('ends up in the settings, and nothing else is left', async () => {
    await sections.save(folded('dates'));
    expect((await loadSettings()).sections).toEqual(folded('dates'));
    expect(Object.keys(await browser.storage.local.get(null))).toEqual(['settings']);
  });

  it('is sent before anything is waited for', () => {
    const set = vi.spyOn(browser.storage.local, 'set');
    void sections.save(folded('source'));
    expect(set).toHaveBeenCalledExactlyOnceWith({ 'sections-chosen': folded('source') });
  });

  it('is taken up by the next look when the popup closed before the settings were written', async () => {
    await browser.storage.local.set({ 'sections-chosen': folded('numbers') });
    expect(await sections.load()).toEqual(folded('numbers'));
    await vi.waitFor(async () => expect((await loadSettings()).sections).toEqual(folded('numbers')));
    await vi.waitFor(async () =>
      expect(Object.keys(await browser.storage.local.get(null))).toEqual(['settings']),
    );
  });

  it('keeps the last of two choices made at once', async () => {
    await Promise.all([sections.save(folded('summary')), sections.save(folded('summary', 'numbers'))]);
    expect((await loadSettings()).sections.folded).toEqual(['summary', 'numbers']);
    expect(await browser.storage.local.get('sections-chosen')).toEqual({});
  });

  it('leaves the other settings alone', async () => {
    await browser.storage.local.set({ settings: { ...DEFAULTS, chip: false } });
    await sections.save(folded('dates'));
    expect(await loadSettings()).toMatchObject({ chip: false, sections: folded('dates') });
  });

  it.each([[null], [7], [{ order: 'x', folded: ['weather'] }]])('is whole even from %j', async (left) => {
    await browser.storage.local.set({ 'sections-chosen': left });
    expect(await sections.load()).toEqual(DEFAULTS.sections);
  });
});
