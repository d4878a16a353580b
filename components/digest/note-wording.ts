// How findings become lines: brought in by the shell, since the views know nothing of the checks behind them.
import { createContext, useContext } from 'react';
import type { Finding, SourceNote } from '../../utils/model.ts';
import { findMessage } from '../../utils/platform/i18n.ts';

export type BlockName = 'carrier' | 'origin' | 'people' | 'text';

export interface NoteBlock {
  block: BlockName;
  findings: Finding[];
}

export interface NoteWording {
  /** The lines shown at first, in reading order. */
  describeBlocks: (note: SourceNote) => NoteBlock[];
  /** The lines behind "more". */
  moreBlocks: (note: SourceNote) => NoteBlock[];
  /** Message and ordered values of a finding; nothing for one without words. */
  wordFinding: (finding: Finding) => { key: string; values: readonly string[] } | undefined;
  /** Message of an open question. */
  wordUnknown: (name: string) => string;
}

/** Until the shell has brought them. */
export const UNWORDED: NoteWording = {
  describeBlocks: () => [],
  moreBlocks: () => [],
  wordFinding: () => undefined,
  wordUnknown: (name) => name,
};

export const NoteWordingContext = createContext<NoteWording>(UNWORDED);

export const useNoteWording = (): NoteWording => useContext(NoteWordingContext);

/** A finding in the reader's language; nothing when it has no words. */
export function findingText(wording: NoteWording, finding: Finding): string | undefined {
  const worded = wording.wordFinding(finding);
  return worded && findMessage(worded.key, worded.values);
}

/** What could not be confirmed, in the reader's language. */
export function unknownTexts(wording: NoteWording, note: SourceNote): string[] {
  return note.unknown.map((name) => findMessage(wording.wordUnknown(name)) ?? name);
}

/** Two lists of blocks as one, in the order of the first block names seen. */
export function mergeBlocks(first: readonly NoteBlock[], rest: readonly NoteBlock[]): NoteBlock[] {
  const order: readonly BlockName[] = ['carrier', 'origin', 'people', 'text'];
  return order.flatMap((block) => {
    const findings = [...first, ...rest].filter((one) => one.block === block).flatMap((one) => one.findings);
    return findings.length > 0 ? [{ block, findings }] : [];
  });
}
