// Weeks, days and festivals of English dates, told by name or from another day.
import { FESTIVALS_EN } from '../data/festivals.ts';
import { type Festival, festivalOf } from '../festivals.ts';
import { readOrdinalEn } from './numerals.ts';
import { day, hours, relative, weekday } from './time-atoms.ts';
import { dated, type Row } from './time-row.ts';

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

export const DAYS: Row[] = [
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
  ['v', 'week (?:after (next)|before last)', (m, w) => Object.assign(w, { wr: m[1] ? 2 : -2 })],
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
];
