// The summary as the reader meets it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { summarize } from '../../../utils/summary/index.ts';
import { FACTORY, FERRY, HARBOUR } from './samples.ts';

const shown = (article: { title: string; text: string; lang: string }, options = {}) =>
  summarize(article, options).map((l) => l.text);

describe('what is shown', () => {
  test('three lines of a hard-news piece: the news first, its numbers, no clutter', () => {
    expect(shown(FERRY)).toEqual([
      '江城渡轮公司2日宣布，受上游洪水影响，全市24座码头自3日起停航三天。',
      '江城渡轮每天运送乘客18.6万人次，其中七成是两岸通勤者。',
      '检修人员将利用这三天更换老旧缆桩，全部码头的照明也会换成节能灯具。',
    ]);
  });
  test('the product and the money of a feature, not the gossip under a hype title', () => {
    const text = shown(FACTORY).join('\n');
    expect(text).toContain('300亿元');
    expect(text).toContain('9月18日');
    expect(text).not.toContain('猜测');
    expect(text).not.toContain('特别声明');
  });
  test('an English story without dateline, caption, promo and question', () => {
    const lines = shown(HARBOUR);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe(
      'The Port Ellis harbour tunnel will stay closed for five weeks after a flood damaged its pumps, the city said on Monday.',
    );
    expect(lines.join('\n')).toContain('61,000');
    expect(lines.join('\n')).not.toMatch(/Underwater|newsletter|\?|^But/m);
  });
  test('nothing below a heading of other stories', () => {
    for (let n = 1; n <= 10; n++) expect(shown(FERRY, { sentences: n }).join('')).not.toContain('四号线');
  });
  test('a sentence that repeats a chosen one is not shown', () => {
    const text = `${FACTORY.text}\n${FACTORY.text.split('\n')[0]}`;
    const lines = shown({ ...FACTORY, text }, { sentences: 5 });
    expect(new Set(lines).size).toBe(lines.length);
  });
  test('a line that hangs on the one before it is the last choice', () => {
    const text = [
      '江城渡轮公司2日宣布全市24座码头停航三天。',
      '在这一过程中，江城渡轮公司的24座码头全部停航检修。',
      '公交集团将增开42条接驳线路，首班车提前到清晨5点30分。',
      '检修人员将更换老旧缆桩，全部码头的照明也会换成节能灯具。',
      '市民可凭当日船票免费换乘接驳公交，也可以到售票处退票。',
    ].join('\n');
    expect(shown({ title: '', lang: 'zh', text }).join('')).not.toContain('在这一过程中');
  });
  test('the terms of the title are covered, not repeated', () => {
    const lines = shown({ ...FERRY, title: '接驳公交' }, { sentences: 2 });
    expect(lines.join('')).toContain('接驳');
  });
});

describe('anchors', () => {
  test('every line is a run of the article, in the order of the article', () => {
    for (const article of [FERRY, FACTORY, HARBOUR]) {
      let at = 0;
      for (const line of summarize(article, { sentences: 5 })) {
        expect(article.text.slice(line.start, line.end)).toBe(line.text);
        expect(line.start).toBeGreaterThanOrEqual(at);
        at = line.end;
      }
    }
  });
});

describe('budgets', () => {
  test('sentences', () => {
    expect(shown(FERRY, { sentences: 1 })).toHaveLength(1);
    expect(shown(FERRY, { sentences: 2 })).toHaveLength(2);
    expect(shown(FERRY, { sentences: 0 })).toEqual([]);
  });
  test('characters: within the budget, or one whole sentence', () => {
    for (const chars of [10, 40, 60, 80, 120, 200]) {
      const lines = shown(FERRY, { chars });
      expect(lines.length === 1 || lines.join('').length <= chars, String(chars)).toBe(true);
      expect(lines.length).toBeGreaterThan(0);
    }
    expect(shown(FERRY, { chars: 0 })).toEqual([]);
  });
  test('words, for English', () => {
    const lines = shown(HARBOUR, { words: 45 });
    expect(lines.join(' ').split(' ').length).toBeLessThanOrEqual(45);
  });
  test('both at once', () => {
    expect(shown(FERRY, { sentences: 1, chars: 500 })).toHaveLength(1);
    expect(shown(FERRY, { sentences: 9, chars: 80 }).join('').length).toBeLessThanOrEqual(80);
  });
});

