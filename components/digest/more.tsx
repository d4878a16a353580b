// A list that shows its first items and the rest on demand.
import { type ReactNode, useState } from 'react';
import { t } from '../../utils/platform/i18n.ts';
import { ChevronIcon } from './icons.tsx';
import styles from './more.module.css';

interface Props {
  /** How many items stay behind the button. */
  hidden: number;
  /** Draws the list: everything when `open`. */
  children: (open: boolean) => ReactNode;
}

export function More({ hidden, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      {children(open)}
      {hidden > 0 && (
        <button type="button" className={styles.more} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('show_less') : t('show_more_count', { count: hidden })}
          <ChevronIcon />
        </button>
      )}
    </>
  );
}
