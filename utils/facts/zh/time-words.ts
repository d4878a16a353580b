// The atoms of Chinese dates, each says one field (year, month, day, part of the day …) of a folded text.
import type { Atom } from './atom.ts';
import { CLOCK_ATOMS } from './clock.ts';
import { DAY_ATOMS, FEST } from './days.ts';
import { MONTH_ATOMS } from './months.ts';
import { YEAR_ATOMS } from './years.ts';

/** The atoms in the order they are tried. */
export const ATOMS: Atom[] = [...YEAR_ATOMS, ...MONTH_ATOMS, ...DAY_ATOMS, ...CLOCK_ATOMS];

/** Characters with which an atom, a window (近三年) or an offset can start besides numerals. */
export const TIME_START = new Set([
  ...'本上公民令今去大前明来后这当同该全年次翌第转隔新下首头春夏秋冬岁正腊月周星礼听寻琴昨即现目此依而凌清早朝中午晏傍晚夜深半除寒初最近未过其“"呢再阴农旧闰',
  ...[...FEST.keys()].map((name) => name.charAt(0)),
]);
