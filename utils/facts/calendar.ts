// Calendar arithmetic on plain day numbers (days since 1970-01-01, proleptic Gregorian), and ISO prefixes.

/** Day number of a date; months and days may overflow. */
export function dayOf(y: number, m = 1, d = 1): number {
  const t = new Date(Date.UTC(2000, m - 1, d));
  t.setUTCFullYear(t.getUTCFullYear() - 2000 + y);
  return Math.floor(t.getTime() / 864e5);
}

/** Year, month, day of a day number. */
export function ymd(day: number): [number, number, number] {
  const t = new Date(day * 864e5);
  return [t.getUTCFullYear(), t.getUTCMonth() + 1, t.getUTCDate()];
}

/** 0 = Monday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Last day of a month. */
export function lastDay(y: number, m: number): number {
  return new Date(Date.UTC(y < 100 ? y + 2000 : y, m, 0)).getUTCDate();
}

const pad = (n: number, w = 2): string => String(n).padStart(w, '0');

/** ISO prefix of a year, month or day. */
export function iso(y: number, m?: number, d?: number): string {
  const year = y < 0 ? `-${pad(-y, 4)}` : pad(y, 4);
  return m === undefined ? year : d === undefined ? `${year}-${pad(m)}` : `${year}-${pad(m)}-${pad(d)}`;
}

/** ISO date of a day number. */
export function isoDay(day: number): string {
  return iso(...ymd(day));
}

/** `T08`, `T08:30`, `T08:30:15`. */
export function isoTime(h: number, mi?: number, s?: number): string {
  return `T${pad(h)}${mi === undefined ? '' : `:${pad(mi)}`}${s === undefined ? '' : `:${pad(s)}`}`;
}

/** The same day of another month, at most its last day. */
export function addMonths(day: number, n: number): number {
  const [y, m, d] = ymd(day);
  const k = y * 12 + m - 1 + n;
  const ny = Math.floor(k / 12);
  const nm = (((k % 12) + 12) % 12) + 1;
  return dayOf(ny, nm, Math.min(d, lastDay(ny, nm)));
}

/** Western Easter (anonymous Gregorian algorithm). */
export function easter(y: number): number {
  const a = y % 19;
  const b = Math.floor(y / 100);
  const c = y % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const k = h + l - 7 * m + 114;
  return dayOf(y, Math.floor(k / 31), (k % 31) + 1);
}

let chinese: Intl.DateTimeFormat | null | undefined;
const lunar = new Map<string, number | undefined>();

/**
 * Day number of a date of the Chinese lunar calendar, of the leap month of that number when asked; `undefined`
 * where there is none or the platform's Intl has no Chinese calendar. Looks only at the days where that date can fall, and keeps what it found.
 */
export function lunarDay(y: number, m: number, d: number, leap = false): number | undefined {
  if (y < 1900 || y > 2100) return undefined;
  const name = `${m}${leap ? 'bis' : ''}`;
  const key = `${y}/${name}/${d}`;
  if (lunar.has(key)) return lunar.get(key);
  if (chinese === undefined) {
    chinese = new Intl.DateTimeFormat('en-u-ca-chinese', {
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    });
    if (chinese.resolvedOptions().calendar !== 'chinese') chinese = null;
  }
  // New Year falls between 21 January and 20 February; a leap month moves the later months by 30 days.
  const from = dayOf(y, 1, 21) + Math.floor(29.5 * (m - 1)) + d - 3;
  let found: number | undefined;
  for (let day = from; chinese && day < from + 66 && found === undefined; day++) {
    if (chinese.format(new Date(day * 864e5)) === `${name}/${d}`) found = day;
  }
  if (found === undefined && d === 30) found = lunarDay(y, m, 29, leap);
  lunar.set(key, found);
  return found;
}
