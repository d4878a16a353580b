// Notes of an article: which lines at its end are notes, and where in the text they are called.
import type { Article, Span } from '../model.ts';
import { itemsOf, linesOf } from './pieces.ts';

export interface Note {
  number: number;
  /** The words of the note, without its mark. Offsets into `Article.text`. */
  words: Span;
}

export interface Notes {
  /** The marks in the text, in order. */
  calls: (Span & { number: number })[];
  list: Note[];
  /** Where the notes (and their heading) begin, and where the last of them ends. */
  at: Span;
}

type Style = 'bracket' | 'circle' | 'raised' | 'plain';

interface Mark {
  number: number;
  style: Style;
  length: number;
}

interface Line extends Span {
  text: string;
  /** Position in an ordered list, counted from 1. */
  item?: number;
}

const CIRCLES = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const BRACKET = String.raw`[[［【〔]\s?(?:注|註|note\s?)?(\d{1,3})\s?[\]］】〕]`;
const LEADING = new RegExp(
  String.raw`^\s*(?:${BRACKET}|([${CIRCLES}])|([${RAISED}]{1,3})|(?:注|註)(\d{1,3})[:：、.]|(\d{1,3})[.．、)])\s*`,
  'iu',
);
const CALL = new RegExp(`${BRACKET}|([${CIRCLES}])|([${RAISED}]{1,3})`, 'giu');
const TITLE =
  /^\s*(?:注释|注解|脚注|尾注|註釋|註解|腳註|參考(?:資料|文獻)|参考(?:资料|文献)|(?:foot)?notes?|references?|sources)\s*[:：]?\s*$/iu;
/** Lines after the notes that are none: a credit, a closing word. */
const AFTER = 2;

const raised = (digits: string) => Number([...digits].map((digit) => RAISED.indexOf(digit)).join(''));

function markOf(line: Line): Mark | undefined {
  const found = LEADING.exec(line.text);
  if (!found) return line.item === undefined ? undefined : { number: line.item, style: 'plain', length: 0 };
  const [all, bracket, circle, high, word, plain] = found;
  const length = all.length;
  if (bracket ?? word) return { number: Number(bracket ?? word), style: 'bracket', length };
  if (circle) return { number: CIRCLES.indexOf(circle) + 1, style: 'circle', length };
  if (high) return { number: raised(high), style: 'raised', length };
  return { number: Number(plain), style: 'plain', length };
}

function allLines(article: Article): Line[] {
  const lines: Line[] = [];
  for (const block of article.blocks) {
    if (block.type === 'image' || block.type === 'table' || block.type === 'code') continue;
    const pieces = block.type === 'list' ? itemsOf(block) : linesOf(block.text, block.start);
    pieces.forEach(({ text, start }, n) => {
      const line: Line = { text, start, end: start + text.length };
      if (block.type === 'list' && block.ordered) line.item = n + 1;
      lines.push(line);
    });
  }
  return lines;
}

/** Numbers that the page raised by markup (`<sup>1</sup>`), above `before`. */
function raisedMarks({ blocks, text }: Article, before: number): Notes['calls'] {
  return blocks.flatMap(({ type, start, marks = [] }) =>
    type === 'image' || type === 'code'
      ? []
      : marks.flatMap((mark) => {
          const at = { start: start + mark.start, end: start + mark.end };
          const number = mark.kind === 'sup' && /^\d{1,3}$/.exec(text.slice(at.start, at.end))?.[0];
          // m² is raised too.
          const unit = /(?:^|[^A-Za-z])[a-zA-Z]{1,2}$/.test(
            text.slice(Math.max(start, at.start - 3), at.start),
          );
          return number && mark.start > 0 && !unit && at.end <= before
            ? [{ ...at, number: Number(number) }]
            : [];
        }),
  );
}

/**
 * The notes of an article, or `null`: a run of numbered lines at the end (`[1]`, `①`, `注1：`; `1.` or
 * the items of an ordered list only below a heading such as 注释 or References, or called in brackets)
 * at least half of which are called in the text before them by the same number. Numbers rise. Linear in
 * the text; never throws.
 */
export function findNotes(article: Article): Notes | null {
  const lines = allLines(article);
  const found: { line: Line; mark: Mark }[] = [];
  let i = lines.length - 1;
  let titled = false;
  for (; i >= 0; i--) {
    const line = lines[i];
    if (!line) break;
    const mark = markOf(line);
    const next = found.at(-1);
    if (mark && !(next && mark.number >= next.mark.number)) found.push({ line, mark });
    else if (found.length > 0 || lines.length - 1 - i >= AFTER) {
      titled = TITLE.test(line.text);
      break;
    }
  }
  found.reverse();
  const first = found[0];
  const last = found.at(-1);
  if (!first || !last || i < 0) return null;
  const from = titled ? (lines[i]?.start ?? first.line.start) : first.line.start;

  const { style } = first.mark;
  if (found.some(({ mark }) => mark.style !== style)) return null;
  // An untitled list at the end is a list, unless its own style of mark stands in the text.
  const item = first.line.item !== undefined;
  const raisedBy = raisedMarks(article, from);
  if (style === 'plain' && !titled && !item && raisedBy.length === 0) return null;

  const numbers = new Set(found.map(({ mark }) => mark.number));
  const called = new Set<number>();
  const calls: Notes['calls'] = [];
  const before = article.text.slice(0, from);
  for (const match of before.matchAll(CALL)) {
    const [all, bracket, circle, high] = match;
    const kind: Style = bracket ? 'bracket' : circle ? 'circle' : 'raised';
    if (style === 'plain' ? kind === 'circle' : kind !== style) continue;
    const number = bracket ? Number(bracket) : circle ? CIRCLES.indexOf(circle) + 1 : raised(high ?? '');
    // At the front of a line it counts, it does not call; behind a letter ² is a square.
    const front = /(?:^|\n)\s*$/.test(before.slice(Math.max(0, match.index - 8), match.index));
    if (!numbers.has(number) || front) continue;
    if (kind === 'raised' && /[a-z]$/i.test(before.slice(Math.max(0, match.index - 1), match.index)))
      continue;
    called.add(number);
    calls.push({ start: match.index, end: match.index + all.length, number });
  }
  for (const call of raisedBy) {
    if (!numbers.has(call.number) || calls.some(({ start, end }) => start < call.end && end > call.start))
      continue;
    called.add(call.number);
    calls.push(call);
  }
  if (called.size * 2 < found.length) return null;
  return {
    calls: calls.sort((a, b) => a.start - b.start),
    list: found.map(({ line, mark }) => ({
      number: mark.number,
      words: { start: line.start + mark.length, end: line.end },
    })),
    at: { start: from, end: last.line.end },
  };
}
