// Turns the festival tables into functions from a year to a day number.
import { dayOf, easter, lunarDay, weekdayOf } from './calendar.ts';

export interface Festival {
  fest: (y: number) => number | undefined;
  days: number;
}

/** Compiles one rule of the tables (`5/1,5`, `L8/15`, `E-2`, `3-3@11`, `Q4/4.81`). */
export function festivalOf(rule: string): Festival {
  const [code = '', days] = rule.split(',');
  const [a = 0, b = 0, c = 0, d = 0] = (code.match(/(?:^|(?<=E))-?\d+|\d+/g) ?? []).map(Number);
  return { fest: (y) => at(y), days: Number(days ?? 1) };

  function at(y: number): number | undefined {
    switch (code.charAt(0)) {
      case 'E':
        return easter(y) + a;
      case 'L': {
        // 除夕 is the day before New Year's Day.
        const day = lunarDay(a === 12 ? y - 1 : y, a, b || 1);
        return b || day === undefined ? day : day - 1;
      }
      case 'Q':
        return solar(y, a, Number(`${b}.${c}`));
    }
    if (code.includes('/')) return dayOf(y, a, b);
    const first = dayOf(y, a < 0 ? c + 1 : c, 1);
    return first + ((b - weekdayOf(first) + 7) % 7) + 7 * (a < 0 ? a : a - 1) + d;
  }
}

/** Solar terms move by a day: the mean length of the tropical year and the term's own constant place them. */
function solar(y: number, month: number, constant: number): number {
  const k = y % 100;
  return dayOf(y, month, Math.floor(k * 0.2422 + constant) - Math.floor((month < 3 ? k - 1 : k) / 4));
}
