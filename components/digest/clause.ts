// The few words around a fact: as all views word it.
export * from '../../utils/wording/clause.ts';
