// The first look at a page of a known portal: hides by the address before the first paint, calls for the cleaner when it may be needed.
import type { SiteRule } from '../model.ts';
import { addressVerdict } from '../page/addresses.ts';
import { isLikelyArticle } from '../page/likely.ts';
import { setMode } from './apply.ts';

export interface Early {
  /** The reader's wish is known, or has changed. */
  choose: (off: boolean) => void;
}

/** A page that is built by its scripts is looked at once more after this long. */
const LATE_MS = 1_500;

/**
 * Until `choose` is called an article's address is cleaned by the sheet alone. Nothing is observed: a page that is
 * no article costs a glance when it is there and another a moment after; a new address is looked at anew.
 * @param call brings the cleaner; called once
 */
export function lookEarly(win: Window, rule: SiteRule, call: () => void): Early {
  const doc = win.document;
  let off: boolean | undefined;
  let likely = false;
  let called = false;

  const isArticle = (): boolean => addressVerdict(new URL(win.location.href), rule) === true;
  const act = () => {
    if (called || off === undefined) return;
    if (off) setMode(doc, 'off');
    else if (likely) {
      called = true;
      if (isArticle()) setMode(doc, 'clean');
      // A page made ready before anybody went to it has no tab yet that the cleaner could be sent to.
      if ((doc as Document & { prerendering?: boolean }).prerendering)
        doc.addEventListener('prerenderingchange', call, { once: true });
      else call();
    }
  };
  const glance = () => {
    if (called || likely) return;
    likely = isArticle() || isLikelyArticle(doc, new URL(win.location.href), rule);
    act();
  };
  /** By the address at once; by the page when it is there. */
  const begin = () => {
    likely = isArticle();
    if (likely && !off) setMode(doc, 'clean');
    act();
    if (likely) return;
    if (doc.readyState === 'loading') doc.addEventListener('DOMContentLoaded', glance, { once: true });
    else glance();
    win.setTimeout(glance, LATE_MS);
  };

  let address = win.location.href;
  const navigated = () => {
    if (called || address === win.location.href) return;
    address = win.location.href;
    begin();
  };
  win.addEventListener('popstate', navigated);
  const navigation = (win as Window & { navigation?: EventTarget }).navigation;
  navigation?.addEventListener('navigatesuccess', navigated);

  begin();
  return {
    choose: (wish) => {
      off = wish;
      act();
    },
  };
}
