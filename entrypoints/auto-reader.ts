// Runs on the sites whose articles open in the reading view by themselves, and only there: asks for it once the page is there.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask } from '../utils/platform/messages.ts';

export default defineUnlistedScript(() => {
  // A home page is no article; what else is none is told when the page is read.
  if (location.pathname.length > 1 && !document.querySelector('qingdu-reader'))
    ask('reader', location.hostname);
});
