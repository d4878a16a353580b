// Atoms of weeks, days and festivals.
import { FESTIVALS_ZH, HOLIDAYS_ZH } from '../data/festivals.ts';
import { type Festival, festivalOf } from '../festivals.ts';
import { type Atom, re, relative, small } from './atom.ts';
import { PART_OF } from './clock.ts';

const WEEKDAYS = '一二三四五六日天';
const weekday = (c: string | undefined): number =>
  c === undefined ? 0 : c === '末' ? 5.5 : /\d/.test(c) ? Number(c) - 1 : Math.min(WEEKDAYS.indexOf(c), 6);
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
export const FEST = new Map<string, Festival>();
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

export const DAY_ATOMS: Atom[] = [
  // ── the first or last days, weeks, months of what was named
  {
    re: re(
      '的?(前|头|首|后|末|最后|最後)\\s?(N)\\s?个?(天|日|周|星期|礼拜|月)(?![内后前以之一二三四五六日天])',
    ),
    lv: 4.5,
    tail: true,
    set: (m, w) => {
      const year = w.y !== undefined || w.yr !== undefined || w.ya !== undefined;
      const month = w.m !== undefined || w.mr !== undefined || w.ma !== undefined;
      const unit = /[天日]/.test(m[4] ?? '') ? 'D' : m[4] === '月' ? 'M' : 'W';
      if (w.part || w.m2 || (!month && !(year && unit !== 'D')) || (month && unit === 'M')) return false;
      w.edge = [small(m[2]) * (/[后後末]/.test(m[1] ?? '') ? -1 : 1), unit];
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
    set: (m, w, s) => {
      const n = small(m[1]);
      if (m[1] === '两' || !(n >= 1 && n <= 31)) return false;
      if (
        w.m === undefined &&
        /(?:连[涨跌降升续]?|为期|历时|逾期|提前|延期|满|每|按)$/.test(
          s.slice(Math.max(0, m.index - 2), m.index),
        )
      )
        return false;
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
    re: /(?:次日|翌日|隔天|隔日|(?<!连续)第二[天日]|前一[天日](?!本))/y,
    lv: 5,
    set: (m, w) => {
      w.da = m[0].startsWith('前') ? -1 : 1;
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
      if (name === '六一' && !said && s.length > name.length) return false;
      w.fest = f.fest;
      if (m[2] && !m[2].startsWith('当') && f.days > 1) w.days = f.days;
    },
  },
];
