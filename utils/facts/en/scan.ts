// One pass over a folded English text: dates, money, numbers, ranks; names and codes are left out.
import { charSet, isBlank, isDigit } from '../../text/char-set.ts';
import { MONEY_BEFORE_EN } from '../data/units-en.ts';
import type { Found } from '../found.ts';
import type { When } from '../when.ts';
import { readDurationEn, readOffsetEn, readWindowEn } from './duration.ts';
import { codeEnd, phoneEnd } from './names.ts';
import { ONES, ORDINAL_WORDS, readNumeralEn, readOrdinalEn, TEENS, TENS } from './numerals.ts';
import { changeEn, qualifierEn } from './qualifier.ts';
import { moneyEn, quantityEn, type Taken } from './quantity.ts';
import { opensDate, readTimeEn, type TimeHitEn } from './time.ts';

const MONEY_CODES = new Set(MONEY_BEFORE_EN.match(/[a-z]+/g));
const COUNTED = new RegExp(
  `^(?:an?|zero|nought|half|quarter|several|few|all|full|whole|another|minus|negative|(?:dozen|hundred|thousand|million|billion|trillion)s?|${ONES}|${TEENS}|${TENS})$`,
);
const ORDERED = new RegExp(`^(?:no|top|number|${ORDINAL_WORDS}|${TENS})$`);
const WINDOWED = /^(?:past|last|previous|recent|next|upcoming|coming|following|final)$/;

// What a word may open, as bits; kept per word, for a text says few different words.
const DATE = 1;
const COUNT = 2;
const RANK = 4;
const CASH = 8;
const WINDOW = 16;
const kept = new Map<string, number>();

function opens(word: string): number {
  let bits = kept.get(word);
  if (bits === undefined) {
    const w = word.toLowerCase();
    bits =
      (opensDate(w) || w === 'q' || w === 'h' ? DATE : 0) |
      (COUNTED.test(w) ? COUNT : 0) |
      (ORDERED.test(w) ? RANK : 0) |
      (MONEY_CODES.has(w) ? CASH : 0) |
      (WINDOWED.test(w) || COUNTED.test(w) ? WINDOW : 0);
    if (kept.size > 20000) kept.clear();
    kept.set(word, bits);
  }
  return bits;
}

function timeFact(t: TimeHitEn): Taken {
  const seconds = t.seconds ? { seconds: t.seconds } : {};
  return { fact: { start: t.start, end: t.end, kind: 'date', time: t.time, ...seconds }, end: t.end };
}

/** Lengths of time, ages, and the dates they make with their neighbours. */
function lengthEn(s: string, i: number): Taken | null {
  const d = readDurationEn(s, i);
  if (!d) return null;
  const age = /^(?:[\s-](?:year-|years-)?olds?(?![a-z])|\sof\sage)/.exec(s.slice(d.end, d.end + 10));
  const [n = 0, u] = d.parts[0] ?? [];
  if (age && d.parts.length === 1) {
    const end = d.end + age[0].length;
    const unit = { Y: 'year', M: 'month', W: 'week', D: 'day' }[u as 'Y'] ?? 'year';
    return { fact: { start: i, end, kind: 'age', value: n, unit }, end };
  }
  const o = readOffsetEn(s, i, d);
  if (o) return timeFact(o);
  const skip = { fact: null, end: d.end };
  // 10-year notes, the 20-day average
  if (
    /^\s(?:(?:Treasury|government|benchmark|U\.S\.)\s)?(?:notes?|bonds?|yields?|Treasur\w+|gilts?|bunds?|swaps?|(?:moving\s)?average|mark|mortgages?|loans?|fixed)\b/.test(
      s.slice(d.end, d.end + 26),
    ) &&
    /-/.test(s.slice(i, d.end))
  )
    return skip;
  // $2k a day, another year: a rate or no length at all
  const left = s.slice(Math.max(0, i - 9), i);
  if (
    (d.article || /^(?:one|few|several)\s/i.test(s.slice(i, i + 8))) &&
    (/(?:times|once|twice|%|percent|illion|thousand|\d(?:[kmb]n?|tn)?|dollars|cents|[a-z]s)\s$/i.test(left) ||
      (/^an?\s/i.test(s.slice(i, i + 3)) && s.length > 160))
  )
    return skip;
  return { fact: { start: i, end: d.end, kind: 'duration', seconds: d.seconds }, end: d.end };
}

