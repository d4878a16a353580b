// Printed times: from the words on a page to ISO 8601 with offset.

export interface PrintedTime {
  iso: string;
  printed: string;
  /** The page printed the year. */
  year: boolean;
  /** The page printed a time of day. */
  clock: boolean;
  /** Written against the reader's own clock: 2小时前, 1 day ago. */
  relative: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Offsets in minutes of the zone names that news sites print. */
const ZONES: Record<string, number> = {
  utc: 0,
  gmt: 0,
  z: 0,
  bst: 60,
  wet: 0,
  west: 60,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  est: -300,
  edt: -240,
  et: -300,
  cst: -360,
  cdt: -300,
  ct: -360,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  pt: -480,
  ist: 330,
  hkt: 480,
  sgt: 480,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
};

const pad = (n: number, width = 2) => String(n).padStart(width, '0');

const offsetText = (minutes: number): string => {
  const sign = minutes < 0 ? '-' : '+';
  const abs = Math.abs(minutes);
  return `${sign}${pad(Math.floor(abs / 60))}:${pad(abs % 60)}`;
};

const TIME = String.raw`(?:[T\s日,，|·]*(?:[(（]?(?:星期|周|礼拜)?[一二三四五六日天][)）]?\s*)?(?<part>上午|下午|中午|晚上|晚|凌晨|早上|早)?\s*(?<h>\d{1,2})\s*[:：.时點点]\s*(?<mi>\d{2})(?:\s*[:：]\s*(?<s>\d{2}))?(?:\.\d+)?\s*(?<half>am|pm|a\.m\.|p\.m\.)?)?`;
const ZONE = String.raw`\s*(?<zone>Z\b|[+-]\d{2}:?\d{2}|\(?\b(?:UTC|GMT|BST|CES?T|WES?T|EES?T|MSK|E[SD]?T|C[SD]T|M[SD]T|P[SD]?T|HKT|SGT|JST|KST|IST|AE[SD]T)\b\)?)?`;
const MONTH = String.raw`(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;
const YEAR = String.raw`(?<y>(?:19|20)\d{2})`;
const DAY = String.raw`(?<d>\d{1,2})(?:st|nd|rd|th)?`;

/** The forms of a full date that news pages print, each with its own order; tried in this order. */
const FORMS: readonly RegExp[] = [
  // Xinhua's header: year, then month/day, in elements of their own.
  new RegExp(String.raw`${YEAR}\s+(?<mo>\d{1,2})\/(?<d>\d{1,2})${TIME}`, 'i'),
  new RegExp(
    String.raw`${YEAR}\s*(?:[-/.]|年)\s*(?<mo>\d{1,2})\s*(?:[-/.]|月)\s*(?<d>\d{1,2})\s*日?${TIME}${ZONE}`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?<h>\d{1,2}):(?<mi>\d{2})\s*(?<half>am|pm|a\.m\.|p\.m\.)?${ZONE}\s?[·•,|-]?\s?(?:on )?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?${MONTH}\s+(?<d>\d{1,2}),?\s+${YEAR}`,
    'i',
  ),
  new RegExp(String.raw`\b${DAY}\s+${MONTH},?\s+${YEAR}(?:\s+at)?${TIME}${ZONE}`, 'i'),
  new RegExp(String.raw`${MONTH}\s+${DAY},?\s+${YEAR}(?:\s*(?:,|at|·|•|-)\s*)?${TIME}${ZONE}`, 'i'),
];
const TODAY = /(今天|昨天|前天|刚刚|yesterday|today)(?:\s*(?:at)?\s*(\d{1,2})[:：](\d{2}))?/i;
const NO_YEAR = /(?:^|[^\d])(\d{1,2})(?:-|月)(\d{1,2})\s*日?\s*(\d{1,2})[:：](\d{2})/;
const RELATIVE =
  /(\d+|an?)\s*(秒|分钟|分鐘|小时|小時|天|日|周|个月|月|年|sec(?:ond)?s?|min(?:ute)?s?|hours?|hrs?|h|days?|d|weeks?|months?|years?)\s*(?:前|ago)/i;

interface Parts {
  y: number;
  mo: number;
  d: number;
  h?: string | undefined;
  mi?: string | undefined;
  s?: string | undefined;
  half?: string | undefined;
  zone?: string | undefined;
}

function assemble(parts: Parts, defaultOffset: number): string | undefined {
  const { y, mo, d } = parts;
  if (mo < 1 || mo > 12 || d < 1 || d > new Date(Date.UTC(y, mo, 0)).getUTCDate()) return undefined;
  let h = Number(parts.h ?? 0);
  const mi = Number(parts.mi ?? 0);
  const s = Number(parts.s ?? 0);
  if (parts.half && /^p/i.test(parts.half) && h < 12) h += 12;
  if (parts.half && /^a/i.test(parts.half) && h === 12) h = 0;
  if (h > 23 || mi > 59 || s > 59) return undefined;
  let offset = defaultOffset;
  const zone = parts.zone?.replace(/[()]/g, '').trim();
  if (zone) {
    const numeric = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
    if (numeric) offset = (numeric[1] === '-' ? -1 : 1) * (Number(numeric[2]) * 60 + Number(numeric[3]));
    else {
      offset = ZONES[zone.toLowerCase()] ?? defaultOffset;
      // ET, CT, MT and PT name whatever the clocks there show on that day.
      if (/^[ECMP]T$/i.test(zone) && isAmericanSummer(y, mo, d)) offset += 60;
    }
  }
  return `${pad(y, 4)}-${pad(mo)}-${pad(d)}T${pad(h)}:${pad(mi)}:${pad(s)}${offsetText(offset)}`;
}

