// What was hidden, piece by piece, while it is shown again: its kind, how it begins, a click away.
import type { Hidden } from '../../utils/model.ts';
import { type MessageKey, t } from '../../utils/platform/i18n.ts';
import styles from './hidden-list.module.css';
import { More } from './more.tsx';
import { useJump } from './use-jump.ts';

const SHOWN = 4;

interface Props {
  hidden: readonly Hidden[];
  /** Keeps a piece from now on; not offered without. */
  onKeep?: (one: Hidden) => void;
}

export function HiddenList({ hidden, onKeep }: Props) {
  const jump = useJump();
  // Pieces that say something come first; pictures and frames can only be seen on the page.
  const ordered = [...hidden.filter((one) => one.text), ...hidden.filter((one) => !one.text)];
  return (
    <More hidden={hidden.length - SHOWN}>
      {(open) => (
        <ul className={styles.list}>
          {ordered.slice(0, open ? undefined : SHOWN).map((one, i) => {
            const { category, selector, text } = one;
            const line = (
              <>
                <span className={styles.kind}>{t(`category_${category}` satisfies MessageKey)}</span>
                <span className={styles.text}>{text || t('hidden_no_text')}</span>
              </>
            );
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: two pieces may have one selector, and the list does not move
              <li key={`${i} ${selector}`} className={styles.line} data-testid="hidden-item">
                {text ? (
                  <button
                    type="button"
                    className={styles.item}
                    onClick={() => jump({ quote: text, selector })}
                  >
                    {line}
                  </button>
                ) : (
                  <span className={styles.item}>{line}</span>
                )}
                {onKeep && (
                  <button
                    type="button"
                    className={styles.keep}
                    data-testid="keep"
                    aria-label={`${t('lens_keep')}: ${text || t(`category_${category}` satisfies MessageKey)}`}
                    onClick={() => onKeep(one)}
                  >
                    {t('lens_keep')}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </More>
  );
}
