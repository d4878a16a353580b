// The atoms of Chinese dates: each pattern says one field (year, month, day, part of the day …) of a folded text.
import { readNumeral } from '../../text/numerals.ts';
import { FESTIVALS_ZH, HOLIDAYS_ZH } from '../data/festivals.ts';
import { type Festival, festivalOf } from '../festivals.ts';
import type { When } from '../when.ts';

/** Sets fields of `w` from a match; `false` refuses it. `lv` orders the fields: a date runs from large to small. */
export interface Atom {
  re: RegExp;
  lv: number;
  set: (m: RegExpExecArray, w: When, s: string) => unknown;
  /** Only as a continuation of a date that has begun (初, 底, 晚). */
  tail?: boolean;
}

/** 1–99 in Arabic or Han numerals. */
const N =
  '(\\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[零〇]?[一二三四五六七八九两]|三[零〇一二三四五六七八九])';
const TO = '\\s*(?:-{1,2}|~|至|到|、)\\s*';

/** Number of a small numeral in digits or Han characters. */
export function small(t: string | undefined): number {
  if (!t) return Number.NaN;
  return /^\d+$/.test(t) ? Number(t) : (readNumeral(t.replace(/^[零〇]/, ''), 0)?.value ?? Number.NaN);
}

const re = (p: string): RegExp => new RegExp(p.replaceAll('N', N).replaceAll('~~', TO), 'y');

const WEEKDAYS = '一二三四五六日天';
const weekday = (c: string | undefined): number =>
  c === undefined ? 0 : c === '末' ? 5.5 : /\d/.test(c) ? Number(c) - 1 : Math.min(WEEKDAYS.indexOf(c), 6);
const count = (c: string): number => c.length;

/** 上, 上上, 下, 这 … as a number of weeks, months, quarters. */
function relative(t: string | undefined): number {
  if (!t) return 0;
  if (t.startsWith('上')) return -count(t.replace(/[^上]/g, ''));
  if (t.startsWith('下')) return count(t.replace(/[^下]/g, ''));
  return 0;
}

function fourDigits(t: string): number {
  return /^\d+$/.test(t) ? Number(t) : (readNumeral(t.replaceAll('○', '〇'), 0)?.value ?? Number.NaN);
}

const YEARS: Record<string, number> = {
  今年: 0,
  本年: 0,
  本年度: 0,
  这一年: 0,
  这年: 0,
  今: 0,
  去年: -1,
  前年: -2,
  大前年: -3,
  明年: 1,
  来年: 1,
  后年: 2,
  大后年: 3,
  去: -1,
  明: 1,
};
const DAYS: Record<string, number> = {
  今天: 0,
  今日: 0,
  今儿: 0,
  今: 0,
  昨天: -1,
  昨日: -1,
  昨: -1,
  昨儿: -1,
  前天: -2,
  前日: -2,
  大前天: -3,
  大前日: -3,
  明天: 1,
  明日: 1,
  明: 1,
  听日: 1,
  尋日: -1,
  寻日: -1,
  琴日: -1,
  翌: 1,
  后天: 2,
  后日: 2,
  大后天: 3,
  大后日: 3,
  当: 0,
  本日: 0,
  前: -2,
  后: 2,
};
/** Parts of the day in hours, both included. */
const PARTS: [string, number, number][] = [
  ['凌晨', 0, 5],
  ['清晨', 5, 8],
  ['早晨', 8, 11],
  ['早上', 8, 11],
  ['早间', 8, 11],
  ['清早', 5, 8],
  ['一早', 8, 11],
  ['上午', 8, 11],
  ['上昼', 8, 11],
  ['上昼', 8, 11],
  ['朝早', 8, 11],
  ['中午', 11, 13],
  ['正午', 12, 12],
  ['午间', 11, 13],
  ['下午', 12, 17],
  ['下昼', 12, 17],
  ['晏昼', 12, 17],
  ['午后', 12, 17],
  ['傍晚', 17, 19],
  ['黎明', 4, 6],
  ['后半夜', 2, 4],
  ['晚上', 18, 23],
  ['晚间', 18, 23],
  ['夜间', 18, 23],
  ['深夜', 22, 23],
  ['半夜', 0, 5],
  ['午夜', 0, 1],
  ['夜里', 20, 23],
  ['夜晚', 18, 23],
  ['夜晚黑', 18, 23],
  ['零时', 0, 0],
  ['晨', 5, 8],
  ['早', 8, 11],
  ['晚', 18, 23],
  ['夜', 18, 23],
  ['午', 11, 13],
  ['中', 11, 13],
];
const PART_OF = new Map(PARTS.map(([k, a, b]) => [k, [a, b] as [number, number]]));
const LONG_PARTS = PARTS.filter(([k]) => k.length > 1)
  .map(([k]) => k)
  .sort((a, b) => b.length - a.length)
  .join('|');

