// The clock in English dates.
import type { When } from '../when.ts';
import { amount } from './time-atoms.ts';
import { dated, type Near, type Row } from './time-row.ts';

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
export const CLOCK: Row[] = [
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
