// A note shown where it is called: a small box under the line, over the text, gone at the next click.
import type { Article } from '../model.ts';
import { el } from './dom.ts';
import type { Notes } from './notes.ts';
import type { Words } from './words.ts';

export interface NoteBox {
  element: HTMLElement;
  /** Shows the note of a call, or hides it when it is the one shown. */
  toggle(call: HTMLElement): void;
  /** Hides it; false when none was shown. */
  close(): boolean;
}

/** The box for the notes of an article; it stands in `paper`, so that it scrolls with the text. */
export function makeNoteBox(
  doc: Document,
  article: Article,
  notes: Notes,
  paper: HTMLElement,
  { t }: Words,
): NoteBox {
  const words = el(doc, 'p');
  const element = el(
    doc,
    'aside',
    {
      class: 'note',
      id: 'note',
      role: 'note',
      'aria-live': 'polite',
      'aria-label': t('reader_note'),
      hidden: true,
    },
    words,
  );
  let from: HTMLElement | undefined;
  function close() {
    if (!from) return false;
    from.setAttribute('aria-expanded', 'false');
    from = undefined;
    element.hidden = true;
    return true;
  }
  return {
    element,
    toggle(call) {
      const again = call === from;
      close();
      const number = Number(call.dataset.note);
      const note = notes.list.find((one) => one.number === number);
      if (again || !note) return;
      from = call;
      words.textContent = article.text.slice(note.words.start, note.words.end).trim();
      element.hidden = false;
      call.setAttribute('aria-expanded', 'true');
      // Under the last line of the call; a call broken over two lines has two boxes.
      const box = [...call.getClientRects()].at(-1) ?? call.getBoundingClientRect();
      const sheet = paper.getBoundingClientRect();
      const left = Math.min(box.left - sheet.left - 16, sheet.width - element.offsetWidth);
      element.style.setProperty('--top', `${box.bottom - sheet.top + 10}px`);
      element.style.setProperty('--left', `${Math.max(0, left)}px`);
    },
    close,
  };
}
