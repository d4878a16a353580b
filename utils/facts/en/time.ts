// Composes English dates from atoms in any order and joins two into a period.
import { charSet, isDigit } from '../../text/char-set.ts';
import type { Stretch, When } from '../when.ts';
import type { Near } from './time-row.ts';
import { ATOMS_EN, type AtomEn } from './time-words.ts';

export interface TimeHitEn {
  start: number;
  end: number;
  time: Stretch;
  /** Length of a window. */
  seconds?: number;
}

const GAP =
  /(?:\s(?:local\stime|[ECMP][SD]?T|GMT|UTC|BST|CET|(?:Eastern|Beijing|Pacific)(?:\stime)?))?(?:\s?,\s{0,2}|\s{1,2}|-)?(?:(?:of|on|at|in|the|during|for|from|and|around|about|between)\s){0,2}/y;

const isLetter = charSet('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** The words of each pattern, each behind a blank: a match begins where one of them begins. */
let words: string[] | undefined;
const wordsOf = (): string[] =>
  (words ??= ATOMS_EN.map(({ re: { source } }) =>
    [
      '',
      ...(source
        .toLowerCase()
        .replace(/\\[a-z]/g, ' ')
        .match(/[a-z]+\(?/g) ?? []),
    ].join(' '),
  ));

/** Atoms by the three characters an expression opens with: of a word, a number, an apostrophe. */
const byLead = new Map<string, AtomEn[]>();
let byDigit: AtomEn[] | undefined;
const NONE: AtomEn[] = [];

/** What stands behind the first digits of a date; a cheap look before all patterns are tried. */
const DIGITS =
  /\d{4}(?![\d%]|,\d)|\d{1,4}\s?(?:BC|\d0s|s\b)|\d{1,2}(?:\s?[-/:~–]|\.\s?[\dA-Z]|\s?(?:st|nd|rd|th|[ap]\.?m|q\d?|o['’])|\s?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\s(?:of|in|to|through|thru|till?|until|and|day|next|this|last|past|\d)|\s?(?:[.,](?!\d)|$|at\s|tomorrow|today|yesterday))/iy;

function atomsFor(s: string, i: number): AtomEn[] {
  if (isDigit(s, i)) {
    DIGITS.lastIndex = i;
    if (!DIGITS.test(s)) return NONE;
  }
  if (!isLetter(s, i)) {
    byDigit ??= ATOMS_EN.filter(({ re: { source } }) => /\\d|\['’\]/.test(source));
    return byDigit;
  }
  const key = s.slice(i, i + 3);
  let list = byLead.get(key);
  if (!list) {
    const head = ` ${/^[a-z]+/.exec(key.toLowerCase())?.[0]}`;
    const own = wordsOf();
    list = ATOMS_EN.filter((_, k) => own[k]?.includes(head));
    if (byLead.size > 5000) byLead.clear();
    byLead.set(key, list);
  }
  return list;
}

/** What a word must be or begin with to open a date: short words whole, of longer ones four letters. */
let openers: Set<string> | undefined;

/** Whether a word (lower case) can open a date: some pattern has it, or its first four letters, where a word starts. */
export function opensDate(word: string): boolean {
  if (word.length < 2 || /^(?:the|of|and|to|in|for|at|on|from|by|an?|is|or)$/.test(word)) return false;
  openers ??= new Set(wordsOf().flatMap((own) => own.split(' ').map((one) => one.slice(0, 4))));
  return word.length > 3
    ? openers.has(word.slice(0, 4)) || openers.has(`${word.slice(0, 3)}(`)
    : openers.has(word) || openers.has(`${word}(`);
}

interface Expr {
  end: number;
  w: When;
  n: number;
  to?: When;
}

function readExpr(s: string, i: number): Expr | null {
  let pos = i;
  let n = 0;
  let said = 0;
  let to: When | undefined;
  let am = false;
  const w: When = {};
  while (n < 7) {
    let at = pos;
    if (n > 0) {
      GAP.lastIndex = at;
      const g = GAP.exec(s)?.[0] ?? '';
      at += g.length;
      if (
        g === '-' &&
        !/[A-Za-z]/.test(s.charAt(at)) &&
        !(w.d === undefined && /^(?:19|20)\d\d(?!\d)/.test(s.slice(at, at + 5)))
      )
        break;
      // “on Monday and Tuesday”, “Thursday from 5pm”: two facts, or a clock behind its day.
      if (/and|for\b/.test(g)) break;
      if (/from|between/.test(g)) {
        if (!/^\d{1,2}(?::\d\d)?\s?(?:[ap]\.?m|-|to|and|till)/i.test(s.slice(at, at + 8))) break;
      }
    }
    const near: Near = { left: '', right: '' };
    const hit = readAtom(s, at, w, said, n, near);
    if (!hit) break;
    if (near.to) to = near.to;
    if (near.am) am = true;
    pos = hit.end;
    said |= hit.says;
    n++;
  }
  // An hour written with a.m. or p.m. needs no part of the day; this morning, last night are days.
  if (am || (w.dp && n > 0 && w.h === undefined && w.dr !== undefined)) delete w.dp;
  if (/[A-Za-z]{4}\.$/.test(s.slice(pos - 5, pos)) && !/\bsept\.$/i.test(s.slice(pos - 5, pos))) pos--;
  return n === 0 ? null : { end: pos, w, n, ...(to ? { to } : {}) };
}

function readAtom(
  s: string,
  at: number,
  w: When,
  said: number,
  n: number,
  near: Near,
): { end: number; says: number } | null {
  for (const a of atomsFor(s, at)) {
    if (a.tail && n === 0) continue;
    if (a.says & said) continue;
    a.re.lastIndex = at;
    const m = a.re.exec(s);
    if (!m || m[0] === '') continue;
    const end = at + m[0].length;
    near.left = s.slice(Math.max(0, at - 24), at);
    near.right = s.slice(end, end + 20);
    const before = { ...w };
    if (a.set(m, w, near) === false) {
      for (const k of Object.keys(w) as (keyof When)[]) delete w[k];
      Object.assign(w, before);
      delete near.to;
      delete near.am;
      continue;
    }
    return { end: at + m[0].trimEnd().length, says: a.says };
  }
  return null;
}

/** Joins two expressions: to, through, until, –, between … and. */
const JOIN = /(?:\s?-{1,2}\s?|\s?~\s?|\s(?:to|through|thru|until|till|and)\s)(?:the\s)?/iy;
const only = (w: When, k: keyof When): boolean => w[k] !== undefined && Object.keys(w).length === 1;

/** The date an expression at `i` says, for counted times that hang on it; no open ends, no second date. */
export function readDateEn(s: string, i: number): { end: number; w: When } | null {
  const e = readExpr(s, i);
  return e && !e.to && !only(e.w, 'dp') ? e : null;
}

/** Reads the date or period that starts at `i` of a folded English text. */
export function readTimeEn(s: string, i: number): TimeHitEn | null {
  const first = readExpr(s, i);
  if (!first || only(first.w, 'dp')) return null;
  const w = first.w;
  let end = first.end;
  const time: Stretch = { from: w };
  const left = s.slice(Math.max(0, i - 20), i);
  if (first.to) Object.assign(time, { to: first.to, share: true });
  else {
    JOIN.lastIndex = end;
    const j = JOIN.exec(s)?.[0];
    if (j && (!/and/i.test(j) || /\bbetween\s(?:the\s)?$/i.test(left))) {
      const at = end + j.length;
      const second = readExpr(s, at);
      const day = /^(\d{1,2})(?:st|nd|rd|th)?(?![\d,.:%]|\s[a-z])/.exec(s.slice(at, at + 8));
      if (second && !only(second.w, 'dp')) {
        Object.assign(time, { to: second.w, share: true });
        end = second.end;
      } else if (
        !second &&
        w.d !== undefined &&
        w.d2 === undefined &&
        Number(day?.[1]) > w.d &&
        Number(day?.[1]) < 32
      ) {
        w.d2 = Number(day?.[1]);
        end = at + (day?.[0].length ?? 0);
      } else if (/^(?:present|now|date)\b/i.test(s.slice(at, at + 8))) w.open = 'since';
    }
  }
  if (!time.to) {
    if (/\b(?:since|starting|beginning|effective)\s(?:in\s|on\s|from\s|the\s)*$/i.test(left))
      w.open = 'since';
    else if (/\b(?:before|prior to)\s(?:the\s)?$/i.test(left)) w.open = 'before';
    else if (
      /(?:^|[^a-z])(?:after|later than)\s(?:the\s)?$/i.test(left) &&
      !/(?:no later than|\b(?:just|shortly|soon|immediately|minutes|hours|days?|weeks?|months?|years?) after)\s(?:the\s)?$/i.test(
        left,
      )
    )
      w.open = 'after';
    else if (/\b(?:until|till|up to|no later than|not later than|by)\s(?:the\s)?$/i.test(left)) w.asOf = true;
    const tail = /^\s(?:or|and)\s(?:later|beyond|onwards?|after|greater)(?![a-z])|^\sonwards?(?![a-z])/i.exec(
      s.slice(end, end + 14),
    );
    if (tail && !/^\sand after\s\w/.test(s.slice(end, end + 14))) {
      w.open = 'since';
      end += tail[0].length;
    }
    // A year that something is only compared with does not govern the dates behind it.
    if (
      /\b(?:from|than|since|versus|to|with|of|(?:found|enact|publish|establish|open|launch|creat|introduc|sign)ed(?:\sin)?|born(?:\sin)?|built(?:\sin)?)\s(?:the\s|in\s)?$/i.test(
        left,
      )
    )
      w.aside = true;
  }
  return { start: i, end, time };
}
