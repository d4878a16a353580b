// Atoms of the parts of the day and of the clock.
import { type Atom, re, small } from './atom.ts';

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
  ['白天', 8, 17],
  ['深夜', 22, 23],
  ['半夜', 0, 5],
  ['午夜', 0, 0],
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
export const PART_OF = new Map(PARTS.map(([k, a, b]) => [k, [a, b] as [number, number]]));
const LONG_PARTS = PARTS.filter(([k]) => k.length > 1)
  .map(([k]) => k)
  .sort((a, b) => b.length - a.length)
  .join('|');

/** Words of sport: 25:20 beside them is a score, not a clock. */
const SCORES =
  /比分|战胜|击败|负于|不敌|逆转|[大险小完]胜|横扫|战平|获胜|取胜|扳平|领先|落后|总分|[首一二两三四五]局|决胜/;

const RACE = /成绩|用时|耗时|完赛|夺冠|纪录|净时间/;

export const CLOCK_ATOMS: Atom[] = [
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
    re: re(
      '(N|零)\\s?[点时]?(?:~~)(N)\\s?(?:点钟?|时)(?:(半)|([一三])刻|(N)分)?(?!间|期|代|速|空|差|长|段|常|候)',
    ),
    lv: 8,
    set: (m, w) => {
      const [a, b] = [small(m[1]) || 0, small(m[3])];
      if (!(a < b && b <= 24) || m[0].includes('、')) return false;
      if (/点/.test(m[0]) && !w.dp && w.d === undefined && w.dr === undefined && !m[5]) return false;
      const mi = m[5] ? 30 : m[6] ? (m[6] === '一' ? 15 : 45) : m[7] ? small(m[7]) : undefined;
      Object.assign(w, { h: a, h2: b, ...(mi === undefined ? {} : { mi }) });
    },
  },
  {
    // 下午七八点
    re: /([一二三四五六七八九])([二三四五六七八九十])点钟?(?!半|[一二三四五六七八九\d])/y,
    lv: 8,
    set: (m, w) => {
      const [a, b] = [small(m[1]), small(m[2])];
      if (!w.dp || b !== a + 1) return false;
      Object.assign(w, { h: a, h2: b });
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
      // 零点零一 is 0.01, 零点零一分 a time.
      if (h === 0 && /点零.$/.test(m[0])) return false;
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
