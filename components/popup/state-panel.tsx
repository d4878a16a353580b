// What is said when there is no digest: why, and a way on.
import { useState } from 'react';
import { type MessageKey, t } from '../../utils/platform/i18n.ts';
import { Phrases } from '../digest/phrases.tsx';
import { useStanding } from '../digest/use-standing.ts';
import type { ReadOutcome } from '../reader-tab.ts';
import { useReaderTab } from '../reader-tab-context.tsx';
import { forbiddenKind, isFile } from './forbidden-kind.ts';
import styles from './state-panel.module.css';

interface Props {
  outcome: ReadOutcome;
  shape: 'popup' | 'panel';
  onRead: (options?: { anyway?: boolean }) => void;
}

interface Words {
  title: MessageKey;
  body: MessageKey;
  action?: MessageKey;
}

type Status = Exclude<ReadOutcome['status'], 'ready' | 'loading'>;

const WORDS: Record<Status, Words> = {
  'not-article': { title: 'not_article_title', body: 'not_article_body', action: 'read_anyway' },
  forbidden: { title: 'forbidden_title', body: 'forbidden_body' },
  'no-access': { title: 'no_access_title', body: 'no_access_body', action: 'retry' },
  empty: { title: 'empty_title', body: 'empty_body', action: 'retry' },
  error: { title: 'error_title', body: 'error_body', action: 'retry' },
};

const CLOSED: Record<'browser' | 'store' | 'file', Words> = {
  browser: { title: 'forbidden_browser_title', body: 'forbidden_browser_body' },
  store: { title: 'forbidden_store_title', body: 'forbidden_store_body' },
  file: { title: 'forbidden_file_title', body: 'forbidden_file_body' },
};

/** Only a click on the toolbar button lets a panel into a page of an unknown site. */
const UNSEEN: Words = { title: 'no_access_panel_title', body: 'no_access_panel_body', action: 'retry' };

/** The browser's own page in place of one that did not come. */
const OFFLINE: Words = { title: 'offline_title', body: 'offline_body', action: 'retry' };
const UNLOADED: Words = { title: 'unloaded_title', body: 'unloaded_body', action: 'retry' };
const NOT_THERE = /showing error page/i;

function wordsOf(status: Status, outcome: ReadOutcome, shape: Props['shape']): Words {
  // Firefox refuses its error page like any page without access; without a network that is the likelier reason.
  if (!navigator.onLine && (status === 'error' || status === 'no-access' || status === 'empty'))
    return OFFLINE;
  if (status === 'error' && 'message' in outcome && NOT_THERE.test(outcome.message ?? '')) return UNLOADED;
  const url = 'url' in outcome ? outcome.url : undefined;
  if (status === 'no-access' && isFile(url)) return CLOSED.file;
  if (status === 'no-access' && shape === 'panel' && !url) return UNSEEN;
  if (status !== 'forbidden') return WORDS[status];
  const kind = forbiddenKind(url, 'message' in outcome ? outcome.message : undefined);
  return kind === 'unknown' ? WORDS.forbidden : CLOSED[kind];
}

export function StatePanel({ outcome, shape, onRead }: Props) {
  // "Ready" without an article is a page that answered with nothing to read.
  const status = outcome.status === 'ready' || outcome.status === 'loading' ? 'empty' : outcome.status;
  const words = wordsOf(status, outcome, shape);
  const { title, body, action } = words;
  const absent = words === OFFLINE || words === UNLOADED;
  const kind = outcome.status === 'not-article' ? outcome.reading.page.kind : null;
  const detail = 'message' in outcome ? outcome.message : undefined;
  return (
    <div className={styles.panel}>
      <div role={status === 'error' ? 'alert' : 'status'}>
        <Drawing status={absent ? 'empty' : status} />
        <h1 className={styles.title}>
          <Phrases>{t(title)}</Phrases>
        </h1>
        {kind && kind !== 'article' && (
          <p className={styles.body}>{t(`kind_${kind}` satisfies MessageKey)}</p>
        )}
        <p className={styles.body}>
          <Phrases>{t(body)}</Phrases>
        </p>
      </div>
      {status === 'no-access' && !absent && <AllowSite onAllowed={() => onRead()} />}
      {action && (
        <button
          type="button"
          className={styles.action}
          data-testid={status === 'not-article' ? 'read-anyway' : 'retry'}
          onClick={() => onRead(status === 'not-article' ? { anyway: true } : undefined)}
        >
          {t(action)}
        </button>
      )}
      {status === 'error' && detail && !absent && <Detail words={detail} />}
    </div>
  );
}

/** The browser's own words, for a report: shown, and copied on a click with what the browser calls itself. */
function Detail({ words }: { words: string }) {
  const tab = useReaderTab();
  const [done, setDone] = useState<'copied' | 'copy_failed' | null>(null);
  const copy = () =>
    tab.copy(`${words}\n${navigator.userAgent}`).then(
      () => setDone('copied'),
      () => setDone('copy_failed'),
    );
  return (
    <div className={styles.detail}>
      <p className={styles.said}>{t('error_detail')}</p>
      <p className={styles.words} lang="en" data-testid="error-detail">
        {words}
      </p>
      <button type="button" className={styles.copy} data-testid="copy-detail" onClick={() => void copy()}>
        <span aria-live="polite">{t(done ?? 'error_copy')}</span>
      </button>
    </div>
  );
}

/** Asks the browser for this one site; shown where it can be asked. */
function AllowSite({ onAllowed }: { onAllowed: () => void }) {
  const { choices } = useReaderTab();
  const [standing] = useStanding(choices);
  if (!choices || !standing || standing.access === 'none') return null;
  return (
    <button
      type="button"
      className={styles.action}
      data-testid="always"
      onClick={() => void choices.always(standing).then((given) => given && onAllowed())}
    >
      {t('allow_site')}
    </button>
  );
}

/** A sheet and a drop, in five moods: one thin line, no warning signs. */
function Drawing({ status }: { status: keyof typeof WORDS }) {
  return (
    <svg
      className={styles.drawing}
      width="96"
      height="96"
      viewBox="0 0 96 96"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.500"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M24 14h36l14 14v54H24Z M60 14v14h14" />
      {status === 'not-article' && (
        <path d="M33 38h12v12H33ZM53 38h12v12H53ZM33 58h12v12H33ZM53 58h12v12H53Z" />
      )}
      {status === 'forbidden' && <path d="M37 50h24v18H37ZM42 50v-6a7 7 0 0 1 14 0v6M49 57v4" />}
      {status === 'no-access' && <path d="M45 52a7 7 0 1 1 4.500 6.500M49.500 58.500V70M49.500 66h6" />}
      {status === 'empty' && <path d="M34 40h4M34 50h4M34 60h4M34 70h4" />}
      {status === 'error' && <path d="M34 42h30M34 52h12l4 5 4-10 4 5h6M34 66h18" />}
    </svg>
  );
}
