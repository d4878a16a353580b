// The sites whose articles open in the reading view by themselves: taken off at a click.
import { t } from '../../utils/platform/i18n.ts';
import styles from './sites-off.module.css';

export function SitesReading({
  sites,
  onRemove,
}: {
  sites: readonly string[];
  onRemove: (host: string) => void;
}) {
  if (sites.length === 0) return <p className={styles.none}>{t('options_reading_none')}</p>;
  return (
    <ul className={styles.list}>
      {[...sites].sort().map((host) => (
        <li key={host} className={styles.site} data-testid="site-reading">
          <span>{host}</span>
          <button
            type="button"
            className={styles.link}
            aria-label={t('options_reading_remove_named', { site: host })}
            onClick={() => onRemove(host)}
          >
            {t('options_delete')}
          </button>
        </li>
      ))}
    </ul>
  );
}
