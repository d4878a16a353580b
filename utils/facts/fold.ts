// A same-length working copy of a text: full-width forms become ASCII, Traditional characters Simplified, so
// one set of tables reads both scripts and every offset still points into the original.
import { FOLD_PAIRS } from './data/fold-pairs.ts';

const MAP = new Map<string, string>();
for (let i = 0; i + 1 < FOLD_PAIRS.length; i += 2) MAP.set(FOLD_PAIRS.charAt(i), FOLD_PAIRS.charAt(i + 1));
for (let c = 0xff01; c <= 0xff5e; c++) {
  const ch = String.fromCharCode(c);
  // The full-width comma, colon, question mark and so on end clauses: they stay.
  if (!'，：；？！（）'.includes(ch)) MAP.set(ch, String.fromCharCode(c - 0xfee0));
}
const FOLDED = new RegExp(`[${[...MAP.keys()].join('')}]`, 'g');
/** 3：1, 10：30: between digits the colon ends no clause. */
const WIDE_COLON = /(?<=[０-９]|\d)：(?=[０-９]|\d)/g;
const WIDE_COMMA = /(?<=[０-９]|\d)，(?=[０-９]{3}(?![０-９])|\d{3}(?:[,，.]\d|[万亿]?元))/g;

/** The folded copy of `text`; same length, UTF-16 unit by unit. */
export function fold(text: string): string {
  const commas = text.includes('，') ? text.replace(WIDE_COMMA, ',') : text;
  const colons = commas.includes('：') ? commas.replace(WIDE_COLON, ':') : commas;
  return colons.replace(FOLDED, (c) => MAP.get(c) ?? c);
}
