// “Wrong?”: a ready text about the source note, for the reader to complete and send where they like.
import type { SourceNote } from '../../utils/model.ts';
import { t } from '../../utils/platform/i18n.ts';
import { findingText, mergeBlocks, type NoteWording, unknownTexts } from './note-wording.ts';

/** Every finding as the reader sees it, with its name, state and quote; plain text, nothing is sent. */
export function reportText(wording: NoteWording, note: SourceNote, title: string): string {
  const findings = mergeBlocks(wording.describeBlocks(note), wording.moreBlocks(note)).flatMap(
    (block) => block.findings,
  );
  const lines = findings.flatMap((finding) => {
    const text = findingText(wording, finding);
    const quote = finding.quote ? ` “${finding.quote}”` : '';
    return text ? [`- [${finding.id}: ${finding.state}, ${finding.said}] ${text}${quote}`] : [];
  });
  return [
    t('source_wrong_intro'),
    `${title} (${note.carrier.host})`,
    t('source_wrong_what'),
    t('source_wrong_should'),
    '',
    t('source_wrong_listed'),
    ...lines,
    `- ${t('source_block_unknown')}: ${unknownTexts(wording, note).join(t('list_separator'))}`,
  ].join('\n');
}
