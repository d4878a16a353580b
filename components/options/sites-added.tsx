// The sites without a rule that are cleaned always: taken off at a click, allowed again where the browser forgot.
import { t } from '../../utils/platform/i18n.ts';
import styles from './sites-off.module.css';

interface Props {
  sites: readonly string[];
  /** Of these, the ones the browser gives no access to. */
  denied: readonly string[];
  onRemove: (host: string) => void;
  /** Must ask the browser while the click is handled. */
  onAllow: (host: string) => void;
}

export function SitesAdded({ sites, denied, onRemove, onAllow }: Props) {
  if (sites.length === 0) return <p className={styles.none}>{t('options_added_none')}</p>;
  return (
    <ul className={styles.list}>
      {[...sites].sort().map((host) => (
        <li key={host} className={styles.site} data-testid="site-added">
          <span>{host}</span>
          <span className={styles.acts}>
            {denied.includes(host) && (
              <button
                type="button"
                className={styles.link}
                data-testid="allow-site"
                onClick={() => onAllow(host)}
              >
                {t('allow_site')}
              </button>
            )}
            <button
              type="button"
              className={styles.link}
              aria-label={t('options_added_remove_named', { site: host })}
              onClick={() => onRemove(host)}
            >
              {t('options_delete')}
            </button>
          </span>
        </li>
      ))}
    </ul>
  );
}
