// The sheet of the article: head, digest, body, what follows; and the ways from its text to its places.
import type { Article, Block, Reading } from '../model.ts';
import { type DigestBox, renderDigest } from './digest.ts';
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
const UNMARKED = 'h2, h3, h4, h5, h6, table, figcaption, a, code, .notes';
/** What scrolls by itself is named, for those who do not see it. */
const SCROLLING = [
  ['.table', 'reader_table'],
  ['pre', 'reader_code'],
] as const;

export interface SheetOptions extends RenderOptions {
  words: Words;
  now: Date;
  pages?: PagesPort;
  media?: readonly Media[];
}

export interface Sheet {
  paper: HTMLElement;
  body: HTMLElement;
  digest: DigestBox | null;
  lang: string;
  /** Text of the view, in order; filled as the blocks are built. */
  runs: TextRun[];
  /** Ranges of the facts that are marked in the text. */
  facts: Range[];
  notes: NoteBox | null;
  /** Builds what lies below the first screen. */
  rest(): void;
}

/** Characters and blocks that fill the first screen of a tall window. */
const FIRST_CHARS = 2400;
const FIRST_BLOCKS = 6;

/** How many blocks the first screen needs; all of a short article. */
function firstScreen({ blocks }: Article): number {
  const n = blocks.findIndex(({ end }, i) => i >= FIRST_BLOCKS && end >= FIRST_CHARS) + 1;
  return n > 0 && n < blocks.length - FIRST_BLOCKS ? n : blocks.length;
}

/** Builds the sheet of a reading's article down to the first screen; `show` leads to a player in the page. */
export function makeSheet(
  doc: Document,
  reading: Reading & { article: Article },
  options: SheetOptions,
  show: (media: Media) => void,
): Sheet {
  const { article } = reading;
  const { words } = options;
  const lang = viewLang(article.lang, article.text);
  const notes = findNotes(article) ?? undefined;
  const body = el(doc, 'div', { class: 'body' });
  const digest = renderDigest(doc, reading, words, notes);
  const paper = el(
    doc,
    'article',
    { lang, class: scriptOf(lang) },
    renderHeader(doc, reading, words, options.now),
    digest?.element,
    body,
    renderPages(doc, article, words, options.pages),
    el(doc, 'footer', { class: 'origin' }, reading.url),
  );
  const noteBox = notes ? makeNoteBox(doc, article, notes, paper, words) : null;
  if (noteBox) paper.append(noteBox.element);
  const runs: TextRun[] = [];
  const facts: Range[] = [];
  const marked = (reading.digest?.facts ?? []).filter(isMarked).slice(0, MARKED);
  const media = options.media ?? [];

  function build(blocks: readonly Block[]) {
    const first = blocks[0];
    if (!first) return;
    const part = el(doc, 'div');
    part.append(renderArticle(doc, article, { imageSize: options.imageSize, notes }, blocks));
    for (const [selector, name] of SCROLLING) {
      for (const one of part.querySelectorAll(selector)) {
        one.setAttribute('role', 'region');
        one.setAttribute('aria-label', words.t(name));
      }
    }
    const here = new Set<string | null>(blocks.map(({ id }) => id));
    if (first === article.blocks[0]) here.add(null);
    placeMedia(
      part,
      media.filter(({ after }) => here.has(after)),
      words,
      show,
    );
    const built = textRuns(part);
    runs.push(...built);
    // In its place first: a range does not follow words that move.
    body.append(...part.childNodes);
    const end = blocks.at(-1)?.end ?? first.start;
    for (const fact of marked) {
      if (fact.start < first.start || fact.start >= end) continue;
      const range = rangeOf(built, fact);
      if (range && !range.startContainer.parentElement?.closest(UNMARKED)) facts.push(range);
    }
  }

  const first = firstScreen(article);
  build(article.blocks.slice(0, first));
  return {
    paper,
    body,
    digest,
    lang,
    runs,
    facts,
    notes: noteBox,
    rest: () => build(article.blocks.slice(first)),
  };
}
