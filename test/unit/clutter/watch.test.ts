// @vitest-environment node
// Watching: late pieces and new addresses are noticed; a page that never rests is not watched for ever.
import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watch } from '../../../utils/clutter/watch.ts';
import { ADDRESS } from '../page/pages.ts';

let win: Window & typeof globalThis;
let look: ReturnType<typeof vi.fn<() => void>>;
let stop: () => void;

const add = (html: string) => {
  const holder = win.document.createElement('div');
  holder.innerHTML = html;
  win.document.body.append(...holder.childNodes);
};
/** Lets observers speak and timers run. */
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  win = new JSDOM('<p>正文</p>', { url: ADDRESS }).window as unknown as Window & typeof globalThis;
  // Window and observer of the page, timers of the test.
  vi.stubGlobal('MutationObserver', win.MutationObserver);
  win.setTimeout = setTimeout as unknown as typeof win.setTimeout;
  win.clearTimeout = clearTimeout as unknown as typeof win.clearTimeout;
  look = vi.fn<() => void>();
  stop = watch(win, look);
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('what is looked at', () => {
  it('nothing, while nothing happens', async () => {
    await pass(5_000);
    expect(look).not.toHaveBeenCalled();
  });

  it('an element with content that was added', async () => {
    add('<div><p>推荐阅读</p></div>');
    await pass(1_000);
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('a burst of them, once', async () => {
    for (let i = 0; i < 50; i++) add('<div>推荐</div>');
    await pass(1_000);
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('not what arrives inside something hidden while the page is clean', async () => {
    win.document.documentElement.setAttribute('data-qingdu', 'clean');
    add('<div id="feed" data-qingdu-hide="related"><p>推荐</p></div>');
    await pass(1_000);
    look.mockClear();
    const feed = win.document.getElementById('feed');
    for (let i = 0; i < 50; i++) feed?.insertAdjacentHTML('beforeend', `<div>第${i}条</div>`);
    await pass(2_000);
    expect(look).not.toHaveBeenCalled();
  });

  it.each([
    '<script>1</script>',
    '<style>p{}</style>',
    '<div></div>',
    '<qingdu-chip><i>3</i></qingdu-chip>',
    'text',
  ])('not %s', async (html) => {
    add(html);
    await pass(1_000);
    expect(look).not.toHaveBeenCalled();
  });

  it('a new address', async () => {
    win.history.pushState({}, '', '/a/2');
    win.dispatchEvent(new win.Event('popstate'));
    await pass(1_000);
    expect(look).toHaveBeenCalledTimes(1);
  });
});

describe('an end', () => {
  it('comes after ten quiet seconds', async () => {
    await pass(11_000);
    add('<div>很晚的推荐</div>');
    await pass(1_000);
    expect(look).not.toHaveBeenCalled();
  });

  it('does not come while pieces arrive', async () => {
    for (let i = 0; i < 5; i++) {
      await pass(6_000);
      add('<div>推荐</div>');
    }
    await pass(1_000);
    expect(look).toHaveBeenCalledTimes(5);
  });

  it('comes on a page that never rests, after a bounded number of looks', async () => {
    for (let i = 0; i < 200; i++) {
      add('<div>滚动</div>');
      await pass(400);
    }
    expect(look.mock.calls.length).toBeLessThanOrEqual(40);
  });

  it('is not for ever: a new address starts the watch again', async () => {
    await pass(11_000);
    win.history.pushState({}, '', '/a/3');
    win.dispatchEvent(new win.Event('popstate'));
    await pass(1_000);
    add('<div>推荐</div>');
    await pass(1_000);
    expect(look).toHaveBeenCalledTimes(2);
  });

  it('comes when it is told to stop', async () => {
    stop();
    add('<div>推荐</div>');
    await pass(1_000);
    expect(look).not.toHaveBeenCalled();
  });
});
