// Reads English numerals at a place: 2,400; 1.2 billion; twenty-five; a hundred and six; two-thirds; 2 1/4.

export interface NumeralEn {
  end: number;
  value: number;
  /** Written in words only. */
  words: boolean;
  fraction?: boolean;
  ordinal?: boolean;
  /** Last multiplier; a range may share it. */
  scale: number;
  /** dozens of, hundreds of, a few: an order of magnitude. */
  hi?: number;
}

const SMALL = new Map<string, number>(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((w, i) => [w, i] as [string, number]),
);
'twenty thirty forty fifty sixty seventy eighty ninety'
  .split(' ')
  .forEach((w, i) => void SMALL.set(w, 20 + 10 * i));
SMALL.set('fourty', 40).set('nought', 0).set('nil', 0);
const SCALES = new Map<string, number>([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['lakh', 1e5],
  ['crore', 1e7],
  ['dozen', 12],
  ['mn', 1e6],
  ['mln', 1e6],
  ['bn', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
]);
const ORDINALS = new Map<string, number>(
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
    .split(' ')
    .map((w, i) => [w, i] as [string, number]),
);
'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'
  .split(' ')
  .forEach((w, i) => void ORDINALS.set(w, 20 + 10 * i));
ORDINALS.set('hundredth', 100).set('thousandth', 1e3).set('millionth', 1e6).set('billionth', 1e9);
const FRACTIONS = new Map<string, number>([
  ['half', 2],
  ['halves', 2],
  ['quarter', 4],
  ['quarters', 4],
]);
for (const [w, v] of ORDINALS) if (v > 2) FRACTIONS.set(w, v).set(`${w}s`, v);

const WORD = /[A-Za-z]+/y;
const ARABIC = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+(?!\.?\d*\.\d))?|\.\d+/y;

/** The word at `i`, whatever stands before it (the second half of twenty-five). */
function rawWord(s: string, i: number): string {
  WORD.lastIndex = i;
  return (WORD.exec(s)?.[0] ?? '').toLowerCase();
}

function wordAt(s: string, i: number): string {
  WORD.lastIndex = i;
  const w = WORD.exec(s)?.[0] ?? '';
  return w.length > 14 || /[A-Za-z0-9]/.test(s.charAt(i - 1)) ? '' : w.toLowerCase();
}

/** Value of an English ordinal word or `21st` at `i`. */
export function readOrdinalEn(s: string, i: number): { end: number; value: number } | null {
  const digits = /^(\d{1,3}(?:,\d{3})*|\d+)(?:st|nd|rd|th)(?![A-Za-z0-9])/i.exec(s.slice(i, i + 14));
  if (digits) return { end: i + digits[0].length, value: Number((digits[1] ?? '').replaceAll(',', '')) };
  const w = wordAt(s, i);
  const v = ORDINALS.get(w);
  if (v !== undefined) return { end: i + w.length, value: v };
  const tens = SMALL.get(w);
  if (tens !== undefined && tens >= 20) {
    const j = i + w.length + 1;
    if (/[- ]/.test(s.charAt(j - 1))) {
      const next = rawWord(s, j);
      const o = ORDINALS.get(next);
      if (o !== undefined && o > 0 && o < 10) return { end: j + next.length, value: tens + o };
    }
  }
  return null;
}

