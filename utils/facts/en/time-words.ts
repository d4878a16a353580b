// The atoms of English dates: each pattern says some fields; order is free, no field is said twice.
import { CLOCK } from './clock.ts';
import { DAYS } from './days.ts';
import { DIGITS, MONTHS } from './months.ts';
import { pattern } from './time-atoms.ts';
import type { Row, Setter } from './time-row.ts';
import { PARTS_OF_YEAR, YEARS } from './years.ts';

export interface AtomEn {
  re: RegExp;
  /** Fields as bits: y year, m month, d day, w weekday, v week, n n-th, p part of the year, h clock, b part of the day. */
  says: number;
  /** Refuses with `false`. */
  set: Setter;
  /** Only after another atom. */
  tail: boolean;
}

/** In the order they are tried. */
const ROWS: Row[] = [...DIGITS, ...MONTHS, ...YEARS, ...PARTS_OF_YEAR, ...DAYS, ...CLOCK];

export const ATOMS_EN: AtomEn[] = ROWS.map(([says, p, set]) => ({
  re: pattern(p),
  says: [...says].reduce((bits, c) => bits | (c === '+' ? 0 : 1 << (c.charCodeAt(0) - 97)), 0),
  set,
  tail: says.startsWith('+'),
}));
