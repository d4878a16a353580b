// The summary: the publisher's own abstract first, then sentences of the article, each a click away from its place.
import { useState } from 'react';
import type { Article, Digest } from '../../utils/model.ts';
import { type MessageKey, t } from '../../utils/platform/i18n.ts';
import { EngineStrip } from './engine-strip.tsx';
import { JumpIcon } from './icons.tsx';
import { LineFacts } from './line-facts.tsx';
import { Empty, Section } from './section.tsx';
import { SummaryLength } from './summary-length.tsx';
import styles from './summary-list.module.css';
import { useJump } from './use-jump.ts';

interface Props {
  digest: Digest;
  article: Article;
  /** Called when the reader has chosen another length. */
  onLength?: (() => void) | undefined;
}

export function SummaryList({ digest, article, onLength }: Props) {
  const jump = useJump();
  const { summary, abstract, short, cut } = digest;
  const [answered, setAnswered] = useState(false);
  return (
    <Section id="summary">
      {cut && (
        <p className={styles.note} data-testid="summary-cut">
          {t('summary_cut', { words: cut })}
        </p>
      )}
      {abstract && <AbstractNote abstract={abstract} lang={article.lang} />}
      {summary.length === 0 ? (
        <div data-testid="summary-none" data-short={short === true}>
          <Empty>{t(short ? 'summary_short' : 'summary_empty')}</Empty>
        </div>
      ) : (
        <ol className={styles.list} hidden={answered}>
          {summary.map((line) => (
            <li key={line.start}>
              <button
                type="button"
                className={styles.line}
                data-testid="summary-line"
                title={t('jump_hint')}
                onClick={() => jump({ start: line.start, end: line.end })}
              >
                <span lang={article.lang}>{line.text}</span>
                <JumpIcon />
              </button>
              <LineFacts line={line} facts={digest.facts} article={article} />
            </li>
          ))}
        </ol>
      )}
      {summary.length > 0 && onLength && !answered && <SummaryLength onChange={onLength} />}
      {summary.length > 0 && (
        <EngineStrip article={article} lines={Math.max(3, summary.length)} onAnswer={setAnswered} />
      )}
    </Section>
  );
}

function AbstractNote({ abstract, lang }: { abstract: NonNullable<Digest['abstract']>; lang: string }) {
  const jump = useJump();
  const { text, start, end, from } = abstract;
  return (
    <figure className={styles.abstract} data-testid="abstract" data-from={from}>
      <figcaption className={styles.theirs}>
        {t('abstract_title')} · {t(`abstract_from_${from}` satisfies MessageKey)}
      </figcaption>
      {start !== undefined && end !== undefined ? (
        <button
          type="button"
          className={styles.line}
          title={t('jump_hint')}
          onClick={() => jump({ start, end })}
        >
          <span lang={lang}>{text}</span>
          <JumpIcon />
        </button>
      ) : (
        <p className={styles.text} lang={lang}>
          {text}
        </p>
      )}
    </figure>
  );
}
