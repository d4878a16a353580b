// Unlisted script: opens the reading view over the page, or leaves it when it is open.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Reading } from '../utils/model.ts';
import { pageMessage } from '../utils/platform/i18n.ts';
import { ask } from '../utils/platform/messages.ts';
import { isReading, storedReaderChoices, storeReaderChoices } from '../utils/platform/options-page.ts';
import { pageGlobals } from '../utils/platform/page-globals.ts';
import { afterPaint } from '../utils/reader/later.ts';
import { findMedia } from '../utils/reader/media.ts';
import pageCss from '../utils/reader/page.css?inline';
import { parseSettings, type ReaderSettings } from '../utils/reader/settings.ts';
import { imageSizes } from '../utils/reader/sizes.ts';
import css from '../utils/reader/style.css?inline';
import { HOST, openReader, type ReaderView } from '../utils/reader/view.ts';

/** `read.js` leaves the reading in the world the scripts of one page share; this script leaves the open view. */
const shared = pageGlobals as Omit<typeof pageGlobals, 'qingduReader'> & {
  qingduReader?: ReaderView | undefined;
};

export default defineUnlistedScript(async (): Promise<'opened' | 'closed' | 'no-article'> => {
  // The site, where the extension may run without being asked: elsewhere nothing could open by itself.
  const site = shared.qingduOnDemand ? undefined : (shared.qingduSite ?? shared.qingduClean?.site);

  // Inside, since the builder runs what stands outside to learn about this script.
  function show(reading: Reading, settings: ReaderSettings, top = 0): boolean {
    const port = shared.qingduPages;
    let chosen = settings;
    const view = openReader(document, reading, {
      css,
      pageCss,
      words: { t: pageMessage, locale: pageMessage('locale_tag') },
      settings,
      mayOpen: site !== undefined,
      save: (next) => {
        if (site && next.auto !== chosen.auto) ask(next.auto ? 'reader-on' : 'reader-off', site);
        chosen = next;
        void storeReaderChoices({ ...next, auto: false }).catch(() => {});
      },
      imageSize: imageSizes(document),
      media: reading.article ? findMedia(document, reading.article) : [],
      now: new Date(),
      later: (work) => afterPaint(window, work),
      top,
      ...(port
        ? {
            pages: {
              read: async () => {
                const all = await port.read();
                if (!all?.article || !view || shared.qingduReader !== view) return false;
                const before = reading.article?.pages;
                if (all.article.text === reading.article?.text) return false;
                // Pages that stand before this one come first: then it is read from the top.
                const place = before?.current === 1 ? view.top() : 0;
                view.close();
                return show(all, chosen, place);
              },
              stop: port.stop,
            },
          }
        : {}),
      onClose: () => {
        shared.qingduReader = undefined;
      },
    });
    shared.qingduReader = view ?? undefined;
    return view !== null;
  }

  const host = document.querySelector(HOST);
  if (host) {
    // A view whose script is gone (the extension was updated) can still be taken away.
    if (shared.qingduReader?.host === host) shared.qingduReader.close();
    else host.remove();
    return 'closed';
  }
  const reading = shared.qingduReading;
  if (!reading?.article) return 'no-article';
  const [stored, auto] = await Promise.all([storedReaderChoices(), isReading(site)]);
  if (document.querySelector(HOST)) return 'opened';
  return show(reading, { ...parseSettings(stored), auto }) ? 'opened' : 'no-article';
});
