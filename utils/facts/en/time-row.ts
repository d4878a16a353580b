// A row of English date patterns: which fields it says, the pattern, and what sets them; and what rows share.
import type { When } from '../when.ts';

/** What stands around a match, and what the expression has said beside its fields. */
export interface Near {
  left: string;
  right: string;
  /** The closing end of a range of clock times. */
  to?: When;
  /** a.m. was written: a part of the day does not move the hour. */
  am?: boolean;
}
export type Match = (string | undefined)[];
export type Setter = (m: Match, w: When, near: Near) => unknown;

/** The fields it says (see `AtomEn.says`), its pattern, what sets them. */
export type Row = [says: string, pattern: string, set: Setter];

/** Whether the expression has said a day already. */
export const dated = (w: When): boolean =>
  w.d !== undefined || w.dr !== undefined || w.wd !== undefined || w.da !== undefined || !!w.fest;
/** Words before which a bare month or year is a date. */
export const IN_DATE =
  /\b(?:in|since|until|till|by|last|next|this|from|to|through|of|early|late|mid|during|before|after|every|between|and|for|on|the|end|per|that|year|than|fiscal|spring|summer|fall|winter|vs|over|a|was|is)[\s-]$/i;
