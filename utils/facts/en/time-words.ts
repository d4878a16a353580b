// The atoms of English dates: each pattern says one field; order is free, no field is said twice.
import { FESTIVALS_EN } from '../data/festivals.ts';
import { type Festival, festivalOf } from '../festivals.ts';
import type { Unit, When } from '../when.ts';
import { readNumeralEn, readOrdinalEn } from './numerals.ts';

export interface AtomEn {
  re: RegExp;
  /** Fields the atom says; it is refused when one of them is set. */
  says: string;
  set: (m: RegExpExecArray, w: When, s: string) => unknown;
  /** Only after another atom. */
  tail?: boolean;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const DAYS = 'mon tue wed thu fri sat sun'.split(' ');
const M =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WD =
  '(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday|s)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';
const ORD =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))';
const D = `((?:0?[1-9]|[12]\\d|3[01])(?:\\s?(?:st|nd|rd|th))?(?![\\d%:]|,\\d{3}|\\.\\d)|${ORD})`;
const Y = "((?:1[5-9]|20|21|30)\\d\\d(?![\\d%]|,\\d)|['’]\\d\\d(?!\\d))";
const TO = '\\s*(?:-{1,2}|~|to|through|thru|until|till|and)\\s*';
const NUM = '(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,3})';
const UNIT =
  '(second|minute|hour|day|week|month|quarter|year|decade|century|centurie|sec|min|hr|h|wk|mo|yr)s?';

const re = (p: string): RegExp => new RegExp(`(?:${p})(?![A-Za-z0-9])`, 'iy');

const ONES = 'one|two|three|four|five|six|seven|eight|nine';
const TENS =
  'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\\s-](?:one|two|three|four|five|six|seven|eight|nine))?';
const YEAR_WORDS = `two\\sthousand(?:(?:\\sand)?\\s(?:${TENS}|${ONES}))?|(?:seventeen|eighteen|nineteen|twenty)[\\s-](?:hundred(?:(?:\\sand)?\\s(?:${TENS}))?|${TENS})`;

/** nineteen ninety-six, two thousand and eight. */
function yearInWords(t: string): number | undefined {
  const big = /^two\sthousand(?:\sand)?\s?(.*)$/i.exec(t);
  const n = (x: string): number =>
    x === '' ? 0 : (readNumeralEn(x.replace(/(ty)\s/i, '$1-'), 0)?.value ?? 0);
  if (big) return 2000 + n(big[1] ?? '');
  const m = /^(seventeen|eighteen|nineteen|twenty)[\s-](?:hundred(?:\sand)?\s?)?(.*)$/i.exec(t);
  if (!m) return undefined;
  const century = readNumeralEn(m[1] ?? '', 0)?.value ?? 0;
  const rest = n(m[2] ?? '');
  return rest < 10 && !/hundred/i.test(t) ? undefined : century * 100 + rest;
}

const month = (t: string | undefined): number => MONTHS.indexOf((t ?? '').slice(0, 3).toLowerCase()) + 1;
const weekday = (t: string | undefined): number => DAYS.indexOf((t ?? '').slice(0, 3).toLowerCase());
function day(t: string | undefined): number {
  const d = Number.parseInt(t ?? '', 10);
  return Number.isNaN(d) ? (readOrdinalEn(t?.replace(' ', '-') ?? '', 0)?.value ?? 0) : d;
}
function year(t: string | undefined): number {
  const n = Number((t ?? '').replace(/\D/g, ''));
  return n < 100 ? n + (n > 50 ? 1900 : 2000) : n;
}
const num = (t: string | undefined): number =>
  /^an?$/i.test(t ?? '')
    ? 1
    : (readNumeralEn(t ?? '', 0)?.value ??
      (/few|several/i.test(t ?? '') ? 3 : /couple/i.test(t ?? '') ? 2 : 1));
const LETTER: Record<string, [Unit, number]> = {
  second: ['s', 1],
  sec: ['s', 1],
  minute: ['m', 1],
  min: ['m', 1],
  hour: ['h', 1],
  hr: ['h', 1],
  h: ['h', 1],
  day: ['D', 1],
  week: ['W', 1],
  wk: ['W', 1],
  month: ['M', 1],
  mo: ['M', 1],
  quarter: ['Q', 1],
  year: ['Y', 1],
  yr: ['Y', 1],
  decade: ['Y', 10],
  century: ['Y', 100],
  centurie: ['Y', 100],
};
const letter = (t: string | undefined): [Unit, number] => LETTER[(t ?? '').toLowerCase()] ?? ['D', 1];
/** last, previous, past −1; next, following, coming, upcoming 1; this, current 0. */
const rel = (t: string | undefined): number =>
  /last|previous|past|prior|preceding/i.test(t ?? '')
    ? -1
    : /next|following|coming|upcoming/i.test(t ?? '')
      ? 1
      : 0;
