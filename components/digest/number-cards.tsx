// Key numbers, as the article prints them.
import type { Article, RankedFact } from '../../utils/model.ts';
import { type MessageKey, t } from '../../utils/platform/i18n.ts';
import { type PickedFact, pickNumbers, SHOWN } from '../../utils/wording/pick-facts.ts';
import { clauseAround } from './clause.ts';
import { changeOf } from './direction.ts';
import { More } from './more.tsx';
import styles from './number-cards.module.css';
import { type Qualifier, qualifierOf } from './qualifier.ts';
import { Empty, Section } from './section.tsx';
import { useSentenceTip } from './sentence-tip.tsx';
import { findSeries, type SeriesPoint } from './series.ts';
import { useJumpRound } from './use-jump.ts';

export function NumberCards({ facts, article }: { facts: readonly RankedFact[]; article: Article }) {
  const numbers = pickNumbers(facts);
  const seriesOn = firstOfEach(numbers, findSeries(article.text, facts));
  return (
    <Section id="numbers">
      {numbers.length === 0 ? (
        <Empty>{t('numbers_empty')}</Empty>
      ) : (
        <More hidden={numbers.length - SHOWN}>
          {(open) => (
            <ul className={styles.grid}>
              {numbers.slice(0, open ? undefined : SHOWN).map((number) => (
                <li key={number.fact.start}>
                  <NumberCard {...number} article={article} series={seriesOn.get(number.fact.start)} />
                </li>
              ))}
            </ul>
          )}
        </More>
      )}
    </Section>
  );
}

interface CardProps extends PickedFact {
  article: Article;
  /** The values it is one of, where the article gives several in turn. */
  series: readonly SeriesPoint[] | undefined;
}

function NumberCard({ fact, mentions, article, series }: CardProps) {
  const { lang, text } = article;
  const jump = useJumpRound(mentions);
  const qualifier = qualifierOf(text, fact);
  const change = changeOf(text, fact);
  const word = ({ text: words, printed }: Qualifier) => (
    <span className={styles.qualifier} lang={printed ? lang : undefined}>
      {words}
    </span>
  );
  const tip = useSentenceTip(fact.sentence, fact);
  return (
    <button
      type="button"
      className={styles.card}
      data-testid="number"
      data-kind={fact.kind}
      {...tip}
      onClick={jump}
    >
      <span className={styles.figure} data-size={size(fact.text)}>
        {change && (
          <span className={styles.direction} role="img" aria-label={t(`dir_${change}` satisfies MessageKey)}>
            {change === 'up' ? '↑' : '↓'}
          </span>
        )}
        {qualifier && !qualifier.after && word(qualifier)}
        <span className={styles.value} lang={lang}>
          {fact.text}
        </span>
        {qualifier?.after && word(qualifier)}
        {series && <Bars series={series} own={fact} />}
      </span>
      <span className={styles.label} lang={lang}>
        {fact.basis && (
          <>
            <span className={styles.basis}>{fact.basis}</span>{' '}
          </>
        )}
        {fact.label || clauseAround(text, fact)}
      </span>
      {mentions.length > 1 && (
        <span className="visually-hidden">{t('mentions_count', { count: mentions.length })}</span>
      )}
    </button>
  );
}

/** One set of bars for each series, on the first of its cards. */
function firstOfEach(numbers: readonly PickedFact[], series: ReturnType<typeof findSeries>): typeof series {
  const drawn = new Set<readonly SeriesPoint[]>();
  const on: typeof series = new Map();
  for (const { fact } of numbers) {
    const points = series.get(fact.start);
    if (!points || drawn.has(points)) continue;
    drawn.add(points);
    on.set(fact.start, points);
  }
  return on;
}

/** Bars from nought, so that their lengths can be compared; the number of the card stands out. */
function Bars({ series, own }: { series: readonly SeriesPoint[]; own: RankedFact }) {
  const most = Math.max(...series.map(({ value }) => value));
  const values = series.map(({ fact }) => fact.text).join(t('list_separator'));
  return (
    <span
      className={styles.bars}
      role="img"
      aria-label={t('series_named', { values })}
      data-testid="series"
      title={values}
    >
      {series.map(({ fact, value }) => (
        <span
          key={fact.start}
          className={styles.bar}
          data-own={fact === own || undefined}
          style={{ height: `${Math.max(6, Math.round((value / most) * 100))}%` }}
        />
      ))}
    </span>
  );
}

/** Long values are set smaller, so that a figure stays on one line. Width in ems: Chinese 1, Latin about ½. */
function size(text: string): 'l' | 'm' | 's' {
  let ems = 0;
  for (const sign of text) ems += sign > '\u2e80' ? 1 : 0.55;
  return ems <= 5.6 ? 'l' : ems <= 7.6 ? 'm' : 's';
}
