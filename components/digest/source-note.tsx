// The source note: four blocks of findings, then always what could not be confirmed. No score, no colour.
import type { FindingState, SourceNote as Note } from '../../utils/model.ts';
import { type MessageKey, t } from '../../utils/platform/i18n.ts';
import { More } from './more.tsx';
import { BLOCKS, type NoteLine, noteLines, unknownLines } from './note-lines.ts';
import { Empty, Section } from './section.tsx';
import styles from './source-note.module.css';
import { useJump } from './use-jump.ts';

const STATE_NAME: Record<FindingState, MessageKey> = {
  found: 'state_found',
  'not-found': 'state_not_found',
  'n/a': 'state_na',
  unknown: 'state_unknown',
};

export function SourceNote({ note }: { note: Note }) {
  const { first, rest } = noteLines(note);
  const unknown = unknownLines(note);
  return (
    <Section title={t('section_source')}>
      {first.length === 0 && <Empty>{t('source_empty')}</Empty>}
      <More hidden={rest.length}>{(open) => <Blocks lines={open ? merge(first, rest) : first} />}</More>
      <div className={styles.unknown} data-testid="unknown">
        <h3 className={styles.block}>{t('block_unknown')}</h3>
        <p>{unknown.join(t('list_separator'))}</p>
      </div>
    </Section>
  );
}

const merge = (first: NoteLine[], rest: NoteLine[]) =>
  BLOCKS.flatMap((block) => [...first, ...rest].filter((line) => line.block === block));

function Blocks({ lines }: { lines: NoteLine[] }) {
  return BLOCKS.map((block) => {
    const own = lines.filter((line) => line.block === block);
    if (own.length === 0) return null;
    return (
      <div key={block} className={styles.group}>
        <h3 className={styles.block}>{t(`block_${block}` satisfies MessageKey)}</h3>
        <ul>
          {own.map((line) => (
            <Line key={`${line.id} ${line.text}`} line={line} />
          ))}
        </ul>
      </div>
    );
  });
}

function Line({ line }: { line: NoteLine }) {
  const jump = useJump();
  const { target } = line;
  const body = (
    <>
      <Shape state={line.state} />
      <span>{line.text}</span>
    </>
  );
  return (
    <li className={styles.item} data-testid="source-line" data-finding={line.id} data-state={line.state}>
      {target ? (
        <button type="button" className={styles.line} title={t('jump_hint')} onClick={() => jump(target)}>
          {body}
        </button>
      ) : (
        <p className={styles.line}>{body}</p>
      )}
      {line.lookup && (
        <a className={styles.lookup} href={line.lookup} target="_blank" rel="noreferrer">
          {t('look_up')}
        </a>
      )}
    </li>
  );
}

/** Told apart by shape alone; all the same grey. */
function Shape({ state }: { state: FindingState }) {
  return (
    <svg
      className={styles.shape}
      width="12"
      height="12"
      viewBox="0 0 12 12"
      role="img"
      aria-label={t(STATE_NAME[state])}
    >
      {state === 'found' && <circle cx="6" cy="6" r="4" fill="currentColor" />}
      {state === 'not-found' && (
        <circle cx="6" cy="6" r="3.400" fill="none" stroke="currentColor" strokeWidth="1.300" />
      )}
      {state === 'n/a' && (
        <path d="M2.500 6h7" stroke="currentColor" strokeWidth="1.500" strokeLinecap="round" />
      )}
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
