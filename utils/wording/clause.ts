// The few words around a fact, for facts that came without a label of their own.
import type { RankedFact } from '../model.ts';

/** Longest clause shown, in characters: about two lines of a card. */
const LONGEST = { han: 26, latin: 48 };
const BREAK = /[，。；：！？、,;:!?\n（）()“”"「」]/;

/**
 * The clause a fact stands in, cut from its sentence; dots show where it goes on.
 * Commas between digits (380,000) part nothing.
 */
export function clauseAround(text: string, fact: RankedFact): string {
  const parts = (at: number) => {
    const sign = text[at] ?? '';
    return BREAK.test(sign) && !(/\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? ''));
  };
  let start = fact.start;
  let end = fact.end;
  while (start > fact.sentence.start && !parts(start - 1)) start -= 1;
  while (end < fact.sentence.end && !parts(end)) end += 1;
  const longest = /[\u3400-\u9fff]/.test(text.slice(start, end)) ? LONGEST.han : LONGEST.latin;
  // What room the fact leaves is shared by both sides; a side that needs less gives the rest away.
  const room = Math.max(0, longest - (fact.end - fact.start));
  const before = Math.min(fact.start - start, Math.max(Math.ceil(room / 2), room - (end - fact.end)));
  const after = Math.min(end - fact.end, room - before);
  const head = text.slice(fact.start - before, fact.start);
  const tail = text.slice(fact.end, fact.end + after);
  const cutHead = before < fact.start - start;
  const cutTail = after < end - fact.end;
  // Words are not cut in two.
  const clause =
    (cutHead ? head.replace(/^[A-Za-z'’]+(?=\s)/, '') : head) +
    text.slice(fact.start, fact.end) +
    (cutTail ? tail.replace(/(?<=\s)[A-Za-z'’]+$/, '') : tail);
  if (clause.trim() === fact.text.trim()) return '';
  return `${cutHead ? '…' : ''}${clause.trim()}${cutTail ? '…' : ''}`;
}
