// What the words of a date say before the calendar is asked: fields as written, absolute, relative or anaphoric.

/** `B` is a working day, Monday to Friday. */
export type Unit = 'Y' | 'Q' | 'M' | 'W' | 'B' | 'D' | 'h' | 'm' | 's';

/** Seconds of a unit; a year counts 365 days, a month 30. */
export const SECONDS: Record<Unit, number> = {
  Y: 31536e3,
  Q: 7776e3,
  M: 2592e3,
  W: 604800,
  B: 86400,
  D: 86400,
  h: 3600,
  m: 60,
  s: 1,
};

/** A date or period as written. Fields that are absent were not said. */
export interface When {
  /** Year; `y2` closes a range of years. */
  y?: number;
  y2?: number;
  /** Year relative to the publish date: 去年 −1. */
  yr?: number;
  yr2?: number;
  /** Only the story says which (次日, 同年, 此后三年): without a date before it stays open. */
  told?: boolean;
  /** Year relative to the one in view: 当年 0, 次年 +1, 上年 −1. */
  ya?: number;
  /** Fiscal or academic year, decade, century: first year and length. */
  span?: [number, number];
  /** Months of the year covered (上半年 [1, 6]) and the name of that grain. */
  p?: [number, number];
  pg?: string;
  /** Of a fiscal year, whose months only the company knows. */
  fiscal?: boolean;
  /** Season that runs into the next year. */
  over?: boolean;
  /** Quarter or half relative to the publish date: 上季度 −1. */
  qr?: number;
  m?: number;
  m2?: number;
  mr?: number;
  ma?: number;
  /** Part of the year, quarter, month or week named before. */
  part?: 'early' | 'mid' | 'late' | 'start' | 'middle' | 'end';
  d?: number;
  d2?: number;
  dr?: number;
  dr2?: number;
  da?: number;
  /** Week relative to the publish date; weekday 0 = Monday, 5.5 = the weekend. */
  wr?: number;
  wd?: number;
  wd2?: number;
  /** N-th week of the month or year, N-th weekday of a month (−1 = last). */
  nth?: number;
  /** Part of the day in hours. */
  dp?: [number, number];
  h?: number;
  /** Closes a range of hours: 9至11时. */
  h2?: number;
  mi?: number;
  sec?: number;
  pm?: boolean;
  now?: boolean;
  /** Festival: first day in a year, and the length of its holiday in days. */
  fest?: (y: number) => number | undefined;
  days?: number;
  lunar?: boolean;
  /** The leap month of that number: 闰六月. */
  leap?: boolean;
  /** The first n (below zero: the last) units of what is named: 最后三周. */
  edge?: [number, 'D' | 'W' | 'M'];
  /** 3天前, 两年后; compound amounts in order. */
  off?: [number, Unit][];
  after?: boolean;
  /** 近三年, 未来五年: amount, unit, direction, vague upper end. */
  win?: [number, Unit];
  next?: boolean;
  winHi?: number;
  /** The same period one year before: 去年同期. */
  same?: boolean;
  /** Open ends: 2018年以来, 2018年之前. */
  open?: 'since' | 'after' | 'before' | 'until';
  asOf?: boolean;
  fuzzy?: boolean;
  /** Mentioned for comparison: does not govern the dates that follow. */
  aside?: boolean;
  /** Decade relative to the publish date. */
  decade?: number;
  /** Added to the date: three days after 12 January. */
  plus?: [number, Unit][];
  /** A calendar unit count (上两周): whole weeks, months, years. */
  whole?: boolean;
  /** The next or the last occurrence: next June, last summer. */
  occ?: 1 | -1;
}

/** Two dates with a word between (至, to) that make one period. */
export interface Stretch {
  from: When;
  to?: When;
  /** The first end may take the day of the second (2:00–2:30 on Tuesday). */
  share?: boolean;
}
