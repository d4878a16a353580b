// @vitest-environment jsdom
// Loading a further page: from the page's own origin only, in its own encoding, within limits.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadPage } from '../../../utils/platform/load-page.ts';

const HERE = 'https://news.example.com/1234567.html';
const NEXT = 'https://news.example.com/1234567_2.html';
const live = new AbortController().signal;

function answer(body: BodyInit, options: { type?: string; status?: number; url?: string } = {}) {
  const { type = 'text/html; charset=utf-8', status = 200, url = NEXT } = options;
  const response = new Response(body, { status, headers: { 'content-type': type } });
  Object.defineProperty(response, 'url', { value: url });
  const fetched = vi.fn(async (_url: string, _init: RequestInit) => response);
  vi.stubGlobal('fetch', fetched);
  return fetched;
}
afterEach(() => vi.unstubAllGlobals());

describe('a further page', () => {
  it('is asked for as a visit to the site would, and comes as an inert document', async () => {
    const fetched = answer('<h1>早稻</h1><script>document.title = "x"</script>');
    const doc = await loadPage(NEXT, HERE, live);
    expect([doc.querySelector('h1')?.textContent, doc.title, doc.defaultView]).toEqual(['早稻', '', null]);
    expect(fetched.mock.calls[0]?.[0]).toBe(NEXT);
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({ mode: 'same-origin', credentials: 'same-origin' });
  });

  it.each([
    ['its header', '<h1>', 'text/html; charset=gbk'],
    ['its first bytes', '<meta charset="gb2312"><h1>', 'text/html'],
  ])('is read in the encoding that %s names', async (_what, before, type) => {
    const gbk = new Uint8Array([...new TextEncoder().encode(before), 0xd4, 0xe7, 0xb5, 0xbe]);
    answer(gbk, { type });
    expect((await loadPage(NEXT, HERE, live)).querySelector('h1')?.textContent).toBe('早稻');
  });

  it.each([
    ['of another origin', 'https://other.example.com/1234567_2.html'],
    ['of another protocol', 'http://news.example.com/1234567_2.html'],
  ])('%s is not asked for', async (_what, url) => {
    const fetched = answer('<h1>早稻</h1>');
    await expect(loadPage(url, HERE, live)).rejects.toThrow();
    expect(fetched).not.toHaveBeenCalled();
  });

  it.each([
    ['that is missing', { status: 404 }],
    ['that is no HTML', { type: 'application/json' }],
    ['that leads to the front page', { url: 'https://news.example.com/' }],
    ['that leads to another origin', { url: 'https://login.example.com/1234567_2.html' }],
  ])('%s is refused', async (_what, options) => {
    answer('<h1>早稻</h1>', options);
    await expect(loadPage(NEXT, HERE, live)).rejects.toThrow();
  });

  it('is let go as soon as it is longer than six megabytes, also one that never ends', async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (queue) => {
        pulled++;
        queue.enqueue(new Uint8Array(500_000));
      },
    });
    answer(endless);
    await expect(loadPage(NEXT, HERE, live)).rejects.toThrow('too large');
    expect(pulled).toBeLessThan(20);
  });

  it('is given up when the reader stops', async () => {
    const fetched = answer('<h1>早稻</h1>');
    const stop = new AbortController();
    stop.abort();
    await loadPage(NEXT, HERE, stop.signal).catch(() => {});
    expect(fetched.mock.calls[0]?.[1].signal?.aborted).toBe(true);
  });
});
