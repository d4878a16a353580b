// Whether an arrow belongs before a number: as all views word it.
export * from '../../utils/wording/direction.ts';
