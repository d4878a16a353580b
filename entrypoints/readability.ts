// Unlisted script, injected when read.js asks for it: a second opinion on where the body is.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { bodyByReadability } from '../utils/article/readability.ts';
import { pageGlobals as shared } from '../utils/platform/page-globals.ts';

export default defineUnlistedScript(() => shared.qingduGoOn?.({ opinion: bodyByReadability }));
