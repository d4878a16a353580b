// Unlisted script, injected on demand: reads the document, leaves the reading for the other scripts, returns it.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ReadArticle } from '../utils/article/index.ts';
import { jumpTo } from '../utils/article/jump.ts';
import { type FirstPage, readAllPages, withKnownPages } from '../utils/further-pages.ts';
import { readPage } from '../utils/pipeline.ts';
import { loadPage } from '../utils/platform/load-page.ts';
import { pageGlobals as shared } from '../utils/platform/page-globals.ts';
import type { UnlistedReading } from '../utils/source/complete.ts';

export default defineUnlistedScript((): UnlistedReading => {
  const ask = shared.qingduAsk ?? {};
  delete shared.qingduAsk;
  const url = location.href;
  const rule = shared.qingduRule;
  const options = { now: new Date(), ...ask };
  shared.qingduPagesKnown ??= new Map();
  const known = shared.qingduPagesKnown as Map<string, ReadArticle>;
  const front = readPage(document, url, rule, options);
  let shown = front;
  const leave = (to: FirstPage): UnlistedReading => {
    shown = to;
    shared.qingduReading = to.reading;
    // The lists would double this script: who asked has them, and needs the signs to look up.
    return to.read ? { ...to.reading, signs: to.read.signs } : to.reading;
  };

  let stop = new AbortController();
  shared.qingduPages = {
    read: async () => {
      stop.abort();
      stop = new AbortController();
      const { signal } = stop;
      const load = (page: string, until: AbortSignal) => loadPage(page, url, until);
      const all = await readAllPages(front, rule, options, { load, signal, known });
      // A single-page site may have gone on to another article meanwhile.
      return location.href === url ? leave(all) : undefined;
    },
    stop: () => stop.abort(),
  };
  shared.qingduJump = (target) => {
    // While the reading view covers the page, its own text is where the reader looks.
    if (shared.qingduReader && !('quote' in target)) {
      shared.qingduReader.jump(target);
      return true;
    }
    if (jumpTo(window, shown.read?.anchors ?? [], target)) return true;
    const { article } = shown.reading;
    if (!article?.fromData || 'quote' in target) return false;
    // The page may have drawn its data by now.
    return jumpTo(window, [], { quote: article.text.slice(target.start, target.end) });
  };
  return leave(withKnownPages(front, known, options));
});
