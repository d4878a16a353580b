// The note made in the page without lists, and completed where the lists are.
import { describe, expect, it } from 'vitest';
import type { Finding, Reading } from '../../../utils/model.ts';
import { type UnlistedReading, withLists } from '../../../utils/source/complete.ts';
import { describeWith } from '../../../utils/source/describe.ts';
import { describeSource } from '../../../utils/source/index.ts';
import { NO_LISTS } from '../../../utils/source/lookups.ts';
import { account, aggregator } from './seeds.ts';

const NOW = new Date('2025-11-20T00:00:00Z');
const figures: Finding[] = [
  { id: 'figures', state: 'found', said: 'computed', quote: '75亿', where: { part: 'body', offset: 3 } },
];

function inPage(input: typeof account | typeof aggregator): UnlistedReading {
  const source = describeWith(NO_LISTS, { ...input, now: NOW, figures });
  const reading: Reading = {
    url: input.url,
    page: { kind: 'article', confidence: 1, reasons: [], lang: 'zh-Hans' },
    article: input.article,
    digest: { summary: [], facts: [], source, readingMinutes: 1 },
  };
  return { ...reading, signs: input.page };
}

describe.each([
  ['aggregator', aggregator],
  ['account', account],
])('%s', (_, input) => {
  const reading = inPage(input);

  it('says nothing of a list in the page', () => {
    expect(reading.digest?.source.findings.filter(({ said }) => said === 'list')).toEqual([]);
  });

  it('keeps platform, account, people and dates without lists', () => {
    const { carrier, people, time } = describeSource({ ...input, now: NOW });
    expect(reading.digest?.source.carrier.platform).toBe(carrier.platform);
    expect(reading.digest?.source.carrier.account).toBe(carrier.account);
    expect(reading.digest?.source.people).toEqual(people);
    expect(reading.digest?.source.time).toEqual(time);
  });

  it('is the whole note once completed, with what the figures said, and without the signs', () => {
    const whole = withLists(reading, undefined, NOW);
    expect(whole).not.toHaveProperty('signs');
    expect(whole.digest?.source).toEqual(describeSource({ ...input, now: NOW, figures }));
  });
});

it('leaves a reading without an article as it is', () => {
  const reading: Reading = {
    url: 'https://news.example.com/',
    page: { kind: 'home', confidence: 1, reasons: [], lang: 'zh' },
    article: null,
    digest: null,
  };
  expect(withLists(reading)).toEqual(reading);
});
