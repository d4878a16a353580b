// What follows a jump: where the words are, the next place of the same ones, a link to the sentence, an end to the mark.
import type { Span } from '../../utils/model.ts';
import { t } from '../../utils/platform/i18n.ts';
import { ChevronIcon, CloseIcon, LinkIcon } from '../digest/icons.tsx';
import styles from './jump-bar.module.css';

interface Props {
  /** Every place of the words, and which of them is shown, counted from 0. */
  places: readonly Span[];
  at: number;
  onStep: (to: number) => void;
  onLink: () => void;
  /** Left out where the mark cannot be taken away. */
  onClear: () => void;
}

export function JumpBar({ places, at, onStep, onLink, onClear }: Props) {
  const of = places.length;
  const step = (by: number) => onStep((at + by + of) % of);
  return (
    <aside className={styles.bar} aria-label={t('jump_hint')} data-testid="jump-bar">
      <p className={styles.said} role="status">
        {of > 1 ? t('jump_done_turn', { at: at + 1, of }) : t('jump_done')}
      </p>
      {of > 1 && (
        <>
          <button
            type="button"
            className={styles.step}
            data-to="previous"
            data-testid="jump-previous"
            aria-label={t('jump_previous')}
            title={t('jump_previous')}
            onClick={() => step(-1)}
          >
            <ChevronIcon />
          </button>
          <button
            type="button"
            className={styles.step}
            data-testid="jump-next"
            aria-label={t('jump_next')}
            title={t('jump_next')}
            onClick={() => step(1)}
          >
            <ChevronIcon />
          </button>
        </>
      )}
      <button
        type="button"
        className={styles.link}
        data-testid="jump-link"
        title={t('jump_link_hint')}
        onClick={onLink}
      >
        <LinkIcon />
        {t('jump_link')}
      </button>
      <button
        type="button"
        className={styles.step}
        data-testid="jump-clear"
        aria-label={t('jump_clear')}
        title={t('jump_clear')}
        onClick={onClear}
      >
        <CloseIcon />
      </button>
    </aside>
  );
}
