// Dates as the timeline prints, orders and judges them.
import { describe, expect, it } from 'vitest';
import type { IsoSpan } from '../../../utils/model.ts';
import { formatIso, formatMoment, formatSpan, sortKey, tense } from '../../../utils/wording/calendar.ts';

const span = (start: string | null, end: string | null | undefined, grain = 'day'): IsoSpan =>
  end === undefined ? { start, grain } : { start, end, grain };

describe('one date', () => {
  it.each([
    ['2021', '2021年', '2021'],
    ['2021-03', '2021年3月', 'March 2021'],
    ['2025-12-17', '2025年12月17日', '17 December 2025'],
    ['2025-12-17T20:05', '2025年12月17日 20:05', '17 Dec 2025, 20:05'],
  ])('%s', (iso, zh, en) => {
    expect(formatIso(iso, 'zh-CN')).toBe(zh);
    expect(formatIso(iso, 'zh-TW')).toBe(zh);
    expect(formatIso(iso, 'en')).toBe(en);
  });

  it('keeps the wall time of the page, whatever the offset', () => {
    expect(formatMoment('2024-07-19T21:35:00+08:00', 'en')).toBe('19 Jul 2024, 21:35');
  });

  it('takes midnight for a date without a time of day', () => {
    expect(formatMoment('2024-07-19T00:00:00+08:00', 'zh-CN')).toBe('2024年7月19日');
  });

  it('has no words for what is no date', () => {
    expect(formatIso('soon', 'en')).toBe('');
    expect(formatSpan(span(null, null), 'en')).toBeNull();
  });
});

describe('a span', () => {
  it.each([
    ['2025-07', '2025-09', '2025年7月–9月', 'July–September 2025'],
    ['2025-12', '2026-01', '2025年12月–2026年1月', 'December 2025–January 2026'],
    ['2025-11-17', '2025-11-23', '2025年11月17日–23日', '17–23 November 2025'],
    ['2025-11-30', '2025-12-06', '2025年11月30日–12月6日', '30 November–6 December 2025'],
    ['2028', '2030', '2028–2030年', '2028–2030'],
  ])('%s to %s', (start, end, zh, en) => {
    expect(formatSpan(span(start, end), 'zh-CN')?.text).toBe(zh);
    expect(formatSpan(span(start, end), 'en')?.text.replace(/\s*–\s*/, '–')).toBe(en);
    expect(formatSpan(span(start, end), 'zh-CN')?.range).toBe(true);
  });

  it('of one unit is one date', () => {
    expect(formatSpan(span('2021-03', '2021-03'), 'zh-CN')).toEqual({
      text: '2021年3月',
      open: null,
      range: false,
    });
  });

  it('tells which end is open', () => {
    expect(formatSpan(span('2023', null), 'en')?.open).toBe('end');
    expect(formatSpan(span(null, '2023'), 'en')?.open).toBe('start');
  });
});

describe('order and tense', () => {
  it('puts dates by their start, those without one by their end, unknown ones last', () => {
    const spans = [undefined, span('2025', '2025'), span(null, '2020'), span('2021-03', '2021-03')];
    const years = [...spans]
      .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
      .map((s) => s?.start ?? s?.end);
    expect(years).toEqual(['2020', '2021-03', '2025', undefined]);
  });

  const now = new Date('2025-12-20T12:00:00');
  it.each([
    ['2025-12-19', '2025-12-19', 'past'],
    ['2025-12-20', '2025-12-20', 'today'],
    ['2025-12-21', '2025-12-21', 'future'],
    ['2025-12', '2025-12', 'past'],
    ['2026', '2026', 'future'],
    ['2025-12', '2030-12', 'current'],
    ['2025-07', '2025-09', 'past'],
  ])('%s to %s is %s', (start, end, expected) => {
    expect(tense(span(start, end), now)).toBe(expected);
  });

  it('is unknown without a date', () => {
    expect(tense(undefined, now)).toBe('unknown');
  });
});