/** Ranks and ordinals that count: second-largest, 21st, third place, No. 3, top 10. */
function ordinalEn(s: string, i: number): Taken | null {
  const top = /^(?:No\.\s?|[Tt]op\s|[Nn]umber\s)(\d{1,3}|one|two|three|five|ten)(?![\w%]|-\d)/.exec(
    s.slice(i, i + 12),
  );
  if (top) {
    const end = i + top[0].length;
    return { fact: { start: i, end, kind: 'rank', value: readNumeralEn(top[1] ?? '', 0)?.value ?? 1 }, end };
  }
  const o = readOrdinalEn(s, i);
  if (!o) return null;
  const right = s.slice(o.end, o.end + 16);
  const mk = (kind: 'rank' | 'ordinal'): Taken => ({
    fact: { start: i, end: o.end, kind, value: o.value },
    end: o.end,
  });
  if (
    o.value > 1 &&
    /^[-\s](?:largest|biggest|highest|most|best|longest|smallest|fastest|place|seed|richest|tallest|worst|lowest|busiest|oldest|ranked)/i.test(
      right,
    )
  )
    return mk('rank');
  if (/\d/.test(s.charAt(i)) && !/^(?:-|\s(?:century|floor|street|avenue|st\b|ave|[A-Z]))/.test(right))
    return mk('ordinal');
  if (o.value > 2 && /^\s(?:straight|consecutive|time|term|year|month|week|day)\b/i.test(right))
    return mk('ordinal');
  return { fact: null, end: o.end };
}

