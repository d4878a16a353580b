// Sentence boundaries in Chinese and English news text.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentences } from '../../../utils/text/sentences.ts';

const split = (text: string) => sentences(text).map((s) => text.slice(s.start, s.end));

describe('Chinese', () => {
  test('full stops, exclamation and question marks end a sentence', () => {
    expect(split('江城地铁四号线开通了。客流超出预期！票价会涨吗？暂时不会。')).toEqual([
      '江城地铁四号线开通了。',
      '客流超出预期！',
      '票价会涨吗？',
      '暂时不会。',
    ]);
  });
  test('decimals and versions stay whole', () => {
    expect(split('存款增加13.81万亿元,同比多增4.75万亿元。系统升级到3.0.2版。')).toEqual([
      '存款增加13.81万亿元,同比多增4.75万亿元。',
      '系统升级到3.0.2版。',
    ]);
  });
  test('a quotation after a colon closes the sentence', () => {
    expect(split('她只回了一句：“我们不卖了。”这家店从此关门。')).toEqual([
      '她只回了一句：“我们不卖了。”',
      '这家店从此关门。',
    ]);
    expect(split('他收到消息:"货被扣了。"整个团队慌了。')).toEqual([
      '他收到消息:"货被扣了。"',
      '整个团队慌了。',
    ]);
  });
  test('the speaker after an opening quotation belongs to it', () => {
    expect(split('“船已经靠岸。”船长林海生说。记者随后登船。')).toEqual([
      '“船已经靠岸。”船长林海生说。',
      '记者随后登船。',
    ]);
  });
  test('a short quotation of two sentences is not cut', () => {
    expect(split('林海生说：“风很大。我们等了三天。”')).toEqual(['林海生说：“风很大。我们等了三天。”']);
  });
  test('a long quotation is cut at its sentences', () => {
    const long = `${'海上的风浪一直没有停过，'.repeat(6)}船员轮流值守。${'补给只够再撑几天，'.repeat(5)}大家都没有抱怨。`;
    expect(split(`林海生说：“${long}”`)).toHaveLength(2);
  });
  test('a long quotation keeps the speaker behind it', () => {
    const long = `${'海上的风浪一直没有停过，'.repeat(6)}船员轮流值守。${'补给只够再撑几天，'.repeat(5)}大家都没有抱怨。`;
    expect(split(`“${long}”林海生说。记者随后离船。`).slice(1)).toEqual([
      `${'补给只够再撑几天，'.repeat(5)}大家都没有抱怨。”林海生说。`,
      '记者随后离船。',
    ]);
  });
  test('a shout inside a sentence does not end it', () => {
    expect(split('看台上响起“加油！”的喊声，比赛继续。')).toEqual(['看台上响起“加油！”的喊声，比赛继续。']);
    expect(split('电影《谁在敲门？》周五上映。')).toEqual(['电影《谁在敲门？》周五上映。']);
  });
  test('a bracket holds its full stop', () => {
    expect(split('该线路长32公里（含支线。数据来自规划局）。年底通车。')).toEqual([
      '该线路长32公里（含支线。数据来自规划局）。',
      '年底通车。',
    ]);
  });
  test('an ellipsis is a pause', () => {
    expect(split('他想了想……还是签了字。')).toEqual(['他想了想……还是签了字。']);
  });
  test('runs of stops stay together', () => {
    expect(split('真的吗？！没人知道。。。散了。')).toEqual(['真的吗？！', '没人知道。。。', '散了。']);
  });
  test('ASCII marks between Chinese characters end a sentence, a middle dot in a name does not', () => {
    expect(split('要不要重来?没人敢答!后来查了账。')).toEqual(['要不要重来?', '没人敢答!', '后来查了账。']);
    expect(split('迈克尔.陈出席了仪式。')).toEqual(['迈克尔.陈出席了仪式。']);
  });
  test('list items keep their numbers', () => {
    expect(split('1. 车站增加到24座\n2. 首班车5:30\n（3）换乘免费')).toEqual([
      '1. 车站增加到24座',
      '2. 首班车5:30',
      '（3）换乘免费',
    ]);
  });
});

