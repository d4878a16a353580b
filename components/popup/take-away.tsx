// Taking the digest away: Markdown with one click, other forms behind the arrow beside it.
import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Reading } from '../../utils/model.ts';
import { type MessageKey, t } from '../../utils/platform/i18n.ts';
import { CheckIcon, ChevronIcon, CopyIcon } from '../digest/icons.tsx';
import { useNoteWording } from '../digest/note-wording.ts';
import { useReaderTab } from '../reader-tab-context.tsx';
import styles from './take-away.module.css';

const COPIED_MS = 2000;
/** Loaded with the first click on one of them. */
const markdown = () => import('../digest-markdown.ts');
const formats = () => import('../digest-formats.ts');

interface Props {
  reading: Reading;
  onNotice: (notice: string) => void;
}

export function TakeAway({ reading, onNotice }: Props) {
  const tab = useReaderTab();
  const wording = useNoteWording();
  const [copied, setCopied] = useState(false);
  const [open, setOpen] = useState(false);
  const timer = useRef(0);
  const arrow = useRef<HTMLButtonElement>(null);
  const menu = useId();
  useEffect(() => () => clearTimeout(timer.current), []);

  const copy = async (text: Promise<string>) => {
    setOpen(false);
    try {
      await tab.copy(await text);
      setCopied(true);
      onNotice(t('copied'));
      clearTimeout(timer.current);
      timer.current = window.setTimeout(() => setCopied(false), COPIED_MS);
    } catch {
      onNotice(t('copy_failed'));
    }
  };
  const asMarkdown = async () => (await markdown()).digestMarkdown(reading, wording);
  const save = async () => {
    setOpen(false);
    const { fileName } = await formats();
    const address = URL.createObjectURL(new Blob([await asMarkdown()], { type: 'text/markdown' }));
    const link = Object.assign(document.createElement('a'), {
      href: address,
      download: fileName(reading.article?.title ?? '', 'md'),
    });
    link.click();
    // The browser reads the data after the click; what is left when the popup closes goes with it.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
  const others: [MessageKey, string, () => void][] = [
    [
      'copy_text',
      'copy-text',
      () => void copy(formats().then(({ digestText }) => digestText(reading, wording))),
    ],
    ['copy_json', 'copy-json', () => void copy(formats().then(({ digestJson }) => digestJson(reading)))],
    ['save_markdown', 'save-markdown', () => void save().catch(() => onNotice(t('copy_failed')))],
  ];

  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.preventDefault();
    setOpen(false);
    arrow.current?.focus();
  };
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens for what its buttons let through
    <div className={styles.group} onKeyDown={onKey} onBlur={onBlur}>
      <button
        type="button"
        className={styles.copy}
        data-testid="copy"
        onClick={() => void copy(asMarkdown())}
      >
        {copied ? <CheckIcon /> : <CopyIcon />}
        {t(copied ? 'copied' : 'copy_markdown')}
      </button>
      <button
        ref={arrow}
        type="button"
        className={styles.arrow}
        data-testid="copy-more"
        aria-label={t('copy_more')}
        aria-expanded={open}
        aria-controls={menu}
        onClick={() => setOpen(!open)}
      >
        <ChevronIcon />
      </button>
      <ul id={menu} className={styles.menu} hidden={!open}>
        {others.map(([label, name, act]) => (
          <li key={name}>
            <button type="button" className={styles.item} data-testid={name} onClick={act}>
              {t(label)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
