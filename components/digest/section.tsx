// A section of the digest: a small heading over a hairline, which folds it, and its content.
import { type ReactNode, useContext, useId } from 'react';
import { type MessageKey, t } from '../../utils/platform/i18n.ts';
import type { SectionId } from '../../utils/platform/settings.ts';
import { ChevronIcon } from './icons.tsx';
import styles from './section.module.css';
import { FoldingContext } from './use-sections.ts';

export const SECTION_NAME = {
  summary: 'section_summary',
  numbers: 'section_numbers',
  dates: 'section_dates',
  source: 'source_title',
} as const satisfies Record<SectionId, MessageKey>;

export function Section({ id, children }: { id: SectionId; children: ReactNode }) {
  const folding = useContext(FoldingContext);
  const heading = useId();
  const content = useId();
  const folded = folding?.isFolded(id) ?? false;
  const title = t(SECTION_NAME[id]);
  return (
    <section className={styles.section} aria-labelledby={heading} data-section={id}>
      <h2 id={heading} className={styles.heading}>
        {folding ? (
          <button
            type="button"
            className={styles.fold}
            data-testid={`fold-${id}`}
            aria-expanded={!folded}
            aria-controls={content}
            onClick={() => folding.toggle(id)}
          >
            {title}
            <ChevronIcon />
          </button>
        ) : (
          <span className={styles.fold}>{title}</span>
        )}
      </h2>
      <div id={content} hidden={folded}>
        {children}
      </div>
    </section>
  );
}

export function Empty({ children }: { children: ReactNode }) {
  return <p className={styles.empty}>{children}</p>;
}
