// The lists the extension carries, behind the interface that the checks ask.
import { ENGLISH } from './english.ts';
import { hostFindings, isFactChecker } from './host-lists.ts';
import { listFinding } from './list-finding.ts';
import type { Lists } from './lookups.ts';
import { findEntry } from './match.ts';
import { outletOfHost, outletOfName } from './outlets.ts';

/** All of them; see utils/source/data and THIRD_PARTY.md. */
export const LISTS: Lists = {
  findEntry,
  listFinding,
  outletOfHost,
  outletOfName,
  hostFindings,
  isFactChecker,
  english: ENGLISH,
};
