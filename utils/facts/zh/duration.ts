// Lengths of time in Chinese: 三年半, 1小时30分, 一年零三个月, 十几天, 3-5年, 个半小时.
import { BLANKS, charSet } from '../../text/char-set.ts';
import { readNumeral } from '../../text/numerals.ts';
import { DURATION_ZH } from '../data/units-zh.ts';
import type { Unit } from '../when.ts';

export interface Duration {
  end: number;
  seconds: number;
  hi?: number;
  parts: [number, Unit][];
  partsHi?: number;
  more: boolean;
  /** 日, 年 may also be calendar words. */
  single: boolean;
  surface: string;
}

const UNITS = new Map<string, number>();
for (const g of DURATION_ZH.split('|')) {
  const [sec = '', names = ''] = g.split(':');
  for (const n of names.split(' ')) UNITS.set(n, Number(sec));
}
const opensUnit = charSet([...UNITS.keys()].map((name) => name.charAt(0)).join(''));
const LETTER: [number, Unit][] = [
  [31536000, 'Y'],
  [15768000, 'M'],
  [7884000, 'Q'],
  [2592000, 'M'],
  [604800, 'W'],
  [86400, 'D'],
  [3600, 'h'],
  [60, 'm'],
  [1, 's'],
];

function unitAt(s: string, i: number): { end: number; sec: number; surface: string; more: boolean } | null {
  let j = i;
  if (s.charAt(j) === ' ') j++;
  if (!opensUnit(s, j)) return null;
  for (let n = 4; n > 0; n--) {
    const surface = s.slice(j, j + n);
    const sec = surface.length === n ? UNITS.get(surface) : undefined;
    if (sec === undefined) continue;
    const next = s.charAt(j + n);
    if (/^[a-z]/.test(surface) && /[A-Za-z0-9/]/.test(next)) continue;
    if (surface === '分' && /[之成钱子数制球布公]/.test(next)) continue;
    if (surface === '秒' && /[杀拍]/.test(next)) continue;
    if (surface === '天' && /[然气津空文才]/.test(next)) continue;
    if (surface === '年' && /[级轻龄货报线刊]/.test(next)) continue;
    // 10年期国债: an attribute, no length of time that is told.
    if (surface === '年' && /^期(?!间)/.test(s.slice(j + n))) continue;
    if (surface === '日' && /[元圆币本报]/.test(next)) continue;
    if (surface === '载' && next !== '' && /[人重客体誉荷]/.test(next)) continue;
    if (surface === '周' && /[岁]/.test(next)) continue;
    return { end: j + n, sec, surface, more: surface.includes('多') };
  }
  return null;
}

function unitLetter(sec: number): [Unit, number] {
  for (const [s, u] of LETTER) if (sec === s) return [u, sec === 15768000 ? 6 : 1];
  if (sec === 315360000) return ['Y', 100];
  if (sec === 900) return ['m', 15];
  return ['s', sec];
}

const mayHalve = charSet('大小半多');
/** What may stand between the two ends of a range. */
const mayLink = charSet(`-~至到或、${BLANKS}`);
const RACE_TIME = /(\d{1,2}):([0-5]\d):([0-5]\d(?:\.\d{1,3})?)(?![\d:])/y;

