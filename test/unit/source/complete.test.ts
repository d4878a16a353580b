// The note made in the page without lists, and completed where the lists are.
import { describe, expect, it } from 'vitest';
import type { Finding, Reading } from '../../../utils/model.ts';
import { type UnlistedReading, withLists } from '../../../utils/source/complete.ts';
import { describeWith } from '../../../utils/source/describe.ts';
import { describeSource, type SourceInput, wordFinding } from '../../../utils/source/index.ts';
import { NO_LISTS } from '../../../utils/source/lookups.ts';
import { article, signs } from './pages.ts';
import { account, aggregator } from './seeds.ts';

const NOW = new Date('2025-11-20T00:00:00Z');
const figures: Finding[] = [
  { id: 'figures', state: 'found', said: 'computed', quote: '75亿', where: { part: 'body', offset: 3 } },
];

function inPage(input: SourceInput): UnlistedReading {
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
    const whole = withLists(reading, { now: NOW });
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

describe('the list of the English Wikipedia', () => {
  const english = {
    url: 'https://www.riverside.example/a',
    article: article({ lang: 'en', paragraphs: ['The bridge is open again.'] }),
    page: signs({ host: 'www.theguardian.com' }),
  };
  const ids = (reading: Reading): string[] => reading.digest?.source.findings.map(({ id }) => id) ?? [];

  it('is asked only when the reader wants it', () => {
    expect(ids(withLists(inPage(english)))).not.toContain('community-list');
    const found = withLists(inPage(english), { community: true }).digest?.source.findings.find(
      ({ id }) => id === 'community-list',
    );
    expect(found).toMatchObject({
      said: 'list',
      list: { entry: expect.stringMatching(/^The Guardian/), date: '2026-06' },
    });
    expect(wordFinding(found as Finding)?.values).toContain('2026-06');
  });

  it('is not asked about Chinese pages', () => {
    expect(ids(withLists(inPage(account), { community: true }))).not.toContain('community-list');
  });
});
