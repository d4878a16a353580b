// @vitest-environment node
// The one message of the extension: a page tells how many blocks it hides.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isCleanedMessage, tellCleaned } from '../../../utils/platform/messages.ts';

beforeEach(() => fakeBrowser.reset());

describe('the message', () => {
  it('is told', async () => {
    const heard = vi.fn();
    fakeBrowser.runtime.onMessage.addListener(heard);
    tellCleaned(21);
    await vi.waitFor(() => expect(heard).toHaveBeenCalled());
    expect(heard.mock.calls[0]?.[0]).toEqual({ type: 'cleaned', count: 21 });
  });

  it('goes nowhere without harm when nobody listens', async () => {
    expect(() => tellCleaned(3)).not.toThrow();
    await new Promise((done) => setTimeout(done, 5));
  });

  it('goes nowhere without harm when the extension is gone', () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementationOnce(() => {
      throw new Error('Extension context invalidated.');
    });
    expect(() => tellCleaned(3)).not.toThrow();
  });

  it('is known among others', () => {
    expect(isCleanedMessage({ type: 'cleaned', count: 0 })).toBe(true);
    for (const other of [
      null,
      undefined,
      'cleaned',
      {},
      { type: 'cleaned' },
      { type: 'cleaned', count: '3' },
      { count: 3 },
    ])
      expect(isCleanedMessage(other)).toBe(false);
  });
});