const FEST = new Map<string, Festival>();
for (const group of FESTIVALS_ZH.split('|')) {
  const [rule = '', names = ''] = group.split(':');
  const f = festivalOf(rule);
  for (const n of names.split(' ')) FEST.set(n, f);
}
const HOLIDAY = new Map<string, Festival>();
for (const group of HOLIDAYS_ZH.split('|')) {
  const [rule = '', names = ''] = group.split(':');
  for (const n of names.split(' ')) HOLIDAY.set(n, festivalOf(rule));
}
const byLength = (m: Map<string, unknown>): string =>
  [...m.keys()].sort((a, b) => b.length - a.length).join('|');

const QUARTER_END = '(?!节|度)';
const setP = (w: When, a: number, b: number, g: string): void => {
  w.p = [a, b];
  w.pg = g;
};
const SEASONS: Record<string, [number, number]> = { 春: [3, 5], 夏: [6, 8], 秋: [9, 11], 冬: [12, 14] };

/** Words of sport: 25:20 beside them is a score, not a clock. */
const SCORES =
  /比分|战胜|击败|负于|不敌|逆转|[大险小完]胜|横扫|战平|获胜|取胜|扳平|领先|落后|总分|[首一二两三四五]局|决胜/;

const RACE = /成绩|用时|耗时|完赛|夺冠|纪录|净时间/;

/** 90年代初, 末期: three years at either end, four in the middle. */
function decadePart(y: number, part: string | undefined): [number, number] {
  if (!part) return [y, 10];
  return /初|前/.test(part) ? [y, 3] : /中/.test(part) ? [y + 3, 4] : [y + 7, 3];
}

/** 底, 末, 初 behind a year (before the months) or a month. */
const edges = (lv: number): Atom[] => [
  {
    re: /(?:[底末](?![层部])|初(?![中高一二三四五六七八九十\d级期步次衷]))/y,
    lv,
    tail: true,
    set: (m, w) => {
      if (w.d !== undefined || w.dr !== undefined) return false;
      w.part = m[0] === '初' ? 'start' : 'end';
    },
  },
];