describe('English', () => {
  test('abbreviations, initials and decimals do not end a sentence', () => {
    expect(split('Mr. J. R. Holm paid $3.5 million to Acme Inc. in Jan. 2024. He left.')).toEqual([
      'Mr. J. R. Holm paid $3.5 million to Acme Inc. in Jan. 2024.',
      'He left.',
    ]);
    expect(split('The U.S. Senate met at 9 a.m. The vote was No. 5 of the day.')).toEqual([
      'The U.S. Senate met at 9 a.m.',
      'The vote was No. 5 of the day.',
    ]);
    expect(split('She moved to the U.S. The firm followed. He said no. Nobody asked.')).toEqual([
      'She moved to the U.S.',
      'The firm followed.',
      'He said no.',
      'Nobody asked.',
    ]);
  });
  test('a quotation with its speaker is one sentence', () => {
    expect(split('"Is it over?" she asked. "Yes." He nodded.')).toEqual([
      '"Is it over?" she asked.',
      '"Yes."',
      'He nodded.',
    ]);
    expect(split('“We won!” he said. “It took years.” Then he left.')).toEqual([
      '“We won!” he said.',
      '“It took years.”',
      'Then he left.',
    ]);
  });
  test('addresses are not cut', () => {
    expect(split('See https://example.org/a.html?x=1 or example.com for more.')).toHaveLength(1);
  });
});

describe('any text', () => {
  test('a line break always ends a sentence, an ideographic indent too', () => {
    expect(split('没有句号的标题\n正文第一句\r\n\r\n正文第二句')).toEqual([
      '没有句号的标题',
      '正文第一句',
      '正文第二句',
    ]);
    expect(split('图为码头　　昨日下午，渡轮停航。')).toEqual(['图为码头', '昨日下午，渡轮停航。']);
  });
  test('empty, blank and mere punctuation give nothing', () => {
    for (const t of ['', '   ', '\n\n', '。。。', '——', '\u200b', '"']) expect(split(t)).toEqual([]);
  });
  const soup = fc.array(
    fc.constantFrom(
      ...'。！？!?.…“”"\'‘’（）()《》【】：，,、 \n\u3000\u200bab A1九的说',
      '\ud800',
      '\udc00',
      '😀',
      'Mr.',
      '3.5',
      '……',
    ),
    { maxLength: 60 },
  );
  test('spans are ordered, trimmed and cover every letter and digit once', () => {
    const fault = (text: string): string | null => {
      let at = 0;
      for (const s of sentences(text)) {
        const own = text.slice(s.start, s.end);
        if (s.start < at || /[\p{L}\p{N}]/u.test(text.slice(at, s.start))) return `gap before ${s.start}`;
        if (own === '' || own !== own.trim() || own.includes('\n')) return `not trimmed: ${own}`;
        at = s.end;
      }
      return /[\p{L}\p{N}]/u.test(text.slice(at)) ? `gap at the end, after ${at}` : null;
    };
    fc.assert(
      fc.property(
        fc.oneof(
          soup.map((a) => a.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          expect(fault(text)).toBeNull();
        },
      ),
      { numRuns: 300 },
    );
  }, 30_000);
  test('time grows with the length, also on hostile text', () => {
    for (const unit of [
      '甲乙丙丁，',
      '（',
      '“',
      '"',
      '。”',
      '.',
      '1.',
      'Mr. ',
      '"a." ',
      '！',
      '『）',
    ] as const) {
      const time = (n: number) => {
        const text = unit.repeat(n);
        const t0 = performance.now();
        sentences(text);
        return performance.now() - t0;
      };
      // A quadratic scan of this much text takes far longer.
      expect(time(40_000), unit).toBeLessThan(2500);
    }
  }, 30_000);
});