/** Daylight time in the United States: second Sunday of March to first Sunday of November. */
function isAmericanSummer(y: number, mo: number, d: number): boolean {
  const sunday = (month: number, nth: number) => {
    const first = new Date(Date.UTC(y, month - 1, 1)).getUTCDay();
    return ((7 - first) % 7) + 1 + 7 * (nth - 1);
  };
  if (mo < 3 || mo > 11) return false;
  if (mo === 3) return d >= sunday(3, 2);
  return mo === 11 ? d < sunday(11, 1) : true;
}

const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/**
 * Reads the first time in a short text.
 * @param offset minutes east of UTC to assume where no zone is printed (Chinese pages: 480).
 * @param now needed for relative times and dates without a year; without it they are not read.
 */
export function readTime(text: string, offset: number, now?: Date): PrintedTime | undefined {
  const line = text.replace(/[\s\u00a0\u3000]+/g, ' ').slice(0, 300);
  for (const form of FORMS) {
    const m = form.exec(line);
    const g = m?.groups;
    if (!m || !g) continue;
    const afternoon = g.part && /下午|晚|中午/.test(g.part) && Number(g.h) < 12 ? 'pm' : undefined;
    const iso = assemble(
      {
        y: Number(g.y),
        mo: g.month ? monthOf(g.month) : Number(g.mo),
        d: Number(g.d),
        h: g.h,
        mi: g.mi,
        s: g.s,
        half: g.half ?? afternoon,
        zone: g.zone,
      },
      offset,
    );
    if (iso) return { iso, printed: m[0].trim(), year: true, clock: g.h !== undefined, relative: false };
  }
  if (!now) return undefined;
  let m = TODAY.exec(line);
  if (m) {
    const back = /^(?:昨天|yesterday)$/i.test(m[1] as string) ? 1 : m[1] === '前天' ? 2 : 0;
    const day = new Date(now.getTime() - back * 86_400_000 + offset * 60_000).toISOString().slice(0, 10);
    const clock =
      m[1] === '刚刚' ? new Date(now.getTime() + offset * 60_000).toISOString().slice(11, 19) : undefined;
    const time = clock ?? (m[2] ? `${pad(Number(m[2]))}:${m[3]}:00` : '00:00:00');
    return {
      iso: `${day}T${time}${offsetText(offset)}`,
      printed: m[0].trim(),
      year: false,
      clock: m[2] !== undefined,
      relative: true,
    };
  }
  m = RELATIVE.exec(line);
  if (m) {
    const n = /^an?$/i.test(m[1] as string) ? 1 : Number(m[1]);
    const unit = (m[2] as string).toLowerCase();
    const seconds = /^(?:秒|sec)/.test(unit)
      ? 1
      : /^(?:分|min)/.test(unit)
        ? 60
        : /^(?:小|h)/.test(unit)
          ? 3600
          : /^(?:天|日|d)/.test(unit)
            ? 86_400
            : /^(?:周|week)/.test(unit)
              ? 604_800
              : /^(?:个|月|month)/.test(unit)
                ? 2_592_000
                : 31_536_000;
    const at = new Date(now.getTime() - n * seconds * 1000 + offset * 60_000);
    return {
      iso: `${at.toISOString().slice(0, 19)}${offsetText(offset)}`,
      printed: m[0].trim(),
      year: false,
      clock: seconds < 86_400,
      relative: true,
    };
  }
  m = NO_YEAR.exec(line);
  if (m) {
    // Portals leave the year out within the current one: the nearest past is meant.
    for (const y of [now.getUTCFullYear(), now.getUTCFullYear() - 1]) {
      const iso = assemble({ y, mo: +(m[1] as string), d: +(m[2] as string), h: m[3], mi: m[4] }, offset);
      if (iso && Date.parse(iso) <= now.getTime() + 86_400_000) {
        return { iso, printed: m[0].replace(/^[^\d]/, '').trim(), year: false, clock: true, relative: false };
      }
    }
  }
  return undefined;
}

/** Reads a machine-readable time (meta, JSON-LD, attribute); `zoned` says whether it carried its own zone. */
export function readMachineTime(
  text: string,
  offset: number,
): { iso: string; zoned: boolean; clock: boolean } | undefined {
  const value = text.trim();
  if (/^\d{10}$/.test(value) || /^\d{13}$/.test(value)) {
    const ms = value.length === 10 ? Number(value) * 1000 : Number(value);
    const at = new Date(ms + offset * 60_000);
    if (Number.isNaN(at.getTime()) || ms < 631_152_000_000) return undefined;
    return { iso: `${at.toISOString().slice(0, 19)}${offsetText(offset)}`, zoned: true, clock: true };
  }
  const found = readTime(value, offset);
  if (!found) return undefined;
  return { iso: found.iso, zoned: /(?:Z|[+-]\d{2}:?\d{2})$/.test(value), clock: found.clock };
}

/**
 * The year of a date that is printed without one, where another text (a page script) holds the same day:
 * `10-08 12:00` beside `2019-10-08 12:00:57`. The same minute decides before the same day.
 */
export function yearIn(text: string, iso: string): string | undefined {
  const [, month, day, clock] = /^\d{4}-(\d{2})-(\d{2})T(\d{2}:\d{2})/.exec(iso) ?? [];
  if (!month) return undefined;
  const date = String.raw`\b((?:19|20)\d{2})[-/]${month}[-/]${day}`;
  return (
    new RegExp(`${date}[ T]+${clock}`).exec(text)?.[1] ?? new RegExp(String.raw`${date}\b`).exec(text)?.[1]
  );
}

/** Milliseconds since the epoch; for comparing two ISO times. */
export const instant = (iso: string): number => Date.parse(iso);
