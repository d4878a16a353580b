// The four blocks of the note, and which lines of them are shown before “more”.
import type { Finding, SourceNote } from '../model.ts';

export type BlockName = 'carrier' | 'origin' | 'people' | 'text';

export interface NoteBlock {
  block: BlockName;
  findings: Finding[];
}

/** Lines shown before “more”. */
export const DEFAULT_LINES = 8;

/** A year: older articles say so before anything else. */
const OLD_DAYS = 365;

const BLOCKS: Record<BlockName, readonly string[]> = {
  carrier: [
    'platform',
    'account-class',
    'self-description',
    'account-list-match',
    'host-identity',
    'satire',
    'fact-checker',
    'community-list',
    'licence',
    'icp',
    'police-record',
    'policies',
    'disclaimer',
  ],
  origin: ['stated-source', 'source-kind', 'compiled-from', 'list-match', 'original-link', 'original-title'],
  people: ['byline', 'reporter', 'editor', 'published', 'updated', 'age', 'nearby-fresh', 'undated-event'],
  text: [
    'sponsored',
    'ai-label',
    'fiction',
    'opinion',
    'headline-numbers',
    'figures',
    'percent-base',
    'unnamed-attribution',
    'named-attribution',
    'quoted-speech',
    'fact-check-link',
    'official-link',
    'links-out',
    'pseudonym',
    'correction',
    'promo-tail',
  ],
};
const ORDER: readonly BlockName[] = ['carrier', 'origin', 'people', 'text'];

/**
 * How telling a finding is: the eight smallest are shown. Labels that change what the text is come first,
 * then who, whence and when, then what the text shows. Infinity: only under “more”.
 */
function weight(found: Finding, note: SourceNote): number {
  const { id, state, values = {} } = found;
  const key = `${id}:${state}`;
  switch (key) {
    case 'satire:found':
    case 'host-identity:not-found':
    case 'sponsored:found':
    case 'ai-label:found':
    case 'fiction:found':
      return 0;
    case 'platform:found':
    case 'platform:not-found':
      return 1;
    case 'age:found':
      return Number(values.days) > OLD_DAYS ? 1 : 9;
    case 'stated-source:found':
      // The line about its kind says the same and more.
      return ['self', 'site', 'vague'].includes(kindShown(note)) ? Number.POSITIVE_INFINITY : 2;
    case 'stated-source:not-found':
      return 2;
    case 'source-kind:found':
      return note.origin.kind === 'official' ? 8 : 2;
    case 'list-match:found':
    case 'account-list-match:found':
      return 3;
    case 'published:not-found':
      return 3;
    case 'published:found':
      return (note.time.ageDays ?? 0) > OLD_DAYS ? Number.POSITIVE_INFINITY : 4;
    case 'byline:found':
      // The reporter's line says the same.
      return note.people.byline === note.people.reporter ? Number.POSITIVE_INFINITY : 4;
    case 'byline:not-found':
      return note.people.reporter ? Number.POSITIVE_INFINITY : 5;
    case 'figures:not-found':
      return 4;
    case 'age:unknown':
    case 'community-list:found':
      return 5;
    case 'compiled-from:found':
      return 6;
    case 'reporter:found':
      return 5;
    case 'list-match:not-found':
    case 'account-list-match:not-found':
      return 6;
    case 'headline-numbers:not-found':
      return 4;
    case 'headline-numbers:found':
      return values.seen === 'period' ? 4 : values.seen === 'hedge' ? 5 : Number.POSITIVE_INFINITY;
    case 'nearby-fresh:found':
      return 5;
    case 'promo-tail:found':
    case 'opinion:found':
    case 'correction:found':
      return 5;
    case 'unnamed-attribution:found':
      return 6;
    case 'undated-event:found':
    case 'fact-checker:found':
      return 7;
    case 'original-link:found':
      return 7;
    case 'quoted-speech:found':
    case 'named-attribution:found':
    case 'self-description:found':
    case 'account-class:found':
      return 8;
    case 'original-link:not-found':
    case 'official-link:found':
    case 'fact-check-link:found':
      return 9;
    default:
      return Number.POSITIVE_INFINITY;
  }
}

function kindShown(note: SourceNote): string {
  return String(note.findings.find(({ id }) => id === 'source-kind')?.values?.kind ?? '');
}

function isOld(found: Finding): boolean {
  return found.id === 'age' && Number(found.values?.days) > OLD_DAYS;
}

function group(findings: readonly Finding[]): NoteBlock[] {
  return ORDER.flatMap((block) => {
    const ids = BLOCKS[block];
    const inBlock = findings
      .filter((found) => (isOld(found) ? block === 'carrier' : ids.includes(found.id)))
      .sort((a, b) => (isOld(a) ? -1 : isOld(b) ? 1 : ids.indexOf(a.id) - ids.indexOf(b.id)));
    return inBlock.length > 0 ? [{ block, findings: inBlock }] : [];
  });
}

function chosen(note: SourceNote): Set<Finding> {
  const ranked = note.findings
    .map((found, index) => ({ found, index, weight: weight(found, note) }))
    .filter((one) => Number.isFinite(one.weight))
    .sort((a, b) => a.weight - b.weight || a.index - b.index);
  return new Set(ranked.slice(0, DEFAULT_LINES).map((one) => one.found));
}

/**
 * The lines shown at first, at most eight, in the order who publishes → whence → who wrote and when → the
 * text. An article older than a year says so in the very first line. Empty blocks are left out.
 */
export function describeBlocks(note: SourceNote): NoteBlock[] {
  const shown = chosen(note);
  return group(note.findings.filter((found) => shown.has(found)));
}

/** The remaining lines, for “more”, in the same blocks and order. */
export function moreBlocks(note: SourceNote): NoteBlock[] {
  const shown = chosen(note);
  return group(note.findings.filter((found) => !shown.has(found)));
}
