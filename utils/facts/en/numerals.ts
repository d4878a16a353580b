// Reads English numerals at a place: 2,400; 1.2 billion; twenty-five; a hundred and six; two-thirds; 2 1/4.

export interface NumeralEn {
  end: number;
  value: number;
  /** Written in words only. */
  words: boolean;
  fraction?: boolean;
  /** Last multiplier; a range may share it. */
  scale: number;
  /** dozens of, hundreds of: an order of magnitude. */
  hi?: number;
}

export const ONES = 'one|two|three|four|five|six|seven|eight|nine';
export const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
export const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const NTH =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth';
/** Ordinal words up to thirty-first and beyond, as a pattern. */
export const ORDINAL_WORDS = `${NTH}|twentieth|thirtieth|(?:twenty|thirty)[-\\s](?:${NTH.split('|').slice(0, 9).join('|')})`;
const BIG = '(million|billion|trillion|thousand|hundred|dozen|lakh|crore)';

const SMALL = new Map<string, number>();
const ORDINALS = new Map<string, number>();
`zero|${ONES}|${TEENS}`.split('|').forEach((w, i) => void SMALL.set(w, i));
NTH.split('|').forEach((w, i) => void ORDINALS.set(w, i + 1));
TENS.split('|').forEach((w, i) => {
  SMALL.set(w, 20 + 10 * i);
  ORDINALS.set(w.replace('y', 'ieth'), 20 + 10 * i);
});
const SCALES = new Map<string, number>();
const scales = (table: string): void => {
  for (const t of table.split(' ')) {
    const [w = '', v] = t.split(':');
    SCALES.set(w, Number(v));
  }
};
scales(
  'hundred:100 thousand:1e3 million:1e6 billion:1e9 trillion:1e12 lakh:1e5 crore:1e7 dozen:12 mn:1e6 mln:1e6 mil:1e6 bn:1e9 bln:1e9 tn:1e12 tln:1e12 trn:1e12',
);
for (const w of ['hundred', 'thousand', 'million', 'billion']) ORDINALS.set(`${w}th`, SCALES.get(w) ?? 1);
const FRACTIONS = new Map<string, number>([
  ['half', 2],
  ['halves', 2],
  ['quarter', 4],
  ['quarters', 4],
]);
for (const [w, v] of ORDINALS) if (v > 2) FRACTIONS.set(w, v).set(`${w}s`, v);

const WORD = /[A-Za-z]+/y;
const ARABIC = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+(?!\.?\d*\.\d))?|\.\d+/y;
const scaleOf = (w: string | undefined): number => SCALES.get((w ?? '').toLowerCase()) ?? 1;

/** The word at `i`; unless `inside`, it must not continue another word. */
function wordAt(s: string, i: number, inside = false): string {
  if (!inside && /[A-Za-z0-9]/.test(s.charAt(i - 1))) return '';
  WORD.lastIndex = i;
  return (WORD.exec(s)?.[0] ?? '').toLowerCase();
}

/** Value of an English ordinal word or `21st` at `i`. */
export function readOrdinalEn(s: string, i: number): { end: number; value: number } | null {
  const digits = /^(\d[\d,]*)(?:st|nd|rd|th)(?![A-Za-z0-9])/i.exec(s.slice(i, i + 14));
  if (digits) return { end: i + digits[0].length, value: Number(digits[1]?.replaceAll(',', '')) };
  const w = wordAt(s, i);
  const v = ORDINALS.get(w);
  if (v !== undefined) return { end: i + w.length, value: v };
  const tens = SMALL.get(w) ?? 0;
  const j = i + w.length + 1;
  if (tens < 20 || !/[- ]/.test(s.charAt(j - 1))) return null;
  const next = wordAt(s, j, true);
  const o = ORDINALS.get(next) ?? 10;
  return o < 10 ? { end: j + next.length, value: tens + o } : null;
}

const ARTICLE = new RegExp(`^an?\\s(?:(half|quarter)(?:\\sof)?(?:\\san?)?\\s)?${BIG}(?![A-Za-z])`, 'i');

