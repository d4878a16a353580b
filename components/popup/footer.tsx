// The foot of the popup: take the digest away, open the settings, and one line for what just happened.
import type { Reading } from '../../utils/model.ts';
import { t } from '../../utils/platform/i18n.ts';
import { GearIcon, PanelIcon } from '../digest/icons.tsx';
import { useReaderTab } from '../reader-tab-context.tsx';
import styles from './footer.module.css';
import { TakeAway } from './take-away.tsx';

interface Props {
  reading: Reading | null;
  notice: string;
  onNotice: (notice: string) => void;
}

export function Footer({ reading, notice, onNotice }: Props) {
  const tab = useReaderTab();
  return (
    <footer className={styles.footer}>
      {reading ? (
        <TakeAway reading={reading} onNotice={onNotice} />
      ) : (
        <span className={styles.note}>{t('privacy_line')}</span>
      )}
      <p className={styles.notice} role="status">
        {notice}
      </p>
      {tab.openPanel && (
        <button
          type="button"
          className={styles.action}
          data-testid="open-panel"
          aria-label={t('panel_open')}
          title={t('panel_open')}
          onClick={() => void tab.openPanel?.().catch(() => onNotice(t('panel_failed')))}
        >
          <PanelIcon />
        </button>
      )}
      <button
        type="button"
        className={styles.action}
        data-testid="settings"
        onClick={() => tab.openOptions()}
      >
        <GearIcon />
        <span className={styles.label}>{t('settings')}</span>
      </button>
    </footer>
  );
}
