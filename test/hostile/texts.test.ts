// Hostile words: what direction marks, zero-width characters, absurd figures and future dates must not do.
import { describe, expect, it } from 'vitest';
import { findFacts } from '../../utils/facts/index.ts';
import { fuzzTexts } from './fuzz-texts.ts';

describe('a figure beyond all numbers', () => {
  it.each([
    ['zh', '营收1e309亿元，增长百分之1e309。'],
    ['zh', `共${'9'.repeat(400)}人，历时${'9'.repeat(400)}年`],
    ['en', `It cost €${'2026'.repeat(100)} over ${'9'.repeat(400)} years.`],
  ] as const)('is no fact (%s)', (lang, text) => {
    for (const fact of findFacts(text, { lang }))
      expect(JSON.parse(JSON.stringify(fact)), text.slice(0, 40)).toEqual(fact);
  });
});

it('fifteen hundred random texts and settings keep every promise', () => {
  expect(fuzzTexts(1500, 20_260_514).failures).toEqual([]);
}, 240_000);
