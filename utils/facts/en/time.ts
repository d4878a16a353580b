// Composes English dates from atoms in any order, joins two into a period, reads counted times (3 days ago).
import { SECONDS, type Stretch, type Unit, type When } from '../when.ts';
import { readNumeralEn } from './numerals.ts';
import { ATOMS_EN, type AtomEn, amount } from './time-words.ts';

export interface TimeHitEn {
  start: number;
  end: number;
  time: Stretch;
  /** Length of a window. */
  seconds?: number;
}

const GAP =
  /(?:\s(?:local\stime|[A-Z]{1,2}[SD]?T|GMT|UTC|BST|Eastern(?:\stime)?|Beijing\stime))?(?:,\s{0,2}|\s{1,2}|-)?(?:(?:of|on|at|in|the|during|for|from|and)\s){0,2}/y;
const byLead = new Map<string, AtomEn[]>();

/** The first letters (at most three) of every word the patterns name: no other word can open a date. */
const LEADS = new Set<string>();
for (const a of ATOMS_EN) {
  for (const w of a.re.source.replace(/\\[a-zA-Z]/g, ' ').matchAll(/[A-Za-z]+/g)) {
    LEADS.add(w[0].toLowerCase().slice(0, 3));
    // june?, sept?: the letter before a question mark may be missing.
    LEADS.add(w[0].toLowerCase().slice(0, 2));
  }
}
const WINDOW_LEADS = new Set('ove in dur for wit the pas las pre rec nex com fol upc fin'.split(' '));

function lead(s: string, i: number): string {
  return /^[A-Za-z]{1,3}/.exec(s.slice(i, i + 3))?.[0].toLowerCase() ?? '';
}

