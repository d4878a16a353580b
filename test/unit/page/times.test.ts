// @vitest-environment node
// Printed times: every form that portals print, to ISO 8601 with offset.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMachineTime, readTime } from '../../../utils/page/times.ts';

const NOW = new Date('2026-11-25T12:00:00+08:00');
const zh = (text: string) => readTime(text, 480, NOW);
const en = (text: string) => readTime(text, 0, NOW);

describe('Chinese forms', () => {
  it.each([
    ['2026-05-14 09:26:31', '2026-05-14T09:26:31+08:00'],
    ['2026-05-14 09:26', '2026-05-14T09:26:00+08:00'],
    ['2026年05月10日06:58', '2026-05-10T06:58:00+08:00'],
    ['2026年5月10日 6:58', '2026-05-10T06:58:00+08:00'],
    ['2026年5月10日6时58分', '2026-05-10T06:58:00+08:00'],
    ['2026 05/09 22:27:02', '2026-05-09T22:27:02+08:00'],
    ['2026/05/09 22:27', '2026-05-09T22:27:00+08:00'],
    ['2026.05.09 22:27', '2026-05-09T22:27:00+08:00'],
    ['2026-05-14', '2026-05-14T00:00:00+08:00'],
    ['2026年5月14日', '2026-05-14T00:00:00+08:00'],
    ['发布时间：2026-05-14 09:26', '2026-05-14T09:26:00+08:00'],
    ['2026-05-14 09:26:31　来源: 临河日报', '2026-05-14T09:26:31+08:00'],
    ['2026年05月14日 09：26', '2026-05-14T09:26:00+08:00'],
  ])('%s', (printed, iso) => {
    expect(zh(printed)?.iso).toBe(iso);
  });

  it('10-0812:00, without a year and without a space, is the last such day', () => {
    expect(zh('10-0812:00')?.iso).toBe('2026-10-08T12:00:00+08:00');
  });

  it('a month and day later than today belong to the year before', () => {
    expect(zh('12-08 12:00')?.iso).toBe('2025-12-08T12:00:00+08:00');
  });

  it('5月14日 09:26 has no year of its own', () => {
    expect(zh('5月14日 09:26')).toMatchObject({ iso: '2026-05-14T09:26:00+08:00', year: false });
  });

  it('without a clock of the reader no year is guessed', () => {
    expect(readTime('10-08 12:00', 480)).toBeUndefined();
  });
});

describe('English forms', () => {
  it.each([
    ['14 May 2026', '2026-05-14T00:00:00+00:00'],
    ['14th May 2026, 09:26', '2026-05-14T09:26:00+00:00'],
    ['Thu 14 May 2026 09.26 BST', '2026-05-14T09:26:00+01:00'],
    ['May 14, 2026', '2026-05-14T00:00:00+00:00'],
    ['Sept. 9, 2026', '2026-09-09T00:00:00+00:00'],
    ['Published May 14, 2026 at 9:26 a.m. PDT', '2026-05-14T09:26:00-07:00'],
    ['January 14, 2026, 9:26 pm ET', '2026-01-14T21:26:00-05:00'],
    ['12:05 PM EST, Mon March 2, 2026', '2026-03-02T12:05:00-05:00'],
    ['5:44 AM PDT · May 14, 2026', '2026-05-14T05:44:00-07:00'],
    ['2026-05-14 18:00 CET', '2026-05-14T18:00:00+01:00'],
    ['14 May 2026 18:00 (CEST)', '2026-05-14T18:00:00+02:00'],
    ['2026-05-14T09:26:31Z', '2026-05-14T09:26:31+00:00'],
    ['2026-05-14T09:26:31.000+0530', '2026-05-14T09:26:31+05:30'],
    ['12:30 am on May 14, 2026', '2026-05-14T00:30:00+00:00'],
  ])('%s', (printed, iso) => {
    expect(en(printed)?.iso).toBe(iso);
  });
});

describe('zones that follow the season', () => {
  it.each([
    ['January 14, 2026, 9:26 pm ET', '2026-01-14T21:26:00-05:00'],
    ['May 14, 2026, 9:26 pm ET', '2026-05-14T21:26:00-04:00'],
    ['July 4, 2026 9:26 am PT', '2026-07-04T09:26:00-07:00'],
    ['March 8, 2026 9:26 am ET', '2026-03-08T09:26:00-04:00'],
  ])('%s', (printed, iso) => {
    expect(en(printed)?.iso).toBe(iso);
  });
});

describe('times against the reader’s own clock', () => {
  it.each([
    ['2小时前', '2026-11-25T10:00:00+08:00'],
    ['5分钟前', '2026-11-25T11:55:00+08:00'],
    ['3天前', '2026-11-22T12:00:00+08:00'],
  ])('%s', (printed, iso) => {
    expect(zh(printed)).toMatchObject({ iso, relative: true });
  });

  it.each([
    ['1 day ago', '2026-11-24T04:00:00+00:00'],
    ['2 minutes ago', '2026-11-25T03:58:00+00:00'],
    ['an hour ago', '2026-11-25T03:00:00+00:00'],
  ])('%s', (printed, iso) => {
    expect(en(printed)).toMatchObject({ iso, relative: true });
  });

  it('are not read without that clock', () => {
    expect(readTime('2小时前', 480)).toBeUndefined();
  });
});

