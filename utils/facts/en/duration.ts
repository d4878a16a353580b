// Counted times in English: lengths (1 year and 2 months), windows (the past three years), distances (two weeks ago).
import { SECONDS, type Unit, type When } from '../when.ts';
import { readNumeralEn } from './numerals.ts';
import { readDateEn, type TimeHitEn } from './time.ts';
import { amount, timeUnit } from './time-atoms.ts';

export interface DurationEn {
  end: number;
  seconds: number;
  /** Amounts and units in order; units longer than a year are counted in years. */
  parts: [number, Unit][];
  /** a week, an hour: no numeral was written. */
  article: boolean;
}

const ARTICLE =
  /^(?:half\san?|an?\shalf|a\scouple\sof|a\sfew|an?|another|several|few|all|full|whole)[\s-](?=[A-Za-z])/i;

/** Numerals and units of time in sequence: 1 year and 2 months, 3h, half an hour, two and a half days. */
export function readDurationEn(s: string, i: number, most = 9): DurationEn | null {
  let pos = i;
  let seconds = 0;
  let last = Number.POSITIVE_INFINITY;
  let article = false;
  const parts: [number, Unit][] = [];
  while (parts.length < most) {
    const g = parts.length ? /^(?:,?\s(?:and\s)?|,\s?)/.exec(s.slice(pos, pos + 6)) : [''];
    if (!g) break;
    const at = pos + (g[0] ?? '').length;
    const art = ARTICLE.exec(s.slice(at, at + 13))?.[0];
    const n = art ? null : readNumeralEn(s, at);
    if (!art && !n) break;
    const sp = n ? (/^(?:\s{1,2}|-)?/.exec(s.slice(n.end, n.end + 2))?.[0] ?? '') : '';
    let value = art
      ? /half/i.test(art)
        ? 0.5
        : (amount(art.trim().replace(/\sof$/i, '')) ?? 1)
      : (n?.value ?? 0);
    const u = timeUnit(s, art ? at + art.length : (n?.end ?? at) + sp.length);
    if (!u || (/^(?:all|full|whole)/i.test(art ?? '') && !'YMWD'.includes(u.unit))) break;
    // a quarter of a million, three quarters billion
    if (art && u.unit === 's') break;
    if (u.unit === 'Q' && /^\s(?:of|\w+illion)\b|^[\s-]point/.test(s.slice(u.end, u.end + 9))) break;
    if (sp === '' && n && /^[a-z]$/i.test(s.slice(n.end, u.end)) && u.unit !== 'h') break;
    const length = SECONDS[u.unit] * u.factor;
    if (parts.length > 0 && length >= last && last !== SECONDS.M) break;
    pos = u.end;
    const half = /^\sand\sa\shalf(?![A-Za-z])/i.exec(s.slice(pos, pos + 12));
    if (half) {
      value += 0.5;
      pos += half[0].length;
    }
    if (parts.length === 0) article = art !== undefined && !/half|few|couple|several/i.test(art);
    parts.push([value * u.factor, u.unit]);
    seconds += value * length;
    last = length;
    if (sp === '-') break;
  }
  return parts.length ? { end: pos, seconds, parts, article } : null;
}

const WINDOW = /(past|last|previous|recent|next|upcoming|coming|following|final)\s/iy;
const SWAPPED = /([a-z]{3,6}|\d{1,3})\s(upcoming|next|coming|previous|past)\s/iy;

/** The past three years, next few days, five coming weeks. */
export function readWindowEn(s: string, i: number): TimeHitEn | null {
  WINDOW.lastIndex = i;
  const m = WINDOW.exec(s);
  if (m) {
    let at = i + m[0].length;
    const extra = /^(?:upcoming|coming|past)\s/i.exec(s.slice(at, at + 9));
    const n = /^(few|several|couple\sof)\s/i.exec(s.slice(at, at + 10));
    if (extra) at += extra[0].length;
    const d = n
      ? vague(s, at + n[0].length, amount(n[1]?.replace(/\sof$/, '')) ?? 3)
      : /^[a-z]{3}|^\d/i.test(s.slice(at, at + 3))
        ? readDurationEn(s, at, 1)
        : null;
    return d && (!d.article || n) ? windowOf(i, d, /next|coming|following/i.test(m[1] ?? '')) : null;
  }
  SWAPPED.lastIndex = i;
  const swap = SWAPPED.exec(s);
  const n = swap ? amount(swap[1]) : undefined;
  const d = swap && n !== undefined ? vague(s, i + swap[0].length, n) : null;
  return d && s.charAt(d.end - 1) === 's' ? windowOf(i, d, !/prev|past/i.test(swap?.[2] ?? '')) : null;
}

