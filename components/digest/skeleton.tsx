// What stands where the digest will be, at the digest's own measures, so that nothing jumps.
import { t } from '../../utils/platform/i18n.ts';
import styles from './skeleton.module.css';

const WIDTHS = ['t90', 't60', 'm70', 'strip', 'h', 'l', 'l', 's', 'h', 'cards', 'cards'] as const;

export function Skeleton({ waiting }: { waiting: boolean }) {
  return (
    <div className={styles.skeleton}>
      <h1 className="visually-hidden">{t('app_name')}</h1>
      <p className={waiting ? styles.note : 'visually-hidden'} role="status">
        {t(waiting ? 'still_loading' : 'loading')}
      </p>
      <div className={styles.bars} aria-hidden="true">
        {WIDTHS.map((name, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed drawing
          <div key={i} className={`${styles.bar} ${styles[name]}`} />
        ))}
      </div>
    </div>
  );
}
