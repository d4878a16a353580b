// Taking the article away: Markdown or text to the clipboard, Markdown to a file.
import type { Reading } from '../model.ts';
import { el } from './dom.ts';
import { articleMarkdown, articleText, fileName } from './markdown.ts';
import type { Media } from './media.ts';
import type { Words } from './words.ts';

/**
 * Writes text to the clipboard. Where the page may not (no HTTPS, forbidden by its policy) the text is
 * copied from a field in `place`. False when neither works.
 */
export async function copyText(text: string, win: Window, place: HTMLElement): Promise<boolean> {
  try {
    await win.navigator.clipboard.writeText(text);
    return true;
  } catch {
    const doc = win.document;
    const field = el(doc, 'textarea', { class: 'unseen', readonly: true, tabindex: -1 });
    field.value = text;
    place.append(field);
    field.select();
    const done = doc.execCommand?.('copy') ?? false;
    field.remove();
    return done;
  }
}

/** Hands a text over as a file. */
function save(text: string, name: string, win: Window & typeof globalThis): void {
  const address = win.URL.createObjectURL(new win.Blob([text], { type: 'text/markdown' }));
  el(win.document, 'a', { href: address, download: name }).click();
  // The browser reads the data after the click.
  setTimeout(() => win.URL.revokeObjectURL(address), 10_000);
}

/** The popover with the ways to take the article away; `say` tells how it went, `leave` closes the popover. */
export function renderTakeAway(
  win: Window & typeof globalThis,
  reading: Reading,
  words: Words,
  media: readonly Media[],
  say: (message: string) => void,
  leave: () => void,
): HTMLElement {
  const doc = win.document;
  const { t } = words;
  const element = el(doc, 'div', {
    class: 'panel take',
    id: 'take',
    role: 'group',
    'aria-label': t('reader_take'),
    hidden: true,
  });
  const markdown = () => articleMarkdown(reading, words, { media });
  const copy = async (text: string) => {
    const done = await copyText(text, win, element);
    leave();
    say(t(done ? 'reader_copied' : 'reader_copy_failed'));
  };
  const ways: [string, () => void][] = [
    ['reader_copy_markdown', () => void copy(markdown())],
    ['reader_copy_text', () => void copy(articleText(reading, words))],
    [
      'reader_save_markdown',
      () => {
        save(markdown(), fileName(reading.article?.title ?? '', 'md'), win);
        leave();
      },
    ],
  ];
  for (const [name, act] of ways) {
    const button = el(doc, 'button', { type: 'button', 'data-take': name.slice(7) }, t(name));
    button.addEventListener('click', act);
    element.append(button);
  }
  return element;
}
