// Which facts a reader meets first: numbers and dates apart, each value once, the most telling on top.
import type { RankedFact, Span } from '../model.ts';
import { sortKey } from './calendar.ts';

export interface PickedFact {
  fact: RankedFact;
  /** Every place of the same value in the text, the shown one first. */
  mentions: Span[];
}

/** How many numbers and how many dates are shown before "more". */
export const SHOWN = 8;

export function isDate(fact: RankedFact): boolean {
  return (
    fact.kind === 'date' || fact.kind === 'period' || (fact.kind === 'duration' && fact.iso !== undefined)
  );
}

function identity(fact: RankedFact): string {
  if (isDate(fact)) return fact.iso ? `${fact.iso.start}/${fact.iso.end ?? ''}` : `words ${fact.text}`;
  // Percentages and counts of the same size measure different things: their label tells them apart.
  if (fact.value === undefined) return `${fact.kind} ${fact.text}`;
  const value = `${fact.kind} ${JSON.stringify(fact.value)} ${fact.unit ?? ''} ${fact.dir ?? ''}`;
  return fact.kind === 'money' ? value : `${value} ${fact.label}`;
}

function once(facts: readonly RankedFact[]): PickedFact[] {
  const seen = new Map<string, PickedFact>();
  for (const fact of facts) {
    const key = identity(fact);
    const known = seen.get(key);
    if (known) known.mentions.push(fact);
    else seen.set(key, { fact, mentions: [fact] });
  }
  return [...seen.values()];
}

/** Numbers in order of salience (the order they come in). */
export function pickNumbers(facts: readonly RankedFact[]): PickedFact[] {
  return once(facts.filter((fact) => !isDate(fact)));
}

/** The `limit` most telling dates, in calendar order; all of them when no limit is given. */
export function pickDates(facts: readonly RankedFact[], limit = Number.POSITIVE_INFINITY): PickedFact[] {
  const order = (a: PickedFact, b: PickedFact) => {
    const [x, y] = [sortKey(a.fact.iso), sortKey(b.fact.iso)];
    return x === y ? a.fact.start - b.fact.start : x < y ? -1 : 1;
  };
  return once(facts.filter(isDate)).slice(0, limit).sort(order);
}
