// Several values of one measure in one sentence of the article: 10万台 → 26万台 → 35万台, or three years and their sums.
import type { RankedFact } from '../../utils/model.ts';
import { isDate } from '../../utils/wording/pick-facts.ts';

export interface SeriesPoint {
  fact: RankedFact;
  value: number;
}

/** Fewer are said in words as quickly. */
const FEWEST = 3;
/** More do not fit beside a number. */
const MOST = 8;
const ARROW = /^\s*(?:→|⇒|➔|➝|-+>|—+>)\s*\S{0,3}$/;
const IN_TURN = /分别|分別|依次|respectively/i;

const measure = ({ value }: RankedFact): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;

/** Dates that follow one another. */
function ascend(dates: readonly RankedFact[]): boolean {
  const starts = dates.map(({ iso }) => iso?.start ?? '');
  return starts.every((start, i) => start !== '' && (i === 0 || start > (starts[i - 1] ?? '')));
}

/** Whether the article itself puts these values one after the other: by arrows, or each with its own date. */
function inTurn(text: string, points: readonly SeriesPoint[], dates: readonly RankedFact[]): boolean {
  const facts = points.map(({ fact }) => fact);
  const arrows = facts.every((fact, i) => {
    const before = facts[i - 1];
    return !before || ARROW.test(text.slice(before.end, fact.start));
  });
  if (arrows) return true;
  const [first] = facts;
  const last = dates.at(-1);
  if (!first || !last || dates.length !== facts.length || !ascend(dates)) return false;
  const paired = facts.every((fact, i) => {
    const [own, next] = [dates[i], dates[i + 1]];
    return own !== undefined && own.end <= fact.start && (!next || fact.end <= next.start);
  });
  return paired || (last.end <= first.start && IN_TURN.test(text.slice(last.end, first.start)));
}

/**
 * The series of an article, by the start of each fact in them. Only values of one kind and unit count, at least three
 * in one sentence, and only where the article gives them in turn: nothing is put together that it does not.
 */
export function findSeries(text: string, facts: readonly RankedFact[]): Map<number, readonly SeriesPoint[]> {
  const sentences = new Map<number, RankedFact[]>();
  for (const fact of facts) {
    const own = sentences.get(fact.sentence.start);
    if (own) own.push(fact);
    else sentences.set(fact.sentence.start, [fact]);
  }
  const found = new Map<number, readonly SeriesPoint[]>();
  for (const inside of sentences.values()) {
    const ordered = [...inside].sort((a, b) => a.start - b.start);
    const dates = ordered.filter(isDate);
    const alike = new Map<string, SeriesPoint[]>();
    for (const fact of ordered) {
      const value = measure(fact);
      if (value === null || isDate(fact) || !fact.unit) continue;
      const key = `${fact.kind} ${fact.unit}`;
      const points = alike.get(key);
      if (points) points.push({ fact, value });
      else alike.set(key, [{ fact, value }]);
    }
    for (const points of alike.values()) {
      if (points.length < FEWEST || points.length > MOST) continue;
      if (new Set(points.map(({ value }) => value)).size === 1) continue;
      if (inTurn(text, points, dates)) for (const { fact } of points) found.set(fact.start, points);
    }
  }
  return found;
}
