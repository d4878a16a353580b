// Scoring tokens: what counts as the same word.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stem, tokens } from '../../../utils/text/words.ts';

test('Han runs become bigrams, broken at punctuation', () => {
  expect(tokens('渡轮停航，复航')).toEqual(['渡轮', '轮停', '停航', '复航']);
});

test('a lone Han character counts for itself', () => {
  expect(tokens('“茶”')).toEqual(['茶']);
});

test('numbers stay whole with their dots and percent sign, full width or not', () => {
  expect(tokens('13.81万')).toEqual(['13.81', '万']);
  expect(tokens('增长5.2%')).toContain('5.2%');
  expect(tokens('２０２６年')).toEqual(['2026', '年']);
});

test('Latin words are lower case and model names stay whole', () => {
  expect(tokens('MiMo-V2-Flash发布')).toEqual(['mimo-v2-flash', '发布']);
});

test('English function words are left out, the forms of a word agree', () => {
  expect(tokens('The ferries were stopped by the harbour’s pilots')).toEqual([
    'ferry',
    'stop',
    'harbour',
    'pilot',
  ]);
  for (const forms of [
    ['kill', 'killed', 'kills', 'killing'],
    ['city', 'cities'],
    ['close', 'closed', 'closes', 'closing'],
    ['crash', 'crashes', 'crashed'],
  ])
    expect(new Set(forms.map(stem)).size, forms.join()).toBe(1);
});

test('any text gives tokens without white space and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(tokens(text).every((t) => t !== '' && !/\s/.test(t))).toBe(true);
    }),
  );
}, 30_000);
