// Reads one Chinese date expression: atoms in a row, whose fields run from large to small.
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

const NUMERAL = /[\d零〇一二三四五六七八九十廿两]/;
const byPair = new Map<string, Atom[]>();
const NONE: Atom[] = [];

/**
 * The atoms that can stand at `i`. A pattern that names neither the first character nor the second (for a
 * numeral: the character behind its digits) cannot match there; the answer is kept per pair of characters.
 */
function atomsAt(s: string, i: number): Atom[] {
  const c = s.charAt(i);
  if (c === '') return NONE;
  const num = NUMERAL.test(c);
  let j = i + 1;
  if (num) while (j < i + 9 && NUMERAL.test(s.charAt(j))) j++;
  while (num && j < i + 12 && s.charAt(j) === ' ') j++;
  const d = s.charAt(j);
  const key = num ? (j - i >= 8 ? '8' : '0') + d : c + d;
  let list = byPair.get(key);
  if (!list) {
    const names = (a: Atom, x: string): boolean => {
      const src = a.re.source;
      return (
        x === '' ||
        src.includes(x) ||
        src.includes('[一-鿿') ||
        (x === ' ' && src.includes('\\s')) ||
        (NUMERAL.test(x) && /\\d|\d-\d|[一二]/.test(src))
      );
    };
    list = ATOMS.filter(
      (a) =>
        names(a, c) && (names(a, d) || (a.tail && !num) || (j - i >= 8 && /^\(\(\?:19/.test(a.re.source))),
    );
    if (byPair.size > 20000) byPair.clear();
    byPair.set(key, list);
  }
  return list;
}

/** The expression at `i`; `lv` is the level of its last field. */
export function readExpr(s: string, i: number): Expr | null {
  let pos = i;
  let lv = -1;
  const w: When = {};
  for (;;) {
    let at = pos;
    if (lv >= 0) {
      const gap = /^(?:\s?的\s?|\s|,\s?|，\s?|T|-(?=\d{1,2}:\d\d))/.exec(s.slice(at, at + 6));
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
      } else if (lv >= 3 && /^[(（](?:周|星期|礼拜)/.test(s.slice(at, at + 4))) {
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
  const c = s.charAt(at);
  if (c === '') return null;
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
