// One image, as large as the window allows.
import { el } from './dom.ts';
import type { Words } from './words.ts';

export interface Zoom {
  element: HTMLDialogElement;
  /** Takes in the images that were not there before. */
  watch(): void;
  /** Whether an element is an image that can be enlarged. */
  takes(element: Element): element is HTMLImageElement;
  open(image: HTMLImageElement): void;
  /** Closes it; false when it was not open. */
  close(): boolean;
}

/** Makes the images under `body` open in a dialog of their own, by click and by key. */
export function makeZoom(doc: Document, body: HTMLElement, { t }: Words): Zoom {
  const picture = el(doc, 'img', { referrerpolicy: 'no-referrer', alt: '' });
  const caption = el(doc, 'p');
  const leave = el(doc, 'button', { type: 'button', 'aria-label': t('reader_zoom_close') }, picture);
  const element = el(doc, 'dialog', { class: 'zoom', 'aria-label': t('reader_zoom') }, leave, caption);
  element.addEventListener('click', () => element.close());

  const prepare = (image: HTMLImageElement) => {
    if (image.closest('[data-media]')) {
      // The still of a video is an ornament: without it the figure says the same.
      image.addEventListener('error', () => image.remove());
      return;
    }
    image.tabIndex = 0;
    image.setAttribute('role', 'button');
    image.setAttribute('aria-label', [t('reader_zoom'), image.alt].filter(Boolean).join(' '));
    image.addEventListener('error', () => {
      // Some picture hosts answer only to a page of their own: once more, the way the page itself asks.
      if (image.hasAttribute('referrerpolicy')) {
        image.removeAttribute('referrerpolicy');
        image.src = image.getAttribute('src') ?? '';
        return;
      }
      const figure = image.closest('figure');
      image.replaceWith(el(doc, 'p', { class: 'missing' }, image.alt || t('reader_image_failed')));
      figure?.classList.add('failed');
    });
  };

  return {
    element,
    watch() {
      for (const image of body.querySelectorAll<HTMLImageElement>('img:not([tabindex])')) prepare(image);
    },
    takes: (one): one is HTMLImageElement => one.matches('img[role="button"]') && body.contains(one),
    open(image) {
      picture.src = image.currentSrc || image.src;
      picture.alt = image.alt;
      caption.textContent = image.closest('figure')?.querySelector('figcaption')?.textContent?.trim() ?? '';
      element.showModal();
    },
    close() {
      const was = element.open;
      if (was) element.close();
      return was;
    },
  };
}
