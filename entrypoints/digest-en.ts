// Unlisted script, injected when read.js asks for it: makes the digest of an article in English.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { EN } from '../utils/facts/en/language.ts';
import { findIn } from '../utils/facts/find.ts';
import { rankIn } from '../utils/facts/rank.ts';
import { digestWith } from '../utils/pipeline.ts';
import { pageGlobals as shared } from '../utils/platform/page-globals.ts';

export default defineUnlistedScript(() =>
  shared.qingduGoOn?.({
    digest: digestWith({
      findFacts: (text, { ref }) => findIn(EN, text, ref),
      rankFacts: (facts, context) => rankIn(EN, facts, context),
    }),
  }),
);
