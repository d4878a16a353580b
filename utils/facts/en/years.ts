// Years of English dates, and their quarters, halves and seasons.
import type { When } from '../when.ts';
import { amount, day, partOf, relative, season, year, yearInWords } from './time-atoms.ts';
import { IN_DATE, type Match, type Near, type Row } from './time-row.ts';

export const YEARS: Row[] = [
  [
    'y',
    "(early|mid|late)?[-\\s]?(\\d{3}0|['’]?[2-9]0)['’]?\\s?s",
    (m, w, near) => {
      const y = Number((m[2] ?? '').replace(/\D/g, ''));
      const first = y < 100 ? y + 1900 : y;
      const part = (m[1] ?? '').toLowerCase();
      w.span =
        part === 'early' ? [first, 3] : part === 'mid' ? [first + 3, 4] : part ? [first + 7, 3] : [first, 10];
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
  [
    'y',
    '@R decade',
    (m, w) =>
      // The past decade is the ten years up to now; the last one may be that of the calendar.
      Object.assign(w, /past/i.test(m[1] ?? '') ? { win: [10, 'Y'] } : { decade: relative(m[1]) }),
  ],
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
];

export const PARTS_OF_YEAR: Row[] = [
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
