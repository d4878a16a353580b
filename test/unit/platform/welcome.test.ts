// @vitest-environment node
// The first-run page opens on an install, and at no other time.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { closeThisTab, welcome } from '../../../utils/platform/welcome.ts';

const create = vi.fn<(tab: { url: string; active: boolean }) => Promise<unknown>>();
const remove = vi.fn<(id: number) => Promise<void>>();

const installed = (installType: string) => {
  Object.assign(fakeBrowser, {
    management: { getSelf: async () => ({ installType }) },
    tabs: { create, remove, getCurrent: async () => ({ id: 4 }) },
  });
};

beforeEach(() => {
  fakeBrowser.reset();
  vi.resetAllMocks();
  installed('normal');
});

describe('the first-run page', () => {
  it('opens in front when a reader installs the extension', async () => {
    await welcome('install');
    expect(create).toHaveBeenCalledOnce();
    expect(create.mock.calls[0]?.[0]).toMatchObject({ active: true });
    expect(create.mock.calls[0]?.[0].url).toMatch(/\/welcome\.html$/);
  });

  it.each(['update', 'browser_update', 'chrome_update', 'shared_module_update'])(
    'does not open on %s',
    async (reason) => {
      await welcome(reason);
      expect(create).not.toHaveBeenCalled();
    },
  );

  it('opens behind when it is loaded from a folder', async () => {
    installed('development');
    await welcome('install');
    expect(create.mock.calls[0]?.[0]).toMatchObject({ active: false });
  });

  it('closes its own tab', async () => {
    await closeThisTab();
    expect(remove).toHaveBeenCalledWith(4);
  });
});
