// Properties that hold for every text: offsets, folding, bad input, time.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FOLD_PAIRS } from '../../../utils/facts/data/fold-pairs.ts';
import { fold } from '../../../utils/facts/fold.ts';
import { findFacts, rankFacts } from '../../../utils/facts/index.ts';

const PIECES = [
  '2024年',
  '5月',
  '6日',
  '昨天',
  '上半年',
  '第三季度',
  '3.5亿',
  '元',
  '台',
  '%',
  '约',
  '超',
  '至',
  '-',
  '同比增长',
  '零下',
  '℃',
  '人',
  ',',
  '。',
  '\n',
  'SU7',
  '一',
  '十几',
  '数万',
  ' ',
  '$',
  '12',
  'Q3',
  '近',
  '年',
  '第',
  '前',
  '个',
  '\ud83d',
  'Monday',
  ' million',
  'Oct. ',
  ' years ago',
  "'",
  '½',
];
const anyText = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((a) => a.join(''));
const lang = fc.constantFrom('zh' as const, 'en' as const);

describe('findFacts on any text', () => {
  it('gives spans inside the text, in order, without overlap', () => {
    fc.assert(
      fc.property(anyText, lang, fc.boolean(), (text, l, dated) => {
        let last = 0;
        for (const f of findFacts(text, { lang: l, ...(dated ? { ref: '2025-11-20' } : {}) })) {
          expect(f.start).toBeGreaterThanOrEqual(last);
          expect(f.end).toBeGreaterThan(f.start);
          expect(f.end).toBeLessThanOrEqual(text.length);
          last = f.end;
        }
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  it('never throws on odd Unicode', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), lang, (text, l) => {
        const facts = findFacts(text, { lang: l, ref: 'not a date' });
        expect(rankFacts(facts, { text, title: text, lang: l })).toHaveLength(facts.length);
      }),
      { numRuns: 100 },
    );
  }, 30_000);

  it('reads Traditional and full-width text like its Simplified, half-width form', () => {
    const pairs = [
      [
        '公司去年營收達三億兩千萬元,員工約5000餘人,較上年增長12.5%。',
        '公司去年营收达三亿两千万元,员工约5000余人,较上年增长12.5%。',
      ],
      [
        '臺北上週五氣溫零下3℃至５℃,損失逾２０００萬美元,持續四個半小時。',
        '台北上周五气温零下3℃至5℃,损失逾2000万美元,持续四个半小时。',
      ],
      ['這款汽車於11月18號開售,當日訂單突破８萬輛。', '这款汽车于11月18号开售,当日订单突破8万辆。'],
    ];
    for (const [hant = '', hans = ''] of pairs) {
      expect(hant.length).toBe(hans.length);
      const of = (t: string) => findFacts(t, { lang: 'zh', ref: '2025-11-20' });
      expect(of(hant)).toEqual(of(hans));
      expect(of(hans).length).toBeGreaterThan(2);
    }
  });

  it('finds the same whatever the script: folding twice or not at all changes nothing', () => {
    const traditional = new Map<string, string>();
    for (let i = 0; i + 1 < FOLD_PAIRS.length; i += 2)
      if (/[一-鿿]/.test(FOLD_PAIRS.charAt(i)))
        traditional.set(FOLD_PAIRS.charAt(i + 1), FOLD_PAIRS.charAt(i));
    fc.assert(
      fc.property(anyText, (text) => {
        const hant = [...text].map((c) => traditional.get(c) ?? c).join('');
        const find = (t: string) => findFacts(t, { lang: 'zh', ref: '2025-11-20' });
        expect(fold(hant)).toBe(fold(text));
        expect(find(hant)).toEqual(find(text));
        expect(find(fold(text))).toEqual(find(text));
      }),
      { numRuns: 150 },
    );
  }, 30_000);

  it.each(['7', '亿', '年', '零', '3年', '3-', '三 ', '1/2 ', '第'])(
    'takes ten times as long for ten times %j, not a hundred times',
    (c) => {
      const time = (size: number): number => {
        const text = c.repeat(Math.ceil(size / c.length));
        const runs = [0, 1].map(() => {
          const from = process.cpuUsage();
          findFacts(text, { lang: 'zh', ref: '2025-11-20' });
          const { user, system } = process.cpuUsage(from);
          return (user + system) / 1000;
        });
        return Math.min(...runs);
      };
      time(5_000);
      // Short runs are all noise: they count as 10 ms at least.
      expect(time(200_000) / Math.max(10, time(20_000))).toBeLessThan(45);
    },
    30_000,
  );

  it.each(['7', '亿', '年', ',', '零', '十', '3年', '$', '第', '-', ' 3', 'A1'])(
    'takes 200 kB of %j in its stride',
    (c) => {
      const text = c.repeat(Math.ceil(200_000 / c.length));
      const from = performance.now();
      findFacts(text, { lang: 'zh', ref: '2025-11-20' });
      findFacts(text, { lang: 'en', ref: '2025-11-20' });
      // Generous for a busy machine; what is quadratic takes minutes.
      expect(performance.now() - from).toBeLessThan(20_000);
    },
    30_000,
  );
});
