// The numbers and dates that stand in one line of the summary, beside it.
import type { Article, RankedFact, Span } from '../../utils/model.ts';
import { t } from '../../utils/platform/i18n.ts';
import { isDate, pickDates, pickNumbers } from '../../utils/wording/pick-facts.ts';
import { dateText } from './date-text.ts';
import styles from './line-facts.module.css';
import { qualified } from './qualifier.ts';
import { useJump } from './use-jump.ts';

/** More than these are no help beside one sentence. */
const MOST = 4;

interface Props {
  line: Span;
  facts: readonly RankedFact[];
  article: Article;
}

export function LineFacts({ line, facts, article }: Props) {
  const jump = useJump();
  const inside = facts.filter(({ start, end }) => line.start <= start && end <= line.end);
  const shown = [...pickNumbers(inside), ...pickDates(inside)]
    .map(({ fact }) => fact)
    // The most telling stay; they stand in the order of the sentence.
    .sort((a, b) => b.salience - a.salience)
    .slice(0, MOST)
    .sort((a, b) => a.start - b.start);
  if (shown.length === 0) return null;
  return (
    <ul className={styles.facts} aria-label={t('line_facts')}>
      {shown.map((fact) => (
        <li key={fact.start}>
          <button
            type="button"
            className={styles.fact}
            data-testid="line-fact"
            data-kind={fact.kind}
            onClick={() => jump({ start: fact.start, end: fact.end })}
          >
            {isDate(fact) ? (
              dateText(fact).date
            ) : (
              <span lang={article.lang}>{qualified(article.text, fact)}</span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
