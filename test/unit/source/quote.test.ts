// Quotes are short, whole and can be found again.
import { describe, expect, it } from 'vitest';
import { around, clauseStart, clip, collapse } from '../../../utils/source/quote.ts';

describe('clip', () => {
  it('keeps 40 characters at most, with white space collapsed', () => {
    expect(clip('三座旧桥\n\t 完成检修')).toBe('三座旧桥 完成检修');
    expect(clip('桥'.repeat(60))).toHaveLength(40);
  });

  it('cuts neither a pair of surrogates nor a word of letters', () => {
    expect(clip(`${'桥'.repeat(39)}🦊`)).toBe('桥'.repeat(39));
    expect(clip('The three old bridges on the river reopened today')).toBe(
      'The three old bridges on the river',
    );
  });

  it('is always a run of the collapsed text', () => {
    const text = ' a  b\u3000c '.repeat(20);
    expect(collapse(text)).toContain(clip(text));
  });
});

describe('around', () => {
  it('follows the match to the end of its sentence', () => {
    const text = '三座旧桥完成检修。据悉，通车时间另行通知。';
    expect(around(text, 9, 11)).toBe('据悉，通车时间另行通知');
  });
});

describe('clauseStart', () => {
  it('goes back to the last stop', () => {
    expect(clauseStart('部分文章被删。为了不失联,请关注', 9)).toBe(7);
    expect(clauseStart('为了不失联', 2)).toBe(0);
  });
});