function vague(s: string, at: number, n: number): DurationEn | null {
  const u = timeUnit(s, at);
  return u
    ? { end: u.end, seconds: n * u.factor * SECONDS[u.unit], parts: [[n * u.factor, u.unit]], article: false }
    : null;
}

function windowOf(start: number, d: DurationEn, next: boolean, asOf = false): TimeHitEn {
  const [n, u] = d.parts.length > 1 ? [d.seconds / 3600, 'h' as const] : (d.parts[0] ?? [0, 'D' as const]);
  const whole = u === 'Q' && !asOf;
  const from: When = { win: [n, u], next, ...(asOf ? { asOf } : {}), ...(whole ? { whole } : {}) };
  return { start, end: d.end, time: { from }, seconds: d.seconds };
}

const AGO =
  /\s(?:ago|earlier|before\snow|before\stoday|before\syesterday|later|from\snow|from\stoday|from\stomorrow|hence|prior|after\stoday|after\snow|back)(?![A-Za-z]|\s(?:than|to)\b)/iy;
const AHEAD =
  /\b(?:will|would|could|should|may|might|expected|expects|plans?|due|set|going|'ll|be|is|are|ready|again|back)\b[^.;]{0,50}$/i;

/** What is told is over: won in three hours says how long it took. */
const TOOK = /\b(?:won|took|ran|beat|lost|fell|rose|came|went|grew|swam|sold|was|were|had|[a-z]{2,}ed)\b/;

/**
 * What a length of time at `start` says together with its neighbours: a point in time (3 days ago, in two weeks),
 * a window (within a month) or a period that ends on a date (the six months to 30 June). `null` = only a length.
 */
export function readOffsetEn(s: string, start: number, d: DurationEn): TimeHitEn | null {
  const { parts, end } = d;
  const left = s.slice(Math.max(0, start - 70), start);
  const hms = parts.some((p) => 'hms'.includes(p[1]));
  if (/\bwithin\s(?:the\s)?$/i.test(left)) return windowOf(start, d, true, true);
  const rel = hms ? null : /^\s(after|before|from|prior\sto|following)\s/.exec(s.slice(end, end + 16));
  const base = rel ? readDateEn(s, end + rel[0].length) : null;
  if (rel && base && ['d', 'wd', 'dr', 'fest'].some((k) => k in base.w))
    return {
      start,
      end: base.end,
      time: { from: { ...base.w, plus: parts, after: /after|from|following/.test(rel[1] ?? '') } },
    };
  const [n, unit] = parts[0] ?? [0, 'D'];
  // 66 million years ago is no date.
  if (n > 2500 && unit === 'Y') return null;
  const until = /^\s(?:ended|ending|to|through)\s(?:the\s(?:end\sof\s)?)?/.exec(s.slice(end, end + 24));
  if (until && parts.length === 1 && 'MYQ'.includes(unit) && !/-$/.test(s.slice(start, end))) {
    const b = readDateEn(s, end + until[0].length);
    const months = n * (unit === 'Y' ? 12 : unit === 'Q' ? 3 : 1);
    if (b?.w.m !== undefined && Number.isInteger(months) && (b.w.d === undefined || b.w.d > 27)) {
      const m = b.w.m - months + 1;
      const y = b.w.y === undefined ? undefined : b.w.y + Math.floor((m - 1) / 12);
      return {
        start,
        end: b.end,
        time: { from: { m: ((m + 119) % 12) + 1, ...(y === undefined ? {} : { y }) }, to: b.w },
      };
    }
  }
  AGO.lastIndex = end;
  const m = AGO.exec(s);
  const ahead =
    !m &&
    /\b(?:in|after)\s(?:the\s)?$/i.test(left) &&
    !/\bin\sthe\s$/i.test(left) &&
    ((s.length <= 70 && !TOOK.test(left)) || AHEAD.test(left));
  // In a story, 20 hours later counts from what was told before.
  if ((!m && !ahead) || (hms && s.length > 90 && /later/.test(m?.[0] ?? ''))) return null;
  const word = (m?.[0] ?? '').toLowerCase();
  const from: When = { off: parts, after: ahead || /later|from|hence|after/.test(word) };
  if (/later/.test(word)) from.told = true;
  if (/tomorrow/.test(word)) from.dr = 1;
  if (/yesterday/.test(word)) from.dr = -1;
  if (d.article && !ahead) from.fuzzy = true;
  const stop = end + (m?.[0].length ?? 0);
  const at = /^\sat\s/.test(s.slice(stop, stop + 4)) ? readDateEn(s, stop + 4) : null;
  if (at?.w.h === undefined) return { start, end: stop, time: { from } };
  return { start, end: at.end, time: { from: { ...from, ...at.w } } };
}
