// The atoms of English dates: each pattern says some fields; order is free, no field is said twice.
import { FESTIVALS_EN } from '../data/festivals.ts';
import { type Festival, festivalOf } from '../festivals.ts';
import type { When } from '../when.ts';
import { readOrdinalEn } from './numerals.ts';
import {
  amount,
  day,
  hours,
  month,
  partOf,
  pattern,
  relative,
  season,
  weekday,
  year,
  yearInWords,
} from './time-atoms.ts';

/** What stands around a match, and what the expression has said beside its fields. */
export interface Near {
  left: string;
  right: string;
  /** The closing end of a range of clock times. */
  to?: When;
  /** a.m. was written: a part of the day does not move the hour. */
  am?: boolean;
}
type Match = (string | undefined)[];
type Setter = (m: Match, w: When, near: Near) => unknown;

export interface AtomEn {
  re: RegExp;
  /** Fields as bits: y year, m month, d day, w weekday, v week, n n-th, p part of the year, h clock, b part of the day. */
  says: number;
  /** Refuses with `false`. */
  set: Setter;
  /** Only after another atom. */
  tail: boolean;
}

const FEST = new Map<string, Festival>();
const plain = (t: string): string => t.replace(/['’.]/g, '').toLowerCase();
for (const group of FESTIVALS_EN.split(';')) {
  const [rule = '', names = ''] = group.split(':');
  for (const n of names.split('|')) FEST.set(plain(n), festivalOf(rule));
}
const FESTIVALS = FESTIVALS_EN.replace(/(?:^|;)[^:]*:/g, '|')
  .slice(1)
  .split('|')
  .sort((a, b) => b.length - a.length)
  .join('|')
  .replaceAll("'", "['’]?")
  .replaceAll('.', '\\.?');

const ymd = (w: When, y: number, m: number, d: number): unknown => {
  Object.assign(w, { y, m, d });
  return m > 0 && m < 13 && d > 0 && d < 32;
};
const md = (w: When, a: number, b: number, y?: number): unknown => {
  const swap = a > 12;
  w.m = swap ? b : a;
  w.d = swap ? a : b;
  if (y !== undefined) w.y = y;
  return w.m > 0 && w.m < 13 && w.d > 0 && w.d < 32;
};
const days = (w: When, a: string | undefined, b: string | undefined, all: Match, near: Near): unknown => {
  w.d = day(a);
  w.d2 = day(b);
  return w.d2 > w.d && (!/\band\b/i.test(all[0] ?? '') || /between\s(?:the\s)?$/i.test(near.left));
};
/** The hour on the 24-hour clock. */
const hour = (h: string | undefined, ap: string | undefined): number => {
  const n = amount(h) ?? 99;
  return ap && n <= 12 ? (n % 12) + (/p/i.test(ap) ? 12 : 0) : n;
};
function clock(w: When, near: Near, h: string | undefined, mi?: string, ap?: string, sec?: string): unknown {
  w.h = hour(h, ap);
  if (mi) w.mi = Number(mi);
  if (sec) w.sec = Number(sec);
  if (ap) near.am = true;
  return w.h <= 24;
}
const dated = (w: When): boolean =>
  w.d !== undefined || w.dr !== undefined || w.wd !== undefined || w.da !== undefined || !!w.fest;
const IN_DATE =
  /\b(?:in|since|until|till|by|last|next|this|from|to|through|of|early|late|mid|during|before|after|every|between|and|for|on|the|end|per|that|year|than|fiscal|spring|summer|fall|winter|vs|over|a|was|is)[\s-]$/i;

const ROWS: [string, string, Setter][] = [
  // ── digits
  [
    'ymd',
    '(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:T(\\d\\d):(\\d\\d)(?::\\d\\d)?Z?)?',
    (m, w) => {
      if (m[5]) Object.assign(w, { h: Number(m[5]), mi: Number(m[6]) });
      return ymd(w, Number(m[1]), Number(m[3]), Number(m[4]));
    },
  ],
  [
    'ymd',
    '(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})',
    (m, w) => !(m[2] === '.' && m[4]?.length === 2) && md(w, Number(m[1]), Number(m[3]), year(m[4])),
  ],
  [
    'ymd',
    '(\\d{1,2})\\.?(?:st|nd|rd|th)?[-/\\s]{1,2}@M(?:[-/,\\s]\\s?(\\d{4})|[-/](\\d{2})|\\s(\\d\\d)(?=$))(?!:)',
    (m, w) => ymd(w, year(m[3] ?? m[4] ?? m[5]), month(m[2]), Number(m[1])),
  ],
  ['ymd', '@M (\\d{1,2}) (\\d\\d)(?=$)', (m, w) => ymd(w, year(m[3]), month(m[1]), Number(m[2]))],
  [
    'ym',
    '(0?[1-9]|1[0-2])\\s?[-/]\\s?((?:19|20)\\d\\d)',
    (m, w) => Object.assign(w, { m: Number(m[1]), y: Number(m[2]) }),
  ],
  [
    'ym',
    '((?:19|20)\\d\\d)\\s?[-/]\\s?(0?[1-9]|1[0-2])',
    (m, w, near) =>
      !/^\s(?:season|school|academic|fiscal|financial|tax|term|campaign)/.test(near.right) &&
      Object.assign(w, { m: Number(m[2]), y: Number(m[1]) }),
  ],
  [
    'md',
    '(\\d{1,2})/(\\d{1,2})',
    (m, w, near) =>
      (/(?:\b(?:on|from|by|before|after|since|until|till|to|dated?|of|back|between|and|this|next)\s|^\s*|\?\s|[-,(]\s?|day\s)$/i.test(
        near.left,
      ) ||
        /^-\d\d?\/\d/.test(near.right)) &&
      md(w, Number(m[1]), Number(m[2])),
  ],
  // ── months and days
  [
    'md',
    '@M,?\\s?(?:the )?(?:of )?@D@J(?:the )?@D',
    (m, w, near) => {
      w.m = month(m[1]);
      return days(w, m[2], m[3], m, near);
    },
  ],
  [
    'md',
    '@D@J(?:the )?@D\\s?(?:day )?(?:of |in )?@M',
    (m, w, near) => {
      w.m = month(m[3]);
      return days(w, m[1], m[2], m, near);
    },
  ],
  [
    'md',
    '@M[-/\\s]{0,2}(?:the )?@D',
    (m, w) => {
      w.m = month(m[1]);
      w.d = day(m[2]);
      return w.d > 0;
    },
  ],
  [
    'md',
    '@D\\.?\\s?(?:day )?(?:of |in |-)?\\s?@M(?! \\d{1,2}(?![\\d:]))',
    (m, w, near) => {
      w.m = month(m[2]);
      w.d = day(m[1]);
      return w.d > 0 && w.d < 32 && !/[\d.,/$€£]$/.test(near.left);
    },
  ],
  [
    'md',
    '@M\\s?(?:-|to|through|until)\\s?@M',
    (m, w) => Object.assign(w, { m: month(m[1]), m2: month(m[2]) }),
  ],
  ['m', '@M', monthAlone],
  ['m', '@E@M', (m, w) => Object.assign(w, { m: month(m[2]), part: partOf(m[1]) })],
  [
    'my',
    '@R @M',
    (m, w) => {
      const r = relative(m[1]);
      w.m = month(m[2]);
      if (r) w.occ = r as 1 | -1;
      else w.yr = 0;
      return m[2] !== 'may';
    },
  ],
  ['dm', '@D (?:day )?of (?:@R|the) month', (m, w) => Object.assign(w, { d: day(m[1]), mr: relative(m[2]) })],
  [
    'dm',
    '@D@J@D (?:of |in )?@R month',
    (m, w, near) => {
      w.mr = relative(m[3]);
      return days(w, m[1], m[2], m, near);
    },
  ],
  // ── years
  [
    'y',
    "(early|mid|late)?[-\\s]?(\\d{3}0|['’]?[2-9]0)['’]?\\s?s",
    (m, w, near) => {
      const y = Number((m[2] ?? '').replace(/\D/g, ''));
      w.span = [y < 100 ? y + 1900 : y, 10];
      if (m[1]) w.fuzzy = true;
      // the mid-60s, his 30s: degrees and ages.
      return (
        y > 99 ||
        /^['’]/.test(m[2] ?? '') ||
        (/\b(?:in|since|of|during|from|until|the|^)\s(?:the\s)?$/i.test(` ${near.left}`) &&
          !/\b(?:temperatures?|highs?|lows?|degrees|into|reach\w*|hit|upper|low|high|his|her|their|my|your|whose)\b[^.]*$/i.test(
            near.left,
          ))
      );
    },
  ],
  [
    'y',
    '(?:nineteen )?(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)',
    (m, w, near) => {
      const i = 'twthfofisiseeini'.indexOf((m[1] ?? '').slice(0, 2).toLowerCase()) / 2;
      w.span = [1920 + 10 * i, 10];
      return /^n\w+teen/i.test(m[0] ?? '') || /\b(?:the|in)\s$/i.test(near.left);
    },
  ],
  ['y', '@O century', (m, w) => Object.assign(w, { span: [(day(m[1]) - 1) * 100, 100] })],
  [
    'y',
    '((?:19|20)\\d\\d)\\s?(?:-|/|~)\\s?((?:19|20)?\\d\\d)',
    (m, w) => {
      const b = Number(m[2]);
      w.y = Number(m[1]);
      w.y2 = b < 100 ? Math.floor(w.y / 100) * 100 + b : b;
      return w.y2 > w.y && w.y2 - w.y <= 60;
    },
  ],
  ['y', '@E(?:year )?@Y', (m, w) => Object.assign(w, { y: year(m[2]), part: partOf(m[1]) })],
  ['y', "FY\\s?['’]?(\\d\\d|20\\d\\d)", (m, w) => Object.assign(w, { y: year(m[1]) })],
  ['y', '((?:fiscal|calendar|financial|tax) (?:year )?|year (?:of )?)?@Y(?:\\s?(?:AD|CE))?', yearAlone],
  ['y', '(\\d{1,4})\\s?BCE?', (m, w) => Object.assign(w, { y: -Number(m[1]) })],
  [
    'ymv',
    '(?:@E|(later|earlier) )(this|last|next|the) (year|month|week|quarter)',
    (m, w) => {
      const key = { y: 'yr', m: 'mr', w: 'wr', q: 'qr' }[(m[4] ?? '').charAt(0).toLowerCase()];
      if (m[1]) w.part = partOf(m[1]);
      else w.fuzzy = true;
      return Object.assign(w, { [key ?? 'yr']: relative(m[3]) });
    },
  ],
  ['y', 'year[-\\s]end|end[-\\s]of[-\\s]year', (_m, w) => Object.assign(w, { yr: 0, part: 'end' })],
  [
    'y',
    '(?:full|whole|entire)[-\\s]year(?: (?:of )?((?:19|20)\\d\\d))?',
    (m, w, near) =>
      m[1]
        ? Object.assign(w, { y: Number(m[1]) })
        : /\bfor\s(?:the\s)?$/.test(near.left) && Object.assign(w, { ya: 0 }),
  ],
  [
    'y',
    '(?:the year )?(@X)',
    (m, w) => {
      const y = yearInWords(m[1] ?? '');
      if (y === undefined || (w.m === undefined && y < 1900)) return false;
      w.y = y;
    },
  ],
  ['y', '@R decade', (m, w) => Object.assign(w, { decade: relative(m[1]) })],
  [
    'y',
    '@R year',
    (m, w) =>
      Object.assign(w, { [/same|following|prev|prior/i.test(m[1] ?? '') ? 'ya' : 'yr']: relative(m[1]) }),
  ],
  [
    'ymd',
    'year to date',
    (_m, w, near) => {
      near.to = { dr: 0 };
      return Object.assign(w, { yr: 0, m: 1, d: 1 });
    },
  ],
  // ── quarters, halves, seasons
  [
    'p',
    '(first|second|third|fourth|last|final|1st|2nd|3rd|4th)[-\\s](?:fiscal[-\\s])?(?:quarter|qtr)( (?:of|in) (?:fiscal )?(?:the )?(?:year )?(?=\\d|this|last|next))?',
    (m, w) => {
      const q = amountOf(m[1]);
      if (/last/i.test(m[1] ?? '') && !m[2]) w.qr = -1;
      else Object.assign(w, { p: [q * 3 - 2, q * 3], pg: 'quarter' });
    },
  ],
  [
    'p',
    'Q([1-4])|([1-4])Q',
    (m, w) => {
      const q = Number(m[1] ?? m[2]);
      return Object.assign(w, { p: [q * 3 - 2, q * 3], pg: 'quarter' });
    },
  ],
  [
    'p',
    '(first|second|1st|2nd|latter)[-\\s]half(?: of the year|(?= (?:of|in) (?:the )?(?:fiscal )?(?:year )?(?:\\d|this|last|next)))|H([12])(?= ?(?:of )?(?:20|19)\\d\\d)',
    (m, w) => Object.assign(w, { p: /^[1f]/i.test(m[1] ?? m[2] ?? '') ? [1, 6] : [7, 12], pg: 'half' }),
  ],
  [
    'p',
    `first @N (month|quarter)s(?: of (?:the year|(?=\\d|this|last|next)))?`,
    (m, w) => {
      const n = (amount(m[1]) ?? 99) * (/q/i.test(m[2] ?? '') ? 3 : 1);
      return n < 13 && Object.assign(w, { p: [1, n], pg: 'month' });
    },
  ],
  [
    'p',
    '@R (quarter|half)',
    (m, w) => Object.assign(w, { qr: relative(m[1]), ...(/half/i.test(m[2] ?? '') ? { pg: 'half' } : {}) }),
  ],
  [
    'p',
    '(?:(?:@R|early|late|mid)[-\\s])?(spring|summer|autumn|fall|winter)(?: (?:of )?(?=\\d))?',
    (m, w, near) => {
      if (!m[1] && !/^\s?(?:19|20)\d\d/.test(near.right)) return false;
      const r = relative(m[1]);
      Object.assign(w, { p: season(m[2]), pg: 'season', over: /^w/i.test(m[2] ?? '') });
      if (r) w.occ = r as 1 | -1;
      else if (m[1]) w.yr = 0;
    },
  ],
  // ── weeks and days
  [
    'nw',
    '(first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th) (?:@W|week)(?= (?:of|in) )',
    (m, w) => {
      w.nth = /last/i.test(m[1] ?? '') ? -1 : (readOrdinalEn(m[1] ?? '', 0)?.value ?? 1);
      if (m[2]) w.wd = weekday(m[2]);
    },
  ],
  [
    'wv',
    '@R @W',
    (m, w) => {
      const r = relative(m[1]);
      w.wd = weekday(m[2]);
      if (/past|coming|following/i.test(m[1] ?? '')) w.occ = r as 1 | -1;
      else w.wr = r;
    },
  ],
  [
    'wv',
    '(?:@R )?weekend',
    (m, w, near) => {
      w.wd = 5.5;
      if (m[1]) w.wr = relative(m[1]);
      return m[1] !== undefined || /\b(?:the|that)\s$/i.test(near.left);
    },
  ],
  ['v', '@R (?:week|wk)', (m, w) => Object.assign(w, { wr: relative(m[1]) })],
  ['m', '@R month', (m, w) => Object.assign(w, { mr: relative(m[1]) })],
  [
    'd',
    '(?:the )?day after (tomorrow|tmrw)|(?:the )?day before (yesterday)|today|tomorrow|tmrw?|yesterday|tonight|last night|this night|now(?=$| and | to | until )|right now(?=$)|eod',
    (m, w) => {
      const t = (m[0] ?? '').toLowerCase();
      if (/now$/.test(t)) w.now = true;
      else w.dr = m[1] ? 2 : m[2] ? -2 : /^to?m/.test(t) ? 1 : /^yes|last/.test(t) ? -1 : 0;
      if (/night/.test(t)) w.dp = hours('night');
      if (t === 'eod') Object.assign(w, { h: 23, mi: 59 });
    },
  ],
  [
    'h',
    'end of (?:the )?(?:(day)|(?=today|tomorrow|@W|this @W))',
    (m, w) => Object.assign(w, { h: 23, mi: 59, ...(m[1] ? { dr: 0 } : {}) }),
  ],
  [
    'd',
    '(?:following|next) day|day after',
    (m, w, near) =>
      /after/.test(m[0] ?? '') && !/the\s$/i.test(near.left) ? false : Object.assign(w, { da: 1 }),
  ],
  ['d', '(?:same|that) day', (_m, w) => Object.assign(w, { da: 0 })],
  [
    'b',
    '(this|that) @A',
    (m, w) => {
      if (/noon$|mid|m$/i.test(m[2] ?? '') && !/^a.*n$/i.test(m[2] ?? '')) return false;
      w.dp = hours(m[2]);
      if (!dated(w)) w.dr = 0;
      return dated(w);
    },
  ],
  [
    '+b',
    '(?:the )?@A',
    (m, w) => {
      if (/^(?:noon|mid)/i.test(m[1] ?? ''))
        Object.assign(w, { h: /night/i.test(m[1] ?? '') ? 0 : 12, mi: 0 });
      else w.dp = hours(m[1]);
      return dated(w) || w.h !== undefined;
    },
  ],
  [
    'w',
    `@W\\.?(?:,? (?:the )?(\\d{1,2}(?:st|nd|rd|th)|@O)(?! (?:of )?@M| (?:quarter|half|time|year|day|place|straight)))?`,
    (m, w, near) => {
      const t = m[1] ?? '';
      w.wd = weekday(t);
      if (m[2]) w.d = day(m[2]);
      // Sun, sat, wed are words: a short form needs a stop, capitals, or a date behind it.
      return (
        t.length > 4 ||
        m[2] !== undefined ||
        /\.$/.test(m[0] ?? '') ||
        (/^[A-Z]/.test(t) && /^,\s?(?:[A-Z]|\d)|^\s\d|^\s[A-Z][a-z]{2}\b/.test(near.right)) ||
        (/^[A-Z]/.test(t) && t.length === 4)
      );
    },
  ],
  [
    'd',
    '@O(?=\\s?(?:$|[.,!?]|at |from |next |of (?:this|next|last)))',
    (m, w, near) => {
      w.d = day(m[1]);
      return (
        w.d < 32 && /\b(?:on|by|until|from|before|after|for|to|till|between|since)\sthe\s$/i.test(near.left)
      );
    },
  ],
  [
    'd',
    '(\\d{1,2})(?=\\s?(?:[.,](?!\\d)|$|at \\d))',
    (m, w, near) => {
      w.d = Number(m[1]);
      return w.d > 0 && w.d < 32 && /\bon\s(?:the\s)?$/i.test(near.left);
    },
  ],
  [
    'dm',
    `(${FESTIVALS})(?:\\sday)?`,
    (m, w) => {
      const f = FEST.get(plain(m[1] ?? ''));
      if (f) w.fest = f.fest;
      return f !== undefined && /^[A-Z]|\d|^[^A-Z]*$/.test(m[0] ?? '') && (m[0] ?? '') !== 'may day';
    },
  ],
  // ── the clock
  [
    'h',
    '@P(?:\\s?-\\s?| (?:to|and|till|until|through) )@P',
    (m, w, near) => {
      const [all = '', h1, m1, a1, h2, m2, a2] = m;
      const between = /\b(?:between|from)\s$/i.test(near.left);
      if (/\sand\s/i.test(all) && !/between\s$/i.test(near.left)) return false;
      if (!a1 && !a2 && !(m1 && (m2 || between)) && !(m2 && between)) {
        if (
          !between ||
          !(
            dated(w) ||
            /^\s(?:on\s\d|this\s(?:mor|aft|eve)|last\snight|to(?:day|morrow)|yesterday)/i.test(near.right)
          )
        )
          return false;
      }
      if (Number(h1) > 24 || Number(h2) > 24) return false;
      const lent = !a1 && a2 && Number(h1) % 12 < Number(h2) % 12 ? a2 : a1;
      w.h = hour(h1, lent);
      if (m1) w.mi = Number(m1);
      let end = hour(h2, a2);
      if (!a2 && end < w.h && end <= 12) end += 12;
      near.to = { h: end, ...(m2 ? { mi: Number(m2) } : {}) };
      if (a1 || a2) near.am = true;
    },
  ],
  [
    'h',
    '(\\d{1,2})(?::|\\.(?=\\d\\d\\s?[ap]m))([0-5]\\d)(?::([0-5]\\d))?(?:\\s?([ap])(?:\\.?m\\.?)?)?',
    (m, w, near) => !/^\.\d/.test(near.right) && clock(w, near, m[1], m[2], m[4], m[3]),
  ],
  [
    'h',
    '@N\\s?([ap])\\.?m\\.?',
    (m, w, near) => clock(w, near, m[1], undefined, m[2]) && (w.h ?? 25) < 24 && (amount(m[1]) ?? 13) < 13,
  ],
  [
    'h',
    '([01]\\d|2[0-3])([0-5]\\d)(?=\\s(?:GMT|UTC|BST|CET|E[SD]T|local|hours|hrs|on (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)))(?:\\s(?:hours|hrs))?',
    (m, w, near) => clock(w, near, m[1], m[2]),
  ],
  ['h', "@N\\s?o['’]?clock(?:\\s?([ap])\\.?m\\.?)?", (m, w, near) => clock(w, near, m[1], undefined, m[2])],
  [
    'h',
    '(half|(?:a )?quarter|five|ten|twenty|twenty-five) (past|to) @N',
    (m, w) => {
      const n = /half/i.test(m[1] ?? '') ? 30 : /quarter/i.test(m[1] ?? '') ? 15 : (amount(m[1]) ?? 0);
      const h = amount(m[3]) ?? 13;
      if (h > 12 || (/\d/.test(m[3] ?? '') && n !== 30) || /^(?:five|ten|twenty)$/i.test(m[1] ?? ''))
        return false;
      Object.assign(w, /to/i.test(m[2] ?? '') ? { h: (h + 23) % 24, mi: 60 - n } : { h, mi: n });
    },
  ],
  [
    '+h',
    '@N(?!\\s?(?:%|percent|years|[a-z]+s\\b)|[\\d:,-]|\\.\\d)',
    (m, w, near) => /\bat\s$/i.test(near.left) && dated(w) && clock(w, near, m[1]),
  ],
];

function amountOf(t: string | undefined): number {
  return /^(?:1|first)/i.test(t ?? '')
    ? 1
    : /^(?:2|second)/i.test(t ?? '')
      ? 2
      : /^(?:3|third)/i.test(t ?? '')
        ? 3
        : 4;
}

export const ATOMS_EN: AtomEn[] = ROWS.map(([says, p, set]) => ({
  re: pattern(p),
  says: [...says].reduce((bits, c) => bits | (c === '+' ? 0 : 1 << (c.charCodeAt(0) - 97)), 0),
  set,
  tail: says.startsWith('+'),
}));

function monthAlone(m: Match, w: When, near: Near): boolean {
  const t = m[1] ?? '';
  const { left, right } = near;
  w.m = month(t);
  const cue =
    w.y !== undefined ||
    IN_DATE.test(left) ||
    /^\s?(?:-|to\s|through\s|,?-?\s?(?:19|20)\d\d|\s(?:next|last|this)\syear|and\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/i.test(
      right,
    ) ||
    /^\s(?:next|last|this)\syear/i.test(right);
  const upper = /^[A-Z]/.test(t);
  // may, march, mar, dec …: also words.
  if (/^(?:may|march)$/i.test(t) || t.length <= 3) {
    if (!cue) return false;
    if (/^may$/i.test(t))
      return (
        upper &&
        !/^\s(?:or|be|have|not)\b/.test(right) &&
        (!/\b(?:to|and|the|for|this|that)\s$/i.test(left) || /^\s?(?:\d|-|to\s|[.,])/.test(right))
      );
    return upper || !/\b(?:to|the|a|for)\s$/i.test(left) || w.y !== undefined;
  }
  return cue || (upper && !(/^(?:august|april|june)$/i.test(t) && /^\s[A-Z][a-z]/.test(right)));
}

function yearAlone(m: Match, w: When, near: Near): boolean {
  const { left, right } = near;
  const y = year(m[2]);
  w.y = y;
  const inside = w.m !== undefined || w.p !== undefined;
  // A fiscal year begins in the year before.
  if (m[1] && !/^year/i.test(m[1])) w.aside = true;
  if (inside || m[1]) return true;
  if (/^['’]/.test(m[2] ?? ''))
    return /\b(?:in|of|since|class|summer|winter|spring|fall|from|by)\s$/i.test(left);
  if (/[$€£¥#A-Za-z0-9-]$/.test(left)) return false;
  // 2000 people, 1900 homes: amounts.
  if (
    /^\s(?:people|men|women|children|workers|jobs|miles|km|meters|feet|points|homes|votes|troops|deaths|cases|employees|times|ton|tons|tonnes|units|cars|vehicles|shares|other|more|of\s|students|soldiers|percent|\w+s\s(?:were|are|have))/i.test(
      right,
    )
  )
    return false;
  if (/^\sdollars/.test(right) && !/\b[Ii]n\s$/.test(left)) return false;
  const strict = /\b(?:in|since|until|till|by|from|of|early|late|during|before|after|between)\s$/i.test(left);
  if ((y < 1900 || y > 2100) && !strict) return false;
  return (
    strict ||
    IN_DATE.test(left) ||
    /(?:^|[(,;\n“"]\s?)$/.test(left) ||
    /^\s[A-Za-z]|^[.,;:)'’“”"]|^\s?$|^-/.test(right)
  );
}
