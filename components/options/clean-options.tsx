// Clean reading as a whole: everywhere or nowhere, the pause, and which kinds of clutter go.
import { locale, type MessageKey, t } from '../../utils/platform/i18n.ts';
import styles from './clean-options.module.css';
import fields from './fields.module.css';
import { Check } from './fields.tsx';
import type { OptionsPort } from './options-port.ts';

export function CleanOptions({ clean }: { clean: OptionsPort['clean'] }) {
  const until = new Date(clean.pausedUntil).toLocaleTimeString(locale(), {
    hour: '2-digit',
    minute: '2-digit',
  });
  return (
    <div className={fields.options}>
      {clean.newer && (
        <p className={styles.notice} role="alert">
          {t('options_newer')}
        </p>
      )}
      <Check name="options_everywhere" on={!clean.off} onChange={(on) => clean.change({ off: !on })} />
      {clean.pausedUntil > 0 && (
        <p className={styles.pause}>
          {t('paused_until', { time: until })}{' '}
          <button
            type="button"
            className={styles.link}
            data-testid="resume"
            onClick={() => clean.change({ pausedUntil: 0 })}
          >
            {t('resume_now')}
          </button>
        </p>
      )}
      <fieldset className={styles.kinds} disabled={clean.off}>
        <legend>{t('options_kinds')}</legend>
        {clean.kinds.map((category) => (
          <Check
            key={category}
            name={`kind_name_${category}` as MessageKey}
            on={!clean.shown.includes(category)}
            onChange={(on) =>
              clean.change({
                shown: on ? clean.shown.filter((one) => one !== category) : [...clean.shown, category],
              })
            }
          />
        ))}
      </fieldset>
    </div>
  );
}
