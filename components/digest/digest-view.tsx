// One article at a glance: imprint, cleaning, summary, numbers, dates, source.
import { type ComponentProps, Fragment, type ReactNode } from 'react';
import type { Article, Digest } from '../../utils/model.ts';
import { t } from '../../utils/platform/i18n.ts';
import type { SectionId } from '../../utils/platform/settings.ts';
import { useReaderTab } from '../reader-tab-context.tsx';
import { CleanStrip } from './clean-strip.tsx';
import { DateTimeline } from './date-timeline.tsx';
import styles from './digest-view.module.css';
import { Masthead } from './masthead.tsx';
import { MorePages } from './more-pages.tsx';
import { NumberCards } from './number-cards.tsx';
import { SentenceTips } from './sentence-tip.tsx';
import { SourceNote } from './source-note.tsx';
import { SummaryList } from './summary-list.tsx';
import { FoldingContext, type Sections } from './use-sections.ts';

interface Props {
  article: Article;
  digest: Digest | null;
  now: Date;
  clean: ComponentProps<typeof CleanStrip>;
  sections: Sections;
  /** False while only the head and the first part are to be drawn: the rest follows when they stand. */
  whole?: boolean;
  /** The reader has chosen another length of the summary. */
  onLength?: () => void;
}

export function DigestView({ article, digest, now, clean, sections, whole = true, onLength }: Props) {
  const parts: Record<SectionId, ReactNode> | null = digest && {
    summary: <SummaryList digest={digest} article={article} onLength={onLength} />,
    numbers: <NumberCards facts={digest.facts} article={article} />,
    dates: <DateTimeline facts={digest.facts} article={article} now={now} />,
    source: <SourceNote note={digest.source} title={article.title} />,
  };
  return (
    <SentenceTips text={article.text} lang={article.lang}>
      <Masthead article={article} digest={digest} />
      <MorePages article={article} onRead={onLength} />
      <CleanStrip {...clean} />
      {parts && (
        <FoldingContext value={sections.folding}>
          {(whole ? sections.order : sections.order.slice(0, 1)).map((id) => (
            <Fragment key={id}>{parts[id]}</Fragment>
          ))}
        </FoldingContext>
      )}
      {parts && whole && sections.folding && <Arrange />}
    </SentenceTips>
  );
}

/** The way to the order of the parts, at the end of them. */
function Arrange() {
  const tab = useReaderTab();
  return (
    <button
      type="button"
      className={styles.arrange}
      data-testid="arrange"
      onClick={() => tab.openOptions('sections')}
    >
      {t('sections_arrange')}
    </button>
  );
}
