// Unlisted script, injected when read.js asks for it: makes the digest of an article in Chinese.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findIn } from '../utils/facts/find.ts';
import { rankIn } from '../utils/facts/rank.ts';
import { ZH } from '../utils/facts/zh/language.ts';
import { digestWith } from '../utils/pipeline.ts';
import { pageGlobals as shared } from '../utils/platform/page-globals.ts';

export default defineUnlistedScript(() =>
  shared.qingduGoOn?.({
    digest: digestWith({
      findFacts: (text, { ref }) => findIn(ZH, text, ref),
      rankFacts: (facts, context) => rankIn(ZH, facts, context),
    }),
  }),
);
