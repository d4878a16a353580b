// The cleaner of one page: settle when the document is there, watch, chip. Called for on portals, registered for sites added.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { modeOf } from '../utils/clutter/apply.ts';
import { type Chip, createChip } from '../utils/clutter/chip.ts';
import { createCleaner } from '../utils/clutter/cleaner.ts';
import { holdOwn, type Own } from '../utils/clutter/own-rules.ts';
import { watch } from '../utils/clutter/watch.ts';
import type { CleanMode, CleanNews } from '../utils/model.ts';
import { ask, chipWords, isAlive, tellCleaned } from '../utils/platform/messages.ts';
import { followChoices, type PageChoices, siteOf } from '../utils/platform/page-choices.ts';
import { pageGlobals as shared } from '../utils/platform/page-globals.ts';

/** Documents whose loading never ends are looked at after this long. */
const PATIENCE_MS = 2_500;

export default defineUnlistedScript(() => {
  if (shared.qingduClean || document.contentType.startsWith('application/')) return;
  const rule = shared.qingduRule;
  const site = siteOf(location.hostname, rule?.hosts);
  const onDemand = shared.qingduOnDemand === true;
  let chip: Chip | undefined;
  let choices: PageChoices | undefined;
  /** Categories shown or hidden on this page alone, against the settings. */
  const here = new Map<string, boolean>();

  const own = (): Own => {
    const shown = new Set(choices?.shown);
    for (const [category, on] of here) shown[on ? 'add' : 'delete'](category);
    return { hide: choices?.hide ?? [], keep: choices?.keep ?? [], shown: [...shown] };
  };
  const hold = () => holdOwn(document, modeOf(document) === 'off' ? { hide: [], shown: [] } : own());

  let told = 0;
  const changed = (state: CleanNews) => {
    const count = state.mode === 'off' ? 0 : state.hidden.length;
    // The background is woken only for news.
    if (count !== told) tellCleaned(count);
    told = count;
    // A site that asks for its advertisements is left as it is, on the pages to come as well.
    if (state.undone === 'wall' && !onDemand && !choices?.off) ask('site-off', site);
    hold();
    if (chip) chip.show(state);
    else if (count > 0) void bringChip().catch(() => undefined);
    shared.qingduClean?.onChange?.(state);
  };
  const cleaner = createCleaner(window, rule, changed, own);
  let bringing = false;
  const bringChip = async () => {
    if (bringing || onDemand || !choices?.chip) return;
    bringing = true;
    const words = await chipWords();
    chip = createChip(document, {
      label: (count) => words.chip_hidden.replace('{count}', String(count)),
      peek: words.chip_peek,
      hide: words.chip_hide,
      undo: words.chip_undo,
      comments: words.chip_comments,
      set,
      lens: () => ask('peek', site),
      showComments: () => show('comments', true),
      forget: () => ask('site-off', site),
    });
    chip.show(cleaner.state());
  };
  let stop: (() => void) | undefined;
  let watching: boolean | undefined;
  /** Watches for pieces that arrive, or (`false`) for a new address alone. */
  const look = () => {
    if (isAlive()) return cleaner.settle();
    // The extension was updated or removed: what is hidden stays hidden, nothing is said or done any more.
    stop?.();
    chip?.show({ mode: 'off', hidden: [] });
  };
  const watchOn = (observe = true) => {
    if (watching === observe) return;
    stop?.();
    stop = watch(window, look, observe, Object.values(rule?.clutter ?? {}).flat());
    watching = observe;
  };
  const set = (mode: CleanMode) => {
    if (mode !== 'off') holdOwn(document, own());
    const state = cleaner.set(mode);
    if (state.mode !== 'off') watchOn();
    return state;
  };
  const again = () => {
    hold();
    cleaner.again();
  };
  const show = (category: string, on: boolean) => {
    here.set(category, on);
    again();
    return cleaner.state();
  };
  shared.qingduClean = { site, set, state: cleaner.state, pieces: cleaner.pieces, show };

  let begun = false;
  followChoices(site, (next) => {
    const before = choices;
    choices = next;
    const mode = modeOf(document);
    // On a page that is cleaned because the button was pressed, only a new wish counts.
    // A page that was given back keeps the reason why.
    if (next.off && cleaner.state().undone) return;
    if (next.off && (before ? !before.off || mode !== 'off' : !onDemand)) set('off');
    else if (!next.off && before?.off && mode === 'off') cleaner.follow();
    else if (mode !== 'off') {
      // At the beginning `start` looks, unless the page is still coming in.
      if (before || onDemand || document.readyState === 'loading') again();
      else hold();
    }
    // Nothing is hidden before the reader's wish is known.
    if (!begun && !onDemand) start();
    begun = true;
  });

  /** The page of an article's address is clean already, by `early.js`. */
  const start = () => {
    const article = modeOf(document) !== 'off';
    const begin = () => {
      cleaner.settle();
      // A page that is no article costs nothing more; a single-page site may still go on to one.
      watchOn(article || modeOf(document) !== 'off');
    };
    if (document.readyState !== 'loading') return begin();
    // On an article's address the pieces are looked at as they arrive, and on a site that no rule tells about.
    if (article || !rule) watchOn();
    document.addEventListener('DOMContentLoaded', begin, { once: true });
    setTimeout(begin, PATIENCE_MS);
  };
});
