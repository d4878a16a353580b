// The clean-reading switch, what it did, and a look at what was hidden.
import type { CleanMode, CleanState, ClutterCategory, Hidden } from '../../utils/model.ts';
import { type MessageKey, t } from '../../utils/platform/i18n.ts';
import styles from './clean-strip.module.css';
import { HiddenList } from './hidden-list.tsx';

interface Props {
  clean: CleanState;
  busy: boolean;
  failed: boolean;
  onMode: (mode: CleanMode) => void;
}

export function CleanStrip({ clean, busy, failed, onMode }: Props) {
  const on = clean.mode !== 'off';
  const peeking = clean.mode === 'peek';
  return (
    <div className={styles.strip}>
      <button
        type="button"
        role="switch"
        aria-checked={on}
        aria-busy={busy}
        className={styles.toggle}
        data-testid="clean-toggle"
        onClick={() => onMode(on ? 'off' : 'clean')}
      >
        <span className={styles.name}>{t('clean_reading')}</span>
        <span className={styles.track} aria-hidden="true">
          <span className={styles.thumb} />
        </span>
      </button>
      <p className={styles.state} role="status">
        {failed ? t('clean_failed') : describe(clean)}
      </p>
      {on && clean.hidden.length > 0 && (
        <button
          type="button"
          className={styles.peek}
          data-testid="peek"
          aria-pressed={peeking}
          onClick={() => onMode(peeking ? 'clean' : 'peek')}
        >
          {t(peeking ? 'peek_hide' : 'peek_show')}
        </button>
      )}
      {peeking && (
        <div className={styles.kinds}>
          <p>{kinds(clean.hidden)}</p>
          <HiddenList hidden={clean.hidden} />
        </div>
      )}
    </div>
  );
}

function describe(clean: CleanState): string {
  if (clean.undone !== undefined) return t('clean_undone');
  if (clean.mode === 'off') return t('clean_off');
  if (clean.mode === 'peek') return t('clean_peek_count');
  const count = clean.hidden.length;
  if (count === 0) return t('clean_on_none');
  return count === 1 ? t('clean_on_one') : t('clean_on_count', { count });
}

/** "ads 5, hot lists 3": categories by size. */
function kinds(hidden: readonly Hidden[]): string {
  const counts = new Map<ClutterCategory, number>();
  for (const { category } of hidden) counts.set(category, (counts.get(category) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([category, count]) => `${t(`category_${category}` satisfies MessageKey)} ${count}`)
    .join(t('list_separator'));
}
