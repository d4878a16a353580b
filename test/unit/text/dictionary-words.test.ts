// Words of a Chinese text by the browser's dictionary.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dictionaryWords } from '../../../utils/text/dictionary-words.ts';

it('cuts 储能电池企业 between words, not within them', () => {
  expect(dictionaryWords('储能电池企业')).toContain('电池');
});

it('loses nothing of any text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => dictionaryWords(text).join('') === text));
});
