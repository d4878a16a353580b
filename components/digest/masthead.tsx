// Title and imprint of the article: who, when, how long.
import type { Article, Digest } from '../../utils/model.ts';
import { locale, t } from '../../utils/platform/i18n.ts';
import { formatMoment } from '../../utils/wording/calendar.ts';
import { ClockIcon } from './icons.tsx';
import styles from './masthead.module.css';
import { Phrases } from './phrases.tsx';

/** From this age on, a reader should know before reading. */
const OLD_DAYS = 365;
const MONTH_DAYS = 30.44;

export function Masthead({ article, digest }: { article: Article; digest: Digest | null }) {
  const carrier = digest?.source.carrier;
  const people = digest?.source.people;
  const names = [
    carrier?.platform ?? article.siteName ?? carrier?.siteName ?? carrier?.host,
    carrier?.account,
    article.byline ?? people?.byline ?? people?.reporter,
  ];
  const shown = names.filter((name, i) => name && names.indexOf(name) === i);
  const published = article.publishedAt?.iso ?? digest?.source.time.published;
  const minutes = digest?.readingMinutes;
  return (
    <header className={styles.masthead}>
      <h1 className={styles.title} data-testid="title" lang={article.lang}>
        <Phrases>{article.title}</Phrases>
      </h1>
      <p className={styles.meta} data-testid="meta">
        {shown.map((name) => (
          <span key={name} lang={article.lang}>
            {name}
          </span>
        ))}
        {published ? (
          <time dateTime={published}>{formatMoment(published, locale())}</time>
        ) : (
          <span>{t('no_publish_date')}</span>
        )}
        {minutes !== undefined && (
          <span>{t('reading_minutes', { count: Math.max(1, Math.round(minutes)) })}</span>
        )}
      </p>
      <AgeNotice days={digest?.source.time.ageDays} />
    </header>
  );
}

function AgeNotice({ days }: { days: number | undefined }) {
  if (days === undefined || days <= OLD_DAYS) return null;
  const months = Math.round(days / MONTH_DAYS);
  return (
    <p className={styles.age}>
      <ClockIcon />
      {months < 24
        ? t('age_year_and_months', { months })
        : t('age_years', { years: Math.floor(days / (MONTH_DAYS * 12)) })}
    </p>
  );
}