const URL = /(?:https?:\/\/|www\.)[\w\-./?%&=#:~+]{1,2000}/y;

/** What starts at `i`: the first reader that knows; `null` when none does. */
function readAt(s: string, i: number, c: string, word: string): Taken | null {
  const digit = c >= '0' && c <= '9';
  const bits = word ? opens(word) : 0;
  if (word && bits === 0) return null;
  if (digit || c === '+' || c === '(') {
    const end = phoneEnd(s, i);
    if (end > i) return { fact: null, end };
    if (!digit) return null;
    // A race time.
    const m = /^(?:(\d):)?(\d{1,2}):([0-5]\d(?:\.\d{1,3})?)(?![\d:])/.exec(s.slice(i, i + 14));
    if (
      m &&
      (m[3]?.includes('.') || (m[1] && /\b(?:in|clocked|of)\s$/.test(s.slice(Math.max(0, i - 9), i))))
    ) {
      const end = i + m[0].length;
      const seconds = Number(m[1] ?? 0) * 3600 + Number(m[2]) * 60 + Number(m[3]);
      return { fact: { start: i, end, kind: 'duration', seconds }, end };
    }
  }
  if (digit || bits & WINDOW) {
    const w = readWindowEn(s, i);
    if (w) return timeFact(w);
  }
  if (digit || bits & DATE || c === "'" || c === '’') {
    const t = readTimeEn(s, i);
    if (t) return timeFact(t);
  }
  if (digit) {
    const end = codeEnd(s, i);
    if (end > i) return { fact: null, end };
  }
  if (bits & CASH || (!word && /[^\d.'’(+−-]/.test(c))) {
    const m = moneyEn(s, i);
    if (m) return m;
  }
  if (digit || bits & COUNT) {
    const d = lengthEn(s, i);
    if (d) return d;
  }
  if (digit || bits & RANK) {
    const o = ordinalEn(s, i);
    if (o) return o;
  }
  return digit || c === '-' || c === '.' || bits & COUNT ? quantityEn(s, i) : null;
}

const isSmall = charSet('abcdefghijklmnopqrstuvwxyz');
const isLetter = charSet('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');
const isSign = charSet('$€£¥₹₩₽₪₦₺₱฿₿￥');
const isMinus = charSet('-−');
const mayLead = charSet(".'’(+");

/** Whether something that is no word can start at `i`: a digit, a currency, a sign before a digit. */
function startsNumber(s: string, i: number): boolean {
  if (isDigit(s, i) || isSign(s, i)) return true;
  if (mayLead(s, i)) return isDigit(s, i + 1);
  if (!isMinus(s, i)) return false;
  const next = isBlank(s, i + 1) ? i + 2 : i + 1;
  return isDigit(s, next) || s.charAt(next) === '.';
}

/** Finds numbers and dates in a folded English text. Linear: what has been looked at is not read again. */
export function scanEn(s: string): Found[] {
  const out: Found[] = [];
  let i = 0;
  while (i < s.length) {
    let word = '';
    let end = i + 1;
    if (isLetter(s, i)) {
      const c = s.charAt(i);
      URL.lastIndex = i;
      const url = c === 'h' || c === 'w' ? URL.exec(s) : null;
      if (url) {
        i += url[0].length;
        continue;
      }
      while (isLetter(s, end)) end++;
      word = s.slice(i, end);
      // The end of a possessive belongs to its word.
      if ((s.charAt(end) === "'" || s.charAt(end) === '’') && isSmall(s, end + 1)) {
        end += 2;
        while (isSmall(s, end)) end++;
      }
    } else if (!startsNumber(s, i)) {
      i++;
      continue;
    }
    const hit = readAt(s, i, s.charAt(i), word);
    if (hit) {
      if (hit.fact) out.push(hit.fact);
      i = Math.max(hit.end, i + 1);
    } else {
      // The digits of B2B, COVID-19, H1N1 hang on their letters.
      i =
        word && (isDigit(s, end) || s.charAt(end) === '-')
          ? end + (/^-?\d[\w-]*/.exec(s.slice(end, end + 40))?.[0].length ?? 0)
          : end;
    }
  }
  link(s, out);
  return out;
}

const clockOnly = (w: When): boolean =>
  w.h !== undefined && ['d', 'dr', 'wd', 'da', 'fest', 'off', 'm', 'wr'].every((k) => !(k in w));

/** What neighbours lend each other: ages in a list, the day of a clock time, the direction of “or 0.7%”. */
function link(s: string, out: Found[]): void {
  out.forEach((f, k) => {
    const prev = out[k - 1];
    const gap = prev ? s.slice(prev.end, f.start) : '';
    if (prev?.kind === 'age' && f.kind === 'number' && /^(?:,\s|,?\s(?:and|or)\s)$/.test(gap))
      Object.assign(f, { kind: 'age', unit: 'year' });
    // 09:30 local time (07:30 GMT) on 19 October
    const w = f.time && !f.time.to ? f.time.from : undefined;
    if (w && !clockOnly(w) && w.h === undefined && (w.d !== undefined || w.wd !== undefined))
      for (let j = k - 1, next = f; j >= 0 && j > k - 3; j--) {
        const p = out[j];
        if (
          !p?.time ||
          p.time.to ||
          !clockOnly(p.time.from) ||
          !/^[^.;,\d]{0,16}$/.test(s.slice(p.end, next.start))
        )
          break;
        const { open: _open, aside: _aside, ...day } = w;
        p.time.from = { ...day, ...p.time.from };
        next = p;
      }
    if (f.time || /^(?:ordinal|rank|proportion)$/.test(f.kind)) return;
    const q = qualifierEn(s, f);
    if (q) f.qual = q;
    if (f.kind === 'duration' || f.kind === 'age') return;
    Object.assign(f, changeEn(s, f));
    if (
      !f.dir &&
      prev?.dir &&
      f.kind === 'percent' &&
      /^(?:,?\s(?:or|and)\s|\s\()(?:about\s|nearly\s)?$/.test(gap)
    )
      f.dir = prev.dir;
  });
}
