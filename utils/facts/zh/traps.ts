// Numerals that state no quantity: names and set phrases, 一 + classifier as an article, model names, 这两个.
import type { Numeral } from '../../text/numerals.ts';
import { NAMES_ZH } from '../data/names-zh.ts';
import type { UnitHit } from '../units.ts';

const NAMES = new Map<string, string[]>();
for (const w of NAMES_ZH.split(' ')) {
  const c = w.charAt(0);
  const list = NAMES.get(c);
  if (list) list.push(w);
  else NAMES.set(c, [w]);
}

/** Whether the Han numeral at `i` opens a name or set phrase that reaches beyond the numeral. */
export function isName(s: string, i: number, end: number): boolean {
  const list = NAMES.get(s.charAt(i));
  if (!list || s.startsWith('分之', end)) return false;
  for (const w of list) {
    // 十堰 is a name; in 十堰 the numeral ends inside it. A longer numeral (二十四川) is none.
    if (w.length > end - i && s.startsWith(w, i)) return true;
    if (
      w.length === end - i &&
      w.length > 1 &&
      s.startsWith(w, i) &&
      /[百千万亿数几]/.test(w.charAt(0)) &&
      !/[万亿]/.test(w.slice(1))
    )
      return true;
  }
  return false;
}

const SOLE = /(?:仅|只有?|唯|就|共有?|致|成|另有?|超过?|近|约|不足|不到|至少|最多|每)$/;

/** 一位, 一场, 这两个: the classifier phrase only introduces a noun. */
export function articleOne(
  s: string,
  i: number,
  a: { lo: number; n: Numeral; hi?: number },
  u: UnitHit,
): boolean {
  if (u.kind !== 'count' || a.n.style !== 'han' || a.hi !== undefined) return false;
  const left = s.slice(Math.max(0, i - 3), i);
  const right = s.slice(u.end, u.end + 3);
  if (a.lo === 1) {
    if (
      u.surface === '人' &&
      (/(?:致|造成|仅|另有?)$/.test(left) || /^(?:死|受?伤|遇难|失踪|重伤|轻伤|获救|被捕)/.test(right))
    )
      return false;
    return !(
      SOLE.test(left) &&
      /^(?:人|家|个|次|票|球|分|例|起|人次)$/.test(u.surface) &&
      /(?:仅|只|唯|致)/.test(left)
    );
  }
  if (a.lo <= 3 && /[这那该此]$/.test(left)) return true;
  if (a.lo === 0) return true;
  if (a.lo <= 10 && /[第]$/.test(left)) return true;
  if (a.lo <= 10 && /^[“"]/.test(s.charAt(i - 1)) && /^[”"]/.test(right)) return true;
  return false;
}

/**
 * Whether the Arabic number at `i` hangs on a name: a Latin word (iPhone 15), or no break after a quoted or
 * Latin-ended name. Chinese words before a number with a classifier are the ordinary case and no sign.
 */
export function leftWord(s: string, i: number): boolean {
  return (
    /[A-Za-z]$/.test(s.slice(Math.max(0, i - 1), i)) &&
    !/(?:App|APP|app)$/.test(s.slice(Math.max(0, i - 3), i))
  );
}
