// A same-length working copy of a text: full-width forms become ASCII, Traditional characters Simplified, so
// one set of tables reads both scripts and every offset still points into the original.
import { FOLD_PAIRS } from './data/fold-pairs.ts';

/** What a character becomes; 0 where it stays. */
const FOLDED = new Uint16Array(0x10000);
for (let i = 0; i + 1 < FOLD_PAIRS.length; i += 2)
  FOLDED[FOLD_PAIRS.charCodeAt(i)] = FOLD_PAIRS.charCodeAt(i + 1);
// The full-width comma, colon, question mark and so on end clauses: they stay.
for (let c = 0xff01; c <= 0xff5e; c++)
  if (!'，：；？！（）'.includes(String.fromCharCode(c))) FOLDED[c] = c - 0xfee0;

/** 3：1, 10：30: between digits the colon ends no clause. */
const WIDE_COLON = /(?<=[０-９]|\d)：(?=[０-９]|\d)/y;
const WIDE_COMMA = /(?<=[０-９]|\d)，(?=[０-９]{3}(?![０-９])|\d{3}(?:[,，.]\d|[万亿]?元))/y;
const COMMA = '，'.charCodeAt(0);
const COLON = '：'.charCodeAt(0);

const isDigit = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);

/** What a comma or colon between digits becomes; 0 where it stays. */
function inNumber(text: string, i: number, code: number): number {
  if (!isDigit(text.charCodeAt(i - 1))) return 0;
  const pattern = code === COMMA ? WIDE_COMMA : WIDE_COLON;
  pattern.lastIndex = i;
  return pattern.test(text) ? code - 0xfee0 : 0;
}

// The text is folded to be scanned and again to be ranked.
let last = { text: '', folded: '' };

/** The folded copy of `text`; same length, UTF-16 unit by unit. */
export function fold(text: string): string {
  if (text === last.text) return last.folded;
  let folded = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const to = code === COMMA || code === COLON ? inNumber(text, i, code) : (FOLDED[code] ?? 0);
    if (to === 0) continue;
    folded += text.slice(from, i) + String.fromCharCode(to);
    from = i + 1;
  }
  folded = from === 0 ? text : folded + text.slice(from);
  if (text.length > 300) last = { text, folded };
  return folded;
}
