// Short, normal or long: how many lines the summary has, chosen where it is read.
import { useEffect, useId, useState } from 'react';
import { type MessageKey, t } from '../../utils/platform/i18n.ts';
import type { SummaryLines } from '../reader-tab.ts';
import { useReaderTab } from '../reader-tab-context.tsx';
import styles from './summary-length.module.css';

const LENGTHS: readonly SummaryLines[] = [2, 3, 5];

export function SummaryLength({ onChange }: { onChange: () => void }) {
  const { summaryLines, setSummaryLines } = useReaderTab();
  const [lines, setLines] = useState<SummaryLines | null>(null);
  const name = useId();
  useEffect(() => {
    let current = true;
    void summaryLines?.().then(
      (stored) => current && setLines(stored),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [summaryLines]);
  if (!setSummaryLines || lines === null) return null;
  const choose = async (next: SummaryLines) => {
    setLines(next);
    await setSummaryLines(next).then(onChange, () => setLines(lines));
  };
  return (
    <fieldset className={styles.length}>
      <legend className="visually-hidden">{t('summary_length')}</legend>
      {LENGTHS.map((one) => (
        <label key={one} className={styles.choice} data-testid="summary-length" data-lines={one}>
          <input
            type="radio"
            name={name}
            value={one}
            checked={one === lines}
            onChange={() => void choose(one)}
          />
          <span>{t(`summary_length_${one}` satisfies MessageKey)}</span>
        </label>
      ))}
    </fieldset>
  );
}
