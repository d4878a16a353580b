// Sets of characters, and what letters, digits and Han characters are.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { behindBlank, charSet, isBlank, isDigit, tailWithout } from '../../../utils/text/char-set.ts';
import { hasHan, isHan, isWordAt } from '../../../utils/text/letters.ts';

describe('a set of characters', () => {
  it('knows its own and nothing beyond the text', () => {
    const units = charSet('年月');
    expect([units('3月', 1), units('3月', 0), units('3月', 2), units('3月', -1)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('shares its table with more than thirty-one others', () => {
    const sets = Array.from({ length: 40 }, (_, i) => charSet(String.fromCharCode(0x4e00 + i)));
    sets.forEach((set, i) => {
      expect(sets.map((_, k) => set(String.fromCharCode(0x4e00 + k), 0)).indexOf(true)).toBe(i);
    });
  });

  it('means by blanks and digits what expressions mean', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff }), (code) => {
        const c = String.fromCharCode(code);
        expect([isBlank(c, 0), isDigit(c, 0)]).toEqual([/\s/.test(c), /\d/.test(c)]);
      }),
    );
  });

  it('looks behind one blank, and back to the last stop', () => {
    expect([behindBlank('3 比1', 1), behindBlank('3比1', 1), behindBlank('3', 1)]).toEqual(['比', '比', '']);
    expect(tailWithout(charSet('，'), '先跌，后涨', 0, 5)).toBe('后涨');
  });
});

describe('letters, digits and Han characters', () => {
  it('are those of Unicode', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff }), (code) => {
        if (code >= 0xd800 && code <= 0xdfff) return;
        const c = String.fromCharCode(code);
        expect([isHan(code), isWordAt(c, 0)]).toEqual([/\p{Script=Han}/u.test(c), /[\p{L}\p{N}]/u.test(c)]);
      }),
      { numRuns: 2000 },
    );
  });

  it('are found where they are pairs of surrogates, and a half alone is none', () => {
    expect([hasHan('𠮷'), hasHan('\ud842'), isWordAt('𠮷', 0), isWordAt('\ud842', 0)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});