/** The atoms in the order they are tried. */
export const ATOMS: Atom[] = [
  // ── whole dates in digits
  {
    re: /(\d{4})([-/.])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?![\d.])日?/y,
    lv: 5,
    set: (m, w) => {
      w.y = Number(m[1]);
      w.m = Number(m[3]);
      w.d = Number(m[4]);
    },
  },
  {
    re: /(0?[1-9]|[12]\d|3[01])([-/.])(0?[1-9]|1[0-2])\2(\d{4}|\d{2})(?![\d.%])/y,
    lv: 5,
    set: (m, w) => {
      if (m[2] === '.' && m[4]?.length === 2) return false;
      w.d = Number(m[1]);
      w.m = Number(m[3]);
      w.y = Number(m[4]);
      if (w.y < 100) w.y += w.y > 50 ? 1900 : 2000;
    },
  },
  {
    re: /(0?[1-9]|1[0-2])\/(1[3-9]|2\d|3[01])\/(\d{4}|\d{2})(?!\d)/y,
    lv: 5,
    set: (m, w) => {
      w.m = Number(m[1]);
      w.d = Number(m[2]);
      w.y = Number(m[3]);
      if (w.y < 100) w.y += w.y > 50 ? 1900 : 2000;
    },
  },
  {
    re: /(\d{2})-(0?[1-9]|1[0-2])-(0?[1-9]|[12]\d|3[01])(?![\d.])/y,
    lv: 5,
    set: (m, w) => {
      w.y = 2000 + Number(m[1]);
      w.m = Number(m[2]);
      w.d = Number(m[3]);
    },
  },
  {
    re: /((?:19|20)\d\d) ([01]\d) ([0-3]\d)(?!\d)/y,
    lv: 5,
    set: (m, w) => {
      w.y = Number(m[1]);
      w.m = Number(m[2]);
      w.d = Number(m[3]);
    },
  },
  {
    re: /((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/y,
    lv: 5,
    set: (m, w) => {
      w.y = Number(m[1]);
      w.m = Number(m[2]);
      w.d = Number(m[3]);
    },
  },
  {
    re: /((?:19|20)\d\d)[-/.](0[1-9]|1[0-2])(?![\d年%]|[./-]\d)/y,
    lv: 3,
    set: (m, w) => {
      w.y = Number(m[1]);
      w.m = Number(m[2]);
    },
  },
  // ── era, century, decade
  {
    re: re('(本|上个?|N|\\d{1,2})?世纪(?:的)?(N|\\d{1,2})年代(初期?|末期?|中期|中叶|后期|前期)?'),
    lv: 1,
    set: (m, w) => {
      const c = m[1] === undefined || m[1] === '本' ? 21 : m[1].startsWith('上') ? 20 : small(m[1]);
      w.span = decadePart((c - 1) * 100 + small(m[3]), m[5]);
      if (m[5]) w.fuzzy = true;
    },
  },
  {
    re: re('(公元前)?(本|上个?|N)世纪(初|末|中叶)?'),
    lv: 1,
    set: (m, w) => {
      const c = m[2] === '本' ? 21 : m[2]?.startsWith('上') ? 20 : small(m[2]);
      w.span = [(c - 1) * 100, 100];
      if (m[4] === '初') w.span = [w.span[0], 10];
      if (m[4] === '末') w.span = [w.span[0] + 90, 10];
      if (m[4]) w.fuzzy = true;
    },
  },
  {
    re: /(\d{3}0|[一二][零一二三四五六七八九〇]{2}[零〇])年代|([2-9]0|[二三四五六七八九]十|[二三四五六七八九]零|00)年代(初期?|末期?|中期|中叶|后期|前期)?/y,
    lv: 1,
    set: (m, w) => {
      const y = m[1]
        ? fourDigits(m[1])
        : m[2] === '00'
          ? 2000
          : 1900 + (/零$/.test(m[2] ?? '') ? small(m[2]?.[0]) * 10 : small(m[2]));
      w.span = decadePart(y, m[3]);
      if (m[3]) w.fuzzy = true;
    },
  },
  {
    re: /(?:[“"](十[二三四五六七]五)[”"]|(十[二三四五六七]五))(?=期间|时期|末|初|以来|开局|收官|规划期|后|[。，,、])/y,
    lv: 1,
    set: (m, w) => {
      const n = small((m[1] ?? m[2] ?? '').slice(0, 2));
      w.span = [2011 + (n - 12) * 5, 5];
    },
  },
  {
    re: re('(民国|令和)(元|N)年'),
    lv: 1,
    set: (m, w) => {
      w.y = (m[1] === '民国' ? 1911 : 2018) + (m[2] === '元' ? 1 : small(m[2]));
    },
  },
  // ── ranges of years with one 年
  {
    re: /(\d{4}|[一二][零一二三四五六七八九〇]{3})\s*年?\s*(?:-{1,2}|~|至|到)\s*(\d{4}|\d{2}|[二][零一二三四五六七八九〇]{3})\s*(年度?(?!代)|学年|赛季|财年|年间)/y,
    lv: 1,
    set: (m, w) => {
      w.y = fourDigits(m[1] ?? '');
      const b = fourDigits(m[2] ?? '');
      w.y2 = b < 100 ? Math.floor(w.y / 100) * 100 + b : b;
      if (w.y2 <= w.y) return false;
      if (w.y2 - w.y > 300) return false;
    },
  },
  {
    re: /((?:19|20)\d\d)\/((?:19|20)?\d\d)(?=\s*(?:赛季|学年|财年|年度))\s*(?:赛季|学年|财年|年度)/y,
    lv: 1,
    set: (m, w) => {
      w.y = Number(m[1]);
      w.y2 = w.y + 1;
    },
  },
  {
    re: /((?:19|20)\d\d)\s*(?:-|~)\s*((?:19|20)\d\d)(?![\d年.%亿万台辆人家个-]|\/\d)/y,
    lv: 1,
    set: (m, w) => {
      w.y = Number(m[1]);
      w.y2 = Number(m[2]);
      if (w.y2 <= w.y) return false;
    },
  },
  // ── years
  {
    re: /(公元前|公元)?([一二][零一二三四五六七八九〇○]{3}|\d{3,4}|[一二三四五六七八九][零一二三四五六七八九〇○]{2})\s?(?:年度|年份|年(?!代|级|轻|薪|货|历史|以上)|财年)/y,
    lv: 1,
    set: (m, w) => {
      const y = fourDigits(m[2] ?? '');
      if (y < 1000 && !m[1] && !/[一二三四五六七八九]/.test(m[2] ?? '') && y !== 0) return false;
      if (y > 2999) return false;
      w.y = m[1] === '公元前' ? 1 - y : y;
    },
  },
  {
    re: /'?(\d{2}|[零〇][一二三四五六七八九]|[九八二一][零一二三四五六七八九〇])\s?年(?=第|\s?(?:[一二三四五六七八九十]|[01]?\d|1?[0-2])\s?月(?![个])|[一二三四上下前]?[个半]?[季半]|\d季|春|夏|秋|冬|初|底|末|国庆|中秋|五一|元旦|奥运|世界杯)/y,
    lv: 1,
    set: (m, w) => {
      const t = m[1] ?? '';
      const y = /^\d/.test(t) ? Number(t) : (readNumeral(t, 0)?.value ?? 0);
      w.y = y + (y > 50 ? 1900 : 2000);
    },
  },
  {
    re: /([二三四五六七八九][一二三四五六七八九零〇])年(?=$|[，。、,\s的前上下第春夏秋冬初底末]|[一二三四五六七八九十\d]{1,2}月)/y,
    lv: 1,
    set: (m, w) => {
      const [a, b] = [small(m[1]?.charAt(0)), small(m[1]?.charAt(1).replace('〇', '零'))];
      // 两三年, 三四年 are vague lengths.
      if (b === a + 1) return false;
      const y = a * 10 + (Number.isNaN(b) ? 0 : b);
      w.y = y + (y > 50 || y === 33 || y > 35 ? 1900 : 2000);
    },
  },
  {
    re: /([一两]千[零〇一二三四五六七八九百十]{1,6})年(?!多|来|前|后|历|的)/y,
    lv: 1,
    set: (m, w) => {
      const y = readNumeral(m[1] ?? '', 0)?.value ?? 0;
      if (!(y > 1500 && y < 2100)) return false;
      w.y = y;
    },
  },
  {
    re: /(19[5-9]\d|20[0-4]\d)(?=[一-鿿“《])(?![年月日多余万亿千百元人名台辆家个次款版级届米公吨件股套户张份位期号度条种点分秒至到])/y,
    lv: 1,
    set: (m, w, s) => {
      const prev = s.charAt((m.index ?? 0) - 1);
      if (!/[\s在的于《“（(，。、从自至到与和及即是]|^$/.test(prev)) return false;
      w.y = Number(m[1]);
    },
  },
  {
    re: /'?(0\d|[零〇][一二三四五六七八九])\s?年(?![多来后龄]|以上)/y,
    lv: 1,
    set: (m, w) => {
      w.y = 2000 + (/^\d/.test(m[1] ?? '') ? Number(m[1]) : small(m[1]));
    },
  },
  {
    re: /(?:今年|本年度|本年(?!利|初)|去年|大前年|前年|明年|来年|大后年|后年(?![产均营销薪利租化收用发供处节增])|这一年|今(?=春|夏|秋|冬|年)|去(?=冬|秋)|明(?=春|夏))(?!轮|级|画|糕)度?/y,
    lv: 1,
    set: (m, w) => {
      w.yr = YEARS[m[0]] ?? YEARS[m[0].replace(/度$/, '')] ?? 0;
    },
  },
  {
    re: /(?:当年度?|同年|该年度?|全年度?|年内)/y,
    lv: 1,
    set: (m, w) => {
      w.ya = 0;
      if (/[当同]年/.test(m[0])) w.told = true;
    },
  },
  {
    re: /(?:次年|翌年|(?<!连续)第二年|转年|隔年)/y,
    lv: 1,
    set: (_m, w) => {
      w.ya = 1;
      w.told = true;
    },
  },
  {
    re: /(?:上一?年度?|(?<![学以之年日月天])前一年)(?!级)/y,
    lv: 1,
    set: (_m, w) => {
      w.ya = -1;
    },
  },
  {
    re: /(?:新的一年|下一?年度?)(?!级|轻)/y,
    lv: 1,
    set: (_m, w) => {
      w.yr = 1;
    },
  },
  {
    re: /同期(?!声|录|举|推|开|发|进|对|内)/y,
    lv: 9,
    tail: true,
    set: (_m, w) => {
      if (w.yr === undefined && w.ya === undefined) return false;
      w.same = true;
    },
  },
  // ── halves, quarters, seasons
  {
    re: /(上个|下个|这个)半年/y,
    lv: 2,
    set: (m, w) => {
      w.qr = relative(m[1]);
      w.pg = 'half';
    },
  },
  {
    re: /(上|前|下|后)半(?:财)?年度?(?!报)/y,
    lv: 2,
    set: (m, w) => setP(w, '上前'.includes(m[1] ?? '') ? 1 : 7, '上前'.includes(m[1] ?? '') ? 6 : 12, 'half'),
  },
  {
    re: /(?:前|头|首)([二三四两2-4])个?季度?(?!节)/y,
    lv: 2,
    set: (m, w) => setP(w, 1, small(m[1]) * 3, 'quarter'),
  },
  {
    re: re(`第?([一二三四1-4])${TO}第?([一二三四1-4])季度?${QUARTER_END}`),
    lv: 2,
    set: (m, w) => setP(w, small(m[1]) * 3 - 2, small(m[2]) * 3, 'quarter'),
  },
  {
    // 连续第三个季度 counts quarters and names none.
    re: /(?<!连续)(?:第([一二三四1-4])个?财?季度?|([一二三四1-4])季度|首(?:个)?季度?|([一二三四1-4])季(?=报|末|度))(?!节|度|赛|后赛)/y,
    lv: 2,
    set: (m, w) => {
      const q = m[1] ?? m[2] ?? m[3];
      const n = q ? small(q) : 1;
      setP(w, n * 3 - 2, n * 3, 'quarter');
    },
  },
  {
    re: /(上上|上|下|本|这|这一)个?季度/y,
    lv: 2,
    set: (m, w) => {
      w.qr = relative(m[1]);
    },
  },
  {
    re: /(?:第?[Qq]([1-4])|([1-4])Q)(?![A-Za-z0-9])/y,
    lv: 2,
    set: (m, w) => setP(w, Number(m[1] ?? m[2]) * 3 - 2, Number(m[1] ?? m[2]) * 3, 'quarter'),
  },
  {
    re: /H([12])(?![A-Za-z0-9])/y,
    lv: 2,
    tail: true,
    set: (m, w) => setP(w, m[1] === '1' ? 1 : 7, m[1] === '1' ? 6 : 12, 'half'),
  },
  {
    re: re('(?:前|首|头)(N)个?月(?!后|前|内|以)'),
    lv: 2,
    set: (m, w) => {
      const n = small(m[1]);
      if (!(n >= 2 && n <= 11)) return false;
      setP(w, 1, n, 'month');
    },
  },
  {
    re: /([春夏秋冬])(?:季|天|日)(?!奥|赛|奧|里的|运)|([春夏秋冬])(?=[，。、,]|$)/y,
    lv: 2,
    set: (m, w) => {
      const c = m[1] ?? m[2] ?? '春';
      if (m[2] && w.y === undefined && w.yr === undefined) return false;
      w.p = SEASONS[c] ?? [3, 5];
      w.pg = 'season';
      w.over = c === '冬';
    },
  },
  {
    re: /[年岁]初|年底|年末|年终(?!奖)|年尾|岁末|年关|年中(?=[，。、,的期旬]|$)/y,
    lv: 2,
    set: (m, w) => {
      w.part = m[0].endsWith('初') ? 'start' : m[0] === '年中' ? 'middle' : 'end';
    },
  },
  ...edges(2.5),
  // ── months
  {
    re: re('(N)\\s?月(?:份)?(?:-{1,2}|~|至|到|、)(N)\\s?月(?:份)?(?!\\s?\\d)'),
    lv: 3,
    set: (m, w, s) => {
      const a = small(m[1]);
      const b = small(m[3]);
      if (!(a >= 1 && a <= 12 && b >= 1 && b <= 12) || m[0].includes('、')) return false;
      if (
        /^[一二三四五六七八九十]/.test(s.slice((m.index ?? 0) + m[0].length)) &&
        /^.{1,3}[日号]/.test(s.slice((m.index ?? 0) + m[0].length))
      )
        return false;
      w.m = a;
      w.m2 = b;
    },
  },
  {
    re: re('(N)~~(N)\\s?月(?:份)?(?!球|亮|饼|薪|供)'),
    lv: 3,
    set: (m, w) => {
      const a = small(m[1]);
      const b = small(m[3]);
      if (!(a >= 1 && a <= 12 && b >= 1 && b <= 12 && a !== b)) return false;
      if (m[0].includes('、') && b !== a + 1) return false;
      w.m = a;
      w.m2 = b;
    },
  },
  {
    re: /([一二三四五六七八九])([二三四五六七八九])月(?:份)?/y,
    lv: 3,
    set: (m, w) => {
      const a = small(m[1]);
      const b = small(m[2]);
      if (b !== a + 1) return false;
      w.m = a;
      w.m2 = b;
    },
  },
  {
    re: re('(N)\\s?月(?:份)?(?!球|亮|饼|薪|供|嫂|子|经|台|均|光|老|牙|季)(?:里)?'),
    lv: 3,
    set: (m, w) => {
      const n = small(m[1]);
      if (m[1] === '两' || !(n >= 1 && n <= 12)) return false;
      w.m = n;
    },
  },
  {
    re: /(?:农历|阴历|旧历)(?=[正腊冬\d一二三四五六七八九十闰])/y,
    lv: 1.5,
    set: (_m, w) => {
      w.lunar = true;
    },
  },
  {
    re: /[正腊]月/y,
    lv: 3,
    set: (m, w) => {
      w.m = m[0] === '正月' ? 1 : 12;
      w.lunar = true;
    },
  },
  {
    re: /本月|这个月|这月|今个月|当前月/y,
    lv: 3,
    set: (_m, w) => {
      w.mr = 0;
    },
  },
  {
    re: /(上上|下下|上|下)一?个?月(?!球|亮|饼|台)/y,
    lv: 3,
    set: (m, w, s) => {
      // 比上月: the month before the one that is reported on.
      if (/[比较与]/.test(s.charAt(m.index - 1)) && m[1] === '上') w.ma = -1;
      else w.mr = relative(m[1]);
    },
  },
  {
    re: /[当同该次翌]月/y,
    lv: 3,
    set: (m, w) => {
      w.ma = /[次翌]/.test(m[0]) ? 1 : 0;
    },
  },
  {
    re: /(上|下)半月(?!刊)/y,
    lv: 4,
    set: (m, w) => {
      if (w.m === undefined && w.mr === undefined) w.mr = 0;
      w.d = m[1] === '上' ? 1 : 16;
      w.d2 = m[1] === '上' ? 15 : 31;
    },
  },
  {
    re: /(暑|寒)假(?=$|[，。、,期里前后将]|已|结束|开始)/y,
    lv: 2,
    set: (m, w) => {
      setP(w, m[1] === '暑' ? 7 : 1, m[1] === '暑' ? 8 : 2, 'month');
      w.fuzzy = true;
    },
  },
  {
    re: re('的?第(N)个月'),
    lv: 3,
    set: (m, w) => {
      if (w.y === undefined && w.yr === undefined) return false;
      w.m = small(m[1]);
      if (!(w.m >= 1 && w.m <= 12)) return false;
    },
  },
  {
    re: /(0?[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?=\s?\d{1,2}:\d\d)/y,
    lv: 5,
    set: (m, w) => {
      w.m = Number(m[1]);
      w.d = Number(m[2]);
    },
  },
  {
    re: /(0?[1-9]|1[0-2])\/(0?[1-9]|[12]\d|3[01])(?=$|[\s，。、）)日])/y,
    lv: 5,
    set: (m, w, s) => {
      const at = m.index ?? 0;
      if (!/^$|[\s（(在到至，]/.test(s.charAt(at - 1)) || (Number(m[2]) < 13 && s.length > m[0].length + 4))
        return false;
      w.m = Number(m[1]);
      w.d = Number(m[2]);
    },
  },
  {
    re: /月(?:[底末尾初]|中(?!旬))/y,
    lv: 4,
    set: (m, w) => {
      if (w.m === undefined && w.mr === undefined) w.mr = 0;
      w.part = m[0] === '月初' ? 'start' : m[0] === '月中' ? 'middle' : 'end';
    },
  },
  {
    re: /月?(上|中|下)旬/y,
    lv: 4,
    set: (m, w) => {
      if (w.m === undefined && w.mr === undefined && w.ma === undefined) w.mr = 0;
      w.part = m[1] === '上' ? 'early' : m[1] === '中' ? 'mid' : 'late';
    },
  },
  ...edges(4),
  {
    re: /中(?=[，。、,]|$)/y,
    lv: 4,
    tail: true,
    set: (_m, w) => {
      if (w.m === undefined && w.mr === undefined) return false;
      w.part = 'middle';
    },
  },
  // ── weeks
  {
    re: /的?(?:第(\d{1,2}|[一二三四五六七八九十]{1,3})个?|(最后)(?:一|1)?个?)(?:周(?!年)|星期|礼拜)([一二三四五六日天])?/y,
    lv: 4,
    set: (m, w) => {
      if (w.m === undefined && w.y === undefined && w.yr === undefined && w.mr === undefined) return false;
      w.nth = m[2] ? -1 : small(m[1]);
      if (m[3]) w.wd = weekday(m[3]);
    },
  },
  {
    re: /(?:(上上|上|下下|下|这|本|今|呢)(?:一)?个?)(?:周|星期|礼拜)([一二三四五六日天末1-7](?!\d|年|期|岁))?(?:(?:-|至|到|~)(?:周|星期|礼拜)?([一二三四五六日天]))?/y,
    lv: 4,
    set: (m, w) => {
      if (m[2] && m[1]) {
        w.wr = relative(m[1]);
        w.wd = weekday(m[2]);
        if (m[3]) w.wd2 = weekday(m[3]);
      } else {
        w.wr = relative(m[1]);
        if (m[3]) return false;
      }
    },
  },
  {
    re: /(?:周|星期|礼拜)([一二三四五六日天])(?:-|至|到|~)(?:周|星期|礼拜)?([一二三四五六日天])(?![十百千万])/y,
    lv: 6,
    set: (m, w, s) => {
      if (/[每\d一二三四五六七八九十两数几逢]/.test(s.charAt((m.index ?? 0) - 1))) return false;
      w.wd = weekday(m[1]);
      w.wd2 = weekday(m[2]);
    },
  },
  {
    re: /(?:周|星期|礼拜)([一二三四五六日天1-7])(?![\d十百千万年次场])/y,
    lv: 6,
    set: (m, w, s) => {
      if (/[每\d一二三四五六七八九十两数几逢个四]/.test(s.charAt((m.index ?? 0) - 1))) return false;
      w.wd = weekday(m[1]);
    },
  },
  {
    re: /周末(?!版|愉|双)/y,
    lv: 6,
    set: (_m, w, s) => {
      if (w.fest || /每/.test(s.charAt((_m.index ?? 0) - 1))) return false;
      w.wd = 5.5;
    },
  },
  // ── days
  {
    re: re('(N)(?:日|号)?~~(N)\\s?(?:日|号)(?!元|圆|币|均|线|楼|院|馆|店)'),
    lv: 5,
    set: (m, w) => {
      const a = small(m[1]);
      const b = small(m[3]);
      if (!(a >= 1 && a <= 31 && b >= 1 && b <= 31 && a < b)) return false;
      if (m[0].includes('、') && b !== a + 1) return false;
      w.d = a;
      w.d2 = b;
    },
  },
  {
    re: re('(?:的)?(N)\\s?日(?!元|圆|币|均|本|游|内|志|以内|之内|工|拘|的?行政拘)(?!电影)'),
    lv: 5,
    set: (m, w) => {
      const n = small(m[1]);
      if (m[1] === '两' || !(n >= 1 && n <= 31)) return false;
      w.d = n;
    },
  },
  {
    re: re(
      '(?:的)?(N)\\s?号(?!线|楼|院|馆|店|机|门|文|令|台|馆|井|公路|高速|球衣|选手|种子|卫星|飞船|火箭|车|船|厅|展|码|提案|议案|决议|法|签|煤|矿|位|床|楼|基金|称|库|坑|墙|仓)',
    ),
    lv: 5,
    set: (m, w, s) => {
      const n = small(m[1]);
      if (!(n >= 1 && n <= 31)) return false;
      const prev = s.charAt((m.index ?? 0) - 1);
      if (w.m === undefined && w.mr === undefined && w.ma === undefined) {
        if (/[第一-鿿A-Za-z-]/.test(prev) && !/[在于到至从是了自即、截定就我你他]/.test(prev)) return false;
        if (!/^\d/.test(m[1] ?? '') && prev !== '' && !/[\s，。在于]/.test(prev)) return false;
      }
      w.d = n;
    },
  },
  {
    re: re('(?:农历)?(?:大年)?初([一二三四五六七八九十]|\\d)(?!中|级|次|步)'),
    lv: 5,
    tail: true,
    set: (m, w) => {
      if (!w.lunar && !w.m) return false;
      w.lunar = true;
      w.d = small(m[1]);
    },
  },
  {
    re: /((?:[十二]|二十|三十|廿)[一二三四五六七八九十]|[二三]?十|廿[一二三四五六七八九]|[0-3]?\d(?=$|[，。\s,出至到-]))(?=$|[，。\s,出至到晚早上下-]|是|前后)/y,
    lv: 5,
    tail: true,
    set: (m, w) => {
      if (w.m === undefined || w.part || w.m2) return false;
      // 八月十五 without 日 is a lunar day, unless the year is spelled out or the month is 一月 (正月 there).
      if (/^廿/.test(m[1] ?? '') || (!/^\d/.test(m[1] ?? '') && w.y === undefined && w.m !== 1))
        w.lunar = true;
      w.d = small(m[1]);
      if (!(w.d <= 31)) return false;
    },
  },
  {
    re: /(?:大大[前后]天|大前天|大前日|大后天|大后日|今天|今日|昨天|昨日|前天|前日(?!本)|明天|明日(?!之)|后天|后日|听日|寻日|琴日|今儿|昨儿|本日)/y,
    lv: 5,
    set: (m, w) => {
      w.dr = DAYS[m[0]] ?? (m[0].endsWith('前天') ? -4 : 4);
    },
  },
  {
    re: /(今|昨|明|当|翌|前|后)(?:天|日)?(早上|早晨|上午|中午|下午|傍晚|晚上|晚间|凌晨|清晨|午夜|深夜|早|晚|晨|夜|午)(?![会报餐点辈])/y,
    lv: 7,
    set: (m, w) => {
      const k = m[1] ?? '';
      if ('前后'.includes(k) && !/晚/.test(m[2] ?? '')) return false;
      if (k === '当' || k === '翌') Object.assign(w, { da: k === '翌' ? 1 : 0, told: true });
      else w.dr = DAYS[k] ?? 0;
      w.dp = PART_OF.get(m[2] ?? '') ?? [0, 23];
    },
  },
  {
    re: /(?:当天|当日|同日|同一天|即日|该日)/y,
    lv: 5,
    set: (m, w) => {
      if (m[0] === '即日') w.dr = 0;
      else Object.assign(w, { da: 0, told: true });
    },
  },
  {
    re: /(?:次日|翌日|隔天|隔日|(?<!连续)第二[天日])/y,
    lv: 5,
    set: (_m, w) => {
      w.da = 1;
      w.told = true;
    },
  },
  {
    re: /(今明|明后)两[天日]/y,
    lv: 5,
    set: (m, w) => {
      w.dr = m[1] === '今明' ? 0 : 1;
      w.dr2 = w.dr + 1;
    },
  },
  {
    re: /今明两年/y,
    lv: 1,
    set: (_m, w) => {
      w.yr = 0;
      w.yr2 = 1;
      w.fuzzy = true;
    },
  },
  {
    re: /(?:目前|此刻|现时|依家|而家)(?=$)|现在(?=$)/y,
    lv: 5,
    set: (_m, w) => {
      w.now = true;
    },
  },
  // ── festivals
  {
    re: new RegExp(
      `[“"]?(${byLength(HOLIDAY)})[”"]?(黄金周|小长假|长假期?|假期|假日|节假日|期间|假|前夕|当天|当日|前后)`,
      'y',
    ),
    lv: 5,
    set: (m, w) => {
      const f = HOLIDAY.get(m[1] ?? '');
      if (!f) return false;
      w.fest = f.fest;
      if (!/当|前夕/.test(m[2] ?? '')) w.days = f.days;
    },
  },
  {
    re: new RegExp(
      `(${byLength(FEST)})(?!档|奖|版|款|礼|晚会|联欢|红包|团圆|之夜|快乐|大片|特别|车主|战|大促|返|书|诗|论坛|勋|人民政|公园|价|套)(黄金周|小长假|长假|假期|假日|期间|周末|当[天日])?`,
      'y',
    ),
    lv: 5,
    set: (m, w, s) => {
      const name = m[1] ?? '';
      const f = FEST.get(name);
      if (!f) return false;
      const said = w.y !== undefined || w.yr !== undefined;
      if (
        /^双/.test(name) &&
        !said &&
        s.length > 6 &&
        !/^(?:当|期间|前|后|到来|以来)/.test(s.slice((m.index ?? 0) + name.length))
      )
        return false;
      // 大雪, 雨水 are weather more often than solar terms.
      if (/^(?:六一|大雪|小雪|雨水|大寒|小满|白露)$/.test(name) && !said && s.length > name.length)
        return false;
      w.fest = f.fest;
      if (m[2] && !m[2].startsWith('当') && f.days > 1) w.days = f.days;
    },
  },
  // ── parts of the day and the clock
  {
    re: new RegExp(`(${LONG_PARTS})(?!餐)`, 'y'),
    lv: 7,
    set: (m, w) => {
      w.dp = PART_OF.get(m[1] ?? '') ?? [0, 23];
    },
  },
  {
    re: /(早|晚|夜)(?![会报餐点辈间于已期婚高])/y,
    lv: 7,
    tail: true,
    set: (m, w) => {
      if (w.d === undefined && w.wd === undefined && w.da === undefined && w.dr === undefined && !w.fest)
        return false;
      w.dp = PART_OF.get(m[1] ?? '') ?? [0, 23];
    },
  },
  {
    re: /(\d{1,2}):([0-5]\d)(?::([0-5]\d))?(?![\d:])(?:\s?(?:am|pm|AM|PM))?/y,
    lv: 8,
    set: (m, w, s) => {
      const h = Number(m[1]);
      if (h > 24) return false;
      const at = m.index ?? 0;
      const dated =
        w.d !== undefined || w.dr !== undefined || w.dp || w.wd !== undefined || w.da !== undefined;
      if (!dated && SCORES.test(s.slice(Math.max(0, at - 30), at + 24))) return false;
      // A result of a race is a duration.
      if (!dated && m[3] && RACE.test(s.slice(Math.max(0, at - 12), at))) return false;
      w.h = h;
      w.mi = Number(m[2]);
      if (m[3]) w.sec = Number(m[3]);
      if (/pm$/i.test(m[0])) w.pm = true;
    },
  },
  {
    re: re('(N)\\s?[点时]?(?:~~)(N)\\s?(?:点钟?|时)(半)?(?!间|期|代|速|空|差|长|段|常|候)'),
    lv: 8,
    set: (m, w) => {
      const [a, b] = [small(m[1]), small(m[3])];
      if (!(a < b && b <= 24) || m[0].includes('、')) return false;
      if (/点/.test(m[0]) && !w.dp && w.d === undefined && w.dr === undefined && !m[5]) return false;
      Object.assign(w, { h: a, h2: b, ...(m[5] ? { mi: 30 } : {}) });
    },
  },
  {
    re: re(
      '(N|零|〇)\\s?(?:点钟?|时|點)\\s?(?:(半)|(一|三)刻|(N|零[一二三四五六七八九]|整)\\s?分?(?:(N)秒)?(?!球|之|成|钱|段))?(?!代|间|速|期|常|而|尚|装|任|候|段|长|刻|机|事|效|报|隔|有|不|差|空|局|评|政|球)',
    ),
    lv: 8,
    set: (m, w, s) => {
      const h = m[1] === '零' || m[1] === '〇' ? 0 : small(m[1]);
      if (!(h >= 0 && h <= 24)) return false;
      const dated =
        w.d !== undefined ||
        w.dr !== undefined ||
        w.dp ||
        w.wd !== undefined ||
        w.fest ||
        w.da !== undefined ||
        w.off;
      const minute = m[3] || m[4] || m[5];
      const dotted = /点/.test(m[0]);
      if (!dated && dotted && !minute && !/点钟/.test(m[0])) {
        const prev = s.charAt((m.index ?? 0) - 1);
        const next = s.slice((m.index ?? 0) + m[0].length, (m.index ?? 0) + m[0].length + 2);
        if (!/[在到至从于自前晚早]/.test(prev) && !/^(?:左右|许|之|以[前后]|前|后|整|-|至|到)/.test(next))
          return false;
      }
      if (!dated && dotted && !minute && !/^(?:\d|十|[一二三四五六七八九两])/.test(m[1] ?? '')) return false;
      if (!dated && /时/.test(m[0]) && !/^\d/.test(m[1] ?? '') && (m[1] ?? '').length < 2) return false;
      if (
        minute &&
        !m[3] &&
        !m[4] &&
        m[5] !== '整' &&
        !/分/.test(m[0]) &&
        !(small(m[5]) >= 10) &&
        !/^[零]/.test(m[5] ?? '')
      )
        return false;
      w.h = h;
      if (m[3]) w.mi = 30;
      else if (m[4]) w.mi = m[4] === '一' ? 15 : 45;
      else if (m[5] && m[5] !== '整') w.mi = small(m[5]?.replace(/^零/, ''));
      if (m[7]) w.sec = small(m[7]);
      if (w.mi !== undefined && w.mi > 59) return false;
    },
  },
];

/** Characters with which an atom, a window (近三年) or an offset can start besides numerals. */
export const TIME_START = new Set([
  ...'本上公民令今去大前明来后这当同该全年次翌第转隔新下首头春夏秋冬岁正腊月周星礼听寻琴昨即现目此依而凌清早朝中午晏傍晚夜深半除寒初最近未过其“"呢',
  ...[...FEST.keys()].map((name) => name.charAt(0)),
]);
