// The first-run page: what it does in three pictures, where the button is, what becomes of the data. Asks for nothing.
import { type ReactNode, useId } from 'react';
import { type MessageKey, t } from '../../utils/platform/i18n.ts';
import { Mark } from '../digest/icons.tsx';
import { CheckPicture, CleanPicture, PinPicture, ShortPicture } from './pictures.tsx';
import styles from './welcome.module.css';

export interface WelcomePort {
  browser: 'chromium' | 'firefox';
  /** The keys that open the popup, as the browser prints them; empty when none are set. */
  keys: string;
  openOptions: () => void;
  close: () => void;
}

const STEPS: readonly [title: MessageKey, body: MessageKey, picture: () => ReactNode][] = [
  ['welcome_clean_title', 'welcome_clean_body', CleanPicture],
  ['welcome_short_title', 'welcome_short_body', ShortPicture],
  ['welcome_check_title', 'welcome_check_body', CheckPicture],
];

export function Welcome({ port }: { port: WelcomePort }) {
  const pin = useId();
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Mark size={44} />
        <h1 className={styles.title}>{t('welcome_title')}</h1>
        <p className={styles.lead}>{t('options_lead')}</p>
      </header>
      <main>
        <ol className={styles.steps}>
          {STEPS.map(([title, body, Picture]) => (
            <li key={title} className={styles.step}>
              <Picture />
              <h2 className={styles.name}>{t(title)}</h2>
              <p className={styles.body}>{t(body)}</p>
            </li>
          ))}
        </ol>
        <section className={styles.pin} aria-labelledby={pin}>
          <PinPicture />
          <div>
            <h2 id={pin} className={styles.name}>
              {t('welcome_pin_title')}
            </h2>
            <p className={styles.body}>{t(`welcome_pin_${port.browser}` satisfies MessageKey)}</p>
            {port.keys && <p className={styles.body}>{t('welcome_keys', { keys: port.keys })}</p>}
          </div>
        </section>
      </main>
      <footer className={styles.foot}>
        <p className={styles.privacy}>{t('welcome_privacy')}</p>
        <div className={styles.actions}>
          <button
            type="button"
            className={styles.quiet}
            data-testid="welcome-options"
            onClick={port.openOptions}
          >
            {t('settings')}
          </button>
          <button type="button" className={styles.main} data-testid="welcome-close" onClick={port.close}>
            {t('welcome_close')}
          </button>
        </div>
      </footer>
    </div>
  );
}
