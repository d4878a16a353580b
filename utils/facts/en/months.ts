// Months and days of English dates, in digits and in words.
import type { When } from '../when.ts';
import { day, month, partOf, relative, year } from './time-atoms.ts';
import { IN_DATE, type Match, type Near, type Row } from './time-row.ts';

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
/** In digits. */
export const DIGITS: Row[] = [
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
];

export const MONTHS: Row[] = [
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
];

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
