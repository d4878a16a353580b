// Unlisted script, injected on demand: reads the document, leaves the reading for the other scripts, returns it.
// What not every page needs stands in scripts of its own: this one says which it waits for, and that one goes on.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ReadArticle } from '../utils/article/index.ts';
import { jumpTo } from '../utils/article/jump.ts';
import { type FirstPage, readAllPages, withKnownPages } from '../utils/further-pages.ts';
import { type Engines, factLanguage, type Looked, lookAndRead, withDigestOf } from '../utils/pipeline.ts';
import { loadPage } from '../utils/platform/load-page.ts';
import { type NeedsScript, pageGlobals as shared } from '../utils/platform/page-globals.ts';
import type { UnlistedReading } from '../utils/source/complete.ts';

export default defineUnlistedScript((): UnlistedReading | NeedsScript => {
  const ask = shared.qingduAsk ?? {};
  delete shared.qingduAsk;
  const url = location.href;
  const rule = shared.qingduRule;
  const options = { now: new Date(), ...ask };
  const parts: Partial<Engines> = {};

  /** The article, or `undefined` when a second opinion on its body is called for and not there. */
  const look = (): Looked | undefined => {
    let missed = false;
    const looked = lookAndRead(document, url, rule, options, (survey) => {
      missed ||= !parts.opinion;
      return parts.opinion?.(survey) ?? null;
    });
    // Its further pages may need one, and by then nobody can bring it.
    return missed || (looked.read?.article.pages && !parts.opinion) ? undefined : looked;
  };
  let looked: Looked | undefined;
  const goOn = (): UnlistedReading | NeedsScript => {
    looked ??= look();
    if (!looked) return { needs: '/readability.js' };
    if (looked.read && !parts.digest)
      return { needs: factLanguage(looked.reading.page.lang) === 'zh' ? '/digest-zh.js' : '/digest-en.js' };
    delete shared.qingduGoOn;
    return finish(looked, parts);
  };
  shared.qingduGoOn = (part) => {
    Object.assign(parts, part);
    return goOn();
  };
  return goOn();

  function finish(looked: Looked, { opinion = () => null, digest }: Partial<Engines>): UnlistedReading {
    shared.qingduPagesKnown ??= new Map();
    const known = shared.qingduPagesKnown as Map<string, ReadArticle>;
    let shown = looked;
    const leave = (to: Looked): UnlistedReading => {
      shown = to;
      shared.qingduReading = to.reading;
      // The lists would double this script: who asked has them, and needs the signs to look up.
      return to.read ? { ...to.reading, signs: to.read.signs } : to.reading;
    };
    const front: FirstPage | undefined = digest && {
      ...withDigestOf(looked, digest, options),
      engines: { opinion, digest },
    };

    let stop = new AbortController();
    shared.qingduPages = {
      read: async () => {
        stop.abort();
        stop = new AbortController();
        const { signal } = stop;
        const load = (page: string, until: AbortSignal) => loadPage(page, url, until);
        const all = front ? await readAllPages(front, rule, options, { load, signal, known }) : looked;
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
    return leave(front ? withKnownPages(front, known, options) : looked);
  }
});
