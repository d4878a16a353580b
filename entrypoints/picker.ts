// Unlisted script, injected when the reader peeks or hides one more: the lens over the page.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import css from '../utils/clutter/lens.css?inline';
import { openLens } from '../utils/clutter/lens.ts';
import { articleShare } from '../utils/clutter/own-rules.ts';
import { lookAt } from '../utils/page/index.ts';
import { findMessage, locale } from '../utils/platform/i18n.ts';
import { pageGlobals as shared } from '../utils/platform/page-globals.ts';
import { addOwnRule, removeOwnRule } from '../utils/platform/settings.ts';

let share: ((el: Element) => number) | undefined;

export default defineUnlistedScript(async () => {
  const clean = shared.qingduClean;
  const { what, focus } = shared.qingduLens ?? { what: 'peek', focus: true };
  delete shared.qingduLens;
  if (!clean) return;
  shared.qingduLensOpen?.close();
  share = undefined;
  const lens = await openLens(
    window,
    what,
    {
      css,
      lang: locale(),
      site: clean.site,
      t: (key, values) => findMessage(key, values) ?? key,
      state: clean.state,
      pieces: clean.pieces,
      set: clean.set,
      show: clean.show,
      share: (el) => {
        share ??= articleShare(lookAt(document, location.href, shared.qingduRule));
        return share(el);
      },
      teach: ({ kind, selector, text }) =>
        addOwnRule(clean.site, kind, { selector, text, added: new Date().toISOString().slice(0, 10) }),
      forget: ({ kind, selector }) => removeOwnRule(clean.site, kind, selector),
      closed: () => {
        clean.onChange = undefined;
        shared.qingduLensOpen = undefined;
      },
    },
    focus,
  );
  clean.onChange = lens.refresh;
  shared.qingduLensOpen = lens;
});