/** The value behind a run of number words, e.g. `two hundred and six thousand`. */
function readWords(s: string, i: number, start?: { value: number; end: number }): NumeralEn | null {
  let total = 0;
  let group = start?.value ?? 0;
  let pos = start?.end ?? i;
  let any = start !== undefined;
  let scale = 1;
  let last = 0; // value of the last plain word: 20 may be followed by 5
  const words = start === undefined;
  if (start) last = Number.POSITIVE_INFINITY;
  for (;;) {
    let at = pos;
    if (any) {
      const gap = /^(?:\s{1,3}and\s{1,3}|\s{1,3}|-)/.exec(s.slice(at, at + 9));
      if (!gap) break;
      at += gap[0].length;
      const w = wordAt(s, at);
      if (/and/.test(gap[0]) && !(scale >= 100 && SMALL.has(w))) break;
    }
    const w = s.charAt(at - 1) === '-' ? rawWord(s, at) : wordAt(s, at);
    if (w === '') break;
    const small = SMALL.get(w);
    if (small !== undefined) {
      if (any && !(last >= 20 && last < 100 && small < 10 && small > 0) && !(last === 0 && scale >= 100))
        break;
      group += small;
      last = small;
      pos = at + w.length;
      any = true;
      continue;
    }
    if ((w === 'a' || w === 'an') && !any) {
      const m =
        /^an?\s(?:(?:few|couple\sof|couple|half|quarter\sof\sa|quarter|half\sa)\s)?(hundred|thousand|million|billion|trillion|dozen|lakh|crore)(?![A-Za-z])/i.exec(
          s.slice(at, at + 34),
        );
      if (!m || /few|couple/i.test(m[0])) break;
      const k = SCALES.get((m[1] ?? '').toLowerCase()) ?? 1;
      const f = /half/i.test(m[0]) ? 0.5 : /quarter/i.test(m[0]) ? 0.25 : 1;
      if (f !== 1) return { end: at + m[0].length, value: f * k, words: true, scale: k };
      group = k;
      if (k >= 1000) {
        total = k;
        group = 0;
      }
      scale = k;
      last = 0;
      pos = at + m[0].length;
      any = true;
      continue;
    }
    const plural = w.endsWith('s') ? w.slice(0, -1) : w;
    const k = SCALES.get(w);
    if (k !== undefined && any) {
      if (k === 100 || k === 12) group = (group || 1) * k;
      else {
        total = total > 0 && k > 1000 && group === 0 ? total * k : total + (group || 1) * k;
        group = 0;
      }
      scale = k;
      last = 0;
      pos = at + w.length;
      continue;
    }
    if (!any && plural !== w) {
      const p = SCALES.get(plural);
      const m = p
        ? /^(?:\s?of\s(thousand|million|billion|trillion)s?)/i.exec(
            s.slice(at + w.length, at + w.length + 16),
          )
        : null;
      if (p && (/^\s(?:of|more|times)/.test(s.slice(at + w.length)) || m)) {
        const q = m ? (SCALES.get((m[1] ?? '').toLowerCase()) ?? 1) : 1;
        return {
          end: at + w.length + (m ? m[0].length : 0),
          value: p * q,
          hi: p * q * 10,
          words: true,
          scale: p * q,
        };
      }
    }
    break;
  }
  return any ? { end: pos, value: total + group, words, scale } : null;
}

