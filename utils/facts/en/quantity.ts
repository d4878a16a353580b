// Numbers with what they are numbers of, in English: money, percent, measures, counts, ages, scores, ranges.
import { MONEY_BEFORE_EN, MONEY_EN, UNITS_EN } from '../data/units-en.ts';
import type { Found } from '../found.ts';
import { type UnitHit, UnitTable } from '../units.ts';
import { SECONDS } from '../when.ts';
import { countNoun, isName } from './names.ts';
import { type NumeralEn, readNumeralEn } from './numerals.ts';
import { timeUnit } from './time-atoms.ts';

const UNITS = new UnitTable().addTable(UNITS_EN).addTable(MONEY_EN, 'money');
const BEFORE = new UnitTable().addTable(MONEY_BEFORE_EN, 'money');
/** Units that are also words or letters. */
const DOUBTFUL = /^(?:in|real|won|mark|marks|cup|cups|stone|crown|bits?|[a-zA-Z])$/;

export interface Taken {
  fact: Found | null;
  end: number;
}

/** Unit after a numeral: as written first (MW, km), then in lower case. */
function unitAt(s: string, i: number): UnitHit | null {
  let at = i;
  while (at < i + 3 && s.charAt(at) === ' ') at++;
  const glued = at === i;
  if (s.charAt(at) === '-') at++;
  const word = s.slice(at, at + 26);
  const low = word.toLowerCase().replaceAll('-', ' ');
  for (const t of UNITS.at(low, 0)?.surface.includes(' ') ? [low] : [word, low]) {
    const u = UNITS.at(t, 0);
    if (!u) continue;
    const end = at + u.end;
    if (/[A-Za-z]/.test(s.charAt(end - 1)) && /[A-Za-z0-9]/.test(s.charAt(end))) continue;
    const w = u.surface;
    if (DOUBTFUL.test(w)) {
      if (
        w === 'in' ||
        (/^[CFp]$/.test(w) &&
          !glued &&
          !/^(?:minus|-)/.test(s.slice(Math.max(0, i - 9), i).replace(/^.*?(?=minus|-\d)/, ''))) ||
        (w === 'g' && s.charAt(at) === 'G')
      )
        continue;
      if (w.length === 1 && !glued && /[a-z]/i.test(s.charAt(end + 1))) continue;
      if (
        w === 'won' &&
        !/^\s?(?:\(|[.,;)]|a\s(?!medal|title|race)|per\s|from|in\s(?!the|a\b)|this|to\s|$)/.test(
          s.slice(end, end + 12),
        )
      )
        continue;
    }
    // weighs 80,000 pounds, 7 pounds 4 ounces
    if (
      u.unit === 'GBP?' &&
      (/\b(?:weigh\w*|heav\w+|lift\w*|carr\w+|los[te]\w*|gain\w*)\b[^.]{0,24}$/i.test(
        s.slice(Math.max(0, i - 40), i),
      ) ||
        /^\s(?:of\b|,?\s?\d+\sounces)|^,\s\d+\sou/.test(s.slice(end, end + 12)))
    )
      return { ...u, kind: 'measure', unit: 'lb', end };
    const unit = u.unit === '$' ? 'USD' : u.unit === 'GBP?' ? 'GBP' : u.unit;
    return { ...u, unit, end };
  }
  return null;
}

/** from £2 to £3, after a verb of change: two values, no range. */
const FROM_TO = /\bfrom\s[^.;]{0,14}$/i;
const MOVES =
  /\b(?:up|down|r[oi]s\w+|gr[eo]w\w*|f[ea]ll\w*|cut\w*|rais\w+|increas\w+|decreas\w+|drop\w*|lower\w*|slow\w*|climb\w*|expand\w*|jump\w*|went|gone|moved?|chang\w+|widen\w*|narrow\w*|boost\w*|lift\w*)\b[^.;]{0,40}$/i;

