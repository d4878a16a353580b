// Words for a fact without a label: the clause it stands in.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clauseAround } from '../../../components/digest/clause.ts';
import type { RankedFact } from '../../../utils/model.ts';

function fact(text: string, words: string): RankedFact {
  const start = text.indexOf(words);
  return {
    kind: 'number',
    start,
    end: start + words.length,
    text: words,
    label: '',
    sentence: { start: 0, end: text.length },
    salience: 1,
  };
}

const clause = (text: string, words: string) => clauseAround(text, fact(text, words));

describe('the clause', () => {
  it('ends at the comma', () => {
    expect(clause('报告期内，公司实现营业收入18.6亿元，同比增长38%。', '18.6亿元')).toBe(
      '公司实现营业收入18.6亿元',
    );
  });

  it('does not end at a comma between digits', () => {
    expect(clause('It will power 380,000 homes, officials said.', '380,000 homes')).toBe(
      'It will power 380,000 homes',
    );
  });

  it('is cut where it is long, with dots', () => {
    const text =
      '岚舟储能拟在芜湖和宜宾两地各建一座工厂并在三年内分期投入合计不超过47亿元的自有资金和银行贷款。';
    expect(clause(text, '47亿元')).toBe('…三年内分期投入合计不超过47亿元的自有资金和银行贷款');
  });

  it('cuts no word in two', () => {
    const text = 'The regional authority expects to spend 60 million pounds on quieter buses and trams';
    expect(clause(text, '60 million')).toBe('…expects to spend 60 million pounds on quieter…');
  });

  it('is nothing when it is the number alone', () => {
    expect(clause('增长，38%，下降', '38%')).toBe('');
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff)), fc.nat(), fc.nat(), (units, a, b) => {
        const text = String.fromCharCode(...units);
        const start = Math.min(a % (text.length + 1), b % (text.length + 1));
        const end = Math.max(a % (text.length + 1), b % (text.length + 1));
        const result = clauseAround(text, { ...fact(text, ''), start, end, text: text.slice(start, end) });
        expect(result.length).toBeLessThanOrEqual(Math.max(48, end - start) + 2);
      }),
      { numRuns: 50 },
    );
  });
});
