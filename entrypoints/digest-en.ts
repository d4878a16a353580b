// Unlisted script, injected when read.js asks for it: makes the digest of an article in English.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { EN } from '../utils/facts/en/language.ts';
import { findIn } from '../utils/facts/find.ts';
import { rankIn } from '../utils/facts/rank.ts';
import { type DigestEngine, digestWith } from '../utils/pipeline.ts';
import { pageGlobals as shared } from '../utils/platform/page-globals.ts';
import { ENGLISH } from '../utils/source/english.ts';
import { NO_LISTS } from '../utils/source/lookups.ts';

const digest = digestWith({
  findFacts: (text, { ref }) => findIn(EN, text, ref),
  rankFacts: (facts, context) => rankIn(EN, facts, context),
});
const lists = { ...NO_LISTS, english: ENGLISH };

const inEnglish: DigestEngine = (says, read, url, options) => digest(says, read, url, { lists, ...options });

export default defineUnlistedScript(() => shared.qingduGoOn?.({ digest: inEnglish }));
