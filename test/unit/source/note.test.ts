// The two pages the extension was first asked to read, in their structure, and what the reader is shown.
import { describe, expect, it } from 'vitest';
import { describeBlocks, describeSource, moreBlocks, wordFinding } from '../../../utils/source/index.ts';
import { account, aggregator } from './seeds.ts';

const NOW = new Date('2025-11-20T00:00:00Z');
const republished = describeSource({ ...aggregator, now: NOW });
const post = describeSource({ ...account, now: NOW });
const ids = (note: typeof post, state = 'found'): string[] =>
  note.findings.filter((finding) => finding.state === state).map((finding) => finding.id);

describe('a page of a tech aggregator that republishes', () => {
  it('is a site’s page with a named source that the list does not hold', () => {
    expect(republished.carrier).toEqual({
      host: 'www.chinaz.com',
      hostIdentity: 'found',
      siteName: '站长之家',
      siteKind: 'tech-aggregator',
    });
    expect(republished.origin).toEqual({ raw: '快科技', kind: 'named' });
    expect(ids(republished, 'not-found')).toEqual(
      expect.arrayContaining([
        'platform',
        'list-match',
        'original-link',
        'byline',
        'reporter',
        'editor',
        'links-out',
      ]),
    );
  });

  it('has a date, and recommendations 16 months newer', () => {
    expect(republished.time).toMatchObject({
      published: '2024-07-19T21:35:00+08:00',
      ageDays: 488,
      listedNearbyFrom: '2025-11-10',
      undatedEvents: ['在最近的一场演讲中'],
    });
    expect(republished.findings.find(({ id }) => id === 'nearby-fresh')?.values?.months).toBe(16);
  });

  it('quotes one speaker and links nowhere', () => {
    expect(republished.findings.find(({ id }) => id === 'quoted-speech')?.values).toMatchObject({
      count: 1,
      who: '周远',
    });
    expect(republished.unknown).toEqual(['original-article', 'author', 'quote-origin', 'event-dates']);
  });

  it('says its age before anything else', () => {
    const [first] = describeBlocks(republished);
    expect(first?.findings[0]?.id).toBe('age');
    expect(wordFinding(first?.findings[0] ?? { id: '', state: 'found', said: 'page' })).toEqual({
      key: 'finding_age_months',
      values: ['2024-07-19', '16'],
    });
  });
});

describe('an account’s post on 网易号', () => {
  it('names platform, account and self-named source', () => {
    expect(post.carrier).toMatchObject({ platform: '网易号', account: '品牌观察员', hostIdentity: 'found' });
    expect(post.origin).toEqual({ raw: '品牌观察员', kind: 'self' });
    expect(post.people).toEqual({ byline: '林知白' });
    expect(post.findings.find(({ id }) => id === 'platform')).toMatchObject({
      said: 'page',
      where: { part: 'tail' },
    });
  });

  it('has no date of its own, whatever the dates beside it', () => {
    expect(post.time.published).toBeUndefined();
    expect(post.time.ageDays).toBeUndefined();
    expect(post.findings.find(({ id }) => id === 'published')?.state).toBe('not-found');
  });

  it('shows the period behind the headline’s number', () => {
    expect(post.findings.filter(({ id }) => id === 'headline-numbers')).toEqual([
      {
        id: 'headline-numbers',
        state: 'found',
        said: 'computed',
        quote: '未来五年投入超2000亿',
        where: { part: 'body', offset: 47 },
        values: { number: '2000亿', seen: 'period', phrase: '未来五年投入超2000亿', word: '未来五年' },
      },
    ]);
  });

  it('quotes the unnamed data, the named bank, the account’s praise of itself and the promotional tail', () => {
    const quote = (id: string): string | undefined =>
      post.findings.find((finding) => finding.id === id)?.quote;
    expect(quote('unnamed-attribution')).toMatch(/^数据显示,2025年/);
    expect(quote('named-attribution')).toMatch(/^高盛/);
    expect(quote('self-description')).toBe('原创品牌传播第一媒体');
    expect(quote('promo-tail')).toMatch(/^为了不失联,请关注下面的备用号/);
  });

  it('lists what could not be confirmed', () => {
    expect(post.unknown).toEqual([
      'publish-date',
      'account-owner',
      'author-identity',
      'quote-origin',
      'data-origin',
      'event-dates',
    ]);
  });
});

describe('the lines shown', () => {
  it.each([
    ['republished', republished],
    ['post', post],
  ])('are at most eight, in the order of the blocks: %s', (_, note) => {
    const blocks = describeBlocks(note);
    expect(blocks.flatMap((block) => block.findings).length).toBeLessThanOrEqual(8);
    const order = ['carrier', 'origin', 'people', 'text'];
    const seen = blocks.map((block) => order.indexOf(block.block));
    expect(seen).toEqual([...seen].sort());
  });

  it('leave every other finding to “more”, once', () => {
    const all = [...describeBlocks(post), ...moreBlocks(post)].flatMap((block) => block.findings);
    expect(new Set(all)).toEqual(new Set(post.findings));
    expect(all).toHaveLength(post.findings.length);
  });
});