describe('what is no time', () => {
  it.each([
    '2026年13月1日',
    '2026-02-30 10:00',
    '2026-05-14 25:00',
    '编号2026-99-99',
    '营收18.6亿元，同比增长38%',
    '',
    '跟贴 2026',
  ])('%s', (text) => {
    expect(zh(text)).toBeUndefined();
  });

  it('February 29 exists in leap years alone', () => {
    expect([zh('2024-02-29')?.iso, zh('2026-02-29')?.iso]).toEqual(['2024-02-29T00:00:00+08:00', undefined]);
  });

  it('nothing throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const found = readTime(text, 480, NOW);
        if (found) expect(Number.isNaN(Date.parse(found.iso))).toBe(false);
      }),
      { numRuns: 50 },
    );
  }, 30_000);

  it('a long line of digits and separators costs no more than its length', () => {
    const start = process.cpuUsage();
    for (const part of ['2026-', '12:', '1 ', '年', 'May 1 ']) readTime(part.repeat(50_000), 480, NOW);
    for (const head of ['12:30 ', '2026 ', 'May 1, 2026 ']) readTime(head + ' '.repeat(290), 480, NOW);
    expect(process.cpuUsage(start).user).toBeLessThan(500_000);
  });
});

describe('every notation of a moment reads back as that moment', () => {
  const moment = fc.record({
    y: fc.integer({ min: 1995, max: 2035 }),
    mo: fc.integer({ min: 1, max: 12 }),
    d: fc.integer({ min: 1, max: 28 }),
    h: fc.integer({ min: 0, max: 23 }),
    mi: fc.integer({ min: 0, max: 59 }),
    s: fc.integer({ min: 0, max: 59 }),
  });
  type Moment = typeof moment extends fc.Arbitrary<infer T> ? T : never;
  const two = (n: number) => String(n).padStart(2, '0');
  const MONTHS =
    'January February March April May June July August September October November December'.split(' ');
  const half = (h: number) => ({ h: h % 12 || 12, half: h < 12 ? 'am' : 'pm' });
  const month = (m: Moment) => MONTHS[m.mo - 1] as string;

  const notations: [string, boolean, (m: Moment) => string][] = [
    ['ISO with a space', true, (m) => `${m.y}-${two(m.mo)}-${two(m.d)} ${two(m.h)}:${two(m.mi)}:${two(m.s)}`],
    ['ISO with T', true, (m) => `${m.y}-${two(m.mo)}-${two(m.d)}T${two(m.h)}:${two(m.mi)}:${two(m.s)}`],
    ['slashes', true, (m) => `${m.y}/${m.mo}/${m.d} ${two(m.h)}:${two(m.mi)}:${two(m.s)}`],
    ['Xinhua', true, (m) => `${m.y} ${two(m.mo)}/${two(m.d)} ${two(m.h)}:${two(m.mi)}:${two(m.s)}`],
    ['年月日 padded', false, (m) => `${m.y}年${two(m.mo)}月${two(m.d)}日${two(m.h)}:${two(m.mi)}`],
    ['年月日 bare', false, (m) => `${m.y}年${m.mo}月${m.d}日 ${m.h}:${two(m.mi)}`],
    ['day month year', false, (m) => `${m.d} ${month(m)} ${m.y}, ${two(m.h)}:${two(m.mi)}`],
    [
      'month day, year',
      false,
      (m) => `${month(m)} ${m.d}, ${m.y} at ${half(m.h).h}:${two(m.mi)} ${half(m.h).half}`,
    ],
    ['short month', false, (m) => `${month(m).slice(0, 3)}. ${m.d}, ${m.y} ${two(m.h)}:${two(m.mi)}`],
    ['time first', false, (m) => `${half(m.h).h}:${two(m.mi)} ${half(m.h).half}, ${month(m)} ${m.d}, ${m.y}`],
  ];

  it.each(notations)('%s', (_name, seconds, print) => {
    fc.assert(
      fc.property(moment, (m) => {
        const iso = `${m.y}-${two(m.mo)}-${two(m.d)}T${two(m.h)}:${two(m.mi)}:${two(seconds ? m.s : 0)}+08:00`;
        expect(readTime(print(m), 480)?.iso).toBe(iso);
      }),
      { numRuns: 200 },
    );
  });
});

describe('machine-readable times', () => {
  it('say whether they carried a zone of their own', () => {
    expect(readMachineTime('2026-05-14T09:26:31+08:00', 0)).toMatchObject({ zoned: true, clock: true });
    expect(readMachineTime('2026-05-14 09:26:31', 480)).toMatchObject({ zoned: false, clock: true });
    expect(readMachineTime('2026-05-14', 480)).toMatchObject({ zoned: false, clock: false });
  });

  it('may be seconds or milliseconds since 1970', () => {
    expect(readMachineTime('1769599800', 480)?.iso).toBe('2026-01-28T19:30:00+08:00');
    expect(readMachineTime('1769599800000', 480)?.iso).toBe('2026-01-28T19:30:00+08:00');
  });

  it.each(['', 'yesterday', '0000000000', '2026', 'null', '0001-01-01T00:00:00Z'])('%j is none', (text) => {
    expect(readMachineTime(text, 480)).toBeUndefined();
  });
});
