// Opens the view in jsdom, which has no modal dialogs, no media queries and no scrolling; closed roots are opened to look inside.
import { expect, vi } from 'vitest';
import type { Reading } from '../../../utils/model.ts';
import { DEFAULTS } from '../../../utils/reader/settings.ts';
import { openReader, type ReaderOptions, type ReaderView } from '../../../utils/reader/view.ts';

const attach = Element.prototype.attachShadow;

export interface Opened {
  view: ReaderView;
  root: ShadowRoot;
  dialog: HTMLElement;
}

export function prepareBrowser(): void {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
  window.matchMedia = () => ({ matches: true }) as MediaQueryList;
  Element.prototype.scrollBy = () => {};
  Element.prototype.scrollIntoView = () => {};
  Range.prototype.getBoundingClientRect = () => new DOMRect();
}

export function openView(reading: Reading, options: Partial<ReaderOptions> = {}): Opened {
  let root: ShadowRoot | undefined;
  const spy = vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    expect(init.mode).toBe('closed');
    root = attach.call(this, init);
    return root;
  });
  const view = openReader(document, reading, {
    css: '',
    pageCss: '',
    words: { t: (key) => key, locale: 'en' },
    settings: { ...DEFAULTS },
    save: () => {},
    now: new Date('2025-10-15'),
    ...options,
  });
  spy.mockRestore();
  const dialog = root?.querySelector<HTMLElement>('.reader');
  if (!view || !root || !dialog) throw new Error('the view did not open');
  return { view, root, dialog };
}

/** A key pressed on what has the focus. */
export function press(key: string, target: EventTarget = document.body): void {
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  );
}