/** The value behind a run of number words, e.g. `two hundred and six thousand`; `start` is what digits have said. */
function readWords(s: string, i: number, start?: { value: number; end: number }): NumeralEn | null {
  let total = 0;
  let group = start?.value ?? 0;
  let pos = start?.end ?? i;
  let any = start !== undefined;
  let scale = 1;
  // Value of the last plain word: 20 may be followed by 5.
  let last = start ? Number.POSITIVE_INFINITY : 0;
  for (;;) {
    let at = pos;
    if (any) {
      const gap = /^(?:\s{1,3}(and)\s{1,3}|\s{1,3}|-)/.exec(s.slice(at, at + 9));
      if (!gap) break;
      at += gap[0].length;
      if (gap[1] && !(scale >= 100 && SMALL.has(wordAt(s, at)))) break;
    }
    const w = wordAt(s, at, s.charAt(at - 1) === '-');
    const small = SMALL.get(w);
    const k = SCALES.get(w);
    if (small !== undefined) {
      if (any && !(last >= 20 && last < 100 && small < 10 && small > 0) && !(last === 0 && scale >= 100))
        break;
      group += small;
      last = small;
    } else if (k !== undefined && any) {
      if (k === 100 || k === 12) group = (group || 1) * k;
      else {
        total = total > 0 && k > 1000 && group === 0 ? total * k : total + (group || 1) * k;
        group = 0;
      }
      scale = k;
      last = 0;
    } else if (any) break;
    else {
      const a = ARTICLE.exec(s.slice(at, at + 34));
      if (a) {
        scale = scaleOf(a[2]);
        if (a[1])
          return { end: at + a[0].length, value: (/h/i.test(a[1]) ? 0.5 : 0.25) * scale, words: true, scale };
        if (scale >= 1000) total = scale;
        else group = scale;
        pos = at + a[0].length;
        any = true;
        continue;
      }
      const p = w.endsWith('s') ? SCALES.get(w.slice(0, -1)) : undefined;
      const more = /^\sof(?:\s(thousand|million|billion|trillion)s?)?|^\s(?:more|times)/i.exec(
        s.slice(at + w.length, at + w.length + 16),
      );
      if (!p || !more) break;
      const q = p * scaleOf(more[1]);
      return {
        end: at + w.length + (more[1] ? more[0].length : 0),
        value: q,
        hi: q * 10,
        words: true,
        scale: q,
      };
    }
    pos = at + w.length;
    any = true;
  }
  return any ? { end: pos, value: total + group, words: true, scale } : null;
}

const HALF = new RegExp(`^(half|quarter)\\s(?:(?:of\\s)?an?\\s)?${BIG}(?![A-Za-z])`, 'i');
const PART = /^(?:an?|one)[\s-](half|quarter|third|fourth|fifth|sixth|eighth|tenth)(?![A-Za-z])/i;
/** Around a bare fraction: nearly a third, by a quarter. */
const MEASURED =
  /\b(?:by|than|about|nearly|almost|around|over|some|least|roughly|up|down|just|under|above|to|from|for)\s(?:more\s)?$/i;

const POINT = new RegExp(
  `^\\s{1,2}point((?:[\\s-](?:zero|oh|${ONES}|${TEENS}|${TENS})){1,10})(?![A-Za-z])`,
  'i',
);

const AFTER_PART =
  /^(?:[.,;)]|[\s-](?:percentage[\s-])?point|\s(?:of|in|on|since|from|to|over|this|last|by|compared|during|after|while|at|and)\b|$)/;

function digits(s: string, i: number, cash: boolean): NumeralEn | null {
  ARABIC.lastIndex = i;
  const m = ARABIC.exec(s);
  if (!m) return null;
  const value = Number(m[0].replaceAll(',', ''));
  const end = i + m[0].length;
  const fr = /^(\s{1,2}\d{1,3})?\/(\d{1,3})(?![\d/.])/.exec(s.slice(end, end + 10));
  if (
    fr &&
    Number(fr[2]) !== 0 &&
    !m[0].includes('.') &&
    (fr[1] || value < Number(fr[2]) || Number(fr[2]) < 10)
  )
    return {
      value: (fr[1] ? value : 0) + Number(fr[1] ?? value) / Number(fr[2]),
      end: end + fr[0].length,
      words: false,
      fraction: true,
      scale: 1,
    };
  // £212m, $2k, 1.2bn; a small m is a million before money and before a plural noun, else metres.
  const k = /^(?:[kKmMbB]|[tbm]n|[bm]ln|mil|trn)(?=EUR|USD|GBP|SEK|[^A-Za-z0-9]|$)/.exec(
    s.slice(end, end + 8),
  )?.[0];
  if (
    k &&
    (k !== 'm' || cash || /^\s(?:[a-z]{3,}(?:s|le)|km|kg|sq|cubic)\b/.test(s.slice(end + 1, end + 16)))
  ) {
    const scale = /k/i.test(k) ? 1e3 : /^m/i.test(k) ? 1e6 : /^b/i.test(k) ? 1e9 : 1e12;
    return { end: end + k.length, value: tidy(value * scale), words: false, scale };
  }
  const more = readWords(s, end, { value, end });
  return more && more.end > end && more.scale > 1
    ? { ...more, value: tidy(more.value), words: false }
    : { end, value, words: false, scale: 1 };
}

