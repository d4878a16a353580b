// Notes: found at the end of an article by their numbers, tied to the places that call them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNotes } from '../../../utils/reader/notes.ts';
import { articleOf } from './samples.ts';

const p = (text: string) => ({ type: 'paragraph' as const, text });

/** Calls as their marks, notes as their words. */
function seen(drafts: Parameters<typeof articleOf>[0]) {
  const article = articleOf(drafts);
  const notes = findNotes(article);
  return (
    notes && {
      calls: notes.calls.map(({ start, end, number }) => [article.text.slice(start, end), number]),
      notes: notes.list.map(({ number, words }) => [number, article.text.slice(words.start, words.end)]),
      from: article.text.slice(notes.at.start).split('\n')[0],
    }
  );
}

describe('notes', () => {
  it('ties numbers in brackets to the lines under 注释', () => {
    expect(
      seen([
        p('渡口停了三年[1]，去年才谈妥[2]。'),
        p('注释：'),
        p('[1] 2023年5月起。'),
        p('[2] 见县政府公报。'),
      ]),
    ).toEqual({
      calls: [
        ['[1]', 1],
        ['[2]', 2],
      ],
      notes: [
        [1, '2023年5月起。'],
        [2, '见县政府公报。'],
      ],
      from: '注释：',
    });
  });

  it('knows circled numbers, 注1, and a credit that follows the notes', () => {
    expect(seen([p('米价涨了①。'), p('①指早籼米。'), p('（责任编辑：何苇）')])?.notes).toEqual([
      [1, '指早籼米。'],
    ]);
    expect(seen([p('米价涨了[注1]。'), p('注1：指早籼米。')])?.notes).toEqual([[1, '指早籼米。']]);
  });

  it('takes an ordered list at the end for notes when the text calls its items', () => {
    const list = { type: 'list' as const, ordered: true, text: 'Parish ledger.\nHarbour office, 2024.' };
    expect(seen([p('It sank twice.[1][2]'), { type: 'heading', text: 'References' }, list])?.notes).toEqual([
      [1, 'Parish ledger.'],
      [2, 'Harbour office, 2024.'],
    ]);
    expect(seen([p('What to bring:'), list])).toBeNull();
  });

  it('leaves alone what only looks like notes', () => {
    expect(seen([p('办法有三条：'), p('①多走路。'), p('②少开车。')])).toBeNull();
    expect(seen([p('面积20 m²，高3 m。'), p('² 由县里测量。')])).toBeNull();
    expect(seen([p('他排名第[1]。'), p('1. 早起。'), p('2. 早睡。')])).toBeNull();
    expect(seen([p('[1] 全文只有这一条。')])).toBeNull();
    expect(seen([])).toBeNull();
  });

  it('stays inside the text, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('[1]', '①', '注1：', '1. a', '注释', 'a[1]b①', '²', '[999]\n[1]'),
    );
    const draft = fc.record({ type: fc.constantFrom('paragraph', 'list', 'heading', 'image'), text });
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 8 }), (drafts) => {
        const article = articleOf(drafts as Parameters<typeof articleOf>[0]);
        const notes = findNotes(article);
        for (const { start, end } of [...(notes?.calls ?? []), ...(notes?.list.map((n) => n.words) ?? [])]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(article.text.length);
          expect(start).toBeLessThanOrEqual(end);
        }
      }),
      { numRuns: 50 },
    );
  }, 30_000);
});
