// The row below the text of an article that goes on over several pages: which one this is, and a button for all.
import type { Article } from '../model.ts';
import { el } from './dom.ts';
import { listWords, type Words } from './words.ts';

/** What loads the other pages; the view itself loads nothing. */
export interface PagesPort {
  /** Reads the other pages and shows the article again with them. False when there is nothing more than before. */
  read: () => Promise<boolean>;
  stop: () => void;
}

/** The row, or nothing when the article stands on one page, or nobody can load the others. */
export function renderPages(
  doc: Document,
  { pages }: Article,
  { t, locale }: Words,
  port: PagesPort | undefined,
): HTMLElement | null {
  if (!pages || !port) return null;
  const count = pages.urls.length;
  const missing = pages.urls.map((_, i) => i + 1).filter((n) => !(pages.read ?? []).includes(n));
  const done = pages.read !== undefined && missing.length === 0;
  if (done && count === 1) return null;
  const words = el(doc, 'span', { role: 'status' });
  const button = el(doc, 'button', { type: 'button', class: 'all-pages' });
  let reading = false;
  const show = (text: string, label: string) => {
    words.textContent = text;
    button.textContent = label;
    button.setAttribute('aria-busy', String(reading));
  };
  const failed = () =>
    count === 1
      ? t('pages_failed')
      : t('pages_missing', {
          count,
          pages: listWords(missing.filter((n) => n !== pages.current).map(String), locale),
        });
  if (done) show(t('pages_joined', { count }), '');
  else if (pages.read) show(failed(), t('pages_again'));
  else if (count === 1) show(t('pages_whole_here'), t('pages_read_whole'));
  else show(t('pages_here', { current: pages.current, count }), t('pages_read_all', { count }));
  button.addEventListener('click', async () => {
    if (reading) return port.stop();
    reading = true;
    show(t('pages_reading'), t('pages_stop'));
    const more = await port.read().catch(() => false);
    reading = false;
    if (!more) show(failed(), t('pages_again'));
  });
  return el(doc, 'p', { class: 'pages', lang: locale }, words, done ? null : button);
}
