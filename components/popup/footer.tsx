// The foot of the popup: take the digest away, open the settings, and one line for what just happened.
import { useEffect, useRef, useState } from 'react';
import type { Reading } from '../../utils/model.ts';
import { t } from '../../utils/platform/i18n.ts';
import { CheckIcon, CopyIcon, GearIcon } from '../digest/icons.tsx';
import { useNoteWording } from '../digest/note-wording.ts';
import { digestMarkdown } from '../digest-markdown.ts';
import { useReaderTab } from '../reader-tab-context.tsx';
import styles from './footer.module.css';

const COPIED_MS = 2000;

interface Props {
  reading: Reading | null;
  notice: string;
  onNotice: (notice: string) => void;
}

export function Footer({ reading, notice, onNotice }: Props) {
  const tab = useReaderTab();
  const wording = useNoteWording();
  const [copied, setCopied] = useState(false);
  const timer = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);

  const copy = async (what: Reading) => {
    try {
      await tab.copy(digestMarkdown(what, wording));
      setCopied(true);
      onNotice(t('copied'));
      timer.current = window.setTimeout(() => setCopied(false), COPIED_MS);
    } catch {
      onNotice(t('copy_failed'));
    }
  };

  return (
    <footer className={styles.footer}>
      {reading ? (
        <button type="button" className={styles.action} data-testid="copy" onClick={() => void copy(reading)}>
          {copied ? <CheckIcon /> : <CopyIcon />}
          {t(copied ? 'copied' : 'copy_markdown')}
        </button>
      ) : (
        <span className={styles.note}>{t('privacy_line')}</span>
      )}
      <p className={styles.notice} role="status">
        {copied ? <span className="visually-hidden">{notice}</span> : notice}
      </p>
      <button
        type="button"
        className={styles.action}
        data-testid="settings"
        onClick={() => tab.openOptions()}
      >
        <GearIcon />
        {t('settings')}
      </button>
    </footer>
  );
}
