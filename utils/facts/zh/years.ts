// Atoms of years and of what is longer: whole dates in digits, eras, centuries, decades, plans, ranges of years.
import { readNumeral } from '../../text/numerals.ts';
import { type Atom, fourDigits, re, small } from './atom.ts';

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
/** Names of eras and their first years. */
const ERAS = new Map(
  '民国1912 令和2019 平成1989 昭和1926 光绪1875'
    .split(' ')
    .map((era) => [era.slice(0, 2), Number(era.slice(2))] as const),
);
/** 90年代初, 末期: three years at either end, four in the middle. */
function decadePart(y: number, part: string | undefined): [number, number] {
  if (!part) return [y, 10];
  return /初|前/.test(part) ? [y, 3] : /中/.test(part) ? [y + 3, 4] : [y + 7, 3];
}

export const YEAR_ATOMS: Atom[] = [
  // ── whole dates in digits
  {
    re: /(\d{4})([-/.])(0?[1-9]|1[0-2])([-/.])(0[1-9]|[12]\d|3[01]|[1-9](?!\d))(?:(?![\d.])|(?=\d{1,2}:\d\d))日?/y,
    lv: 5,
    set: (m, w) => {
      if (m[2] !== m[4] && m[5]?.length !== 2) return false;
      w.y = Number(m[1]);
      w.m = Number(m[3]);
      w.d = Number(m[5]);
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
      if (m[4] === '中叶') w.span = [w.span[0] + 40, 20];
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
    re: re(`(${[...ERAS.keys()].join('|')})(元|N)年`),
    lv: 1,
    set: (m, w) => {
      w.y = (ERAS.get(m[1] ?? '') ?? 0) + (m[2] === '元' ? 0 : small(m[2]) - 1);
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
    set: (m, w, s) => {
      const y = fourDigits(m[2] ?? '');
      const said = m[1] || /[于在]/.test(s.charAt(m.index - 1));
      if (y < 1000 && !said && !/[一二三四五六七八九]/.test(m[2] ?? '') && y !== 0) return false;
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
];
