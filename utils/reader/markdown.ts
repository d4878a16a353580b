// The article as Markdown and as plain text, to take away: what the view shows, with link, source and date.
import type { Block, Reading, Span } from '../model.ts';
import { type Branch, branchesOf, type TextOptions } from './branches.ts';
import { sourceNames, timeShown } from './header.ts';
import { headingLevels } from './levels.ts';
import type { Media } from './media.ts';
import { findNotes, type Notes } from './notes.ts';
import { itemsOf, linesOf, marksIn, type Piece, rowsOf } from './pieces.ts';
import { safeImage } from './safe-image.ts';
import { safeLink } from './safe-link.ts';
import type { Words } from './words.ts';

export interface TakeOptions {
  media?: readonly Media[] | undefined;
}

/** Text that Markdown (CommonMark with tables) shows as it is. Lines stay lines. */
export function escapeMarkdown(text: string): string {
  return escapeStart(escapeWords(text));
}

/** Signs that mean something anywhere in a line. */
const escapeWords = (text: string) => text.replace(/[\\`*_[\]<>|~]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&');

/** Signs that mean something at the front of a line. */
const escapeStart = (text: string) =>
  text.replace(/^([ \t]*)([-+=#])/gm, '$1\\$2').replace(/^([ \t]*\d+)([.)])(?=\s|$)/gm, '$1\\$2');

/** An address fit for `<…>`. */
const address = (url: string) => url.replace(/[<>\s\\]/g, (sign) => encodeURIComponent(sign));

/** White space at the ends of lines goes (typed indents are the style sheet's business), empty lines too. */
const tidy = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const CLOSED = /[\p{P}\p{S}]/u;
const OPEN = /[^\s\p{P}\p{S}]/u;

/**
 * Words between signs of emphasis. CommonMark does not see `**“言”**中`, where a mark of punctuation stands inside and a
 * letter outside; HTML says the same there.
 */
function emphasis(tag: 'em' | 'strong', words: string, before: string, after: string): string {
  const blind = (inner: string | undefined, outer: string) => CLOSED.test(inner ?? '') && OPEN.test(outer);
  if (blind(words[0], before) || blind(words.at(-1), after)) return `<${tag}>${words}</${tag}>`;
  const sign = tag === 'em' ? '*' : '**';
  return sign + words + sign;
}

/** Code between signs that do not stand in it. */
function fenced(sign: string, code: string, edge: string): string {
  let fence = sign;
  while (code.includes(fence)) fence += '`';
  return fence + edge + code + edge + fence;
}

/** Words of a branch and of all that stand in it. */
const plain = (inner: Branch['inner']): string =>
  inner.map((one) => (typeof one === 'string' ? one : plain(one.inner))).join('');

/** A piece of the article in Markdown: marks by their signs, calls of notes as `[^1]`, the rest as it reads. */
function inline(piece: Piece, options: TextOptions): string {
  const sign = (at: number) => piece.text[at - piece.start] ?? '';
  const put = (inner: Branch['inner']): string =>
    inner
      .map((one) => {
        if (typeof one === 'string') return escapeWords(one);
        const { mark, call, start, end } = one;
        if (!mark) return `[^${call}]`;
        const { kind, href } = mark;
        if (kind === 'code') {
          const code = plain(one.inner);
          return fenced('`', code, code.includes('`') ? ' ' : '');
        }
        const words = put(one.inner);
        if (kind === 'strong' || kind === 'em') return emphasis(kind, words, sign(start - 1), sign(end));
        if (kind !== 'link') return `<${kind}>${words}</${kind}>`;
        const to = safeLink(href);
        return to ? `[${words}](<${address(to)}>)` : words;
      })
      .join('');
  return escapeStart(put(branchesOf(piece, options))).trim();
}

function table(rows: readonly Piece[][], about: TextOptions): string {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const row = (cells: readonly Piece[]) =>
    `| ${Array.from({ length: width }, (_, i) => (cells[i] ? inline(cells[i], about).replace(/\s+/g, ' ') : '')).join(' | ')} |`;
  const [head = [], ...rest] = rows;
  return [row(head), `|${' --- |'.repeat(width)}`, ...rest.map(row)].join('\n');
}

function markdownOf(
  block: Block,
  notes: Notes | null,
  levelOf: (level: number | undefined) => number,
): string {
  const about: TextOptions = { marks: marksIn(block), notes };
  const lines = () => linesOf(block.text, block.start).map((line) => inline(line, about));
  /** A break within a block stays a break. */
  const broken = () => lines().join('\\\n');
  switch (block.type) {
    case 'image': {
      const src = safeImage(block.src);
      const image =
        src && !src.startsWith('data:')
          ? `![${escapeMarkdown(tidy(block.alt ?? '').join(' '))}](<${address(src)}>)`
          : '';
      const caption = lines().join(' ');
      return [image, caption && `*${caption}*`].filter(Boolean).join('\n\n');
    }
    case 'heading':
      return `${'#'.repeat(levelOf(block.level))} ${lines().join(' ')}`;
    case 'quote':
      return lines()
        .map((line) => `> ${line}`)
        .join('\n>\n');
    case 'list':
      return itemsOf(block)
        .map((item, i) => `${block.ordered ? `${i + 1}.` : '-'} ${inline(item, about)}`)
        .join('\n');
    case 'table': {
      const rows = rowsOf(block);
      return rows ? table(rows, about) : broken();
    }
    case 'code':
      return fenced('```', block.code ?? block.text, '\n');
    default:
      return broken();
  }
}

/** Blocks that are notes are written as footnotes, not as text. */
const isNote = (block: Block, notes: Notes | null) =>
  notes !== null && block.start >= notes.at.start && block.end <= notes.at.end;

const cut = (text: string, { start, end }: Span) => text.slice(start, end);

/** Names and time of the source line, with the label of the link. */
function headLines(reading: Reading, words: Words): { source: string; url: string } {
  const names = sourceNames(reading, words);
  const time = timeShown(reading.article?.publishedAt, words);
  return { source: [...names, time].filter(Boolean).join(' · '), url: reading.url };
}

/**
 * The article of a reading as Markdown: title, source line, link, then every block in its order; notes
 * become footnotes, a video a link. Ends with a line end. Empty when there is no article. Never throws.
 */
export function articleMarkdown(reading: Reading, words: Words, { media = [] }: TakeOptions = {}): string {
  const { article } = reading;
  if (!article) return '';
  const notes = findNotes(article);
  const levelOf = headingLevels(article);
  const { source, url } = headLines(reading, words);
  const parts = [`# ${tidy(article.title).map(escapeMarkdown).join(' ')}`];
  parts.push([source && escapeMarkdown(source), `<${address(url)}>`].filter(Boolean).join('\\\n'));
  const show = (after: string | null) => {
    for (const one of media) {
      if (one.after === after)
        parts.push(
          `[▶ ${escapeMarkdown(words.t(`reader_media_${one.kind}`))}](<${address(one.url ?? url)}>)`,
        );
    }
  };
  show(null);
  for (const block of article.blocks) {
    if (!isNote(block, notes)) parts.push(markdownOf(block, notes, levelOf));
    show(block.id);
  }
  for (const { number, words: span } of notes?.list ?? []) {
    parts.push(`[^${number}]: ${escapeMarkdown(cut(article.text, span).trim())}`);
  }
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** The article of a reading as plain text: title, source line, link, and the text with a gap between blocks. */
export function articleText(reading: Reading, words: Words): string {
  const { article } = reading;
  if (!article) return '';
  const { source, url } = headLines(reading, words);
  const head = [tidy(article.title).join(' '), source, url].filter(Boolean).join('\n');
  const lines = (block: Block) => {
    if (block.type === 'code') return block.code ?? block.text;
    if (block.type === 'list') return itemsOf(block).map((item) => item.text.trim());
    return (
      (block.type === 'table' && rowsOf(block)?.map((row) => row.map((cell) => cell.text).join('\t'))) ||
      tidy(block.text)
    );
  };
  const body = article.blocks.map((block) => [lines(block)].flat().join('\n'));
  return `${[head, ...body].filter(Boolean).join('\n\n')}\n`;
}

/** A name for a file from a title: what no system takes is left out; at most 60 characters. */
export function fileName(title: string, ending: string): string {
  const name = [
    ...title
      .replace(/[\p{Cc}\p{Cs}\\/:*?"<>|]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  ]
    .slice(0, 60)
    .join('')
    .replace(/^\.+|[. ]+$/g, '');
  return `${name || 'article'}.${ending}`;
}
