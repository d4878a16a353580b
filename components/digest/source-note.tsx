// The source note: four blocks of findings, then always what could not be confirmed. No score, no colour.
import { useState } from 'react';
import type { Finding, FindingState, JumpTarget, SourceNote as Note } from '../../utils/model.ts';
import { findMessage, type MessageKey, t } from '../../utils/platform/i18n.ts';
import { useReaderTab } from '../reader-tab-context.tsx';
import { More } from './more.tsx';
import { reportText } from './note-report.ts';
import { findingText, mergeBlocks, type NoteBlock, unknownTexts, useNoteWording } from './note-wording.ts';
import { Empty, Section } from './section.tsx';
import styles from './source-note.module.css';
import { useJump } from './use-jump.ts';

const STATE_NAME: Record<FindingState, MessageKey> = {
  found: 'source_state_found',
  'not-found': 'source_state_not_found',
  'n/a': 'source_state_not_applicable',
  unknown: 'source_state_unknown',
};

export function SourceNote({ note, title }: { note: Note; title: string }) {
  const wording = useNoteWording();
  const first = wording.describeBlocks(note);
  const rest = wording.moreBlocks(note);
  const hidden = rest.reduce((sum, { findings }) => sum + findings.length, 0);
  return (
    <Section id="source">
      {first.length === 0 && <Empty>{t('source_empty')}</Empty>}
      <More hidden={hidden}>
        {(open) =>
          (open ? mergeBlocks(first, rest) : first).map((block) => (
            <Block key={block.block} {...block} siteKind={note.carrier.siteKind} />
          ))
        }
      </More>
      <div className={styles.unknown} data-testid="unknown">
        <h3 className={styles.block}>{t('source_block_unknown')}</h3>
        <p>{unknownTexts(wording, note).join(t('list_separator'))}</p>
      </div>
      <Wrong note={note} title={title} />
    </Section>
  );
}

/** Copies the note as a text to correct. */
function Wrong({ note, title }: { note: Note; title: string }) {
  const tab = useReaderTab();
  const wording = useNoteWording();
  const [done, setDone] = useState<'copied' | 'copy_failed' | null>(null);
  const copy = () =>
    tab.copy(reportText(wording, note, title)).then(
      () => setDone('copied'),
      () => setDone('copy_failed'),
    );
  return (
    <button
      type="button"
      className={styles.wrong}
      data-testid="source-wrong"
      title={t('source_wrong_hint')}
      onClick={() => void copy()}
    >
      <span aria-live="polite">{t(done ?? 'source_wrong')}</span>
    </button>
  );
}

function Block({ block, findings, siteKind }: NoteBlock & { siteKind: string | undefined }) {
  const kind = block === 'carrier' && siteKind && findMessage(`site_kind_${siteKind.replaceAll('-', '_')}`);
  return (
    <div className={styles.group}>
      <h3 className={styles.block}>
        {t(`source_block_${block}` satisfies MessageKey)}
        {kind && ` · ${kind}`}
      </h3>
      <ul>
        {findings.map((finding) => (
          <Line
            key={`${finding.id} ${finding.quote ?? ''} ${finding.values?.number ?? ''}`}
            finding={finding}
          />
        ))}
      </ul>
    </div>
  );
}

function Line({ finding }: { finding: Finding }) {
  const jump = useJump();
  const text = findingText(useNoteWording(), finding);
  if (!text) return null;
  const target = placeOf(finding);
  const body = (
    <>
      <Shape finding={finding} />
      <span>{text}</span>
    </>
  );
  return (
    <li
      className={styles.item}
      data-testid="source-line"
      data-finding={finding.id}
      data-state={finding.state}
    >
      {target ? (
        <button type="button" className={styles.line} title={t('jump_hint')} onClick={() => jump(target)}>
          {body}
        </button>
      ) : (
        <p className={styles.line}>{body}</p>
      )}
      {finding.lookup && (
        <a className={styles.lookup} href={finding.lookup} target="_blank" rel="noreferrer">
          {t('source_lookup')}
        </a>
      )}
    </li>
  );
}

/** Where the page says so, if it says it in words that can be shown. */
function placeOf({ quote, where }: Finding): JumpTarget | undefined {
  if (!quote || !where || where.part === 'meta' || where.part === 'url') return undefined;
  return where.selector ? { quote, selector: where.selector } : { quote };
}

/** Told apart by shape alone, all the same grey; named by state and by who says so. */
function Shape({ finding: { state, said } }: { finding: Finding }) {
  const name = [t(STATE_NAME[state]), t(`source_said_${said}` satisfies MessageKey)].join(
    t('list_separator'),
  );
  return (
    <svg className={styles.shape} width="12" height="12" viewBox="0 0 12 12" role="img" aria-label={name}>
      {state === 'found' && <circle cx="6" cy="6" r="4" fill="currentColor" />}
      {state === 'not-found' && (
        <circle cx="6" cy="6" r="3.4" fill="none" stroke="currentColor" strokeWidth="1.3" />
      )}
      {state === 'n/a' && <path d="M2.5 6h7" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />}
      {state === 'unknown' && (
        <path
          d="M3.800 4.200a2.200 2.200 0 1 1 3.300 1.900C6.300 6.600 6 7 6 7.800M6 10.200v.1"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.500"
          strokeLinecap="round"
        />
      )}
    </svg>
  );
}
