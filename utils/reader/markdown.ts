// The article as Markdown and as plain text, to take away: what the view shows, with link, source and date.
import type { Block, Reading, Span } from '../model.ts';
import { sourceNames, timeShown } from './header.ts';
import { headingLevels } from './levels.ts';
import type { Media } from './media.ts';
import { findNotes, type Notes } from './notes.ts';
import { safeImage } from './safe-image.ts';
import type { Words } from './words.ts';

export interface TakeOptions {
  media?: readonly Media[] | undefined;
}

/** Text that Markdown (CommonMark with tables) shows as it is. Lines stay lines. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^([ \t]*)([-+=#])/gm, '$1\\$2')
    .replace(/^([ \t]*\d+)([.)])(?=\s|$)/gm, '$1\\$2');
}

/** An address fit for `<…>`. */
const address = (url: string) => url.replace(/[<>\s\\]/g, (sign) => encodeURIComponent(sign));

/** White space at the ends of lines goes (typed indents are the style sheet's business), empty lines too. */
const tidy = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Lines of one block: a break within it stays a break. */
const broken = (text: string) => tidy(text).map(escapeMarkdown).join('\\\n');

/** A run of the text with calls of notes as `[^1]`. */
function withCalls(text: string, start: number, notes: Notes | null): string {
  const end = start + text.length;
  let at = start;
  const parts: string[] = [];
  // A sign no text can hold keeps its place while the rest is escaped.
  for (const call of notes?.calls ?? []) {
    if (call.start < at || call.end > end) continue;
    parts.push(text.slice(at - start, call.start - start), `\uFDD0${call.number}\uFDD1`);
    at = call.end;
  }
  parts.push(text.slice(at - start));
  return parts.join('');
}

const calls = (markdown: string) => markdown.replace(/\uFDD0(\d+)\uFDD1/g, '[^$1]');

function table(rows: readonly string[][]): string {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const row = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, i) => escapeMarkdown((cells[i] ?? '').replace(/\s+/g, ' ').trim())).join(' | ')} |`;
  const [head = [], ...rest] = rows;
  return [row(head), `|${' --- |'.repeat(width)}`, ...rest.map(row)].join('\n');
}

function markdownOf(
  block: Block,
  notes: Notes | null,
  levelOf: (level: number | undefined) => number,
): string {
  const text = withCalls(block.text, block.start, notes);
  switch (block.type) {
    case 'image': {
      const src = safeImage(block.src);
      const image =
        src && !src.startsWith('data:')
          ? `![${escapeMarkdown(tidy(block.alt ?? '').join(' '))}](<${address(src)}>)`
          : '';
      const caption = tidy(text).map(escapeMarkdown).join(' ');
      return [image, caption && `*${caption}*`].filter(Boolean).join('\n\n');
    }
    case 'heading': {
      return `${'#'.repeat(levelOf(block.level))} ${tidy(text).map(escapeMarkdown).join(' ')}`;
    }
    case 'quote':
      return tidy(text)
        .map((line) => `> ${escapeMarkdown(line)}`)
        .join('\n>\n');
    case 'list':
      return tidy(text)
        .map((line, i) => `${block.ordered ? `${i + 1}.` : '-'} ${escapeMarkdown(line)}`)
        .join('\n');
    case 'table':
      return block.rows?.length ? table(block.rows) : broken(text);
    default:
      return broken(text);
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
  return `${calls(parts.filter(Boolean).join('\n\n'))}\n`;
}

/** The article of a reading as plain text: title, source line, link, and the text with a gap between blocks. */
export function articleText(reading: Reading, words: Words): string {
  const { article } = reading;
  if (!article) return '';
  const { source, url } = headLines(reading, words);
  const head = [tidy(article.title).join(' '), source, url].filter(Boolean).join('\n');
  const body = article.blocks.map((block) => tidy(block.text).join('\n'));
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
