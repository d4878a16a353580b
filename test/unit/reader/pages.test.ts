// @vitest-environment jsdom
// The row about further pages below the text: what it says, and what its button does.
import { describe, expect, it, vi } from 'vitest';
import type { ArticlePages } from '../../../utils/model.ts';
import messages from '../../../utils/reader/messages.json' with { type: 'json' };
import { renderPages } from '../../../utils/reader/pages.ts';
import type { Words } from '../../../utils/reader/words.ts';
import { BRIDGE } from './samples.ts';

const catalogue: Record<string, { message: string }> = messages.en;
const words: Words = {
  t: (key, values = {}) =>
    (catalogue[key]?.message ?? key).replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? '')),
  locale: 'en',
};
const URLS = [1, 2, 3].map((n) => `https://news.example.com/1234567_${n}.html`);
const row = (pages: ArticlePages | undefined, port = { read: vi.fn(async () => false), stop: vi.fn() }) => ({
  port,
  element: renderPages(document, pages ? { ...BRIDGE, pages } : BRIDGE, words, port),
});
const settle = () => new Promise((done) => setTimeout(done));

describe('the row', () => {
  it('says which page this is; the click reads them all, and a failure is named', async () => {
    const { element, port } = row({ urls: URLS, current: 1 });
    expect(element?.textContent).toBe('Page 1 of 3 of the articleRead all 3 pages');
    element?.querySelector('button')?.click();
    expect(element?.textContent).toBe('Loading the other pages from this site…Stop');
    await settle();
    expect(port.read).toHaveBeenCalledOnce();
    expect(element?.textContent).toBe('Of 3 pages, these could not be read: 2 and 3Try again');
  });

  it('a second click stops', () => {
    const port = { read: vi.fn(() => new Promise<boolean>(() => {})), stop: vi.fn() };
    const { element } = row({ urls: URLS, current: 1 }, port);
    const button = element?.querySelector('button');
    button?.click();
    button?.click();
    expect([port.read.mock.calls.length, port.stop.mock.calls.length]).toEqual([1, 1]);
  });

  it('of joined pages has no button; with one missing it names that one', () => {
    const all = row({ urls: URLS, current: 1, read: [1, 2, 3] }).element;
    expect([all?.textContent, all?.querySelector('button')]).toEqual([
      'All 3 pages of the article are here',
      null,
    ]);
    expect(row({ urls: URLS, current: 1, read: [1, 3] }).element?.textContent).toContain(
      'could not be read: 2',
    );
  });

  it('is not there for one page', () => {
    expect(row(undefined).element).toBeNull();
  });
});
