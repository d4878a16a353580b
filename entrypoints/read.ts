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
    const jump = () => jumpTo(window, read?.anchors ?? [], target);
    const clean = shared.qingduClean;
    if (jump()) return true;
    if (clean?.state().mode !== 'clean') return false;
    // The words may stand in what is hidden: peeking shows them; when they do not, all stays as it was.
    clean.set('peek');
    if (jump()) return true;
    clean.set('clean');
    return false;
  };
  // The lists would double this script: who asked has them, and needs the signs to look up.
  return read ? { ...reading, signs: read.signs } : reading;
});
