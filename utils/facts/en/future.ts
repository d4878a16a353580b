// Whether an English clause speaks of the future.
import { clauseLeft } from './words.ts';

const AHEAD =
  /\b(?:will|shall|would|could|plans? to|planned for|expects? to|expected|scheduled|due|upcoming|going to|(?:is|are) (?:to|set to|likely|slated|due)|slated|'ll|deadline)\b/i;
/** A timetable in the present tense; right before the date a limit, or a passive that has not happened. */
const TIMETABLE =
  /\b(?:closes?|opens?|begins?|starts?|airs?|kicks? off|takes? effect|on sale|comes? out|expires?|ends?|resumes?|meets?|faces?|hosts?|visits?|plays?|returns?)(?: [\w.:’'-]+){0,5}\s?$|\b(?:until|by|deadline (?:is|of)|(?:is|are|be) \w+ed)(?: (?:on|at|in|the|about|around|\d\S*|[ap]\.?m\.?|[A-Z]\w+))*\s?$/;
const PAST =
  /\b(?:said|told|was|were|had|began|won|fell|rose|came|took|went|led|held|struck|hit|(?!sched|exp|plan|slat)[a-z]+ed)(?: (?:on|in|late|early|at))?\s$/;

const DONE =
  /(?<!\b(?:be|is|are)\s)\b(?:was|were|had|fell|rose|came|won|lost|led|grew|(?!sched|exp|plan|slat|delay|extend|postpon|due|ne)[a-z]{3,}ed)\b/;

/** Looks at the clause around a date. */
export function futureEn(s: string, start: number, end: number): boolean {
  const left = clauseLeft(s, start, 90);
  // Within two weeks it had spread: how long that took.
  if (/\bwithin (?:the )?$/i.test(left)) return !/\b(?:had|was|were|\w+ed)\b/.test(s.slice(end, end + 40));
  // Up 3% by 9:15 on Monday: the limit of what has happened.
  const limit = /\b(?:by|until)\b[^,]*$/.test(left) && DONE.test(left) && !AHEAD.test(left);
  if (!limit && TIMETABLE.test(left)) return true;
  const right = /^[^.;!?\n,]*/.exec(s.slice(end, end + 40))?.[0] ?? '';
  if (PAST.test(left) || /^\s(?:said|\w+ed|rose|fell|told|won|was|were|had)\b/.test(right)) return false;
  return AHEAD.test(left) || AHEAD.test(right);
}
