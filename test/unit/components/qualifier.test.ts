// Qualifiers in the article's own words.
import { beforeEach, describe, expect, it } from 'vitest';
import { qualified, qualifierOf } from '../../../components/digest/qualifier.ts';
import type { RankedFact } from '../../../utils/model.ts';
import { speak } from './mount.ts';

function fact(text: string, words: string, qual?: RankedFact['qual']): RankedFact {
  const start = text.indexOf(words);
  const made: RankedFact = {
    kind: 'money',
    start,
    end: start + words.length,
    text: words,
    label: '',
    sentence: { start: 0, end: text.length },
    salience: 1,
  };
  return qual ? { ...made, qual } : made;
}

beforeEach(() => speak('zh_CN'));

describe('the qualifier', () => {
  it.each([
    ['总投资不超过47亿元。', '47亿元', 'atmost', '不超过47亿元'],
    ['未来五年投入超2000亿研发费用', '2000亿', 'over', '超2000亿'],
    ['单AI领域的年度投入就将达到75亿以上', '75亿', 'over', '75亿以上'],
    ['全长约六公里左右', '六公里', 'about', '约六公里'],
    ['利率不低于3%', '3%', 'atleast', '不低于 3%'],
    ['It will power nearly 380,000 homes', '380,000 homes', 'nearly', 'nearly 380,000 homes'],
    ['cut by no more than 12% a year', '12%', 'atmost', 'no more than 12%'],
    ['Moreover 12% of them', '12%', 'over', '超 12%'],
    ['20 years or more', '20 years', 'atleast', '20 years or more'],
  ] as const)('%s', (text, words, qual, expected) => {
    expect(qualified(text, fact(text, words, qual))).toBe(expected);
  });

  it('is none where the number has none, whatever stands before it', () => {
    const text = '超2000亿';
    expect(qualifierOf(text, fact(text, '2000亿'))).toBeNull();
    expect(qualified(text, fact(text, '2000亿'))).toBe('2000亿');
  });

  it('is ours where the article prints none next to the number', () => {
    const text = '有47亿元之多';
    expect(qualifierOf(text, fact(text, '47亿元', 'over'))).toEqual({
      text: '超',
      after: false,
      printed: false,
    });
  });
});