/** Reads the numeral that starts at `i`; `null` if none does. Linear in its length. */
export function readNumeralEn(s: string, i: number): NumeralEn | null {
  const c = s.charAt(i);
  let n: NumeralEn | null;
  if ((c >= '0' && c <= '9') || c === '.') {
    ARABIC.lastIndex = i;
    const m = ARABIC.exec(s);
    if (!m) return null;
    let value = Number(m[0].replaceAll(',', ''));
    let end = i + m[0].length;
    const fr = /^(\s{1,2}\d{1,3})?\/(\d{1,3})(?![\d/.])/.exec(s.slice(end, end + 10));
    if (fr && Number(fr[2]) !== 0 && !m[0].includes('.')) {
      const whole = fr[1] !== undefined;
      const num = whole ? Number(fr[1]) : value;
      value = (whole ? value : 0) + num / Number(fr[2]);
      end += fr[0].length;
      return { end, value, words: false, fraction: true, scale: 1 };
    }
    const k = /^(?:[kKmMbB]|[tbm]n|[bm]ln|trn)(?![A-Za-z0-9])/.exec(s.slice(end, end + 4));
    if (k && /[kKMbB]|n$/.test(k[0])) {
      const f = /k/i.test(k[0]) ? 1e3 : /^m/i.test(k[0]) ? 1e6 : /^b/i.test(k[0]) ? 1e9 : 1e12;
      return { end: end + k[0].length, value: tidy(value * f), words: false, scale: f };
    }
    n = { end, value, words: false, scale: 1 };
    const more = readWords(s, end, { value, end });
    if (more && more.end > end && more.scale > 1) n = { ...more, value: tidy(more.value), words: false };
  } else {
    n = readWords(s, i);
    if (!n) {
      const w = wordAt(s, i);
      if (w === 'half' || w === 'quarter') {
        const m = /^(?:half|quarter)\s(?:(?:of\s)?an?\s)?(million|billion|trillion|dozen|century)/i.exec(
          s.slice(i, i + 30),
        );
        if (m && m[1] !== 'century')
          return {
            end: i + m[0].length,
            value: (w === 'half' ? 0.5 : 0.25) * (SCALES.get((m[1] ?? '').toLowerCase()) ?? 1),
            words: true,
            scale: SCALES.get((m[1] ?? '').toLowerCase()) ?? 1,
          };
        return { end: i + w.length, value: w === 'half' ? 0.5 : 0.25, words: true, fraction: true, scale: 1 };
      }
      if (w === 'a' || w === 'an' || w === 'one') {
        const m = /^(?:an?|one)[\s-](half|quarter|third|fifth|tenth)(?![A-Za-z])/i.exec(s.slice(i, i + 14));
        if (m && w !== 'a' && w !== 'an')
          return {
            end: i + m[0].length,
            value: 1 / (FRACTIONS.get((m[1] ?? '').toLowerCase()) ?? 1),
            words: true,
            fraction: true,
            scale: 1,
          };
        if (m && /^(?:\sof|\s?$)/.test(s.slice(i + m[0].length, i + m[0].length + 3)))
          return {
            end: i + m[0].length,
            value: 1 / (FRACTIONS.get((m[1] ?? '').toLowerCase()) ?? 1),
            words: true,
            fraction: true,
            scale: 1,
          };
      }
      return null;
    }
    const dec =
      /^\s{1,2}point((?:[\s-](?:zero|oh|one|two|three|four|five|six|seven|eight|nine|ten|[a-z]{4,9}ty)){1,10})(?![A-Za-z])/i.exec(
        s.slice(n.end, n.end + 80),
      );
    if (dec) {
      const d = (dec[1] ?? '')
        .trim()
        .toLowerCase()
        .split(/[\s-]/)
        .map((w) => SMALL.get(w) ?? 0);
      const digits = d.length === 2 && (d[0] ?? 0) >= 20 ? String((d[0] ?? 0) + (d[1] ?? 0)) : d.join('');
      n = { ...n, value: Number(`${n.value}.${digits}`), end: n.end + dec[0].length };
    }
  }
  // two-thirds, three quarters, five and a half
  const fr = /^(?:[\s-])([A-Za-z]{4,12})(?![A-Za-z])/.exec(s.slice(n.end, n.end + 15));
  const den = fr ? FRACTIONS.get((fr[1] ?? '').toLowerCase()) : undefined;
  if (
    fr &&
    den &&
    n.value >= 1 &&
    n.value < 1000 &&
    n.scale === 1 &&
    (n.words || s.charAt(n.end) === '-') &&
    !(
      den === 4 &&
      !/^\s(?:of|million|billion|century)/.test(s.slice(n.end + fr[0].length)) &&
      /quarters?$/i.test(fr[0]) &&
      n.value > 3
    )
  ) {
    const plural = /s$/i.test(fr[0]) || n.value === 1;
    if (plural) return { ...n, end: n.end + fr[0].length, value: n.value / den, fraction: true };
  }
  const half = /^(?:\sand)?\s(?:a|one)\s(half|quarter)(?![A-Za-z])(?!\s(?:million|billion|century))/i.exec(
    s.slice(n.end, n.end + 20),
  );
  if (half && /and/.test(half[0])) {
    const end = n.end + half[0].length;
    const big = /^\s(million|billion|trillion|thousand)(?![A-Za-z])/i.exec(s.slice(end, end + 12));
    const v = n.value + (/half/i.test(half[0]) ? 0.5 : 0.25);
    const k = big ? (SCALES.get((big[1] ?? '').toLowerCase()) ?? 1) : 1;
    return { ...n, end: end + (big ? big[0].length : 0), value: v * k, scale: k };
  }
  return n;
}

function tidy(v: number): number {
  return Number.isInteger(v) ? v : Number(v.toPrecision(14));
}
