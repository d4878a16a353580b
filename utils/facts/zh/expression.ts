// Reads one Chinese date expression: atoms in a row, whose fields run from large to small.
import { BLANKS, charSet } from '../../text/char-set.ts';
import type { Stretch, When } from '../when.ts';
import type { Atom } from './atom.ts';
import { ATOMS } from './time-words.ts';

export interface TimeHit {
  start: number;
  end: number;
  time: Stretch;
  /** Length of a window such as 近三年. */
  seconds?: number;
}

export interface Expr {
  end: number;
  w: When;
  lv: number;
}

const isNumeral = charSet('0123456789零〇一二三四五六七八九十廿两');
const NONE: Atom[] = [];

/** What a pattern reads, as text to look characters up in: without its brackets, signs and counts. */
const lettersOf = ({ source }: RegExp): string =>
  source.replace(/\(\?(?:[:=!]|<[=!])|\{[\d,]+\}|[()|?*+$]/g, '');

let letters: string[] | undefined;

/** Whether the pattern at index `k` names a character. */
function names(k: number, c: string, numeral: boolean): boolean {
  letters ??= ATOMS.map(({ re }) => lettersOf(re));
  const own = letters[k] ?? '';
  return own.includes(c) || (c === ' ' && own.includes('\\s')) || (numeral && /\\d|\d-\d|[一二]/.test(own));
}

/** Eight digits in a row are a date, whatever follows. */
const WHOLE_DATE = /^\(\(\?:19/;
/** First character → second → atoms. */
const byPair = new Map<number, Map<number, Atom[]>>();
/** Indices of the atoms that can begin with a character. */
const beginning = new Map<number, number[]>();

/**
 * The atoms that can stand at `i`. A pattern that names neither the first character nor the second (for a
 * numeral: the character behind its digits) cannot match there; the answer is kept per pair of characters.
 */
function atomsAt(s: string, i: number): Atom[] {
  const num = isNumeral(s, i);
  let j = i + 1;
  if (num) {
    while (j < i + 9 && isNumeral(s, j)) j++;
    while (j < i + 12 && s.charCodeAt(j) === 32) j++;
  }
  const many = num && j - i >= 8;
  const c = s.charCodeAt(i);
  const d = j < s.length ? s.charCodeAt(j) : 0;
  const after = byPair.get(c) ?? new Map<number, Atom[]>();
  const key = many ? d + 0x10000 : d;
  let list = after.get(key);
  if (!list) {
    let first = beginning.get(c);
    if (!first) {
      const one = s.charAt(i);
      first = [...ATOMS.keys()].filter((k) => names(k, one, num));
      beginning.set(c, first);
    }
    const next = s.charAt(j);
    const digit = isNumeral(s, j);
    const han = next >= '一' && next <= '鿿';
    list = first.flatMap((k) => {
      const atom = ATOMS[k];
      const fits =
        names(k, next, digit) ||
        (han && letters?.[k]?.includes('[一-鿿')) ||
        (atom?.tail && !num) ||
        (many && WHOLE_DATE.test(atom?.re.source ?? ''));
      return atom && fits ? atom : [];
    });
    if (list.length === 0) list = NONE;
    if (after.size > 5000) after.clear();
    after.set(key, list);
    byPair.set(c, after);
  }
  return list;
}

const isBracket = charSet('(（');
/** Characters that may stand between two atoms. */
const mayJoin = charSet(`的,，T-${BLANKS}`);

/** The expression at `i`; `lv` is the level of its last field. */
export function readExpr(s: string, i: number): Expr | null {
  if (i >= s.length || atomsAt(s, i) === NONE) return null;
  let pos = i;
  let lv = -1;
  const w: When = {};
  for (;;) {
    let at = pos;
    if (lv >= 0) {
      const gap =
        mayJoin(s, at) && /^(?:\s?的\s?|\s|,\s?|，\s?|T|-(?=\d{1,2}:\d\d))/.exec(s.slice(at, at + 6));
      if (gap) {
        at += gap[0].length;
        // A comma joins 星期天, 二月十号 and 二〇一六年，九月三号 only when the next atom follows at once.
        if (
          /[,，]/.test(gap[0]) &&
          !(lv <= 1 || lv === 6 || (lv === 5 && /^(?:周|星期|礼拜)/.test(s.slice(at, at + 2))))
        )
          break;
        if (
          gap[0].includes('的') &&
          lv >= 5 &&
          !/^(?:第|最|[上早晚凌清中下傍深夜]|\d|[一二三四五六七八九十])/.test(s.slice(at, at + 1))
        )
          break;
      } else if (lv >= 3 && isBracket(s, at) && /^[(（](?:周|星期|礼拜)/.test(s.slice(at, at + 4))) {
        const m = /^[(（](?:周|星期|礼拜)([一二三四五六日天])[)）]/.exec(s.slice(at, at + 6));
        if (m) {
          w.wd = Math.min('一二三四五六日天'.indexOf(m[1] ?? ''), 6);
          pos = at + m[0].length;
          lv = 6;
          continue;
        }
      }
    }
    const hit = readAtom(s, at, w, lv);
    if (!hit) break;
    pos = hit.end;
    lv = hit.lv;
  }
  return lv < 0 ? null : { end: pos, w, lv };
}

function readAtom(s: string, at: number, w: When, lv: number): { end: number; lv: number } | null {
  if (at >= s.length) return null;
  for (const a of atomsAt(s, at)) {
    if (a.tail && lv < 0) continue;
    // 星期天, 二月十号: a weekday may stand before its date.
    if (a.lv <= lv && !(lv === 6 && a.lv >= 3 && a.lv <= 5 && w.m === undefined && w.d === undefined))
      continue;
    a.re.lastIndex = at;
    const m = a.re.exec(s);
    if (!m || m[0] === '') continue;
    const before = { ...w };
    if (a.set(m, w, s) === false) {
      for (const k of Object.keys(w) as (keyof When)[]) if (!(k in before)) delete w[k];
      Object.assign(w, before);
      continue;
    }
    return { end: at + m[0].length, lv: a.lv };
  }
  return null;
}
