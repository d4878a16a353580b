// @vitest-environment node
// The side panel: which tab it follows, and what it is told of pages it is not let into.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Followed, followActiveTab, panelTab, tellPanel } from '../../../utils/platform/side-panel.ts';

const listeners = () => {
  const heard = new Set<(...args: never[]) => void>();
  return {
    addListener: (one: (...args: never[]) => void) => void heard.add(one),
    removeListener: (one: (...args: never[]) => void) => void heard.delete(one),
    heard,
    raise: (...args: unknown[]) => {
      for (const one of heard) (one as (...all: unknown[]) => void)(...args);
    },
  };
};

const activated = listeners();
const updated = listeners();
const added = listeners();
const cleaned = listeners();
const query = vi.fn<() => Promise<{ id: number; url?: string }[]>>();
const executeScript = vi.fn<() => Promise<unknown>>();

let seen: Followed[] = [];
const settle = () => new Promise((done) => setTimeout(done, 20));

beforeEach(() => {
  fakeBrowser.reset();
  vi.resetAllMocks();
  seen = [];
  Object.assign(fakeBrowser, {
    tabs: { query, onActivated: activated, onUpdated: updated },
    permissions: { onAdded: added },
    runtime: { ...fakeBrowser.runtime, onMessage: cleaned },
    scripting: { executeScript },
  });
  query.mockResolvedValue([{ id: 1, url: 'https://news.example.com/1' }]);
});

const follow = () => followActiveTab((one) => seen.push(one));

describe('following', () => {
  it('begins with the tab in front', async () => {
    const end = follow();
    await settle();
    expect(seen).toEqual([{ tab: { id: 1, url: 'https://news.example.com/1' }, page: 1 }]);
    end();
  });

  it('begins anew with another tab, and with another page of the same tab', async () => {
    const end = follow();
    await settle();
    query.mockResolvedValue([{ id: 2 }]);
    activated.raise({ tabId: 2 });
    await settle();
    updated.raise(2, { status: 'loading' });
    await settle();
    expect(seen.map(({ tab, page }) => [tab?.id, page])).toEqual([
      [1, 1],
      [2, 2],
      [2, 3],
    ]);
    end();
  });

  it('looks at the same page again when it has come in whole, on a new right, and when the popup says so', async () => {
    const end = follow();
    await settle();
    updated.raise(1, { status: 'complete' });
    await settle();
    added.raise({});
    await settle();
    tellPanel();
    await settle();
    expect(seen.map(({ page }) => page)).toEqual([1, 1, 1, 1]);
    end();
  });

  it('looks again, once, when the page in front has hidden more or less', async () => {
    const end = follow();
    await settle();
    for (const count of [3, 5, 0]) cleaned.raise({ type: 'cleaned', count }, { tab: { id: 1 } });
    cleaned.raise({ type: 'cleaned', count: 2 }, { tab: { id: 9 } });
    cleaned.raise('anything', { tab: { id: 1 } });
    await new Promise((done) => setTimeout(done, 400));
    expect(seen.map(({ page }) => page)).toEqual([1, 1]);
    end();
  });

  it('does not care about tabs behind', async () => {
    const end = follow();
    await settle();
    updated.raise(9, { status: 'loading' });
    updated.raise(1, { status: 'unloaded' });
    await settle();
    expect(seen).toHaveLength(1);
    end();
  });

  it('leaves nothing behind when it ends', async () => {
    const end = follow();
    end();
    await settle();
    expect(seen).toEqual([]);
    expect([activated, updated, added, cleaned].map(({ heard }) => heard.size)).toEqual([0, 0, 0, 0]);
  });
});

describe('a page without access', () => {
  const read = (message: string, url?: string) => {
    executeScript.mockRejectedValue(new Error(message));
    return panelTab({ id: 1, url }).read();
  };

  it('may still be let in by a click on the button, when the browser hides its address', async () => {
    expect(
      await read('Cannot access contents of the page. Extension manifest must request permission'),
    ).toEqual({
      status: 'no-access',
    });
    expect(await read('Missing host permission for the tab')).toEqual({ status: 'no-access' });
  });

  it('stays closed when the browser says that it is one of its own', async () => {
    expect(await read('Cannot access a chrome:// URL')).toMatchObject({ status: 'forbidden' });
    expect(await read('The extensions gallery cannot be scripted.')).toMatchObject({ status: 'forbidden' });
  });

  it('is taken for closed to us when the browser says nothing', async () => {
    executeScript.mockResolvedValue([]);
    expect(await panelTab({ id: 1, url: undefined }).read()).toEqual({ status: 'no-access' });
  });

  it('keeps an error that has words', async () => {
    expect(await read('Frame with ID 0 was removed.')).toMatchObject({ status: 'error' });
  });
});
