// A page outlives the extension that reads it: after an update its old scripts say nothing and throw nothing.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { findMessage, locale, t } from '../../utils/platform/i18n.ts';
import { ask, isAlive, tellCleaned } from '../../utils/platform/messages.ts';

const invalidated = () => {
  throw new Error('Extension context invalidated.');
};

afterEach(() => vi.restoreAllMocks());

describe('a script whose extension was updated', () => {
  it('knows it', () => {
    expect(isAlive()).toBe(true);
    vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as unknown as string);
    expect(isAlive()).toBe(false);
    vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockImplementation(invalidated);
    expect(isAlive()).toBe(false);
  });

  it('says nothing and throws nothing, whether the browser throws or rejects', async () => {
    const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
    send.mockImplementation(invalidated);
    expect(() => tellCleaned(3)).not.toThrow();
    expect(() => ask('peek', '163.com')).not.toThrow();
    send.mockRejectedValue(new Error('Could not establish connection. Receiving end does not exist.'));
    tellCleaned(3);
    await new Promise((done) => setTimeout(done, 5));
  });

  it('has no words, but no fault either', () => {
    vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(invalidated);
    expect(findMessage('chip_hidden', { count: 1 })).toBeUndefined();
    expect(t('chip_undo')).toBe('chip_undo');
    expect(locale()).toBe('en');
  });
});