/**
 * Reads the numeral that starts at `i`; `null` if none does. Linear in its length.
 * @param cash money comes before it, so a small `m` means a million
 */
export function readNumeralEn(s: string, i: number, cash = false): NumeralEn | null {
  const c = s.charAt(i);
  const arabic = (c >= '0' && c <= '9') || c === '.';
  let n = arabic ? digits(s, i, cash) : readWords(s, i);
  if (n?.fraction) return n;
  if (!n || (n.words && n.value === 1 && n.scale === 1)) {
    if (arabic) return n;
    const part = (end: number, value: number, scale = 1): NumeralEn => ({
      end,
      value,
      words: true,
      scale,
      ...(scale === 1 ? { fraction: true } : {}),
    });
    const right = s.slice(i, i + 30);
    const half = HALF.exec(right);
    if (half) {
      const scale = scaleOf(half[2]);
      return part(i + half[0].length, (/^h/i.test(right) ? 0.5 : 0.25) * scale, scale);
    }
    const w = wordAt(s, i);
    if (w === 'half' || w === 'quarter') return part(i + w.length, w === 'half' ? 0.5 : 0.25);
    const m = PART.exec(right);
    if (
      m &&
      (w === 'one' ||
        /^\s?(?:of|$)/.test(right.slice(m[0].length)) ||
        (AFTER_PART.test(right.slice(m[0].length)) && MEASURED.test(s.slice(Math.max(0, i - 14), i))))
    )
      return part(i + m[0].length, 1 / (FRACTIONS.get((m[1] ?? '').toLowerCase()) ?? 1));
    if (!n) return null;
  }
  const dec = n.words && s.charAt(n.end + 1) === 'p' ? POINT.exec(s.slice(n.end, n.end + 80)) : null;
  if (dec) {
    const d = (dec[1] ?? '')
      .trim()
      .toLowerCase()
      .split(/[\s-]/)
      .map((w) => SMALL.get(w) ?? 0);
    const text = d.length === 2 && (d[0] ?? 0) >= 20 ? String((d[0] ?? 0) + (d[1] ?? 0)) : d.join('');
    n = { ...n, value: Number(`${n.value}.${text}`), end: n.end + dec[0].length };
  }
  // two-thirds, three quarters, five and a half
  const right = s.slice(n.end, n.end + 28);
  const fr = /^[\s-]([A-Za-z]{4,12})(?![A-Za-z])/.exec(right);
  const den = FRACTIONS.get((fr?.[1] ?? '').toLowerCase());
  if (
    fr &&
    den &&
    n.value >= 1 &&
    n.value < 1000 &&
    n.scale === 1 &&
    (n.words || right.startsWith('-')) &&
    (den !== 4 ||
      /^\s(?:of|[mb]illion|century)/.test(right.slice(fr[0].length)) ||
      (n.value % 2 === 1 &&
        n.value < 4 &&
        !/\b(?:la|pa|fir|ne|previou|comin)\w+\s$/i.test(s.slice(Math.max(0, i - 10), i)))) &&
    (/s$/i.test(fr[0]) || n.value === 1)
  )
    return { ...n, end: n.end + fr[0].length, value: n.value / den, fraction: true };
  const half = /^\sand\s(?:an?|one)\s(half|quarter)(?:\s([mbt]r?illion|thousand))?(?![A-Za-z])/i.exec(right);
  if (half) {
    const scale = half[2] ? scaleOf(half[2]) : n.scale;
    const v = n.value / (half[2] ? 1 : n.scale) + (/h/i.test(half[1] ?? '') ? 0.5 : 0.25);
    return { ...n, end: n.end + half[0].length, value: v * scale, scale };
  }
  return n;
}

function tidy(v: number): number {
  return Number.isInteger(v) ? v : Number(v.toPrecision(14));
}
