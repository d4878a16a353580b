// The pieces of a block (lines, items, cells) with the place of each in the article's text.
import type { Block, Mark } from '../model.ts';

/** A stretch of `Article.text`. */
export interface Piece {
  text: string;
  /** Offset in `Article.text`. */
  start: number;
}

/** Lines of a text; empty lines are left out. */
export function linesOf(text: string, start: number): Piece[] {
  const found: Piece[] = [];
  let at = start;
  for (const line of text.split('\n')) {
    if (line.trim()) found.push({ text: line, start: at });
    at += line.length + 1;
  }
  return found;
}

/**
 * Where parts that follow each other stand in a text, by their characters other than white space (a cell of two lines
 * is written in one in `rows`); nothing when the text holds anything else, which a view would lose.
 */
function locate(parts: readonly string[], text: string, start: number): Piece[] | undefined {
  const found: Piece[] = [];
  let at = 0;
  const skip = () => {
    while (at < text.length && /\s/.test(text[at] ?? '')) at++;
  };
  for (const part of parts) {
    skip();
    const from = at;
    let end = at;
    for (const sign of part.replace(/\s+/g, '')) {
      skip();
      if (!text.startsWith(sign, at)) return undefined;
      at += sign.length;
      end = at;
    }
    found.push({ text: text.slice(from, end), start: start + from });
  }
  skip();
  return at < text.length ? undefined : found;
}

/** The items of a list; its lines when it does not say them. */
export function itemsOf({ items, text, start }: Block): Piece[] {
  return (items && locate(items, text, start)?.filter((item) => item.text)) ?? linesOf(text, start);
}

/** The rows of a table, or nothing when its text does not follow its cells. */
export function rowsOf({ rows = [], text, start }: Block): Piece[][] | undefined {
  const cells = locate(rows.flat(), text, start);
  let n = 0;
  return cells && rows.length > 0
    ? rows.map((row) => row.map(() => cells[n++] ?? { text: '', start }))
    : undefined;
}

/** The lines of a piece of code as they are set: white space as it is, and what stands between with its place in the text. */
export function codeLines({ code = '', start }: Block): (string | Piece)[][] {
  let at = start;
  return code.split('\n').map((line) =>
    // The text has one space where the code has several, or a line end: each stretch knows its own place.
    [...line.matchAll(/\S+(?: \S+)*|\s+/g)].map(([part]) => {
      if (!part.trim()) return part;
      const piece = { text: part, start: at };
      at += part.length + 1;
      return piece;
    }),
  );
}

/** The marks of a block as spans of `Article.text`. */
export const marksIn = ({ marks = [], start }: Block): Mark[] =>
  marks.map((mark) => ({ ...mark, start: start + mark.start, end: start + mark.end }));
