// An article that goes on over several pages: which page this is, and a button that reads them all.
import { useState } from 'react';
import type { Article } from '../../utils/model.ts';
import { t } from '../../utils/platform/i18n.ts';
import { useReaderTab } from '../reader-tab-context.tsx';
import styles from './more-pages.module.css';

interface Props {
  article: Article;
  /** The pages are there: read the page again. */
  onRead?: (() => void) | undefined;
}

export function MorePages({ article, onRead }: Props) {
  const { pages: port } = useReaderTab();
  const [state, setState] = useState<'still' | 'reading' | 'tried'>('still');
  const { pages } = article;
  if (!pages || !port) return null;
  const count = pages.urls.length;
  const read = pages.read ?? (state === 'tried' ? [pages.current] : []);
  const missing = pages.urls.map((_, i) => i + 1).filter((n) => !read.includes(n));

  const start = async () => {
    setState('reading');
    await port.read().catch(() => undefined);
    setState('tried');
    onRead?.();
  };

  const done = read.length > 0 && missing.length === 0 && (count > 1 || pages.read !== undefined);
  const words = () => {
    if (state === 'reading') return t('pages_reading');
    if (count === 1) return t(state === 'tried' ? 'pages_failed' : 'pages_whole_here');
    if (done) return t('pages_joined', { count });
    if (read.length > 0) return t('pages_missing', { count, pages: missing.join(t('list_separator')) });
    return t('pages_here', { current: pages.current, count });
  };
  const label = () => {
    if (state === 'reading') return t('pages_stop');
    if (read.length > 0 || state === 'tried') return t('pages_again');
    return count === 1 ? t('pages_read_whole') : t('pages_read_all', { count });
  };
  // The one page that held it whole is in the text now: nothing is left to say.
  if (count === 1 && done) return null;
  return (
    <p className={styles.row} data-testid="more-pages">
      <span role="status">{words()}</span>
      {!done && (
        <button
          type="button"
          data-testid="read-pages"
          aria-busy={state === 'reading'}
          onClick={() => void (state === 'reading' ? port.stop() : start())}
        >
          {label()}
        </button>
      )}
    </p>
  );
}
