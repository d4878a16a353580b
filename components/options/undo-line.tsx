// What was just taken off a list, said once, with the way back.
import { t } from '../../utils/platform/i18n.ts';
import styles from './undo-line.module.css';

interface Props {
  /** What was done; nothing is shown without it. */
  done: string | undefined;
  testid: string;
  onUndo: () => void;
}

export function UndoLine({ done, testid, onUndo }: Props) {
  return (
    <p className={styles.undo} role="status">
      {done !== undefined && (
        <>
          {done}{' '}
          <button type="button" className={styles.link} data-testid={testid} onClick={onUndo}>
            {t('undo')}
          </button>
        </>
      )}
    </p>
  );
}
