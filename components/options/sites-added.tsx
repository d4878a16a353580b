// The sites without a rule that are cleaned always: taken off at a click, allowed again where the browser forgot.
import { t } from '../../utils/platform/i18n.ts';
import styles from './site-list.module.css';
import { SiteList } from './site-list.tsx';

interface Props {
  sites: readonly string[];
  /** Of these, the ones the browser gives no access to. */
  denied: readonly string[];
  onRemove: (host: string) => void;
  /** Must ask the browser while the click is handled. */
  onAllow: (host: string) => void;
}

export function SitesAdded({ sites, denied, onRemove, onAllow }: Props) {
  return (
    <SiteList
      sites={sites}
      none={t('options_added_none')}
      testid="site-added"
      remove={t('options_delete')}
      removeNamed={(site) => t('options_added_remove_named', { site })}
      onRemove={onRemove}
      more={(site) =>
        denied.includes(site) && (
          <button
            type="button"
            className={styles.link}
            data-testid="allow-site"
            onClick={() => onAllow(site)}
          >
            {t('allow_site')}
          </button>
        )
      }
    />
  );
}
