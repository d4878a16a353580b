// Runs on the portals we know at document_start: hide by address, settle when the document is there, watch.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { modeOf } from '../utils/clutter/apply.ts';
import { type Chip, createChip } from '../utils/clutter/chip.ts';
import { createCleaner } from '../utils/clutter/cleaner.ts';
import { MODE } from '../utils/clutter/sheet.ts';
import { watch } from '../utils/clutter/watch.ts';
import type { CleanMode, CleanState } from '../utils/model.ts';
import { t } from '../utils/platform/i18n.ts';
import { tellCleaned } from '../utils/platform/messages.ts';
import { pageGlobals as shared } from '../utils/platform/page-globals.ts';
import { loadSettings, onSettingsChanged, setSiteOff } from '../utils/platform/settings.ts';

/** Documents whose loading never ends are looked at after this long. */
const PATIENCE_MS = 2_500;

export default defineUnlistedScript(() => {
  if (shared.qingduClean || document.contentType.startsWith('application/')) return;
  const rule = shared.qingduRule;
  const site = rule?.hosts[0] ?? location.hostname;
  let chip: Chip | undefined;

  let told = 0;
  const changed = (state: CleanState) => {
    const count = state.mode === 'off' ? 0 : state.hidden.length;
    // The background is woken only for news.
    if (count !== told) tellCleaned(count);
    told = count;
    chip?.show(state);
  };
  const cleaner = createCleaner(window, rule, changed);
  let watching = false;
  const watchOn = (observe = true) => {
    if (!watching) watch(window, cleaner.settle, observe);
    watching = true;
  };
  const set = (mode: CleanMode) => {
    const state = cleaner.set(mode);
    if (state.mode !== 'off') watchOn();
    return state;
  };
  shared.qingduClean = { site, set, state: cleaner.state };
  if (shared.qingduOnDemand) return;

  const article = cleaner.early();
  const begin = () => {
    cleaner.settle();
    // A page that is no article costs nothing more; a single-page site may still go on to one.
    if (article || modeOf(document) !== 'off') watchOn();
    else watchOn(false);
  };
  if (document.readyState === 'loading') {
    // On an article's address the pieces are looked at as they arrive; elsewhere only the whole tells.
    if (article) watchOn();
    document.addEventListener('DOMContentLoaded', begin, { once: true });
    setTimeout(begin, PATIENCE_MS);
  } else begin();

  let siteOff = false;
  void loadSettings().then((settings) => {
    siteOff = settings.sitesOff.includes(site);
    if (siteOff) set('off');
    if (settings.chip) {
      chip = createChip(document, {
        label: (count) => t('chip_hidden', { count }),
        peek: t('chip_peek'),
        hide: t('chip_hide'),
        undo: t('chip_undo'),
        set,
        forget: () => void setSiteOff(site, true),
      });
      chip.show(cleaner.state());
    }
  });
  // The switch was thrown in another tab, or in the options.
  onSettingsChanged((settings) => {
    const off = settings.sitesOff.includes(site);
    if (off === siteOff) return;
    siteOff = off;
    const mode = document.documentElement.getAttribute(MODE);
    if (off && mode !== null) set('off');
    else if (!off && mode === null) cleaner.follow();
  });
});