const REL =
  '(this|the current|current|last|past|previous|prior|next|coming|upcoming|following|this past|this coming|the same|same|the following|the previous|the next|the last|the past|the coming|the upcoming)';
const SEASONS: Record<string, [number, number]> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  fall: [9, 11],
  winter: [12, 14],
};
const PARTS: Record<string, [number, number]> = {
  morning: [8, 11],
  afternoon: [12, 17],
  evening: [17, 21],
  night: [20, 23],
  tonight: [20, 23],
  noon: [12, 12],
  midday: [12, 12],
  midnight: [0, 0],
  dawn: [5, 6],
  dusk: [18, 19],
};
const part = (t: string | undefined): NonNullable<When['part']> =>
  /early|begin|start/i.test(t ?? '') ? 'start' : /mid/i.test(t ?? '') ? 'middle' : 'end';

const FEST = new Map<string, Festival>();
for (const group of FESTIVALS_EN.split(';')) {
  const at = group.indexOf(':');
  const f = festivalOf(group.slice(0, at));
  for (const n of group.slice(at + 1).split('|')) FEST.set(n, f);
}
const FEST_RE = [...FEST.keys()]
  .sort((a, b) => b.length - a.length)
  .map((n) => n.replaceAll("'", "['’]?").replaceAll('.', '\\.?'))
  .join('|');

function clock(
  w: When,
  h: string | undefined,
  mi: string | undefined,
  s: string | undefined,
  ap: string | undefined,
): boolean {
  const hour = Number(h);
  if (hour > 24 || Number(mi ?? 0) > 59) return false;
  w.h = hour;
  if (mi) w.mi = Number(mi);
  if (s) w.sec = Number(s);
  if (ap) {
    if (/p/i.test(ap)) w.pm = true;
    else if (hour === 12) w.h = 0;
  }
  return true;
}

