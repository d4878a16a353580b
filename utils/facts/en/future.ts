// Whether an English clause speaks of the future.

const CUE =
  /\b(?:will|shall|plans?|planned|expects?|expected|scheduled|due|upcoming|going to|set to|slated|by|until|forecast|deadline|'ll)\b/i;

/** Looks at the clause around a date. */
export function futureEn(s: string, start: number, end: number): boolean {
  const left = /[^.;!?\n,]*$/.exec(s.slice(Math.max(0, start - 60), start))?.[0] ?? '';
  const right = /^[^.;!?\n,]*/.exec(s.slice(end, end + 50))?.[0] ?? '';
  return CUE.test(left) || CUE.test(right);
}
