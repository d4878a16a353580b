// Where a line of Chinese may end.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phrases } from '../../../components/digest/phrases.tsx';

describe('phrases', () => {
  it('keep words, numbers with their units, and marks with what they belong to', () => {
    const pieces = phrases('押上1200亿！青禾电子的电池野心藏不住了');
    expect(pieces).toContain('电池');
    expect(pieces).toContain('野心');
    for (const piece of pieces) expect(piece).not.toMatch(/^[！，。的了]|\d$/);
  });

  it('leave English alone', () => {
    expect(phrases('Tidal barrage wins approval')).toEqual(['Tidal barrage wins approval']);
  });

  it('are the text, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => phrases(text).join('') === text));
    fc.assert(
      fc.property(fc.array(fc.constantFrom('电', '池', '“', '”', '3', '.', ' ', '的', '\ud83c')), (signs) => {
        const text = signs.join('');
        expect(phrases(text).join('')).toBe(text);
      }),
    );
  });
});
