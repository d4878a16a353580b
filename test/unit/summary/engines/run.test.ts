// @vitest-environment node
// An engine at work: what it is shown, what of its answer is shown.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBullets, readChoice } from '../../../../utils/summary/engines/answer.ts';
import type { SummaryEngine } from '../../../../utils/summary/engines/engine.ts';
import { ungrounded } from '../../../../utils/summary/engines/grounding.ts';
import { runEngine, sentencesFor } from '../../../../utils/summary/engines/run.ts';
import { FERRY, HARBOUR } from '../samples.ts';

const signal = new AbortController().signal;
const fake = (part: Partial<SummaryEngine>): SummaryEngine => ({
  id: 'fake',
  name: 'Fake',
  model: 'small',
  availability: async () => 'available',
  choose: async () => [0],
  ...part,
});

describe('choosing', () => {
  test('the lines are the page’s own, with their places', async () => {
    for (const article of [FERRY, HARBOUR]) {
      const found = await runEngine(
        fake({ choose: async (s) => s.map((_, i) => i) }),
        article,
        { lines: 9 },
        signal,
      );
      expect(found).toMatchObject({ engine: 'fake', name: 'Fake', model: 'small', putAside: 0 });
      for (const line of found.lines) {
        if (line.kind !== 'page') throw new Error('written');
        expect(article.text.slice(line.start, line.end)).toBe(line.text);
      }
    }
  });
  test('promo, captions and questions are not even shown to the engine', async () => {
    const { shown } = sentencesFor(FERRY, 'zh');
    expect(shown.map(({ text }) => text).join('')).not.toMatch(/公众号|图为|吗？|责任编辑|四号线/);
  });
  test('of a long article it sees the best sentences, in the order of the article, and it is said how many', async () => {
    const line = (i: number) => `第${i}号码头在${(i % 28) + 1}日检修了${i * 7}根缆桩，岸边更换照明灯具。`;
    const text = Array.from({ length: 900 }, (_, i) => line(i)).join('\n');
    const { seen, of } = await runEngine(fake({}), { title: '检修', text, lang: 'zh' }, { lines: 3 }, signal);
    expect(of).toBe(900);
    expect(seen).toBeLessThanOrEqual(150);
    const { shown } = sentencesFor({ title: '检修', text }, 'zh');
    expect(shown.map(({ start }) => start)).toEqual(shown.map(({ start }) => start).sort((a, b) => a - b));
    expect(shown.reduce((sum, one) => sum + one.text.length, 0)).toBeLessThanOrEqual(3500);
  });
});

describe('rewriting', () => {
  const write = (text: string, cites: number[]) =>
    runEngine(fake({ rewrite: async () => [{ text, cites }] }), FERRY, { lines: 3, rewrite: true }, signal);

  test('a sentence that says what its sources say is shown as written, with its sources', async () => {
    const { lines } = await write('江城渡轮公司宣布全市24座码头停航三天。', [0]);
    expect(lines[0]).toMatchObject({ kind: 'written', text: '江城渡轮公司宣布全市24座码头停航三天。' });
    expect(lines[0]?.kind === 'written' && lines[0].cites[0]?.text).toContain('24座码头');
  });
  test.each([
    ['a wrong number', '江城渡轮公司宣布全市25座码头停航三天。'],
    ['a number from another sentence', '江城渡轮公司宣布停航，每天影响18.6万人次。'],
    ['a name that is not there', '江城渡轮公司总经理周启明宣布全市24座码头停航三天。'],
    ['a company that is not there', '江城公交集团宣布全市24座码头停航三天。'],
    ['a link', '江城渡轮公司宣布停航三天，详见 https://example.com'],
    ['other words', '市长批评管理混乱并要求追究责任人。'],
  ])('%s: the cited sentence is shown instead', async (_, text) => {
    const { lines, putAside } = await write(text, [0]);
    expect(putAside).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ kind: 'page' });
  });
  test('is not done unless the reader asked for it', async () => {
    const engine = fake({ rewrite: async () => [{ text: '停航', cites: [0] }] });
    const { lines } = await runEngine(engine, FERRY, { lines: 3 }, signal);
    expect(lines[0]?.kind).toBe('page');
  });
});

describe('the check', () => {
  const source = ['Apple said on Tuesday that Mara Quist will lead 1,200 engineers in Leeds from 3 May.'];
  test.each([
    ['Mara Quist will lead 1200 Apple engineers in Leeds.', undefined],
    ['Mara Quist will lead 1300 engineers in Leeds.', '1300'],
    ['Google said Mara Quist will lead engineers; Google agreed.', 'Google'],
    ['Mara Quist will lead engineers in York.', 'York'],
    ['Mara Quist will lead <b>engineers</b>.', 'link'],
    ['The weather was cold while nobody came for dinner.', 'words'],
  ])('%s', (text, expected) => expect(ungrounded(text, source)).toBe(expected));
  test('figures of the facts module count besides the digits', () => {
    const figures = (text: string) => (text.includes('三成') ? ['percent 30'] : []);
    expect(ungrounded('水位上涨三成，渡轮停航。', ['水位上涨，渡轮停航三天。'], figures)).toBe('percent 30');
  });
  test('any text: no exception', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string({ unit: 'binary' })), (text, cited) => {
        ungrounded(text, cited);
      }),
      { numRuns: 50 },
    );
  }, 30_000);
});

test('any answer: numbers that exist, or a failure that says so', () => {
  const answer = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc
      .array(fc.constantFrom('{', '}', '"', '[', ']', '{"ids":', '1,', '\\', '<think>'))
      .map((a) => a.join('')),
    fc
      .record({ ids: fc.array(fc.oneof(fc.integer(), fc.string(), fc.constant(null))) })
      .map((o) => JSON.stringify(o)),
    fc.record({ bullets: fc.anything() }).map((o) => JSON.stringify(o) ?? ''),
  );
  fc.assert(
    fc.property(answer, (text) => {
      for (const read of [readChoice, readBullets]) {
        try {
          for (const one of read(text, 5, 3)) {
            for (const id of typeof one === 'number' ? [one] : one.cites)
              expect(id >= 0 && id < 5).toBe(true);
          }
        } catch (error) {
          expect(error).toMatchObject({ failure: 'answer' });
        }
      }
    }),
  );
}, 30_000);
