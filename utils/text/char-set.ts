// Small sets of characters asked very often: one bit of a table each, where an expression would cost ten times as much.

let table = new Uint32Array(0x10000);
let bits = 0;

/** Whether a character belongs to a set: the one at `i` of `s`; places outside the text belong to none. */
export type CharSet = (s: string, i: number) => boolean;

/** The set of some characters of the Basic Multilingual Plane. */
export function charSet(chars: string): CharSet {
  // Thirty-two sets share a table.
  if (bits === 32) {
    table = new Uint32Array(0x10000);
    bits = 0;
  }
  const own = table;
  const bit = 1 << bits++;
  for (let i = 0; i < chars.length; i++) {
    const code = chars.charCodeAt(i);
    own[code] = (own[code] ?? 0) | bit;
  }
  return (s, i) => ((own[s.charCodeAt(i)] ?? 0) & bit) !== 0;
}

/** The characters `\s` stands for. */
export const BLANKS =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

export const isBlank = charSet(BLANKS);

/** What `\d` stands for. */
export const isDigit = charSet('0123456789');

/** The character at `i`, or behind one blank there: what `^\s?` in an expression looks at. */
export const behindBlank = (s: string, i: number): string => s.charAt(isBlank(s, i) ? i + 1 : i);

/** The end of `s[from, to)` behind the last character of a set. */
export function tailWithout(stops: CharSet, s: string, from: number, to: number): string {
  let i = to;
  while (i > from && !stops(s, i - 1)) i--;
  return s.slice(i, to);
}