/** Atoms whose pattern can start here: those that name the first letters of the word. Kept per key. */
function atomsFor(s: string, i: number): AtomEn[] {
  const c = s.charAt(i).toLowerCase();
  const digit = c >= '0' && c <= '9';
  const coded = /^[qh][1-4]/i.test(s.slice(i, i + 2));
  const key = coded ? `${c}#` : digit ? '0' : c === "'" || c === '’' ? "'" : lead(s, i);
  let list = byLead.get(key);
  if (!list) {
    list = ATOMS_EN.filter((a) => {
      const src = a.re.source;
      if (coded) return src.includes(`${c.toUpperCase()}([`);
      if (digit || key === "'") return /\\d|\(one|\(a\||['’]/.test(src);
      return LEADS.has(key) && (src.toLowerCase().includes(key) || /\[a-z-\]/.test(src));
    });
    if (byLead.size > 20000) byLead.clear();
    byLead.set(key, list);
  }
  return list;
}

function readExpr(s: string, i: number): { end: number; w: When; n: number } | null {
  let pos = i;
  let n = 0;
  let said = '';
  const w: When = {};
  for (;;) {
    let at = pos;
    if (n > 0) {
      GAP.lastIndex = at;
      const g = GAP.exec(s);
      if (g) at += g[0].length;
      if (
        g &&
        g[0] === '-' &&
        n > 0 &&
        !/[A-Za-z]/.test(s.charAt(at)) &&
        !(w.d === undefined && /^(?:19|20)\d\d(?!\d)/.test(s.slice(at, at + 5)))
      )
        break;
      if (g && /,|and|from|for/.test(g[0]) && said === 'off') break;
      if (g && /and|from/.test(g[0]) && !/^(?:at|the)/.test(s.slice(at, at + 3))) {
        // “on Monday and Tuesday”, “Thursday from 5pm”: two facts, or a clock behind its day.
        if (!/from/.test(g[0]) || !/^\d{1,2}(?::\d\d)?\s?(?:[ap]\.?m|-|to)/i.test(s.slice(at, at + 8))) break;
      }
    }
    const hit = readAtom(s, at, w, said, n);
    if (!hit) break;
    pos = hit.end;
    said += hit.says;
    n++;
    if (n > 6) break;
  }
  return n === 0 ? null : { end: pos, w, n };
}

const clash = (said: string, says: string): boolean => [...says].some((c) => c !== '-' && said.includes(c));

function readAtom(
  s: string,
  at: number,
  w: When,
  said: string,
  n: number,
): { end: number; says: string } | null {
  for (const a of atomsFor(s, at)) {
    if (a.tail && n === 0) continue;
    if (said !== '' && (clash(said, a.says) || said.includes('off'))) continue;
    a.re.lastIndex = at;
    const m = a.re.exec(s);
    if (!m || m[0] === '') continue;
    const before = { ...w };
    if (a.set(m, w, s) === false) {
      for (const k of Object.keys(w) as (keyof When)[]) if (!(k in before)) delete w[k];
      Object.assign(w, before);
      continue;
    }
    return { end: at + m[0].replace(/\s+$/, '').length, says: a.says };
  }
  return null;
}

const WINDOW =
  /(?:(?:over|in|during|for|within)\s)?(?:the\s)?(past|last|previous|recent|next|coming|following|upcoming|final)\s(few|several|couple\sof|[\w-]{1,12})(?:\s(?:upcoming|coming|past))?\s(second|minute|hour|day|week|month|quarter|year|decade|weekend)s(?![A-Za-z])/iy;
const SECS: Record<Unit, number> = {
  Y: 31536e3,
  Q: 7776e3,
  M: 2592e3,
  W: 604800,
  D: 86400,
  h: 3600,
  m: 60,
  s: 1,
};
const SWAPPED =
  /([a-z]{3,6}|\d{1,3})\s(upcoming|next|coming|previous|past)\s(second|minute|hour|day|week|month|year)s(?![A-Za-z])/iy;
const WITHIN =
  /within\s(?:the\s)?(?:next\s)?(a\sfew|[\w-]{1,10})\s(second|minute|hour|day|week|month|year)s?(?![A-Za-z])/iy;
const AGO =
  /\s(?:ago|earlier|before\snow|before\stoday|before\syesterday|later|from\snow|from\stoday|from\stomorrow|hence|prior|after\stoday|after\snow|back)(?![A-Za-z])/iy;
const LETTERS: Record<string, [Unit, number]> = {
  second: ['s', 1],
  minute: ['m', 1],
  hour: ['h', 1],
  day: ['D', 1],
  week: ['W', 1],
  month: ['M', 1],
  quarter: ['Q', 1],
  year: ['Y', 1],
  decade: ['Y', 10],
  weekend: ['W', 1],
};

/** Joins two expressions: to, through, until, –, between … and. */
const JOIN = /(?:\s?-{1,2}\s?|\s?~\s?|\s(?:to|through|thru|until|till|and)\s)(?:the\s)?/iy;

/** Reads the date, period or window that starts at `i` of a folded English text. */
export function readTimeEn(s: string, i: number): TimeHitEn | null {
  const key = lead(s, i);
  const digit = key === '';
  if (!digit && !LEADS.has(key) && !WINDOW_LEADS.has(key)) return null;
  SWAPPED.lastIndex = i;
  const swap = digit || /^(?:two|thr|fou|fiv|six|sev|eig|nin|ten|twe)/.test(key) ? SWAPPED.exec(s) : null;
  if (swap) {
    const n = amount(swap[1] ?? '');
    const u = LETTERS[(swap[3] ?? '').toLowerCase()] ?? ['D', 1];
    if (n !== undefined)
      return {
        start: i,
        end: i + swap[0].length,
        time: { from: { win: [n * u[1], u[0]], next: !/prev|past|last/i.test(swap[2] ?? '') } },
      };
  }
  WITHIN.lastIndex = i;
  const within = key === 'wit' ? WITHIN.exec(s) : null;
  if (within) {
    const n = amount(within[1] ?? '');
    const u = LETTERS[(within[2] ?? '').toLowerCase()] ?? ['D', 1];
    if (n !== undefined)
      return {
        start: i,
        end: i + within[0].length,
        time: { from: { win: [n * u[1], u[0]], next: true, asOf: true } },
        seconds: n * u[1] * SECS[u[0]],
      };
  }
  WINDOW.lastIndex = i;
  const win = WINDOW_LEADS.has(key) ? WINDOW.exec(s) : null;
  if (win) {
    const n =
      amount((win[2] ?? '').replace(/\sof$/i, '')) ??
      (/few|several/i.test(win[2] ?? '') ? 3 : /couple/i.test(win[2] ?? '') ? 2 : undefined);
    if (n !== undefined) {
      const u = LETTERS[(win[3] ?? '').toLowerCase()] ?? ['D', 1];
      const next = /next|coming|following|upcoming/i.test(win[1] ?? '');
      return {
        start: i,
        end: i + win[0].length,
        time: { from: { win: [n * u[1], u[0]], next } },
        seconds: n * u[1] * SECS[u[0]],
      };
    }
  }
  const first = readExpr(s, i);
  if (!first) return null;
  const w = first.w;
  if (w.dp && Object.keys(w).length === 1) return null;
  // Without a clock a part of the day stays the day.
  if (w.dp && w.h === undefined) delete w.dp;
  let end = first.end;
  const time: Stretch = { from: w };
  const left = s.slice(Math.max(0, i - 14), i);
  JOIN.lastIndex = end;
  const j = JOIN.exec(s);
  if (j && !w.off) {
    const between = /and/i.test(j[0]);
    if (!between || /\bbetween\s(?:the\s)?$/i.test(left)) {
      const second = readExpr(s, end + j[0].length);
      const day =
        w.d !== undefined && w.d2 === undefined && !second
          ? /^(\d{1,2})(?:st|nd|rd|th)?(?![\d,.:%]|\s[a-z])/.exec(
              s.slice(end + j[0].length, end + j[0].length + 8),
            )
          : null;
      if (day && Number(day[1]) > (w.d ?? 31) && Number(day[1]) < 32) {
        w.d2 = Number(day[1]);
        return { start: i, end: end + j[0].length + day[0].length, time };
      }
      if (second && !second.w.off && !(second.w.dp && Object.keys(second.w).length === 1)) {
        time.to = second.w;
        time.share = true;
        end = second.end;
      } else if (
        /^(?:the\s)?(?:present|now|date)(?![a-z])/i.test(s.slice(end + j[0].length, end + j[0].length + 8))
      )
        w.open = 'since';
    }
  }
  const t = time.to ?? w;
  if (!time.to) {
    if (
      /\b(?:since|starting|beginning|as of|effective)\s(?:in\s|on\s|from\s|the\s)*$/i.test(left) &&
      !/\bas of\s/i.test(left)
    )
      t.open = 'since';
    else if (/\b(?:before|prior to|ahead of)\s(?:the\s)?$/i.test(left)) t.open = 'before';
    else if (/(?:^|[^a-z])(?:after|later than)\s(?:the\s)?$/i.test(left) && !/no later than\s$/i.test(left))
      t.open = 'after';
    const tail =
      /^\s(?:or|and)\s(?:later|after|beyond|greater|onwards?|above)(?![a-z])|^\sonwards?(?![a-z])/i.exec(
        s.slice(end, end + 14),
      );
    if (tail) {
      t.open = 'since';
      end += tail[0].length;
    }
    const until = /\b(?:until|till|up to|no later than|not later than)\s(?:the\s)?$/i.exec(left);
    if (until) t.asOf = true;
  }
  if (/[A-Za-z]{4}\.$/.test(s.slice(end - 5, end)) && !/\b[Ss]ept\.$/.test(s.slice(end - 5, end))) end--;
  return { start: i, end, time };
}

/** 3 days ago, two weeks later: a duration with a word that makes it a point in time. */
export function readOffsetEn(
  s: string,
  start: number,
  end: number,
  parts: [number, Unit][],
): TimeHitEn | null {
  const rel = /^\s(after|before|from|prior\sto|following)\s(?=the\s\w|[A-Z0-9]|today|tomorrow)/.exec(
    s.slice(end, end + 16),
  );
  if (rel && !parts.some((p) => 'hms'.includes(p[1]))) {
    const base = readExpr(s, end + rel[0].length);
    if (base && (base.w.d !== undefined || base.w.fest || base.w.wd !== undefined) && !base.w.off) {
      return {
        start,
        end: base.end,
        time: { from: { ...base.w, plus: parts, after: /after|from|following/.test(rel[1] ?? '') } },
      };
    }
  }
  AGO.lastIndex = end;
  const m = AGO.exec(s);
  if (!m) return null;
  const word = m[0].trim().toLowerCase();
  const after = /later|from|hence|after/.test(word);
  const from: When = { off: parts, after };
  if (/tomorrow/.test(word)) from.dr = 1;
  if (/yesterday/.test(word)) from.dr = -1;
  let stop = end + m[0].length;
  const at = /^\sat\s/.exec(s.slice(stop, stop + 4));
  if (at) {
    const c = readExpr(s, stop + at[0].length);
    if (c?.w.h !== undefined && c.n === 1) {
      Object.assign(from, c.w);
      stop = c.end;
    }
  }
  return { start, end: stop, time: { from } };
}

/** Numerals and units of time in sequence: 1 year and 2 months, 3h, half an hour, two and a half days. */
export function readDurationEn(
  s: string,
  i: number,
  units: (s: string, i: number) => { end: number; unit: Unit; factor: number } | null,
): { end: number; seconds: number; parts: [number, Unit][]; adjective: boolean } | null {
  let pos = i;
  let seconds = 0;
  let adjective = false;
  let last = Number.POSITIVE_INFINITY;
  const parts: [number, Unit][] = [];
  for (;;) {
    let at = pos;
    if (parts.length > 0) {
      const g = /^(?:,?\s(?:and\s)?|,\s?)/.exec(s.slice(at, at + 6));
      if (!g) break;
      at += g[0].length;
    }
    let value: number;
    let end: number;
    const art =
      /^(?:half\san?|a\scouple\sof|a\sfew|an?\shalf|an?|another|several|few|all|full|whole|the\swhole|the\sfull)[\s-](?=[A-Za-z])/i.exec(
        s.slice(at, at + 13),
      );
    if (art) {
      const t = art[0].trim().toLowerCase();
      value = /half/.test(t) ? 0.5 : /couple/.test(t) ? 2 : /few|several/.test(t) ? 3 : 1;
      end = at + art[0].length;
    } else {
      const n = readNumeralEn(s, at);
      if (!n) break;
      value = n.value;
      end = n.end;
      const sp = /^(?:\s{1,2}|-)?/.exec(s.slice(end, end + 2));
      end += sp ? sp[0].length : 0;
      if (sp?.[0] === '-') adjective = true;
    }
    const u = units(s, end);
    if (!u) break;
    if (/^(?:all|full|whole|the)/i.test(art?.[0] ?? '') && !'YMWD'.includes(u.unit)) break;
    if (/^\s(?:of\sa|of\san|(?:m|b|tr)illion)(?![a-z])/.test(s.slice(u.end, u.end + 9)) && u.unit === 'Q')
      break;
    const sec = SECONDS[u.unit] * u.factor;
    if (sec >= last && parts.length > 0 && last !== 2592e3) break;
    pos = u.end;
    const half = /^\sand\sa\shalf(?![A-Za-z])/i.exec(s.slice(pos, pos + 12));
    if (half) {
      value += 0.5;
      pos += half[0].length;
    }
    parts.push([value * u.factor, u.unit]);
    seconds += value * sec;
    last = sec;
    if (adjective) break;
  }
  return parts.length ? { end: pos, seconds, parts, adjective } : null;
}
