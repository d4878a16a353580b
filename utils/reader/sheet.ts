// The sheet of the article: head, digest, body, what follows; and the ways from its text to its places.
import type { Reading } from '../model.ts';
import { renderDigest } from './digest.ts';
import { el } from './dom.ts';
import { isMarked } from './facts.ts';
import { renderHeader } from './header.ts';
import { scriptOf, viewLang } from './lang.ts';
import type { Media } from './media.ts';
import { placeMedia } from './media-figure.ts';
import { makeNoteBox, type NoteBox } from './note-box.ts';
import { findNotes } from './notes.ts';
import { type PagesPort, renderPages } from './pages.ts';
import { rangeOf, type TextRun, textRuns } from './positions.ts';
import { type RenderOptions, renderArticle } from './render.ts';
import type { Words } from './words.ts';

/** Marks in the text; more than this would be neither light nor fast to paint. */
const MARKED = 1500;
/** Numbers stand out by themselves in a heading, a table, a caption. */
const UNMARKED = 'h2, h3, h4, h5, h6, table, figcaption, .notes';

export interface SheetOptions extends RenderOptions {
  words: Words;
  now: Date;
  pages?: PagesPort;
  media?: readonly Media[];
}

export interface Sheet {
  paper: HTMLElement;
  body: HTMLElement;
  digest: HTMLElement | null;
  lang: string;
  runs: TextRun[];
  /** Ranges of the facts that are marked in the text. */
  facts: Range[];
  notes: NoteBox | null;
}

/** Builds the sheet of a reading's article; `show` leads to a player in the page. */
export function makeSheet(
  doc: Document,
  reading: Reading & { article: NonNullable<Reading['article']> },
  options: SheetOptions,
  show: (media: Media) => void,
): Sheet {
  const { article } = reading;
  const { words } = options;
  const lang = viewLang(article.lang, article.text);
  const notes = findNotes(article) ?? undefined;
  const body = el(doc, 'div', { class: 'body' });
  body.append(renderArticle(doc, article, { imageSize: options.imageSize, notes }));
  for (const table of body.querySelectorAll('.table')) {
    table.setAttribute('role', 'region');
    table.setAttribute('aria-label', words.t('reader_table'));
  }
  placeMedia(body, options.media ?? [], words, show);
  const digest = renderDigest(doc, reading, words);
  const paper = el(
    doc,
    'article',
    { lang, class: scriptOf(lang) },
    renderHeader(doc, reading, words, options.now),
    digest,
    body,
    renderPages(doc, article, words, options.pages),
    el(doc, 'footer', { class: 'origin' }, reading.url),
  );
  const noteBox = notes ? makeNoteBox(doc, article, notes, paper, words) : null;
  if (noteBox) paper.append(noteBox.element);
  const runs = textRuns(body);
  const facts = (reading.digest?.facts ?? [])
    .filter(isMarked)
    .slice(0, MARKED)
    .map((fact) => rangeOf(runs, fact))
    .filter((range) => range !== null)
    .filter(({ startContainer }) => !startContainer.parentElement?.closest(UNMARKED));
  return { paper, body, digest, lang, runs, facts, notes: noteBox };
}
