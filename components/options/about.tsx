// What this is made of: its version, the libraries inside, and the lists that the source note looks in.
import { type MessageKey, t } from '../../utils/platform/i18n.ts';
import styles from './about.module.css';
import type { OptionsPort } from './options-port.ts';

export function About({ version, about }: { version: string; about: OptionsPort['about'] }) {
  return (
    <>
      <p className={styles.line} data-testid="about-version">
        {t('app_name')} · {t('options_version', { version })}
      </p>
      <p className={styles.line}>{t('about_licence')}</p>
      <h3 className={styles.name}>{t('about_libraries')}</h3>
      <ul className={styles.list}>
        {about.libraries.map(({ name, version: their, licence }) => (
          <li key={name} className={styles.item} data-testid="about-library">
            <span>
              {name} {their}
            </span>
            <span className={styles.licence}>{licence}</span>
          </li>
        ))}
      </ul>
      <h3 className={styles.name}>{t('about_lists')}</h3>
      <ul className={styles.list}>
        {about.lists.map((list) => (
          <li key={list.id} className={styles.item} data-testid="about-list" data-list={list.id}>
            <span>
              {list.page ? (
                <a href={list.page} target="_blank" rel="noreferrer">
                  {list.name}
                </a>
              ) : (
                t(`about_list_${list.id as 'outlets' | 'platforms' | 'aliases'}` satisfies MessageKey)
              )}
              <span className={styles.small}>
                {[
                  t('about_dated', { date: list.date }),
                  ...(list.byHand ? [t('about_by_hand')] : []),
                  ...(list.optional ? [t('about_optional')] : []),
                ].join(' · ')}
              </span>
            </span>
            <span className={styles.licence}>{list.licence ?? t('about_notice')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
