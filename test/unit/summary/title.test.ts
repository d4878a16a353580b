// What a headline is about.
import { expect, test } from 'vitest';
import { titleTerms } from '../../../utils/summary/title.ts';

test('names and numbers stay, clickbait and function words go', () => {
  const terms = titleTerms('狂砸300亿！青禾的野心终于藏不住了');
  expect(terms).toContain('300');
  expect(terms).toContain('青禾');
  expect(terms).not.toContain('野心');
  expect(terms).not.toContain('终于');
});

test('no term runs across two words', () => {
  expect(titleTerms('江城 渡轮')).toEqual(new Set(['江城', '渡轮']));
});

test('English terms are stemmed and function words go', () => {
  expect(titleTerms('The ferries are closed')).toEqual(new Set(['ferry', 'clos']));
});

test('an empty title has no terms', () => {
  expect(titleTerms('').size).toBe(0);
});
