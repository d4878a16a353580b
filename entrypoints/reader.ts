// Unlisted script: opens the reading view over the page, or leaves it when it is open.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findMessage, locale } from '../utils/platform/i18n.ts';
import { storedReaderChoices, storeReaderChoices } from '../utils/platform/options-page.ts';
import { pageGlobals } from '../utils/platform/page-globals.ts';
import pageCss from '../utils/reader/page.css?inline';
import { parseSettings } from '../utils/reader/settings.ts';
import { imageSizes } from '../utils/reader/sizes.ts';
import css from '../utils/reader/style.css?inline';
import { HOST, openReader, type ReaderView } from '../utils/reader/view.ts';

/** `read.js` leaves the reading in the world the scripts of one page share; this script leaves the open view. */
const shared = pageGlobals as Omit<typeof pageGlobals, 'qingduReader'> & {
  qingduReader?: ReaderView | undefined;
};

export default defineUnlistedScript(async (): Promise<'opened' | 'closed' | 'no-article'> => {
  const host = document.querySelector(HOST);
  if (host) {
    // A view whose script is gone (the extension was updated) can still be taken away.
    if (shared.qingduReader?.host === host) shared.qingduReader.close();
    else host.remove();
    return 'closed';
  }
  const reading = shared.qingduReading;
  if (!reading?.article) return 'no-article';
  const stored = await storedReaderChoices();
  if (document.querySelector(HOST)) return 'opened';
  const view = openReader(document, reading, {
    css,
    pageCss,
    words: { t: (key, values) => findMessage(key, values) ?? key, locale: locale() },
    settings: parseSettings(stored),
    save: (settings) => void storeReaderChoices(settings).catch(() => {}),
    imageSize: imageSizes(document),
    now: new Date(),
    onClose: () => {
      shared.qingduReader = undefined;
    },
  });
  shared.qingduReader = view ?? undefined;
  return view ? 'opened' : 'no-article';
});
