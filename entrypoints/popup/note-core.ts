// What the source note needs of the core, in a bundle of its own: it comes while the tab is being read.
import { describeBlocks, moreBlocks } from '../../utils/source/blocks.ts';
import { wordFinding, wordUnknown } from '../../utils/source/wording.ts';

export { withLists } from '../../utils/source/complete.ts';

export const wording = { describeBlocks, moreBlocks, wordFinding, wordUnknown };
