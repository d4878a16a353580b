// English news as agencies, broadcasters and sport, crime and market desks write it: values, traps, changes, labels.
import { describe, expect, it } from 'vitest';
import { findFacts, rankFacts } from '../../../utils/facts/index.ts';
import type { Fact, RankedFact } from '../../../utils/model.ts';

const REF = '2025-10-31';
const find = (text: string): Fact[] => findFacts(text, { lang: 'en', ref: REF });
const words = (text: string): string[] => find(text).map((f) => text.slice(f.start, f.end));
const one = (text: string, part: string): RankedFact | undefined =>
  rankFacts(find(text), { text, title: '', lang: 'en', ref: REF }).find((f) => f.text === part);

describe('values', () => {
  it.each([
    ['the £212m scheme', '£212m', 'money', 212e6],
    ['a further £45m-£50m is needed', '£45m-£50m', 'money', [45e6, 50e6]],
    ['or 1.2m homes', '1.2m', 'count', 1.2e6],
    ['he won the 800m', '800m', 'measure', 800],
    ['the 1.4-gigawatt plant', '1.4-gigawatt', 'measure', 1.4],
    ['the 340-page report', '340-page', 'count', 340],
    ['cut by a quarter point', 'a quarter point', 'points', 0.25],
    ['prices rose by nearly a third since May', 'a third', 'ratio', 1 / 3],
    ['the truck weighs 80,000 pounds', '80,000 pounds', 'measure', 80000],
    ['50 A320neo jets', '50', 'count', 50],
    ['all 204 Democrats', '204', 'count', 204],
    ['highs of 14C', '14C', 'temperature', 14],
    ['dropped to minus 20 F (cold)', 'minus 20 F', 'temperature', -20],
    ['victims aged between 71 and 89', '71 and 89', 'age', [71, 89]],
    ['She was 78.', '78', 'age', 78],
    ['about 1 in 4 Americans', '1 in 4', 'ratio', 0.25],
    ['was 3.5 times in those days', '3.5 times', 'multiple', 3.5],
    ['Alcova won 6-4', '6-4', 'proportion', [6, 4]],
  ] as const)('%s', (text, part, kind, value) => {
    expect(find(text).find((f) => text.slice(f.start, f.end) === part)).toMatchObject({ kind, value });
  });

  it('takes race times for lengths of time', () => {
    expect(find('won in 2:03.44')[0]).toMatchObject({ kind: 'duration', seconds: 123.44 });
  });

  it('keeps the two ends of a change apart', () => {
    expect(words('Fares rise from £2 to £3')).toEqual(['£2', '£3']);
    expect(words('Prices range from $35 to $250')).toEqual(['$35 to $250']);
  });
});

describe('what is no fact', () => {
  it.each([
    'Call (212) 555-0147 or +44 20 7946 0018.',
    'The office at 1600 Harbor Avenue, Suite 400',
    'Under Section 702 and Article 5',
    'Flight BA2490 left Gate 14.',
    'The iPhone 17 Pro starts here',
    'in case No. 23-1187',
    'The 9th U.S. Circuit Court of Appeals',
    'a 911 call from the 400 block of Elm Street',
    'blood pressure of 130/80',
    'lows in the mid-60s',
    'quoting reference 13250612345',
  ])('%s', (text) => {
    expect(words(text)).toEqual([]);
  });
});

describe('dates', () => {
  const iso = (text: string): unknown[] => find(text).map((f) => [f.iso?.start, f.iso?.end]);

  it.each([
    ['by 1330 GMT', '2025-10-31T13:30', '2025-10-31T13:30'],
    ['“We finished at half past six”', '2025-10-31T06:30', '2025-10-31T06:30'],
    ['FY26 capex', '2026', '2026'],
    ['the three months ended Sept. 30', '2025-07', '2025-09-30'],
    ['the six months to 30 June', '2025-01', '2025-06-30'],
    ['in the 2024-25 season', '2024', '2025'],
    ['the 2011-12 season', '2011', '2012'],
    ['Thanksgiving Day last year', '2024-11-28', '2024-11-28'],
    ['Polls close at 8 p.m. Tuesday.', '2025-11-04T20:00', '2025-11-04T20:00'],
    ['He is sentenced on Jan. 14.', '2026-01-14', '2026-01-14'],
    ['between 10:30 and 11:45 am on 3 November', '2025-11-03T10:30', '2025-11-03T11:45'],
    ['sales of the last two quarters', '2025-04', '2025-09'],
  ])('%s', (text, start, end) => {
    expect(iso(text)).toEqual([[start, end]]);
  });

  it('puts what was said on a day into the past, whatever the rest of the sentence expects', () => {
    expect(iso('The company on Thursday raised its full-year profit forecast.')).toEqual([
      ['2025-10-30', '2025-10-30'],
    ]);
  });

  it('gives a clock time the day behind its bracket', () => {
    expect(iso('at about 09:30 local time (07:30 GMT) on 19 October')[0]).toEqual([
      '2025-10-19T09:30',
      '2025-10-19T09:30',
    ]);
  });

  it('does not let a year of comparison govern what follows', () => {
    expect(iso('up 3.6% from September 2024, the department said on Oct. 24').slice(-1)).toEqual([
      ['2025-10-24', '2025-10-24'],
    ]);
  });

  it('leaves ages of the earth alone', () => {
    expect(find('dated to 66 million years ago')[0]).toMatchObject({ kind: 'duration' });
  });
});

describe('changes', () => {
  it.each([
    ['fell 38 cents to $60.11', '38 cents', 'down'],
    ['fell 38 cents to $60.11', '$60.11', undefined],
    ['has raised $45 million', '$45 million', undefined],
    ['settled down 42 cents, or 0.7%, at $64.51', '0.7%', 'down'],
    ['a fall of 2.1%', '2.1%', 'down'],
    ['up from £4.8m', '£4.8m', undefined],
    ['to advance a $1.7 trillion bill', '$1.7 trillion', undefined],
  ])('%s: %s', (text, part, dir) => {
    expect(one(text, part)?.dir).toBe(dir);
  });
});

describe('labels', () => {
  it.each([
    [
      'Brent crude futures settled down 42 cents, or 0.7%, at $64.51 a barrel.',
      '$64.51',
      'Brent crude futures',
    ],
    ['It raised a $45 million Series B led by Northgate.', '$45 million', 'Series B'],
    ['at a $320 million post-money valuation', '$320 million', 'post-money valuation'],
    ['Profit before tax hit $7.3bn in the quarter.', '$7.3bn', 'Profit before tax'],
    ['Operating costs rose 24% to $10.1bn.', '$10.1bn', 'Operating costs'],
    ['It would cut 700 jobs, about 8% of its workforce.', '8%', 'workforce'],
    ['giving it a market value of nearly $1.2 trillion', '$1.2 trillion', 'market value'],
    ['Daniel Orr, 34, of Wexford Street, was sentenced.', '34', 'Daniel Orr'],
    ['a 17-year-old boy was hurt', '17-year-old', 'boy'],
    ['They ordered 1,500 new buses over five years.', '1,500', 'new buses'],
    ['Shareholders will receive $48.50 per share.', '$48.50', 'Shareholders will receive'],
  ])('%s: %s', (text, part, label) => {
    expect(one(text, part)?.label).toBe(label);
  });

  it('says nothing rather than something wrong', () => {
    expect(one('A quake of magnitude 6.3 struck about 35 kilometers away', '35 kilometers')?.label).toBe('');
    expect(one('a battery and 12GB', '12GB')?.label).toBe('');
  });
});
