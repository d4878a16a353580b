// Turns the festival tables into functions from a year to a day number.
import { dayOf, easter, lunarDay, weekdayOf } from './calendar.ts';

export interface Festival {
  fest: (y: number) => number | undefined;
  days: number;
}

/** Compiles one rule of the tables (`5/1,5`, `L8/15`, `E-2`, `3-3@11`, `Q4/4`). */
export function festivalOf(rule: string): Festival {
  const [code = '', days] = rule.split(',');
  const n = days ? Number(days) : 1;
  let m = /^(L|Q)?(\d+)\/(\d+)$/.exec(code);
  if (m) {
    const mo = Number(m[2]);
    const d = Number(m[3]);
    // 除夕 is the day before New Year's Day.
    if (m[1] === 'L')
      return {
        fest: (y) => (d ? lunarDay(mo === 12 ? y - 1 : y, mo, d) : minus(lunarDay(y, mo, 1))),
        days: n,
      };
    // Solar terms move by a day: the mean length of the tropical year places them.
    if (m[1] === 'Q') return { fest: (y) => dayOf(y, mo, d) + solar(y, mo), days: n };
    return { fest: (y) => dayOf(y, mo, d), days: n };
  }
  m = /^E(-?\d+)$/.exec(code);
  if (m) {
    const off = Number(m[1]);
    return { fest: (y) => easter(y) + off, days: n };
  }
  m = /^(-?\d)-(\d)@(\d+)(?:\+(\d+))?$/.exec(code);
  const [nth, wd, mo, plus] = m ? m.slice(1).map((x) => Number(x ?? 0)) : [1, 0, 1, 0];
  return {
    fest: (y) => {
      if ((nth ?? 1) < 0) {
        const last = dayOf(y, (mo ?? 1) + 1, 0);
        return last - ((weekdayOf(last) - (wd ?? 0) + 7) % 7);
      }
      const first = dayOf(y, mo ?? 1, 1);
      return first + (((wd ?? 0) - weekdayOf(first) + 7) % 7) + 7 * ((nth ?? 1) - 1) + (plus ?? 0);
    },
    days: n,
  };
}

function minus(day: number | undefined): number | undefined {
  return day === undefined ? undefined : day - 1;
}

/** 清明, 冬至 …: one day later in the years before the leap day has been made up. */
function solar(y: number, mo: number): number {
  const c = mo === 4 ? 0.81 : mo === 12 ? 0.94 : mo === 6 ? 0.37 : -0.13;
  const k = y % 100;
  const d =
    Math.floor(k * 0.2422 + (mo === 4 ? 4 + c : mo === 12 ? 21 + c : mo === 6 ? 21 + c : 4 + c)) -
    Math.floor((mo === 2 ? k - 1 : k) / 4);
  return d - (mo === 4 || mo === 2 ? 4 : 21);
}
