// The core as a library: what docs/library.md promises to other programs, and nothing else.
export { findFacts, rankFacts } from './facts/index.ts';
export type { Article, Digest, Fact, RankedFact, Reading, SourceNote } from './model.ts';
export { type ReadOptions, readNews } from './pipeline.ts';
export { describeSource } from './source/index.ts';
export { summarize } from './summary/index.ts';
