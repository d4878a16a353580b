// The sites on which clean reading is off; taking one off the list can be undone.
import { useState } from 'react';
import { t } from '../../utils/platform/i18n.ts';
import styles from './sites-off.module.css';
import { UndoLine } from './undo-line.tsx';

interface Props {
  sites: readonly string[];
  onChange: (host: string, off: boolean) => void;
}

export function SitesOff({ sites, onChange }: Props) {
  const [removed, setRemoved] = useState<string | null>(null);
  const sorted = [...sites].sort();
  return (
    <>
      {sorted.length === 0 ? (
        <p className={styles.none}>{t('options_sites_none')}</p>
      ) : (
        <ul className={styles.list}>
          {sorted.map((host) => (
            <li key={host} className={styles.site} data-testid="site-off">
              <span>{host}</span>
              <button
                type="button"
                className={styles.link}
                aria-label={t('options_site_remove_named', { site: host })}
                onClick={() => {
                  onChange(host, false);
                  setRemoved(host);
                }}
              >
                {t('options_site_remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <UndoLine
        testid="undo"
        done={removed && !sites.includes(removed) ? t('options_site_removed', { site: removed }) : undefined}
        onUndo={() => {
          if (removed) onChange(removed, true);
          setRemoved(null);
        }}
      />
    </>
  );
}