export const ATOMS_EN: AtomEn[] = [
  // ── digits
  {
    re: re('(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:T(\\d\\d):(\\d\\d)(?::(\\d\\d))?Z?)?'),
    says: 'ymd',
    set: (m, w) => {
      w.y = Number(m[1]);
      w.m = Number(m[3]);
      w.d = Number(m[4]);
      if (m[5]) {
        w.h = Number(m[5]);
        w.mi = Number(m[6]);
      }
      if (w.m > 12 || w.d > 31 || w.m < 1 || w.d < 1) return false;
    },
  },
  {
    re: re(`(\\d{4})[-/ ](${M})[-/ ](\\d{1,2})(?:st|nd|rd|th)?`),
    says: 'ymd',
    set: (m, w) => {
      w.y = Number(m[1]);
      w.m = month(m[2]);
      w.d = Number(m[3]);
      if (w.d > 31) return false;
    },
  },
  {
    re: re('(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})'),
    says: 'ymd',
    set: (m, w) => {
      let a = Number(m[1]);
      let b = Number(m[3]);
      if (a > 12) [a, b] = [b, a];
      if (m[2] === '.' && m[4]?.length === 2) return false;
      if (a > 12 || b > 31 || !a || !b) return false;
      w.m = a;
      w.d = b;
      w.y = year(m[4]?.length === 2 ? `'${m[4]}` : m[4]);
    },
  },
  {
    re: re(`(\\d{1,2})[-/ ](${M})(?:[-/, ]\\s?(\\d{4})|[-/](\\d{2}))(?!:)`),
    says: 'ymd',
    set: (m, w) => {
      w.d = Number(m[1]);
      w.m = month(m[2]);
      w.y = year(m[3] ?? m[4]);
      if (w.d > 31 || w.d < 1) return false;
    },
  },
  {
    re: re(`(\\d{1,2})[-](\\d{4})[-](${M})`),
    says: 'ymd',
    set: (m, w) => {
      w.d = Number(m[1]);
      w.m = month(m[3]);
      w.y = year(m[2]);
      if (w.d > 31 || w.d < 1) return false;
    },
  },
  {
    re: re('(0?[1-9]|1[0-2])\\s?/\\s?((?:19|20)\\d\\d)'),
    says: 'ym',
    set: (m, w) => {
      w.m = Number(m[1]);
      w.y = Number(m[2]);
    },
  },
  {
    re: re('((?:19|20)\\d\\d)\\s?[/-]\\s?(0?[1-9]|1[0-2])'),
    says: 'ym',
    set: (m, w) => {
      w.m = Number(m[2]);
      w.y = Number(m[1]);
    },
  },
  {
    re: re('(\\d{1,2})/(\\d{1,2})'),
    says: 'md',
    set: (m, w, s) => {
      let a = Number(m[1]);
      let b = Number(m[2]);
      if (a > 12) [a, b] = [b, a];
      if (a > 12 || b > 31 || !a || !b) return false;
      const left = s.slice(Math.max(0, (m.index ?? 0) - 12), m.index ?? 0);
      if (
        !/(?:\b(?:on|from|by|before|after|since|until|till|to|dated?|of|back|between|and|this|next)\s|^\s*|[-,(]\s?|day\s)$/i.test(
          left,
        )
      )
        return false;
      w.m = a;
      w.d = b;
    },
  },
  // ── months and days
  {
    re: re(`(${M}),?\\s*(?:the\\s)?(?:of\\s)?${D}${TO}(?:the\\s)?${D}`),
    says: 'md',
    set: (m, w) => {
      w.m = month(m[1]);
      w.d = day(m[2]);
      w.d2 = day(m[3]);
      if (w.d2 <= w.d || /and/.test(m[0])) return false;
    },
  },
  {
    re: re(`(?:the\\s)?${D}${TO}(?:the\\s)?${D}\\s?(?:day\\s)?(?:of\\s|in\\s)?(${M})`),
    says: 'md',
    set: (m, w, s) => {
      w.m = month(m[3]);
      w.d = day(m[1]);
      w.d2 = day(m[2]);
      if (
        w.d2 <= w.d ||
        (/and/.test(m[0]) &&
          !/between\s(?:the\s)?$/i.test(s.slice(Math.max(0, (m.index ?? 0) - 12), m.index ?? 0)))
      )
        return false;
    },
  },
  {
    re: re(`(${M})[\\s-]*(?:the\\s)?${D}`),
    says: 'md',
    set: (m, w) => {
      w.m = month(m[1]);
      w.d = day(m[2]);
      if (!w.d) return false;
    },
  },
  {
    re: re(`(?:the\\s)?${D}\\s*(?:day\\s)?(?:of\\s|in\\s|-)?\\s*(${M})(?!\\s\\d{1,2}(?![\\d:]))`),
    says: 'md',
    set: (m, w, s) => {
      w.m = month(m[2]);
      w.d = day(m[1]);
      if (!w.d || w.d > 31) return false;
      if (/[\d.,/$€£]$/.test(s.slice(Math.max(0, (m.index ?? 0) - 1), m.index ?? 0))) return false;
    },
  },
  {
    re: re(`(${M})\\s?(?:-|to|through|until)\\s?(${M})`),
    says: 'md',
    set: (m, w) => {
      w.m = month(m[1]);
      w.m2 = month(m[2]);
    },
  },
  { re: re(`(${M})`), says: 'm', set: (m, w, s) => monthAlone(m, w, s) },
  {
    re: re(
      `(early|mid|late|the end of|end of|the beginning of|beginning of|start of|the start of|the middle of|middle of|by the end of)[\\s-]+(?:the\\s)?(${M})`,
    ),
    says: 'm',
    set: (m, w) => {
      w.m = month(m[2]);
      w.part = part(m[1]);
    },
  },
  {
    re: re(`${REL}\\s(${M})`),
    says: 'my',
    set: (m, w) => {
      if (/^may$/.test(m[2] ?? '')) return false;
      w.m = month(m[2]);
      const r = rel(m[1]);
      if (r) w.occ = r as 1 | -1;
      else w.yr = 0;
    },
  },
  {
    re: re(
      `(?:${REL}\\s(?:month|year)['’]?s?\\s|of\\s)?(?:the\\s)?${D}\\s(?:day\\s)?of\\s(?:${REL}|the)\\smonth`,
    ),
    says: 'dm',
    set: (m, w) => {
      w.d = day(m[2]);
      w.mr = rel(m[3]);
    },
  },
  // ── years
  {
    re: re("(?:the\\s)?(early|mid|late)?[\\s-]?(\\d{3}0|['’]?[2-9]0)['’]?\\s?s"),
    says: 'y',
    set: (m, w) => {
      const y = Number((m[2] ?? '').replace(/\D/g, ''));
      w.span = [y < 100 ? y + 1900 : y, 10];
      if (m[1]) w.fuzzy = true;
    },
  },
  {
    re: re('(?:the\\s)(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)'),
    says: 'y',
    set: (m, w) => {
      w.span = [
        1920 +
          10 *
            ['twen', 'thir', 'fort', 'fift', 'sixt', 'seve', 'eigh', 'nine'].indexOf(
              (m[1] ?? '').slice(0, 4).toLowerCase(),
            ),
        10,
      ];
    },
  },
  {
    re: re('(?:the\\s)?(\\d{1,2}(?:st|nd|rd|th)|twentieth|twenty-first|nineteenth|eighteenth)\\scentury'),
    says: 'y',
    set: (m, w) => {
      w.span = [(day(m[1]) - 1) * 100, 100];
    },
  },
  {
    re: re('((?:19|20)\\d\\d)\\s?(?:-|/|~)\\s?((?:19|20)?\\d\\d)'),
    says: 'y',
    set: (m, w) => {
      w.y = Number(m[1]);
      const b = Number(m[2]);
      w.y2 = b < 100 ? Math.floor(w.y / 100) * 100 + b : b;
      if (w.y2 <= w.y || w.y2 - w.y > 60) return false;
    },
  },
  {
    re: re(
      `(early|mid|late|the end of|end of|the beginning of|beginning of|start of|the start of|the middle of|middle of)[\\s-]+(?:the\\s)?(?:year\\s)?${Y}`,
    ),
    says: 'y',
    set: (m, w) => {
      w.y = year(m[2]);
      w.part = part(m[1]);
    },
  },
  {
    re: re(
      `(?:fiscal\\s(?:year\\s)?|FY\\s?|(?:the\\s)?(?:calendar\\s|financial\\s)?year\\s(?:of\\s)?)?${Y}(?:\\s?(?:AD|CE))?`,
    ),
    says: 'y',
    set: (m, w, s) => yearAlone(m, w, s),
  },
  {
    re: re('(\\d{1,4})\\s?(BC|BCE)'),
    says: 'y',
    set: (m, w) => {
      w.y = -Number(m[1]);
    },
  },
  {
    re: re(
      '(early|mid|late|the end of|end of|the beginning of|beginning of|start of|the start of|the middle of|middle of|later|earlier)[\\s-]+(this|last|next|the)\\s(year|month|week|decade|quarter)',
    ),
    says: 'ymw',
    set: (m, w) => {
      const r = rel(m[2]);
      const u = (m[3] ?? '').toLowerCase();
      if (u === 'year') w.yr = r;
      else if (u === 'month') w.mr = r;
      else if (u === 'week') w.wr = r;
      else if (u === 'quarter') w.qr = r;
      else return false;
      if (!/later|earlier/i.test(m[1] ?? '')) w.part = part(m[1]);
      else w.fuzzy = true;
    },
  },
  {
    re: re('(?:the\\s)?(?:end\\sof|year[- ]end)\\s?(?:the\\syear)?(?<=year|end)'),
    says: 'y',
    set: (m, w) => {
      if (!/year/i.test(m[0])) return false;
      w.yr = 0;
      w.part = 'end';
    },
  },
  {
    re: re('(?:the\\s)?(?:full|whole|entire)[\\s-]year(?:\\s(?:of\\s)?((?:19|20)\\d\\d))?'),
    says: 'y',
    set: (m, w) => {
      if (m[1]) w.y = Number(m[1]);
      else w.ya = 0;
    },
  },
  {
    re: re('(?:a|one)\\s(year|month|week)\\s(?:ago|earlier|before)'),
    says: 'off',
    set: (m, w) => {
      w.off = [[1, letter(m[1])[0]]];
      w.after = false;
      w.fuzzy = true;
    },
  },
  {
    re: re(`(?:the\\syear\\s)?(${YEAR_WORDS})`),
    says: 'y',
    set: (m, w) => {
      const y = yearInWords(m[1] ?? '');
      if (y === undefined || (w.m === undefined && y < 1900)) return false;
      w.y = y;
    },
  },
  {
    re: re(`(?:the\\s)?(this|current|last|past|previous|next|coming)\\sdecade`),
    says: 'y',
    set: (m, w) => {
      w.decade = rel(m[1]);
    },
  },
  // ── quarters, halves, seasons
  {
    re: re(
      '(?:the\\s)?(first|second|third|fourth|last|final|1st|2nd|3rd|4th)[\\s-](?:fiscal[\\s-])?(?:quarter|qtr)(?:\\s(?:of|in)\\s(?:fiscal\\s)?(?:the\\s)?(?:year\\s)?(?=\\d|this|last|next))?',
    ),
    says: 'p',
    set: (m, w) => {
      const q = /first|1/i.test(m[1] ?? '')
        ? 1
        : /second|2/i.test(m[1] ?? '')
          ? 2
          : /third|3/i.test(m[1] ?? '')
            ? 3
            : 4;
      if (/last/i.test(m[1] ?? '') && !/of|in/i.test(m[0])) {
        w.qr = -1;
        return;
      }
      w.p = [q * 3 - 2, q * 3];
      w.pg = 'quarter';
    },
  },
  {
    re: re('Q([1-4])|([1-4])Q'),
    says: 'p',
    set: (m, w) => {
      const q = Number(m[1] ?? m[2]);
      w.p = [q * 3 - 2, q * 3];
      w.pg = 'quarter';
    },
  },
  {
    re: re(
      '(?:the\\s)?(first|second|1st|2nd|latter)\\shalf(?:\\sof\\sthe\\syear|(?=\\s(?:of|in)\\s(?:the\\s)?(?:fiscal\\s)?(?:year\\s)?(?:\\d|this|last|next)))',
    ),
    says: 'p',
    set: (m, w) => {
      const a = /first|1/i.test(m[1] ?? '');
      w.p = a ? [1, 6] : [7, 12];
      w.pg = 'half';
    },
  },
  {
    re: re('(?:the\\s)?H([12])'),
    says: 'p',
    set: (m, w) => {
      w.p = m[1] === '1' ? [1, 6] : [7, 12];
      w.pg = 'half';
    },
    tail: true,
  },
  {
    re: re(
      `(?:the\\s)?first\\s(two|three|four|five|six|seven|eight|nine|ten|eleven|\\d{1,2})\\s(month|quarter|week|day)s(?:\\sof\\s(?:the\\syear|(?=\\d|this|last|next)))?`,
    ),
    says: 'p',
    set: (m, w) => {
      const n = num(m[1]) * (/quarter/i.test(m[2] ?? '') ? 3 : 1);
      if (/week|day/i.test(m[2] ?? '') || n > 12) return false;
      w.p = [1, n];
      w.pg = 'month';
    },
  },
  {
    re: re(`${REL}\\s(quarter|half)`),
    says: 'p',
    set: (m, w) => {
      w.qr = rel(m[1]);
      if (/half/i.test(m[2] ?? '')) w.pg = 'half';
    },
  },
  {
    re: re(
      `(?:(?:the|${REL}|early|late|mid)\\s)?(spring|summer|autumn|fall|winter)(?:\\s(?:of\\s)?(?=\\d))?`,
    ),
    says: 'p',
    set: (m, w, s) => {
      const next = s.slice((m.index ?? 0) + m[0].length, (m.index ?? 0) + m[0].length + 6);
      const dated = /^\s?(?:19|20)\d\d/.test(next);
      if (!m[1] && !dated && !/\bthe\s/i.test(m[0])) return false;
      if (/fall|spring/i.test(m[2] ?? '') && !m[1] && !dated) return false;
      if (!m[1] && !dated) return false;
      w.p = SEASONS[(m[2] ?? '').toLowerCase()] ?? [3, 5];
      w.pg = 'season';
      w.over = /winter/i.test(m[2] ?? '');
      const r = rel(m[1]);
      if (r) w.occ = r as 1 | -1;
      else if (m[1]) w.yr = 0;
    },
  },
  // ── weeks and days
  {
    re: re(
      `(?:the\\s)?(first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th)\\s(${WD}|week)(?=\\s(?:of|in)\\s)`,
    ),
    says: 'nw',
    set: (m, w) => {
      w.nth = /last/i.test(m[1] ?? '') ? -1 : (readOrdinalEn(m[1] ?? '', 0)?.value ?? 1);
      if (!/week/i.test(m[2] ?? '')) w.wd = weekday(m[2]);
    },
  },
  {
    re: re('week\\s(?:number\\s)?(\\d{1,2})'),
    says: 'w',
    set: (m, w) => {
      w.nth = Number(m[1]);
      w.ya = 0;
      if (w.nth > 53) return false;
    },
  },
  {
    re: re(
      `(?:on\\s)?(${WD})\\s(?:of\\s)?(?:the\\s)?(this|last|next|following|previous|coming|upcoming)\\sweek`,
    ),
    says: 'w',
    set: (m, w) => {
      w.wd = weekday(m[1]);
      w.wr = rel(m[2]);
    },
  },
  {
    re: re(`${REL}\\s(${WD})`),
    says: 'w',
    set: (m, w) => {
      w.wd = weekday(m[2]);
      const r = rel(m[1]);
      if (/past/i.test(m[1] ?? '')) {
        w.occ = -1;
        return;
      }
      if (/coming|upcoming|following/i.test(m[1] ?? '')) {
        w.occ = 1;
        return;
      }
      w.wr = r;
    },
  },
  {
    re: re(`(?:(?:the|${REL})\\s)?weekend`),
    says: 'w',
    set: (m, w) => {
      if (!m[1] && !/^the/i.test(m[0])) return false;
      w.wd = 5.5;
      w.wr = rel(m[1]);
      if (!m[1]) delete w.wr;
    },
  },
  {
    re: re(`${REL}\\s(week|wk)`),
    says: 'w',
    set: (m, w) => {
      w.wr = rel(m[1]);
    },
  },
  {
    re: re(`${REL}\\s(month|year|decade|century)`),
    says: 'ym',
    set: (m, w) => {
      const r = rel(m[1]);
      const u = (m[2] ?? '').toLowerCase();
      if (u === 'month') w.mr = r;
      else if (u === 'year') {
        if (/same|following|previous|prior/i.test(m[1] ?? '')) w.ya = r;
        else w.yr = r;
      } else return false;
    },
  },
  {
    re: re(
      'today|tomorrow|tmrw|tmr|yesterday|tonight|the day after tomorrow|day after tomorrow|the day after tmrw|the day before yesterday|day before yesterday|last night|this night|now(?=$|\\sand\\s|\\sto\\s|\\suntil\\s)|right now(?=$)',
    ),
    says: 'd',
    set: (m, w) => {
      const t = m[0].toLowerCase();
      if (/now/.test(t)) {
        w.now = true;
        return;
      }
      w.dr = /after t/.test(t)
        ? 2
        : /before/.test(t)
          ? -2
          : /^tom|^tm/.test(t)
            ? 1
            : /^yes|last night/.test(t)
              ? -1
              : 0;
      if (/night/.test(t)) w.dp = PARTS.night ?? [20, 23];
    },
  },
  {
    re: re('(?:the\\s)?(?:following|next)\\sday|the\\sday\\safter'),
    says: 'd',
    set: (_m, w) => {
      w.da = 1;
    },
  },
  {
    re: re('(?:the\\s)?(?:same|that)\\sday'),
    says: 'd',
    set: (_m, w) => {
      w.da = 0;
    },
  },
  {
    re: re('(this|that|in the|the)\\s(morning|afternoon|evening|night)'),
    says: 'p-',
    set: (m, w) => {
      w.dp = PARTS[(m[2] ?? '').toLowerCase()] ?? [0, 23];
      if (/this/i.test(m[1] ?? '')) {
        if (w.d === undefined && w.dr === undefined && w.wd === undefined && w.da === undefined) w.dr = 0;
      } else if (
        w.d === undefined &&
        w.dr === undefined &&
        w.wd === undefined &&
        w.da === undefined &&
        w.h === undefined
      )
        return false;
    },
  },
  {
    re: re('(morning|afternoon|evening|night|noon|midnight|midday)'),
    says: 'p-',
    tail: true,
    set: (m, w) => {
      const t = (m[1] ?? '').toLowerCase();
      if (/noon$|midnight|midday/.test(t) && !/after/.test(t)) {
        w.h = t === 'midnight' ? 0 : 12;
        w.mi = 0;
      } else w.dp = PARTS[t] ?? [0, 23];
    },
  },
  {
    re: re(
      `(${WD})\\.?(?:,?\\s(?:the\\s)?(\\d{1,2}(?:st|nd|rd|th)|${ORD})(?!\\s(?:of\\s)?${M}|\\s(?:quarter|half|time|year|day|place)))?`,
    ),
    says: 'w',
    set: (m, w, s) => {
      const t = m[1] ?? '';
      if (t.length < 4 && !/\.$|^[A-Z]/.test(m[0])) return false;
      if (
        /^(?:sun|sat|wed|mon|fri)$/i.test(t) &&
        !m[2] &&
        !/[.,]\s?$|^[A-Z]{3}\b/.test(m[0]) &&
        !/^,|^\s\d|^\s(?:\d|[A-Z])/.test(
          s.slice((m.index ?? 0) + m[0].length, (m.index ?? 0) + m[0].length + 2),
        )
      )
        return false;
      w.wd = weekday(t);
      if (m[2]) w.d = day(m[2]);
    },
  },
  {
    re: re(
      `(?:the\\s)(\\d{1,2}(?:st|nd|rd|th)|${ORD})(?=\\s?(?:$|[.,!?]|at\\s|from\\s|next\\s|of\\s(?:this|next|last)))`,
    ),
    says: 'd',
    set: (m, w, s) => {
      const left = s.slice(Math.max(0, (m.index ?? 0) - 12), m.index ?? 0);
      if (!/\b(?:on|by|until|from|before|after|for|to|till|between|since)\s$/i.test(left)) return false;
      w.d = day(m[1]);
      if (!w.d || w.d > 31) return false;
    },
  },
  {
    re: re(`(?:the\\s)?(${FEST_RE})(?:\\sday)?`),
    says: 'dm',
    set: (m, w) => {
      const f =
        FEST.get((m[1] ?? '').toLowerCase().replaceAll('’', "'")) ??
        [...FEST].find(
          ([k]) => k.replace(/['.]/g, '') === (m[1] ?? '').toLowerCase().replace(/['’.]/g, ''),
        )?.[1];
      if (!f) return false;
      if (/^may day$/i.test(m[1] ?? '') && !/Day/.test(m[0])) return false;
      w.fest = f.fest;
    },
  },
  // ── the clock
  {
    re: re('(\\d{1,2})(?::|\\.(?=\\d\\d\\s?[ap]m))([0-5]\\d)(?::([0-5]\\d))?\\s?(a\\.?m\\.?|p\\.?m\\.?)?'),
    says: 'h',
    set: (m, w) => clock(w, m[1], m[2], m[3], m[4]),
  },
  {
    re: re('(\\d{1,2})\\s?(a\\.?m\\.?|p\\.?m\\.?)'),
    says: 'h',
    set: (m, w) => (Number(m[1]) > 12 ? false : clock(w, m[1], undefined, undefined, m[2])),
  },
  {
    re: re(
      "(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\s?(?:o['’]?clock)\\s?(a\\.?m\\.?|p\\.?m\\.?)?",
    ),
    says: 'h',
    set: (m, w) => clock(w, String(num(m[1])), undefined, undefined, m[2]),
  },
  {
    re: re('(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\s(a\\.?m\\.?|p\\.?m\\.?)'),
    says: 'h',
    set: (m, w) => clock(w, String(num(m[1])), undefined, undefined, m[2]),
  },
  {
    re: re('at\\s(noon|midnight|midday)'),
    says: 'h',
    tail: true,
    set: (m, w) => {
      w.h = /midnight/i.test(m[1] ?? '') ? 0 : 12;
      w.mi = 0;
    },
  },
  {
    re: re('at\\s(\\d{1,2})(?!\\s?(?:%|percent|years|[a-z]+s\\b))'),
    says: 'h',
    tail: true,
    set: (m, w) => {
      const h = Number(m[1]);
      if (h > 24) return false;
      w.h = h;
    },
  },
  // ── counted from now
  {
    re: re(
      `(?:in|after)\\s(?:the\\s)?(${NUM}|a\\sfew|a\\scouple\\sof|several|half\\san?|[a-z-]{3,12}(?:\\sand\\sa\\shalf)?)\\s(?:more\\s)?${UNIT}(?:['’]\\stime)?`,
    ),
    says: 'off',
    set: (m, w, s) => {
      // “in 3 days” is a point in time only where the clause looks ahead; else it is how long something took.
      const at = m.index ?? 0;
      if (/^in\sthe/i.test(m[0])) return false;
      if (
        s.length > 70 &&
        !/\b(?:will|would|could|should|may|might|expected|expects|plans?|due|set|going|'ll|be|is|are|ready|again|back)\b[^.;]{0,50}$/i.test(
          s.slice(Math.max(0, at - 60), at),
        )
      )
        return false;
      const u = letter(m[2]);
      const n = amount(m[1]);
      if (n === undefined) return false;
      w.off = [[n * u[1], u[0]]];
      w.after = true;
    },
  },
];

/** two, 3, a few, half a: the amount of a counted time. */
export function amount(t: string | undefined): number | undefined {
  const x = (t ?? '').toLowerCase();
  if (/^a?\s?few$|^several$/.test(x)) return 3;
  if (/couple/.test(x)) return 2;
  if (/^half/.test(x)) return 0.5;
  if (/^an?$/.test(x)) return 1;
  const n = readNumeralEn(x, 0);
  return n && n.end === x.length ? n.value : undefined;
}

function monthAlone(m: RegExpExecArray, w: When, s: string): boolean {
  const t = m[1] ?? '';
  const at = m.index ?? 0;
  const left = s.slice(Math.max(0, at - 16), at);
  const right = s.slice(at + m[0].length, at + m[0].length + 8);
  const cue =
    /\b(?:in|since|until|till|by|last|next|this|from|to|through|of|early|late|mid|during|before|after|every|between|and|for|on|the|end|per|that)[\s-]$/i.test(
      left,
    ) ||
    /^\s?(?:-|to\s|through\s|,?-?\s?(?:19|20)\d\d|\s(?:next|last|this)\syear|and\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/i.test(
      right,
    );
  if (/^(?:may|mar|march|sun|dec|sep|jan)\.?$/i.test(t) || t.replace('.', '').length <= 3) {
    if (/^may$/i.test(t) && (!/^M/.test(t) || /^\s(?:or|be|have|not)\b/.test(right))) return false;
    if (!cue && !(w.y !== undefined)) return false;
    if (
      /^(?:may)$/i.test(t) &&
      /\b(?:to|and|the|for|this|that)[\s]$/i.test(left) &&
      !/^\s?(?:\d|-|to\s|[.,])/.test(right)
    )
      return false;
    if (/^(?:march)$/i.test(t) && /\b(?:to|the|a|for)\s$/i.test(left) && !/^M/.test(t)) return false;
  } else if (!/^[A-Z]/.test(t) && !cue) return false;
  if (/^(?:august|april|june|may|jan)$/i.test(t) && /^\s[A-Z][a-z]/.test(right) && !cue) return false;
  w.m = month(t);
  return true;
}

function yearAlone(m: RegExpExecArray, w: When, s: string): boolean {
  const at = m.index ?? 0;
  const left = s.slice(Math.max(0, at - 14), at);
  const end = at + m[0].length;
  const right = s.slice(end, end + 14);
  const y = year(m[1]);
  if (
    /^['’]/.test(m[1] ?? '') &&
    !/\b(?:in|of|since|class|summer|winter|spring|fall|from|by)\s$/i.test(left) &&
    !(w.m !== undefined || w.p)
  )
    return false;
  if (
    /[$€£¥#A-Za-z0-9-]$/.test(left.slice(-1)) &&
    !/^(?:fiscal|fy|the|year|calendar|financial)/i.test(m[0]) &&
    w.m === undefined &&
    !w.p
  )
    return false;
  if (w.m === undefined && !w.p && !/^(?:fiscal|fy|year|calendar|financial|the\syear)/i.test(m[0])) {
    const dated =
      /\b(?:in|since|until|till|by|from|to|through|of|early|late|mid|during|before|after|between|and|for|year|than|the|fiscal|spring|summer|fall|winter|vs|over|a)[\s-]$/i.test(
        left,
      ) || /(?:^|[(,;\n“"]\s?)$/.test(left);
    if (
      /^\s(?:dollars|people|men|women|children|workers|jobs|miles|km|meters|feet|points|homes|votes|troops|deaths|cases|employees|times|tons|tonnes|units|cars|vehicles|shares|other|more|of\s|students|soldiers|percent|\w+s\s(?:were|are|have))/i.test(
        right,
      )
    )
      return false;
    if (y < 1900 && !/\b(?:in|since|until|by|from|of|early|late|during|before|after|between)\s$/i.test(left))
      return false;
    if (y > 2100 && !/\b(?:in|by|until|since)\s$/i.test(left)) return false;
    if (!dated && !/^\s(?:[a-z]|[A-Z])|^[.,;:)'’“”"]|^\s?$|^-/.test(right)) return false;
  }
  w.y = y;
  return true;
}
