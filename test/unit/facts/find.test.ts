// What findFacts finds in ordinary news sentences.
import { describe, expect, it } from 'vitest';
import { findFacts } from '../../../utils/facts/index.ts';

describe('findFacts', () => {
  it('reads money, counts and full dates', () => {
    const text = '2023年5月6日,工厂投资3.5亿元,招工1200人。';
    const found = findFacts(text, { lang: 'zh' }).map((f) => [
      text.slice(f.start, f.end),
      f.kind,
      f.value ?? f.iso?.start,
    ]);
    expect(found).toEqual([
      ['2023年5月6日', 'date', '2023-05-06'],
      ['3.5亿元', 'money', 350_000_000],
      ['1200人', 'count', 1200],
    ]);
  });
});
