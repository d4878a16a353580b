// Age, dates nearby and events without a date.
import { describe, expect, it } from 'vitest';
import type { Finding, PageSigns, SourceNote, Stated } from '../../../utils/model.ts';
import { describeSource } from '../../../utils/source/index.ts';
import { article, signs } from './pages.ts';

const NOW = new Date('2025-11-20T00:00:00Z');
const on = (iso: string): Stated => ({ iso, from: 'meta' });

function note(
  given: { publishedAt?: Stated; updatedAt?: Stated; paragraphs?: string[]; lang?: string },
  page: Partial<PageSigns> = {},
): SourceNote {
  return describeSource({
    url: 'https://news.example.com/',
    article: article(given),
    page: signs(page),
    now: NOW,
  });
}
const find = (of: SourceNote, id: string): Finding | undefined =>
  of.findings.find((finding) => finding.id === id);

describe('age', () => {
  it('counts whole days from the stated publication', () => {
    expect(note({ publishedAt: on('2025-11-19T08:00:00+08:00') }).time.ageDays).toBe(1);
    expect(note({ publishedAt: on('2024-07-19T21:35:00+08:00') }).time.ageDays).toBe(488);
  });

  it('is left out without a date, and with a date in the future', () => {
    expect(note({}).time.ageDays).toBeUndefined();
    expect(note({ publishedAt: on('2026-01-01T00:00:00Z') }).time.ageDays).toBeUndefined();
    expect(note({ publishedAt: on('not a date') }).time.ageDays).toBeUndefined();
  });

  it('says when an old article is kept up to date', () => {
    const of = note({ publishedAt: on('2012-05-10T00:00:00Z'), updatedAt: on('2025-10-01T00:00:00Z') });
    expect(find(of, 'age')?.values?.updated).toBe('2025-10-01');
  });
});

describe('dates beside recommended items', () => {
  const published = on('2024-07-19T21:35:00+08:00');

  it('show how much newer the recommendations are', () => {
    const of = note({ publishedAt: published }, { nearbyDates: ['2025-11-18', '2025-11-10', '2025-11-13'] });
    expect(of.time).toMatchObject({ listedNearbyFrom: '2025-11-10', listedNearbyTo: '2025-11-18' });
    expect(find(of, 'nearby-fresh')).toMatchObject({
      state: 'found',
      values: { months: 16, month: '2025-11' },
    });
  });

  it('say nothing when they are of the same time', () => {
    const of = note({ publishedAt: published }, { nearbyDates: ['2024-07-18', '2024-07-20'] });
    expect(find(of, 'nearby-fresh')?.state).toBe('not-found');
  });

  it('are never taken for the date of the article', () => {
    const of = note({}, { nearbyDates: ['2025-12-23', '2025-12-24'] });
    expect(of.time.published).toBeUndefined();
    expect(find(of, 'nearby-fresh')?.state).toBe('unknown');
    expect(of.unknown).toContain('publish-date');
  });

  it('need company: one date may be the page’s clock', () => {
    expect(note({}, { nearbyDates: ['2025-12-24'] }).time.listedNearbyFrom).toBeUndefined();
  });
});

describe('undated events', () => {
  const events = (text: string, publishedAt?: Stated): string[] =>
    note({ paragraphs: [text], ...(publishedAt ? { publishedAt } : {}) }).time.undatedEvents;

  it.each([
    ['在最近的一场演讲中,周远谈到停产。', '在最近的一场演讲中'],
    ['近日，河岸市发布一则通知。', '近日，河岸市发布一则通知'],
    ['公司不久前裁撤了两个部门。', '公司不久前裁撤了两个部门'],
  ])('%s', (text, quote) => {
    expect(events(text, on('2024-07-19T00:00:00+08:00'))).toEqual([quote]);
  });

  it.each([
    '近日（7月18日），河岸市发布一则通知。',
    '最近三年公司连续盈利。',
    '距离最近的车站有两公里。',
    '最近的一次检修在2019年。',
    '最近一个月气温偏高。',
  ])('is none: %s', (text) => {
    expect(events(text, on('2024-07-19T00:00:00+08:00'))).toEqual([]);
  });

  it('include 今年11月 only where the article itself has no date', () => {
    const text = '直到今年11月初,当事人才公开回应。';
    expect(events(text)).toEqual(['直到今年11月初']);
    expect(events(text, on('2025-12-24T00:00:00+08:00'))).toEqual([]);
  });

  it('point at their place in the text', () => {
    const of = note({ paragraphs: ['三座旧桥完成检修。', '近日，河岸市发布一则通知。'] });
    expect(find(of, 'undated-event')?.where).toEqual({ part: 'body', offset: 10 });
  });

  it('are found in English', () => {
    expect(
      note({ lang: 'en', paragraphs: ['The mayor recently opened three bridges.'] }).time.undatedEvents,
    ).toHaveLength(1);
  });
});

describe('a printed date without a year', () => {
  const printed = (text: string): SourceNote =>
    note({ publishedAt: { iso: '2025-10-08T12:00:00+08:00', printed: text, from: 'visible' } });

  it('is said to have none, and its age cannot be told', () => {
    const of = printed('10-08 12:00');
    expect(find(of, 'published')?.values).toEqual({ date: '2025-10-08', printed: '10-08 12:00' });
    expect(find(of, 'age')).toMatchObject({ state: 'unknown' });
    expect(of.time.ageDays).toBeUndefined();
    expect(of.unknown).toContain('publish-year');
  });

  it.each(['2025-10-08 12:00', '25年10月8日', '3小时前', '昨天 12:00'])('“%s” needs none', (text) => {
    expect(find(printed(text), 'age')?.state).toBe('found');
  });
});
