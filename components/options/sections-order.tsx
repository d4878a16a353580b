// In which order the parts of the digest stand: a list whose lines go up and down by their buttons.
import { useRef, useState } from 'react';
import { t } from '../../utils/platform/i18n.ts';
import type { SectionId } from '../../utils/platform/settings.ts';
import { ChevronIcon } from '../digest/icons.tsx';
import { SECTION_NAME } from '../digest/section.tsx';
import styles from './sections-order.module.css';

interface Props {
  order: readonly SectionId[];
  onChange: (order: SectionId[]) => void;
}

export function SectionsOrder({ order, onChange }: Props) {
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const move = (id: SectionId, by: -1 | 1) => {
    const from = order.indexOf(id);
    const to = from + by;
    const next = order.filter((one) => one !== id);
    next.splice(to, 0, id);
    onChange(next);
    setSaid(t('section_moved', { section: t(SECTION_NAME[id]), at: to + 1, of: order.length }));
    // At either end the button just pressed is gone; the focus goes to its other one.
    const at = to === 0 ? 'down' : to === order.length - 1 ? 'up' : null;
    if (at)
      requestAnimationFrame(() =>
        list.current?.querySelector<HTMLElement>(`[data-testid="section-${at}-${id}"]`)?.focus(),
      );
  };
  return (
    <>
      <ol ref={list} className={styles.list}>
        {order.map((id, i) => (
          <li key={id} className={styles.line} data-testid="section-line">
            <span className={styles.name}>{t(SECTION_NAME[id])}</span>
            <button
              type="button"
              className={styles.up}
              data-testid={`section-up-${id}`}
              aria-label={t('section_up_named', { section: t(SECTION_NAME[id]) })}
              disabled={i === 0}
              onClick={() => move(id, -1)}
            >
              <ChevronIcon />
            </button>
            <button
              type="button"
              className={styles.down}
              data-testid={`section-down-${id}`}
              aria-label={t('section_down_named', { section: t(SECTION_NAME[id]) })}
              disabled={i === order.length - 1}
              onClick={() => move(id, 1)}
            >
              <ChevronIcon />
            </button>
          </li>
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}
