// The view as a whole: opening, leaving, and what the page notices of it.
// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULTS, type ReaderSettings } from '../../../utils/reader/settings.ts';
import { openReader, type ReaderView } from '../../../utils/reader/view.ts';
import { openView, prepareBrowser, press } from './open.ts';
import { articleOf, BRIDGE, digestOf, readingOf } from './samples.ts';

let view: ReaderView | null = null;
let root: ShadowRoot | undefined;

beforeEach(() => {
  document.body.innerHTML = '<main><h1>旧桥</h1><button id="reply">评论</button><video></video></main>';
  prepareBrowser();
});

afterEach(() => {
  view?.close();
  view = null;
});

function open(settings: ReaderSettings = { ...DEFAULTS }, save = (_: ReaderSettings) => {}): HTMLElement {
  const opened = openView(readingOf(BRIDGE, digestOf({ readingMinutes: 3 })), { settings, save });
  ({ view, root } = opened);
  return opened.dialog;
}

const button = (name: string) => root?.querySelector<HTMLElement>(`[aria-label="${name}"]`);

describe('the reading view', () => {
  it('adds one element to the page, and leaves it as it was', () => {
    const before = document.documentElement.outerHTML;
    open();
    expect(document.querySelectorAll('qingdu-reader')).toHaveLength(1);
    view?.close();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('shows nothing when there is no article', () => {
    const options = { css: '', pageCss: '', words: { t: (key: string) => key, locale: 'en' } };
    const nothing = openReader(document, readingOf(null, null), {
      ...options,
      settings: DEFAULTS,
      save: () => {},
      now: new Date(),
    });
    expect(nothing).toBeNull();
    expect(document.querySelector('qingdu-reader')).toBeNull();
  });

  it('sets the language of the text by script, that of the tools by the interface', () => {
    const dialog = open();
    expect(dialog.lang).toBe('en');
    expect(dialog.querySelector('article')?.lang).toBe('zh-Hans');
  });

  it('leaves on Escape, on the button and from outside', () => {
    for (const leave of [() => press('Escape'), () => button('reader_close')?.click(), () => view?.close()]) {
      open();
      leave();
      expect(document.querySelector('qingdu-reader')).toBeNull();
    }
  });

  it('closes the settings first when they are open', () => {
    open();
    button('reader_settings')?.click();
    press('Escape');
    expect(root?.querySelector<HTMLElement>('.panel')?.hidden).toBe(true);
    expect(document.querySelector('qingdu-reader')).not.toBeNull();
    press('Escape');
    expect(document.querySelector('qingdu-reader')).toBeNull();
  });

  it('keeps keys, copying and clicks from the page', () => {
    const heard: string[] = [];
    const types = ['keydown', 'copy', 'click', 'mousedown'];
    const listen = (event: Event) => heard.push(event.type);
    for (const type of types) document.addEventListener(type, listen);
    open();
    const target = root?.querySelector('p') as HTMLElement;
    press('j', target);
    for (const type of types.slice(1))
      target.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    expect(heard).toEqual([]);
    view?.close();
    press('j');
    expect(heard).toEqual(['keydown']);
    for (const type of types) document.removeEventListener(type, listen);
  });

  it('lets the page have its keys back when the page throws the view away', () => {
    const heard = vi.fn();
    open();
    document.querySelector('qingdu-reader')?.remove();
    press('a');
    document.addEventListener('keydown', heard, { once: true });
    press('b');
    expect(heard).toHaveBeenCalledOnce();
  });

  it('takes new settings into force and hands them over to be kept', () => {
    const save = vi.fn();
    const dialog = open({ ...DEFAULTS }, save);
    button('reader_more')?.click();
    root?.querySelector<HTMLElement>('[data-value="sepia"]')?.click();
    expect(dialog.style.getPropertyValue('--size')).toBe('20px');
    expect(dialog.dataset.theme).toBe('sepia');
    expect(save).toHaveBeenLastCalledWith({ ...DEFAULTS, size: 20, theme: 'sepia' });
  });

  it('jumps to words it shows, and says when it does not', () => {
    open();
    const start = BRIDGE.text.indexOf('茶馆');
    expect(view?.jump({ start, end: start + 2 })).toBe(true);
    expect(view?.jump({ start: 1e6, end: 1e6 + 2 })).toBe(false);
  });

  it('opens an image large by key, and comes back', () => {
    open();
    const image = root?.querySelector<HTMLElement>('.body img');
    image?.focus();
    press('Enter');
    expect(root?.querySelector<HTMLDialogElement>('.zoom')?.open).toBe(true);
    press('Escape');
    expect(root?.querySelector<HTMLDialogElement>('.zoom')?.open).toBe(false);
    expect(document.querySelector('qingdu-reader')).not.toBeNull();
  });

  it('shows a note where it is called, by click and by key, and puts it away before anything else', () => {
    const article = articleOf([
      { type: 'paragraph', text: '茶馆原是候船室[1]。' },
      { type: 'paragraph', text: '[1] 1964年建。' },
    ]);
    ({ view, root } = openView(readingOf(article)));
    const call = root?.querySelector<HTMLElement>('.call');
    const note = root?.querySelector<HTMLElement>('.note');
    call?.click();
    expect([note?.hidden, note?.textContent]).toEqual([false, '1964年建。']);
    expect(call?.getAttribute('aria-expanded')).toBe('true');
    press('Escape');
    expect([note?.hidden, call?.getAttribute('aria-expanded')]).toEqual([true, 'false']);
    call?.focus();
    press('Enter');
    expect(note?.hidden).toBe(false);
    press('Enter');
    expect(note?.hidden).toBe(true);
    press('Escape');
    expect(document.querySelector('qingdu-reader')).toBeNull();
  });

  it('has its buttons worked by Enter and Space, links by Enter only, once for a key held down', () => {
    open();
    const settings = button('reader_settings');
    settings?.focus();
    press('Enter');
    expect(root?.querySelector<HTMLElement>('.panel')?.hidden).toBe(false);
    press(' ');
    expect(root?.querySelector<HTMLElement>('.panel')?.hidden).toBe(true);
    settings?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', repeat: true, bubbles: true, composed: true }),
    );
    expect(root?.querySelector<HTMLElement>('.panel')?.hidden).toBe(true);
  });

  it('leads to a video in the page, and leaves for it', () => {
    const element = document.querySelector('video') as HTMLVideoElement;
    const shown = vi.spyOn(element, 'scrollIntoView');
    ({ view, root } = openView(readingOf(BRIDGE), { media: [{ kind: 'video', after: 'b0', element }] }));
    const figure = root?.querySelector('[data-media="video"]');
    expect(figure?.previousElementSibling?.getAttribute('data-block')).toBe('b0');
    figure?.querySelector('button')?.click();
    expect(document.querySelector('qingdu-reader')).toBeNull();
    expect(shown).toHaveBeenCalledOnce();
  });

  it('copies the article, says so, and gives the focus back to the button', async () => {
    const writeText = vi.fn(async (_: string) => {});
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    open();
    button('reader_take')?.click();
    root?.querySelector<HTMLElement>('[data-take="copy_markdown"]')?.click();
    await vi.waitFor(() => expect(root?.querySelector('.notice')?.textContent).toBe('reader_copied'));
    expect(writeText.mock.calls[0]?.[0]).toMatch(/^# 旧桥重开\n/);
    expect(root?.querySelector<HTMLElement>('.take')?.hidden).toBe(true);
    expect(root?.activeElement).toBe(button('reader_take'));
    vi.unstubAllGlobals();
  });

  it('says so when copying is not allowed', async () => {
    vi.stubGlobal('navigator', {});
    open();
    button('reader_take')?.click();
    root?.querySelector<HTMLElement>('[data-take="copy_text"]')?.click();
    await vi.waitFor(() => expect(root?.querySelector('.notice')?.textContent).toBe('reader_copy_failed'));
    expect(root?.querySelector('textarea')).toBeNull();
    vi.unstubAllGlobals();
  });
});
