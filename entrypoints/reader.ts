// Unlisted script: opens the reading view over the page, or leaves it when it is open.
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Reading } from '../utils/model.ts';
import { findMessage, locale } from '../utils/platform/i18n.ts';
import pageCss from '../utils/reader/page.css?inline';
import { parseSettings } from '../utils/reader/settings.ts';
import { imageSizes } from '../utils/reader/sizes.ts';
import css from '../utils/reader/style.css?inline';
import { HOST, openReader, type ReaderView } from '../utils/reader/view.ts';

/** What the scripts of one page share: `read.js` leaves the reading, this script the open view. */
interface Shared {
  qingduReading?: Reading;
  qingduReader?: ReaderView | undefined;
}

const KEY = 'reader';

export default defineUnlistedScript(async (): Promise<'opened' | 'closed' | 'no-article'> => {
  const shared = globalThis as Shared;
  const host = document.querySelector(HOST);
  if (host) {
    // A view whose script is gone (the extension was updated) can still be taken away.
    if (shared.qingduReader?.host === host) shared.qingduReader.close();
    else host.remove();
    return 'closed';
  }
  const reading = shared.qingduReading;
  if (!reading?.article) return 'no-article';
  const stored = await browser.storage.local.get(KEY).catch(() => ({}) as Record<string, unknown>);
  if (document.querySelector(HOST)) return 'opened';
  const view = openReader(document, reading, {
    css,
    pageCss,
    words: { t: (key, values) => findMessage(key, values) ?? key, locale: locale() },
    settings: parseSettings(stored[KEY]),
    save: (settings) => void browser.storage.local.set({ [KEY]: settings }).catch(() => {}),
    imageSize: imageSizes(document),
    now: new Date(),
    onClose: () => {
      shared.qingduReader = undefined;
    },
  });
  shared.qingduReader = view ?? undefined;
  return view ? 'opened' : 'no-article';
});
