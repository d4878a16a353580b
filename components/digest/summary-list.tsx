// The summary: sentences of the article, each a click away from its place.
import type { SummaryLine } from '../../utils/model.ts';
import { t } from '../../utils/platform/i18n.ts';
import { JumpIcon } from './icons.tsx';
import { Empty, Section } from './section.tsx';
import styles from './summary-list.module.css';
import { useJump } from './use-jump.ts';

export function SummaryList({ lines, lang }: { lines: readonly SummaryLine[]; lang: string }) {
  const jump = useJump();
  return (
    <Section title={t('section_summary')}>
      {lines.length === 0 ? (
        <Empty>{t('summary_empty')}</Empty>
      ) : (
        <ol className={styles.list}>
          {lines.map((line) => (
            <li key={line.start}>
              <button
                type="button"
                className={styles.line}
                data-testid="summary-line"
                title={t('jump_hint')}
                onClick={() => jump({ start: line.start, end: line.end })}
              >
                <span lang={lang}>{line.text}</span>
                <JumpIcon />
              </button>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
