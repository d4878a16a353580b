// The source note in words: findings sorted into the four blocks, worded by `_locales`, never judged.
import type { Finding, FindingState, JumpTarget, SourceNote } from '../../utils/model.ts';
import { findMessage, locale, type Values } from '../../utils/platform/i18n.ts';
import { formatMoment } from './calendar.ts';

export type NoteBlock = 'carrier' | 'origin' | 'people' | 'text';

export interface NoteLine {
  id: string;
  block: NoteBlock;
  state: FindingState;
  text: string;
  /** Where the page says so. */
  target?: JumpTarget;
  /** Opened on a click only. */
  lookup?: string;
}

export const BLOCKS: readonly NoteBlock[] = ['carrier', 'origin', 'people', 'text'];

/** How many lines stand before "more". */
export const LINES_SHOWN = 8;

const BLOCK_OF: Readonly<Record<string, NoteBlock>> = {
  platform: 'carrier',
  'account-class': 'carrier',
  'host-identity': 'carrier',
  sponsored: 'carrier',
  licence: 'carrier',
  icp: 'carrier',
  'stated-source': 'origin',
  'source-kind': 'origin',
  'list-match': 'origin',
  'original-title': 'origin',
  'links-out': 'origin',
  byline: 'people',
  reporter: 'people',
  editor: 'people',
  published: 'people',
  updated: 'people',
  age: 'people',
  'nearby-fresh': 'people',
};

/** What is shown last when room is short: form, formalities and what does not apply. */
const LATE = new Set(['headline-form', 'licence', 'icp', 'links-out', 'updated', 'editor']);

const messageKey = (prefix: string, id: string, state?: FindingState) =>
  [prefix, id, state]
    .filter(Boolean)
    .join('_')
    .replace('n/a', 'na')
    .replace(/[^A-Za-z0-9]+/g, '_');

function values(note: SourceNote, finding?: Finding): Values {
  const tag = locale();
  const date = (iso: string | undefined) => (iso ? formatMoment(iso, tag) : undefined);
  const known = {
    ...note.carrier,
    source: note.origin.raw,
    ...note.people,
    published: date(note.time.published),
    updated: date(note.time.updated),
    ageDays: note.time.ageDays,
    quote: finding?.quote,
    listName: finding?.list?.name,
    listDate: finding?.list && formatMoment(finding.list.date, tag),
    entry: finding?.list?.entry,
    ...finding?.values,
  };
  return Object.fromEntries(
    Object.entries(known).filter((pair): pair is [string, string | number] => pair[1] !== undefined),
  );
}

function target(finding: Finding): JumpTarget | undefined {
  const { quote, where } = finding;
  if (!quote || !where || where.part === 'meta' || where.part === 'url') return undefined;
  if (where.offset !== undefined) return { start: where.offset, end: where.offset + quote.length };
  return where.selector ? { quote, selector: where.selector } : { quote };
}

/** A wording whose values are missing would lie; it is left out. */
function worded(key: string, given: Values): string | undefined {
  const text = findMessage(key, given);
  return text && !/\{[A-Za-z]\w*\}/.test(text) ? text : undefined;
}

/** The lines of a note, in block order; those that matter least stand behind `LINES_SHOWN` of `first`. */
export function noteLines(note: SourceNote): { first: NoteLine[]; rest: NoteLine[] } {
  const lines: NoteLine[] = [];
  for (const finding of note.findings) {
    const text = worded(messageKey('finding', finding.id, finding.state), values(note, finding));
    if (!text) continue;
    const line: NoteLine = {
      id: finding.id,
      block: BLOCK_OF[finding.id] ?? 'text',
      state: finding.state,
      text,
    };
    const place = target(finding);
    if (place) line.target = place;
    if (finding.lookup) line.lookup = finding.lookup;
    lines.push(line);
  }
  const late = (line: NoteLine) => (line.state === 'n/a' ? 2 : LATE.has(line.id) ? 1 : 0);
  const kept = new Set([...lines].sort((a, b) => late(a) - late(b)).slice(0, LINES_SHOWN));
  const inOrder = (chosen: NoteLine[]) => BLOCKS.flatMap((block) => chosen.filter((l) => l.block === block));
  return {
    first: inOrder(lines.filter((line) => kept.has(line))),
    rest: inOrder(lines.filter((line) => !kept.has(line))),
  };
}

/** What could not be confirmed, in words. */
export function unknownLines(note: SourceNote): string[] {
  return note.unknown.map((id) => worded(messageKey('unknown', id), values(note)) ?? id);
}
