// Facts as the view shows them: which ones, what they are about, and their calendar dates.
import type { RankedFact } from '../model.ts';
import { dateWords, type Words } from './words.ts';

const SHOWN = 6;
const CLAUSE = 36;
const DATES = new Set<RankedFact['kind']>(['date', 'period']);
const UNMARKED = new Set<RankedFact['kind']>(['ordinal', 'number', 'rank']);
const STOP = /[，。；：！？、,;:!?\n“”"（）()]/;

export function isDate(fact: RankedFact): boolean {
  return DATES.has(fact.kind);
}

/**
 * Whether a fact is marked in the text. Bare numbers, ranks and counts in words ("两名", "三个")
 * are not: marking each of them is noise.
 */
export function isMarked(fact: RankedFact): boolean {
  return !UNMARKED.has(fact.kind) && (fact.kind !== 'count' || /\d/.test(fact.text));
}

/** The first six of the facts wanted, each surface once. */
export function pickFacts(facts: readonly RankedFact[], wanted: (fact: RankedFact) => boolean): RankedFact[] {
  const seen = new Set<string>();
  const picked: RankedFact[] = [];
  for (const fact of facts) {
    if (!wanted(fact) || seen.has(fact.text)) continue;
    seen.add(fact.text);
    picked.push(fact);
    if (picked.length === SHOWN) break;
  }
  return picked;
}

/** What a fact is about: its label, else the clause it stands in (36 characters at most, dots where it is cut). */
export function aboutFact(fact: RankedFact, text: string): string {
  if (fact.label.trim()) return fact.label.trim();
  const stops = (at: number) => {
    const character = text[at];
    // A point or a comma between digits belongs to the number.
    return character === undefined || (STOP.test(character) && !/\d/.test(text[at + 1] ?? ''));
  };
  let { start, end } = fact;
  while (start > 0 && fact.start - start < CLAUSE && !stops(start - 1)) start -= 1;
  while (
    end < text.length &&
    end - start < CLAUSE &&
    !stops(end) &&
    !/^\.(?:\s|$)/.test(text.slice(end, end + 2))
  ) {
    end += 1;
  }
  const clause = text.slice(start, end).trim();
  if (clause === fact.text) return '';
  return (
    (start > 0 && !stops(start - 1) ? '…' : '') +
    clause +
    (end < text.length && end - start >= CLAUSE ? '…' : '')
  );
}

/** Characters of an ISO prefix that a grain vouches for. */
function trusted(grain: string): number {
  if (/^(?:year|decade|century)$/.test(grain)) return 4;
  if (/^(?:month|quarter|season|half)/.test(grain)) return 7;
  return 10;
}

/** The calendar date of a fact in words, to its grain; a span shows both its ends, an open one stays open. */
export function calendarOf(fact: RankedFact, { t, locale }: Words): string {
  if (!fact.iso) return '';
  const { start, end, grain, fuzzy } = fact.iso;
  const inWords = (iso: string | null | undefined) =>
    iso ? dateWords(iso.slice(0, trusted(grain)), locale) : '';
  const from = inWords(start);
  const to = end === undefined ? from : inWords(end);
  const value = from === to ? from : `${from} – ${to}`.trim();
  return fuzzy && value ? t('reader_qual_about', { value }) : value;
}
