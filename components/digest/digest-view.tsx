// One article at a glance: imprint, cleaning, summary, numbers, dates, source.
import type { ComponentProps } from 'react';
import type { Article, Digest } from '../../utils/model.ts';
import { CleanStrip } from './clean-strip.tsx';
import { DateTimeline } from './date-timeline.tsx';
import { Masthead } from './masthead.tsx';
import { MorePages } from './more-pages.tsx';
import { NumberCards } from './number-cards.tsx';
import { SentenceTips } from './sentence-tip.tsx';
import { SourceNote } from './source-note.tsx';
import { SummaryList } from './summary-list.tsx';

interface Props {
  article: Article;
  digest: Digest | null;
  now: Date;
  clean: ComponentProps<typeof CleanStrip>;
  /** The reader has chosen another length of the summary. */
  onLength?: () => void;
}

export function DigestView({ article, digest, now, clean, onLength }: Props) {
  return (
    <SentenceTips text={article.text} lang={article.lang}>
      <Masthead article={article} digest={digest} />
      <MorePages article={article} onRead={onLength} />
      <CleanStrip {...clean} />
      {digest && (
        <>
          <SummaryList digest={digest} article={article} onLength={onLength} />
          <NumberCards facts={digest.facts} article={article} />
          <DateTimeline facts={digest.facts} article={article} now={now} />
          <SourceNote note={digest.source} title={article.title} />
        </>
      )}
    </SentenceTips>
  );
}
