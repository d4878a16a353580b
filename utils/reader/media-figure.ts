// A video or a recording in the view: its still picture, what it is, and the way to it in the page.
import { el, icon } from './dom.ts';
import type { Media } from './media.ts';
import { safeImage } from './safe-image.ts';
import type { Words } from './words.ts';

const PLAY = 'M7 5l8 5-8 5z';

/** Puts a figure for each player into the body of the view; `show` leaves the view and shows it in the page. */
export function placeMedia(
  body: HTMLElement,
  media: readonly Media[],
  { t, locale }: Words,
  show: (media: Media) => void,
): void {
  const doc = body.ownerDocument;
  const blocks = new Map([...body.children].map((child) => [child.getAttribute('data-block'), child]));
  // From the last to the first: what stands behind the same block keeps its order.
  for (const one of [...media].reverse()) {
    const name = t(`reader_media_${one.kind}`);
    const button = el(doc, 'button', { type: 'button' }, t('reader_media_show'));
    button.addEventListener('click', () => show(one));
    const label = el(
      doc,
      'p',
      { class: 'media', lang: locale },
      icon(doc, PLAY),
      el(doc, 'span', {}, name),
      button,
    );
    if (one.url) {
      label.append(
        el(
          doc,
          'a',
          { href: one.url, target: '_blank', rel: 'noopener noreferrer' },
          new URL(one.url).hostname.replace(/^www\./, ''),
        ),
      );
    }
    const poster = safeImage(one.poster);
    const figure = el(
      doc,
      'figure',
      { 'data-media': one.kind },
      poster &&
        el(doc, 'img', {
          referrerpolicy: 'no-referrer',
          loading: 'lazy',
          decoding: 'async',
          alt: name,
          src: poster,
        }),
      label,
    );
    const before = one.after === null ? null : blocks.get(one.after);
    if (before) before.after(figure);
    else body.prepend(figure);
  }
}
