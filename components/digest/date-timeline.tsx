// Dates in calendar order: the resolved date, the article's own words beside it, what happened below.
import type { Article, RankedFact } from '../../utils/model.ts';
import { type MessageKey, t } from '../../utils/platform/i18n.ts';
import { tense } from '../../utils/wording/calendar.ts';
import { type PickedFact, pickDates, SHOWN } from '../../utils/wording/pick-facts.ts';
import { clauseAround } from './clause.ts';
import { dateText, isFuzzy } from './date-text.ts';
import styles from './date-timeline.module.css';
import { More } from './more.tsx';
import { Empty, Section } from './section.tsx';
import { useSentenceTip } from './sentence-tip.tsx';
import { useJumpRound } from './use-jump.ts';

interface Props {
  facts: readonly RankedFact[];
  article: Article;
  now: Date;
}

export function DateTimeline({ facts, article, now }: Props) {
  const all = pickDates(facts);
  const first = pickDates(facts, SHOWN);
  return (
    <Section id="dates">
      {all.length === 0 ? (
        <Empty>{t('dates_empty')}</Empty>
      ) : (
        <More hidden={all.length - first.length}>
          {(open) => (
            <ol className={styles.line}>
              {(open ? all : first).map((date) => (
                <li key={date.fact.start}>
                  <DateRow {...date} article={article} now={now} />
                </li>
              ))}
            </ol>
          )}
        </More>
      )}
    </Section>
  );
}

/** What is not simply past says so in words: the shape of its point alone would not do. */
const ASIDE: Partial<Record<ReturnType<typeof tense>, MessageKey>> = {
  future: 'date_future',
  current: 'date_current',
  today: 'date_today',
};

function DateRow({ fact, mentions, article, now }: PickedFact & { article: Article; now: Date }) {
  const jump = useJumpRound(mentions);
  const { lang, text } = article;
  const label = fact.label || clauseAround(text, fact);
  const tip = useSentenceTip(fact.sentence, fact);
  const { date, words, shape } = dateText(fact);
  const at = tense(fact.iso, now);
  // "2025" is under way all year, which tells nothing; a span from one day to another is worth it.
  const aside = at === 'current' && shape !== 'range' ? undefined : ASIDE[at];

  return (
    <button
      type="button"
      className={styles.row}
      data-testid="date"
      data-shape={shape}
      data-tense={at}
      data-fuzzy={isFuzzy(fact) || undefined}
      {...tip}
      onClick={jump}
    >
      <span className={styles.node} aria-hidden="true" />
      <span className={styles.when}>
        <span className={styles.date}>{date}</span>
        {words && (
          <q className={styles.words} lang={lang}>
            {words}
          </q>
        )}
        {aside && <span className={styles.aside}>{t(aside)}</span>}
      </span>
      {label && (
        <span className={styles.label} lang={lang}>
          {label}
        </span>
      )}
    </button>
  );
}