function range(s: string, end: number, a: NumeralEn, cash: boolean): (NumeralEn & { lo: number }) | null {
  const j = /^(?:\s?(?:-{1,2}|~|–|—)\s?|\s(?:to|and|or)\s)/.exec(s.slice(end, end + 6))?.[0];
  if (!j || a.fraction) return null;
  const left = s.slice(Math.max(0, end - 60), end);
  if (/\bby\s[$€£]?[\d.,]+$/i.test(left) || (/and/.test(j) && !/\bbetween\s[^;]{1,30}$/i.test(left)))
    return null;
  if (/to/.test(j) && FROM_TO.test(left) && MOVES.test(left)) return null;
  const at = end + j.length;
  const cur = cash ? (/^(?:US|HK|C|A)?[$€£¥]\s?/.exec(s.slice(at, at + 4))?.[0].length ?? 0) : 0;
  const b = readNumeralEn(s, at + cur, cash);
  if (!b || b.fraction || b.value <= 0 || (/or/.test(j) && b.value !== a.value + 1)) return null;
  const lo = a.scale === 1 && b.scale >= 1e3 && a.value <= b.value / b.scale ? a.value * b.scale : a.value;
  return lo < b.value && !(j === '-' && /\d{4}$/.test(left) && b.end - end > 6) ? { ...b, lo } : null;
}

/** Money with the currency in front: $4.2 billion, £45m-£50m, US$3. */
export function moneyEn(s: string, i: number): Taken | null {
  const c = BEFORE.at(s.slice(i, i + 12).toLowerCase(), 0, true);
  if (!c || /[A-Za-z]/.test(s.charAt(i - 1))) return null;
  const letters = /^[a-z]/.test(c.surface);
  // cost us $2: a code is written in capitals, in running text at least.
  if (
    letters &&
    !/^[A-Z]/.test(s.charAt(i)) &&
    (c.surface === 'us $' || /[A-Z]/.test(s.slice(Math.max(0, i - 80), i + 80)))
  )
    return null;
  let at = i + c.end;
  while (at < i + c.end + 2 && s.charAt(at) === ' ') at++;
  const n = /^(?:\d|\.\d)/.test(s.slice(at, at + 2)) ? readNumeralEn(s, at, true) : null;
  if (!n) return null;
  const r = range(s, n.end, n, true);
  let lo = r?.lo ?? n.value;
  let end = r?.end ?? n.end;
  const cents = /^\s(\d{1,2})\scents?(?![A-Za-z])/.exec(s.slice(end, end + 10));
  if (cents) {
    lo += Number(cents[1]) / 100;
    end += cents[0].length;
  }
  const own = /^\s?(?:us|u\.s\.|american)\s?dollars?|^\s?usd/i.exec(s.slice(end, end + 14));
  if (own && c.unit === '$') end += own[0].length;
  const unit = c.unit === '$' ? 'USD' : c.unit;
  return { fact: { start: i, end, kind: 'money', value: r ? [lo, r.value] : lo, unit }, end };
}

