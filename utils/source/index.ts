// The source note: who publishes this page, where it came from, who wrote it and when, and what is not known.
import type { SourceNote } from '../model.ts';
import { describeWith, type SourceInput } from './describe.ts';
import { LISTS } from './lists.ts';

export { describeBlocks, moreBlocks } from './blocks.ts';
export type { SourceInput } from './describe.ts';
export { matchList } from './match.ts';
export { wordFinding, wordUnknown } from './wording.ts';

/**
 * Describes the provenance of one article on one page: plain data in, plain data out.
 * Each finding says who says so (the page, a computation, a list), whether it was found, and quotes at most
 * 40 characters with their place. Nothing here says whether the article is right.
 * Every id occurs once, except `headline-numbers`: one finding per number, at most three.
 */
export function describeSource(input: SourceInput): SourceNote {
  return describeWith(LISTS, input);
}
