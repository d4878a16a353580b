// Unlisted script, injected on demand: reads the document, leaves the reading for the other scripts, returns it.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { jumpTo } from '../utils/article/jump.ts';
import { readPage } from '../utils/pipeline.ts';
import { pageGlobals as shared } from '../utils/platform/page-globals.ts';
import type { UnlistedReading } from '../utils/source/complete.ts';

export default defineUnlistedScript((): UnlistedReading => {
  const ask = shared.qingduAsk ?? {};
  delete shared.qingduAsk;
  const { reading, read } = readPage(document, location.href, shared.qingduRule, { now: new Date(), ...ask });
  shared.qingduReading = reading;
  shared.qingduJump = (target) => {
    // While the reading view covers the page, its own text is where the reader looks.
    if (shared.qingduReader && !('quote' in target)) {
      shared.qingduReader.jump(target);
      return true;
    }
    return jumpTo(window, read?.anchors ?? [], target);
  };
  // The lists would double this script: who asked has them, and needs the signs to look up.
  return read ? { ...reading, signs: read.signs } : reading;
});