/** Reads a duration at `i` of a folded text, or `null`. */
export function readDuration(s: string, i: number): Duration | null {
  RACE_TIME.lastIndex = i;
  const race = s.charAt(i + 1) === ':' || s.charAt(i + 2) === ':' ? RACE_TIME.exec(s) : null;
  if (race) {
    const seconds = Number(race[1]) * 3600 + Number(race[2]) * 60 + Number(race[3]);
    return {
      end: i + race[0].length,
      seconds,
      parts: [[seconds, 's']],
      more: false,
      single: false,
      surface: ':',
    };
  }

  let pos = i;
  let seconds = 0;
  let hiExtra = 0;
  let more = false;
  let last = Number.POSITIVE_INFINITY;
  let surface = '';
  let single = false;
  let hiParts: number | undefined;
  const parts: [number, Unit][] = [];
  for (;;) {
    let at = pos;
    if (parts.length > 0) {
      const link = /^(?:,|零|又|加|余)?\s?/.exec(s.slice(at, at + 3));
      at += link ? link[0].length : 0;
    }
    let value: number;
    let hi: number | undefined;
    let end: number;
    const c = s.charAt(at);
    const half = mayHalve(s, at)
      ? /^(?:大半|小半|半|多半)个?(?=[年月天日小世周星礼钟分刻学辈])/.exec(s.slice(at, at + 4))
      : null;
    if (half) {
      if (parts.length > 0 && !/年|月/.test(surface)) break;
      value = 0.5;
      end = at + half[0].replace('个', '').length;
    } else if (parts.length === 0 && s.charAt(at + 1) === '半' && (c === '个' || c === '分')) {
      if (s.startsWith('分半', at) && (/[钟]/.test(s.charAt(at + 2)) || at + 2 === s.length)) {
        return {
          end: at + (s.charAt(at + 2) === '钟' ? 3 : 2),
          seconds: 90,
          parts: [[90, 's']],
          more: false,
          single: false,
          surface: '分半',
        };
      }
      if (!/^个半(?:月|小时|钟头|钟|星期)/.test(s.slice(at, at + 5))) break;
      value = 1.5;
      end = at + 2;
      const u = unitAt(s, end);
      const sec = s.charAt(end) === '月' ? 2592000 : u?.sec;
      if (!sec) break;
      return {
        end: s.charAt(end) === '月' ? end + 1 : (u?.end ?? end),
        seconds: 1.5 * sec,
        parts: [[1.5, unitLetter(sec)[0]]],
        more: false,
        single: false,
        surface: '个半',
      };
    } else {
      const n = readNumeral(s, at);
      if (!n || n.bare) break;
      value = n.value;
      hi = n.hi;
      end = n.end;
      if (n.pair) {
        value = n.pair[0];
        hi = n.pair[1];
      }
      more ||= n.more ?? false;
      if (parts.length === 0) {
        const to = mayLink(s, end) ? /^\s?(?:-{1,2}|~|至|到|或|、)\s?/.exec(s.slice(end, end + 4)) : null;
        const b = to ? readNumeral(s, end + to[0].length) : null;
        if (b && b.value > value && unitAt(s, b.end)) {
          hi = b.value;
          end = b.end;
        }
      }
      const mid =
        s.charAt(end) === '个' || s.charAt(end) === '半'
          ? /^个半(?=小时|月|钟|星期|学期|世纪|分)|^(?:个)?半(?=钟头)/.exec(s.slice(end, end + 5))
          : null;
      if (mid) {
        value += 0.5;
        end += mid[0].length;
        const bare = /^月/.exec(s.charAt(end));
        if (bare) {
          parts.push([value, 'M']);
          seconds += value * 2592000;
          pos = end + 1;
          surface += '个月';
          break;
        }
      } else if (s.startsWith('个多', end)) {
        const u =
          unitAt(s, end + 2) ??
          (s.charAt(end + 2) === '月' ? { end: end + 3, sec: 2592000, surface: '月', more: true } : null);
        if (u && u.sec >= 3600) {
          more = true;
          const [letter, f] = unitLetter(u.sec);
          parts.push([value * f, letter]);
          seconds += value * u.sec;
          pos = u.end;
          surface = `个多${u.surface}`;
          break;
        }
      } else if (s.startsWith('个', end) && s.charAt(end + 1) === ' ') {
        end += 1;
      }
    }
    let u = unitAt(s, end);
    if (!u && s.charAt(end) === '月' && (value === 0.5 || (half && /个$/.test(half[0]))))
      u = { end: end + 1, sec: 2592000, surface: '月', more: false };
    if (half?.[0].endsWith('个')) {
      const e = at + half[0].length;
      u =
        s.charAt(e) === '月' ? { end: e + 1, sec: 2592000, surface: '月', more: false } : (unitAt(s, e) ?? u);
    }
    if (!u || u.sec >= last) break;
    if (parts.length > 0 && c === '分') break;
    const [plain, f] = unitLetter(u.sec);
    const letter = /工作日|交易日/.test(u.surface) ? 'B' : plain;
    pos = u.end;
    surface += u.surface;
    last = u.sec;
    single = parts.length === 0;
    more ||= u.more;
    // 三年半, 五分半钟, 三天半
    let v = value;
    const tail =
      s.charAt(pos) === '半' ? /^半(?!年|个|月|天|岛|导|场|决|数)(钟)?/.exec(s.slice(pos, pos + 2)) : null;
    // 积5分半 is a score.
    const played = tail && u.surface === '分' && !/^半(?:$|钟|以?内|之内|后)/.test(s.slice(pos, pos + 3));
    if (tail && !played && value >= 1 && parts.length === 0) {
      if (u.surface === '分') surface += '半';
      v += 0.5;
      if (hi !== undefined) hi += 0.5;
      pos += tail[0].length;
      single = false;
    }
    parts.push([v * f, letter]);
    seconds += v * u.sec;
    if (hi !== undefined) {
      hiExtra += (hi - value) * u.sec;
      hiParts = hi * f;
    }
    // 9秒98, 2分03秒5: hundredths behind the seconds.
    const cents = u.surface === '秒' ? /^\d{1,3}(?![\d年月日个名人点])/.exec(s.slice(pos, pos + 4)) : null;
    if (cents) {
      seconds += Number(`0.${cents[0]}`);
      pos += cents[0].length;
      break;
    }
    if (s.charAt(pos) === '多' && !/[少数次个了元元年]/.test(s.charAt(pos + 1))) {
      more = true;
      pos++;
    } else if (s.charAt(pos) === '余' && /[，。、时,]|$/.test(s.charAt(pos + 1))) {
      more = true;
      pos++;
    }
    if (hi !== undefined || more) break;
  }
  if (parts.length === 0) return null;
  return {
    end: pos,
    seconds: Math.round(seconds * 1e9) / 1e9,
    parts,
    more,
    single,
    surface,
    ...(hiExtra ? { hi: seconds + hiExtra } : {}),
    ...(hiParts !== undefined ? { partsHi: hiParts } : {}),
  };
}
