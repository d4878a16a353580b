// Key numbers, as the article prints them.
import type { Article, RankedFact } from '../../utils/model.ts';
import { type MessageKey, t } from '../../utils/platform/i18n.ts';
import { clauseAround } from './clause.ts';
import { More } from './more.tsx';
import styles from './number-cards.module.css';
import { type PickedFact, pickNumbers, SHOWN } from './pick-facts.ts';
import { type Qualifier, qualifierOf } from './qualifier.ts';
import { Empty, Section } from './section.tsx';
import { useSentenceTip } from './sentence-tip.tsx';
import { useJumpRound } from './use-jump.ts';

export function NumberCards({ facts, article }: { facts: readonly RankedFact[]; article: Article }) {
  const numbers = pickNumbers(facts);
  return (
    <Section title={t('section_numbers')}>
      {numbers.length === 0 ? (
        <Empty>{t('numbers_empty')}</Empty>
      ) : (
        <More hidden={numbers.length - SHOWN}>
          {(open) => (
            <ul className={styles.grid}>
              {numbers.slice(0, open ? undefined : SHOWN).map((number) => (
                <li key={number.fact.start}>
                  <NumberCard {...number} article={article} />
                </li>
              ))}
            </ul>
          )}
        </More>
      )}
    </Section>
  );
}

function NumberCard({ fact, mentions, article }: PickedFact & { article: Article }) {
  const { lang, text } = article;
  const jump = useJumpRound(mentions);
  const qualifier = qualifierOf(text, fact);
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
        {qualifier && !qualifier.after && word(qualifier)}
        <span className={styles.value} lang={lang}>
          {fact.text}
        </span>
        {qualifier?.after && word(qualifier)}
        {fact.dir && (
          <span
            className={styles.direction}
            role="img"
            aria-label={t(`dir_${fact.dir}` satisfies MessageKey)}
          >
            {fact.dir === 'up' ? '↑' : '↓'}
          </span>
        )}
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

/** Long values are set smaller, so that a figure stays on one line. Width in ems: Chinese 1, Latin about ½. */
function size(text: string): 'l' | 'm' | 's' {
  let ems = 0;
  for (const sign of text) ems += sign > '\u2e80' ? 1 : 0.55;
  return ems <= 5.6 ? 'l' : ems <= 7.6 ? 'm' : 's';
}
