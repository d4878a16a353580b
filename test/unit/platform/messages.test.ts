// @vitest-environment node
// Messages of the extension: a page tells how many blocks it hides, and asks for the words of its chip.
import { beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  asksChipWords,
  chipWords,
  isCleanedMessage,
  tellCleaned,
  wordsOfChip,
} from '../../../utils/platform/messages.ts';

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

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

describe('the words of the chip', () => {
  const WORDS = {
    chip_hidden: '已收起 {count} 处',
    chip_peek: '看看',
    chip_hide: '收起',
    chip_undo: '还原',
    chip_comments: '看评论',
  };
  const asked = () =>
    vi.spyOn(fakeBrowser.runtime, 'sendMessage') as unknown as MockInstance<
      (message: unknown) => Promise<unknown>
    >;

  it('are asked of the background, which has read them already', async () => {
    const send = asked().mockResolvedValueOnce(WORDS);
    const own = vi.spyOn(fakeBrowser.i18n, 'getMessage');
    expect(await chipWords()).toEqual(WORDS);
    expect(asksChipWords(send.mock.calls[0]?.[0])).toBe(true);
    expect(own).not.toHaveBeenCalled();
  });

  it.each([
    ['does not answer', () => Promise.resolve(undefined)],
    ['cannot be reached', () => Promise.reject(new Error('no receiving end'))],
  ])('are the page’s own when the background %s', async (_, answer) => {
    asked().mockImplementationOnce(answer);
    vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key) => WORDS[key as keyof typeof WORDS]);
    expect(await chipWords()).toEqual(WORDS);
  });

  it('keep the hole for the number', () => {
    vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key) => WORDS[key as keyof typeof WORDS]);
    expect(wordsOfChip().chip_hidden).toBe('已收起 {count} 处');
  });
});
