// Entry of the numbers-and-dates engine: findFacts reads a text, rankFacts orders and labels what it found.
export { type FindOptions, findFacts } from './find.ts';
export { type RankContext, rankFacts } from './rank.ts';