const AGED = /\b(?:aged?|ages|at age|at the age of|turn(?:s|ed|ing))\s(?:between\s|about\s|just\s)?$/i;
const NAMED = /[A-Z][\w'’.]*,\s$/;

/** The number at `i` with unit, noun or neighbour; a fact of `null` skips what names something. */
export function quantityEn(s: string, i: number): Taken | null {
  const sign = /^(?:-|−|minus\s|negative\s)\s?/i.exec(s.slice(i, i + 10))?.[0] ?? '';
  if (/^[-−]/.test(sign) && /[\w).%]/.test(s.charAt(i - 1))) return null;
  const neg = sign && !/\bplus or $/.test(s.slice(Math.max(0, i - 8), i)) ? -1 : 1;
  const n = readNumeralEn(s, i + sign.length);
  if (!n) return null;
  // 6-7 (5), 130/80, 911 call, the 400 block
  if (
    !n.words &&
    ((/\d-\d\s\($/.test(s.slice(Math.max(0, i - 5), i)) && s.charAt(n.end) === ')') ||
      /^\/\d/.test(s.slice(n.end, n.end + 2)) ||
      /^\s(?:block\sof|call\b)/.test(s.slice(n.end, n.end + 10)))
  )
    return { fact: null, end: n.end + (/^(?:\/\d+)+/.exec(s.slice(n.end, n.end + 12))?.[0].length ?? 0) };
  const none = { fact: null, end: Math.max(n.end, i + 1) };
  const bare = !n.words && !n.fraction;
  const right = s.slice(n.end, n.end + 40);
  const left = s.slice(Math.max(0, i - 24), i);
  if (bare && /^(?:st|nd|rd|th)(?![a-z])/i.test(right)) return null;
  const mk = (end: number, kind: Found['kind'], lo: number, hi?: number, unit?: string): Taken => ({
    fact: {
      start: i,
      end,
      kind,
      value: hi === undefined ? lo * neg : neg < 0 ? [-Math.max(lo, hi), Math.abs(hi)] : [lo, hi],
      ...(unit ? { unit } : {}),
    },
    end,
  });
  const pp = n.fraction ? /^[\s-](?:of\sa\s)?(?:percentage[\s-])?point(?![a-z])/i.exec(right) : null;
  if (pp) return mk(n.end + pp[0].length, 'points', n.value, undefined, '%');
  const u0 = unitAt(s, n.end);
  const r = range(s, u0?.end ?? n.end, n, false);
  if (r) {
    const u = unitAt(s, r.end);
    if (u && (!u0 || u0.kind === u.kind))
      return mk(u.end, u.kind, r.lo * u.factor, r.value * u.factor, u.unit);
    const t = u0 ? null : timeUnit(s, r.end + (/^[\s-]/.test(s.charAt(r.end)) ? 1 : 0));
    if (t) {
      // Both ends in seconds, as in 3~6个月.
      const one = SECONDS[t.unit] * t.factor;
      const { fact } = mk(t.end, 'duration', r.lo * one, r.value * one);
      return { fact: fact && { ...fact, seconds: r.lo * one }, end: t.end };
    }
    if (!u0 && AGED.test(left)) return mk(r.end, 'age', r.lo, r.value, 'year');
    if (!u0 && !/^\d{1,3}\s?-\s?\d{1,3}$/.test(s.slice(i, r.end)) && !isName(s, i, r.end, false)) {
      const noun = countNoun(s, r.end)?.noun;
      return mk(r.end, noun ? 'count' : 'number', r.lo, r.value, noun);
    }
  }
  if (u0) {
    let end = u0.end;
    let lo = n.value;
    const times = u0.kind === 'multiple';
    if ((u0.unit === 'point' && n.words && n.value < 3) || (times && n.words && n.value < 2)) return none;
    if (
      u0.surface === 'times' &&
      Number.isInteger(n.value) &&
      !/^\s(?:as|more|higher|larger|greater|faster|bigger|the|that|what|its|their|his|her|over|longer|lower|less|earnings|forward)\b/.test(
        s.slice(end, end + 10),
      )
    )
      return mk(end, 'count', n.value, undefined, 'times');
    if (u0.kind === 'money') {
      const and = /^(?:\sand)?\s/.exec(s.slice(end, end + 5));
      const c = and ? readNumeralEn(s, end + and[0].length) : null;
      const cents =
        c && c.value < 100 && c.scale === 1 ? /^\s?cents?(?![A-Za-z])/.exec(s.slice(c.end, c.end + 8)) : null;
      if (c && cents) {
        lo += c.value / 100;
        end = c.end + cents[0].length;
      }
    }
    const inch =
      u0.unit === 'ft'
        ? /^(?:,|\sand)?\s(\d{1,2})\s?(?:inch(?:es)?|in)(?![a-z])/.exec(s.slice(end, end + 16))
        : null;
    if (inch) {
      lo += Number(inch[1]) / 12;
      end += inch[0].length;
    }
    return mk(end, u0.kind, lo * u0.factor, n.hi === undefined ? undefined : n.hi * u0.factor, u0.unit);
  }
  if (n.fraction) {
    const words = s.slice(i, n.end).toLowerCase();
    if (
      /^\s*(?:-|–)?\s?(?:hour|day|year|time|century|\w+illion|dozen|off|way|price|finals?|brother|sister|hearted|baked|past|an?\s(?:hour|day|year))/i.test(
        right,
      ) ||
      words === 'quarter' ||
      (words === 'half' && !/^\s(?:of|the|a|its|their)\b/.test(right))
    )
      return none;
    return mk(n.end, 'ratio', n.value);
  }
  // Scores and splits: 3-1, 55-45.
  const score = neg > 0 && bare ? /^(?:-|:|–)(\d{1,3})(?![\d-]|st|nd|rd|th|[A-Za-z])/.exec(right) : null;
  if (score && !/[A-Za-z-]$/.test(left) && n.value % 1 === 0 && n.scale === 1) {
    const end = n.end + score[0].length;
    const [lo, hi] = [n.value, Number(score[1])].sort((a, b) => a - b) as [number, number];
    const fits = hi < 200 || (hi < 1000 && lo * 4 > hi);
    const named = /\b(?:Boeing|Airbus|Embraer|Formula|Section|Article|Route)\s$/.test(left);
    return fits && !named
      ? { fact: { start: i, end, kind: 'proportion', value: [n.value, Number(score[1])] }, end }
      : { fact: null, end };
  }
  const noun = n.scale === 1 && bare && n.value === 1 ? undefined : countNoun(s, n.end);
  if (isName(s, i, n.end, noun !== undefined)) {
    const m = /^[\w.-]+/.exec(s.slice(i, i + 40))?.[0].replace(/[.-]+$/, '') ?? '';
    return { fact: null, end: Math.max(n.end, i + m.length) };
  }
  if (bare && n.scale === 1 && /[A-Za-z]/.test(right.charAt(0)))
    return { fact: null, end: n.end + (/^[\w-]+/.exec(right)?.[0].length ?? 0) };
  const inN = /^\s(?:in|out of)\s(?:every\s)?/.exec(right)?.[0];
  if (inN && n.scale === 1 && n.value < 10) {
    const b = readNumeralEn(s, n.end + inN.length);
    if (
      b &&
      b.value > n.value &&
      b.scale <= 1000 &&
      !(b.value > 1900 && b.value < 2100) &&
      (n.words || n.value === 1 || /out/.test(inN) || /^(?:[2-9]|10|20|100|1000)$/.test(String(b.value))) &&
      !/^\s(?:years?|months?|days?|weeks?|hours?|minutes?|seconds?|games?|match|starts?|innings|countries|states|cities)/.test(
        s.slice(b.end, b.end + 10),
      )
    )
      return mk(b.end, 'ratio', n.value / b.value);
  }
  if (n.words && n.scale === 1) {
    if (n.value <= 1 || (n.value < 10 && /^\s\w+ly\b/.test(right))) return none;
    if (
      n.value < 3 &&
      /^\s(?:of\s(?:the|its|his|her|their|them|us|my|our)|sides|ways?|or\s|hands|things?|sisters|brothers)\b/.test(
        right,
      )
    )
      return none;
  }
  const whole = n.value % 1 === 0 && n.value < 120 && n.scale === 1;
  if (
    AGED.test(left) ||
    (whole && bare && n.value > 4 && NAMED.test(left) && /^,(?:\s|$)/.test(right)) ||
    (whole &&
      bare &&
      n.value > 4 &&
      /[a-z]{3},\s$|\bboth\s$/.test(left) &&
      /^,\s(?:who|has|have|had|was|were|is|are|said|says|told|of|from|will|whose|and\sa)\b/.test(right)) ||
    (whole &&
      /\b(?:[Ss]he|[Hh]e|[A-Z]\w+)\s(?:was|is)\s(?:only\s|just\s)?$/.test(left) &&
      /^(?:[.,;]\s?(?!\d)|\swhen\b|$)/.test(right) &&
      n.value > 4)
  )
    return mk(n.end, 'age', n.value, undefined, 'year');
  const end = noun && right.startsWith('-') ? noun.end : n.end;
  const counts = noun && (n.value % 1 === 0 || !right.startsWith('-'));
  return mk(end, counts ? 'count' : 'number', n.value, n.hi, counts ? noun.noun : undefined);
}