describe('how long three lines may be', () => {
  const piece = (n: number) =>
    Array.from(
      { length: n },
      (_, i) =>
        `第${i + 1}号码头在${i + 1}日检修了${i * 7}根缆桩，第${(i * 13) % 97}小组负责更换岸边的照明灯具和系船柱，旅客改走北门。`,
    ).join('\n');
  const length = (n: number) => shown({ title: '', lang: 'zh', text: piece(n) }).join('').length;
  test('a short piece gets a shorter summary than a long one', () => {
    expect(length(8)).toBeLessThanOrEqual(120);
    expect(length(8)).toBeLessThan(length(40));
    expect(length(40)).toBeLessThanOrEqual(195);
  });
});

describe('when there is no summary', () => {
  test('under 150 characters or three sentences', () => {
    expect(shown({ title: '', lang: 'zh', text: '渡轮停航。公交增开。船票有效。' })).toEqual([]);
    expect(shown({ title: '', lang: 'zh', text: `${'水位继续上涨，'.repeat(30)}船不开。` })).toEqual([]);
  });
  test('one line asked for is a gist and needs only sentences to choose from', () => {
    expect(
      shown(
        { title: '', lang: 'zh', text: '渡轮公司宣布停航三天。公交集团增开接驳线路。' },
        { sentences: 1 },
      ),
    ).toHaveLength(1);
  });
  test('a number of characters asked for is answered even from a short text', () => {
    const text = '渡轮公司宣布停航三天，检修全部码头。公交集团增开接驳线路四十二条。当日船票仍然有效。';
    expect(shown({ title: '', lang: 'zh', text }, { chars: 20 })).toHaveLength(1);
  });
  test('nothing but promo and questions', () => {
    const text = ['会停航吗？', '更多资讯，请关注江城发布微信公众号。', '责任编辑：陈一']
      .join('\n')
      .repeat(12);
    expect(shown({ title: '', lang: 'zh', text })).toEqual([]);
  });
});

describe('any input', () => {
  test('the same input gives the same lines', () => {
    expect(summarize(FERRY)).toEqual(summarize({ ...FERRY }));
  });
  const piece = fc.oneof(
    fc.constantFrom(
      ...FERRY.text.split('\n'),
      ...HARBOUR.text.split('\n'),
      '',
      '  ',
      '\ud800',
      '（',
      '“',
      '1.',
    ),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );
  test('lines are anchored, ordered and apart, whatever the text, title, language and budget', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 25 }),
        fc.string({ unit: 'binary' }),
        fc.constantFrom('zh', 'en', 'und', '', 'ja'),
        fc.record(
          { sentences: fc.constantFrom(1, 3, 7, Number.NaN), chars: fc.constantFrom(1, 60, 400) },
          { requiredKeys: [] },
        ),
        (pieces, title, lang, options) => {
          const text = pieces.join('\n');
          let at = 0;
          const lines = summarize({ title, text, lang }, options);
          for (const l of lines) {
            expect(text.slice(l.start, l.end)).toBe(l.text);
            expect(l.text).toBe(l.text.trim());
            expect(l.start).toBeGreaterThanOrEqual(at);
            at = l.end;
          }
          if (options.chars !== undefined && lines.length > 1)
            expect(lines.reduce((s, l) => s + l.text.length, 0)).toBeLessThanOrEqual(options.chars);
        },
      ),
      { numRuns: 200 },
    );
  });
  test('time grows with the length, not with its square', () => {
    const sentence = (i: number) =>
      `第${i}号码头在${i % 28}日检修了${i * 7}根缆桩，第${(i * 13) % 97}小组负责换灯。`;
    const article = (n: number) => ({
      title: '',
      lang: 'zh',
      text: Array.from({ length: n }, (_, i) => sentence(i)).join('\n'),
    });
    const time = (n: number) => {
      const a = article(n);
      const t0 = performance.now();
      summarize(a);
      return performance.now() - t0;
    };
    time(100);
    const small = Math.max(2, Math.min(time(200), time(200)));
    // Ten times the text: a quadratic engine needs a hundred times as long.
    expect(time(2000)).toBeLessThan(50 * small);
  }, 30_000);
  test('what stands beyond 100,000 characters is never looked at', () => {
    const far = `${'甲乙丙丁戊己庚辛，'.repeat(12)}停。\n`.repeat(1000);
    const lines = shown({ title: '隧道封闭', lang: 'zh', text: `${far}江城隧道封闭五周，抽水泵全部更换。` });
    expect(lines.join('')).not.toContain('隧道');
  });
});
