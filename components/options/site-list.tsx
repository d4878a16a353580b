// A list of sites in the options, each of which can be taken off it.
import type { ReactNode } from 'react';
import styles from './site-list.module.css';

interface Props {
  sites: readonly string[];
  /** What is said when there is none. */
  none: string;
  testid: string;
  remove: string;
  /** `remove`, naming the site: for whoever only hears the button. */
  removeNamed: (site: string) => string;
  onRemove: (site: string) => void;
  /** What else can be done with a site. */
  more?: (site: string) => ReactNode;
}

export function SiteList({ sites, none, testid, remove, removeNamed, onRemove, more }: Props) {
  if (sites.length === 0) return <p className={styles.none}>{none}</p>;
  return (
    <ul className={styles.list}>
      {[...sites].sort().map((site) => (
        <li key={site} className={styles.site} data-testid={testid}>
          <span>{site}</span>
          <span className={styles.acts}>
            {more?.(site)}
            <button
              type="button"
              className={styles.link}
              aria-label={removeNamed(site)}
              onClick={() => onRemove(site)}
            >
              {remove}
            </button>
          </span>
        </li>
      ))}
    </ul>
  );
}
