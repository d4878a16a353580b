// The building blocks of English date patterns: macros for months, days, years; readers of what they matched.
import type { Unit, When } from '../when.ts';
import { ONES, ORDINAL_WORDS, readNumeralEn, readOrdinalEn, TEENS, TENS } from './numerals.ts';

const SUFFIX = '(?:\\s?(?:st|nd|rd|th))?(?![\\d%:]|,\\d{3}|\\.\\d)';
/** What the capital letters behind @ stand for; a blank stands for one or two. */
const MACROS: Record<string, string> = {
  M: '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?',
  W: '(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday|s)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)',
  D: `((?:0?[1-9]|[12]\\d|3[01])${SUFFIX}|${ORDINAL_WORDS}|(?:twenty|thirty)[-\\s](?:${ONES}))`,
  O: `(\\d{1,2}(?:st|nd|rd|th)|${ORDINAL_WORDS})`,
  Y: "((?:1[5-9]|20|21|30)\\d\\d(?![\\d%]|,\\d)|['’]\\d\\d(?!\\d))",
  J: '\\s?(?:-{1,2}|~|to|through|thru|until|till|and)\\s?',
  R: '(this past|this (?:up)?coming|this|current|last|past|previous|prior|next|upcoming|coming|following|same)',
  E: '(early|mid|late|end of|beginning of|start of|middle of)[-\\s]{1,2}(?:the )?',
  N: `(\\d{1,2}|${ONES}|ten|eleven|twelve)`,
  P: '(\\d{1,2})(?::([0-5]\\d))?(?:\\s?([ap])\\.?m\\.?)?',
  A: '(morning|afternoon|evening|night|noon|midnight|midday|[ap]m)',
  X: `two thousand(?:(?: and)? (?:${TEENS}|(?:${TENS})(?:[-\\s](?:${ONES}))?|${ONES}))?|(?:seventeen|eighteen|nineteen|twenty)[-\\s](?:hundred(?:(?: and)? (?:${TEENS}|(?:${TENS})(?:[-\\s](?:${ONES}))?))?|${TEENS}|(?:${TENS})(?:[-\\s](?:${ONES}))?)`,
};

/** Compiles a pattern: macros, blanks, sticky, whole words. */
export function pattern(p: string): RegExp {
  const full = p.replace(/@([A-Z])/g, (_, k: string) => MACROS[k] ?? '').replaceAll(' ', '\\s{1,2}');
  return new RegExp(`(?:${full})(?![A-Za-z0-9])`, 'iy');
}

const at3 = (list: string, t: string | undefined): number =>
  list.split(' ').indexOf((t ?? '').slice(0, 3).toLowerCase());
/** 1–12. */
export const month = (t: string | undefined): number =>
  at3('jan feb mar apr may jun jul aug sep oct nov dec', t) + 1;
/** Monday 0. */
export const weekday = (t: string | undefined): number => at3('mon tue wed thu fri sat sun', t);

/** 21, 21st, twenty-first, twenty one. */
export function day(t: string | undefined): number {
  const d = Number.parseInt(t ?? '', 10);
  const word = (t ?? '').replace(/\s/, '-');
  return Number.isNaN(d) ? (readOrdinalEn(word, 0)?.value ?? readNumeralEn(word, 0)?.value ?? 0) : d;
}

/** 2024, '24, 87. */
export function year(t: string | undefined): number {
  const n = Number((t ?? '').replace(/\D/g, ''));
  return n < 100 ? n + (n > 50 ? 1900 : 2000) : n;
}

/** nineteen ninety-six, two thousand and eight. */
export function yearInWords(t: string): number | undefined {
  const n = (x = ''): number => (x === '' ? 0 : (readNumeralEn(x.replace(/(ty)\s/i, '$1-'), 0)?.value ?? 0));
  const big = /^two\sthousand(?:\sand)?\s?(.*)$/i.exec(t);
  if (big) return 2000 + n(big[1]);
  const m = /^(\w+teen|twenty)[\s-](hundred(?:\sand)?\s?)?(.*)$/i.exec(t);
  const rest = n(m?.[3]);
  return !m || (rest < 10 && !m[2]) ? undefined : n(m[1]) * 100 + rest;
}

/** two, 3, a few, half a: the amount of a counted time. */
export function amount(t: string | undefined): number | undefined {
  const x = (t ?? '').toLowerCase();
  if (/few|several/.test(x)) return 3;
  if (/couple/.test(x)) return 2;
  if (/^half/.test(x)) return 0.5;
  if (/^an?$/.test(x)) return 1;
  const n = readNumeralEn(x, 0);
  return n && n.end === x.length ? n.value : undefined;
}

/** last, previous, past −1; next, following, coming 1; this, current, same 0. */
export const relative = (t: string | undefined): number =>
  /last|previous|past|prior/i.test(t ?? '') ? -1 : /next|following|coming/i.test(t ?? '') ? 1 : 0;

export const partOf = (t: string | undefined): NonNullable<When['part']> =>
  /early|begin|start/i.test(t ?? '') ? 'start' : /mid/i.test(t ?? '') ? 'middle' : 'end';

/** Hours of a part of the day, first and last. */
export function hours(t: string | undefined): [number, number] {
  const x = (t ?? '').toLowerCase();
  return /morn|^am/.test(x) ? [8, 11] : /aft|^pm/.test(x) ? [12, 15] : /even/.test(x) ? [16, 19] : [20, 23];
}

/** Months of a season; winter runs into the next year. */
export const season = (t: string | undefined): [number, number] => {
  const i = 'spr sum aut fal win'.split(' ').indexOf((t ?? '').slice(0, 3).toLowerCase());
  return i === 1 ? [6, 8] : i === 4 ? [12, 14] : i > 1 ? [9, 11] : [3, 5];
};

/** Units of time by their letter. */
const UNITS =
  'year:Y yr:Y annum:Y month:M mo:M mth:M week:W wk:W day:D hour:h hr:h h:h minute:m min:m second:s sec:s quarter:Q decade:Y10 century:Y100 centurie:Y100 fortnight:D14 night:D weekend:D2';
const TIMES = new Map<string, [Unit, number]>();
for (const t of UNITS.split(' ')) {
  const [name = '', code = 'D'] = t.split(':');
  for (const n of [name, `${name}s`]) TIMES.set(n, [code.charAt(0) as Unit, Number(code.slice(1) || 1)]);
}

/** A unit of time at `i`: its letter, how many of it, where it ends. */
export function timeUnit(s: string, i: number): { end: number; unit: Unit; factor: number } | null {
  const w = /^(?:business\s)?([A-Za-z]{1,10})(?![A-Za-z0-9])/.exec(s.slice(i, i + 20));
  const t = TIMES.get((w?.[1] ?? '').toLowerCase());
  return w && t ? { end: i + w[0].length, unit: t[0], factor: t[1] } : null;
}
