// Atoms within a year: halves, quarters, seasons, months and their parts.
import type { When } from '../when.ts';
import { type Atom, re, relative, small, TO } from './atom.ts';

const QUARTER_END = '(?!节|度)';
const setP = (w: When, a: number, b: number, g: string): void => {
  w.p = [a, b];
  w.pg = g;
};
const SEASONS: Record<string, [number, number]> = { 春: [3, 5], 夏: [6, 8], 秋: [9, 11], 冬: [12, 14] };

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

export const MONTH_ATOMS: Atom[] = [
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
    re: /(?<![提之以目延推])(上|前|下|后)半(?:财)?年度?(?!报)/y,
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
    re: /(?<!连续)(?:第([一二三四1-4])个?(财)?季度?|([一二三四1-4])季度|首(?:个)?季度?|([一二三四1-4])季(?=报|末|度))(?!节|度|赛|后赛)/y,
    lv: 2,
    set: (m, w, s) => {
      if (m[2] || /财年.{0,2}$/.test(s.slice(Math.max(0, m.index - 4), m.index))) w.fiscal = true;
      const q = m[1] ?? m[3] ?? m[4];
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
    re: re('(?<![此之以目])(?:前|首|头)(N)个?月(?!后|前|内|以|\\d|[一二三四五六七八九十]{1,3}[日号])'),
    lv: 2,
    set: (m, w) => {
      const n = small(m[1]);
      if (!(n >= 2 && n <= 11)) return false;
      setP(w, 1, n, 'month');
    },
  },
  {
    re: /([春夏秋冬])(?:季|天|日)(?!奥|赛|奧|里的|运)|([春夏秋冬])(?=[，。、,]|$)|(?<=[今去明])([春夏秋冬])(?=[一-鿿])(?![奥运耕种招晚])/y,
    lv: 2,
    set: (m, w) => {
      const c = m[1] ?? m[2] ?? m[3] ?? '春';
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
    // 农历二〇二五年六月: the calendar is named before the year.
    re: /(?:农历|阴历|旧历)(?=(?:\d{4}|[一二][零〇一二三四五六七八九]{3})年)/y,
    lv: 0,
    set: (_m, w) => {
      w.lunar = true;
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
    re: /闰(?=[\d一二三四五六七八九十]{1,2}月)/y,
    lv: 2.8,
    set: (_m, w) => {
      w.lunar = true;
      w.leap = true;
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
      // The month in view: 截至9月末…。月末余额…
      if (w.m === undefined && w.mr === undefined && w.ma === undefined) w.ma = 0;
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
];
