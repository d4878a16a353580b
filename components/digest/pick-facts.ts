// Which facts a reader meets first: as all views word it.
export * from '../../utils/wording/pick-facts.ts';
