// Runs on the portals we know at document_start, before anything is painted: little, since every page of theirs pays it.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { modeOf } from '../utils/clutter/apply.ts';
import { lookEarly } from '../utils/clutter/early.ts';
import { holdOwn } from '../utils/clutter/own-rules.ts';
import { ask } from '../utils/platform/messages.ts';
import { followChoices, siteOf } from '../utils/platform/page-choices.ts';
import { pageGlobals as shared } from '../utils/platform/page-globals.ts';

export default defineUnlistedScript(() => {
  const rule = shared.qingduRule;
  if (!rule || shared.qingduSite !== undefined || document.contentType.startsWith('application/')) return;
  const site = siteOf(location.hostname, rule.hosts);
  shared.qingduSite = site;
  const early = lookEarly(window, rule, () => ask('cleaner', site));
  followChoices(site, ({ off, hide, shown }) => {
    early.choose(off);
    // What the reader taught is not seen until the cleaner comes; then it is the cleaner's to hold.
    if (!shared.qingduClean && modeOf(document) !== 'off') holdOwn(document, { hide, shown });
  });
});
