// Reads Chinese, Arabic and mixed numerals (3.5亿, 一万二千, 5600多万, 十几, 二〇二四) at a place in a folded text.
import { bigAt, digitAt, digitRun, mulAt } from './numeral-characters.ts';

/** A numeral that starts where it was asked for; `end` is exclusive. */
export interface Numeral {
  end: number;
  value: number;
  /** Upper end of a vague numeral: 数万, 十几, 三四十. */
  hi?: number;
  /** 多, 余 inside: a little more than the value. */
  more?: boolean;
  style: 'arabic' | 'han' | 'mixed';
  /** The last multiplier read (万 in 35万), 1 if none; a range may share it. */
  scale: number;
  /** Just 百, 千, 万 … with no digit before. */
  bare?: boolean;
  /** The characters after `end` that read 多 or 余 were taken: where they start. */
  moreAt?: number;
  /** Two neighbouring digits (三四) that become a range before a unit. */
  pair?: [number, number];
}

const ARABIC = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+(?!\.?\d*\.\d))?|\.\d+/y;
/** 2.5e6, 2^5 */
const POWER = /(?:e([+-]?\d{1,3})|\^([+-]?\d{1,3}))(?![\w.])/y;
/** Positions of the next numeral character after blanks, when blanks may stand inside (三 百 五). */
function overBlanks(s: string, i: number, han: boolean): number {
  let j = i;
  while (j < i + 5 && s.charAt(j) === ' ') j++;
  if (j === i || j === i + 5) return i;
  if (/[几余多]/.test(s.charAt(j)) && han) return /^[几余多] *[万亿]/.test(s.slice(j, j + 5)) ? j : i;
  const joins =
    mulAt(s, j) !== undefined ||
    bigAt(s, j) !== undefined ||
    (han && digitAt(s, j) !== undefined) ||
    (han && s.charAt(j) === '点');
  return joins ? j : i;
}

/**
 * Reads the numeral that starts at `at` in a folded text; `null` if none does.
 * Grammar: sections of digit + multiplier (十百千) closed by 万 亿 兆, the colloquial tail (三万五 = 35,000),
 * digit strings (二〇二四), decimals with 点, 几 and 数 as a digit of 1 to 10, 多 and 余 as “a little more”.
 * Time is linear in the length of the numeral.
 */
export function readNumeral(s: string, at: number): Numeral | null {
  if (at !== last.at || s !== last.s) last = { s, at, n: read(s, at) };
  return last.n;
}

// Several readers ask for the same numeral one after the other.
let last: { s: string; at: number; n: Numeral | null } = { s: '', at: -1, n: null };

function read(s: string, at: number): Numeral | null {
  let i = at;
  let total = 0;
  let totalHi = 0;
  let section = 0;
  let sectionHi = 0;
  let num: number | null = null;
  let numHi: number | null = null;
  let unit = 1; // value of the multiplier just read, for the colloquial tail
  let lastBig = Number.POSITIVE_INFINITY;
  let lastMul = Number.POSITIVE_INFINITY;
  let scale = 1;
  let zero = false;
  let tail = false;
  let han = false;
  let arabic = false;
  let vague = false;
  let more = false;
  let bare = false;
  let pair: [number, number] | undefined;
  let moreAt: number | undefined;

  for (;;) {
    if (i > at && s.charAt(i) === ' ') {
      const j = overBlanks(s, i, han && !arabic);
      if (j === i) break;
      i = j;
    }
    const c = s.charAt(i);
    if ((c >= '0' && c <= '9') || (c === '.' && i === at)) {
      if (num !== null || (i > at && unit === 1 && !zero)) break;
      ARABIC.lastIndex = i;
      const m = ARABIC.exec(s);
      if (!m) break;
      const v = Number(m[0].replaceAll(',', ''));
      if (i > at && v >= unit && !zero) break;
      num = v;
      numHi = v;
      arabic = true;
      tail = false;
      i += m[0].length;
      POWER.lastIndex = i;
      const power = /[e^]/.test(s.charAt(i)) ? POWER.exec(s) : null;
      if (power) {
        num = power[1] ? Number(`${v}e${power[1]}`) : v ** Number(power[2]);
        numHi = num;
        i += power[0].length;
        break;
      }
      const k = s.charAt(i);
      if ((k === 'k' || k === 'w') && !/[A-Za-z0-9]/.test(s.charAt(i + 1))) {
        num *= k === 'k' ? 1e3 : 1e4;
        numHi = num;
        scale = k === 'k' ? 1e3 : 1e4;
        i++;
        break;
      }
      continue;
    }
    if (digitAt(s, i) !== undefined) {
      if (num !== null) break;
      let run = digitRun(s, i);
      const next = i + run.length;
      if (i > at && run[0] === '0') {
        zero = true;
        run = run.replace(/^0+/, '');
        if (run === '') {
          // A trailing zero is no part of 三千零 unless a numeral follows.
          const after = s.charAt(next);
          if (mulAt(s, next) === undefined && !(after >= '0' && after <= '9') && after !== '几') break;
          i = next;
          continue;
        }
      }
      const isPair =
        run.length === 2 &&
        s.charAt(next - 1) !== '两' &&
        (Number(run[1]) === Number(run[0]) + 1 || run === '35') &&
        run[0] !== '0';
      const bigger = mulAt(s, next) ?? bigAt(s, next);
      if (run.length > 1 && i > at && !isPair) {
        // 一百二二 is no numeral: take one digit at most.
        if (unit > 1 || bigger !== undefined) break;
      }
      if (run.length > 2 && bigger !== undefined && i === at && bigger < 1e4) {
        // 二〇二四百: not a numeral with a multiplier.
        num = Number(run);
        numHi = num;
        han = true;
        i = next;
        break;
      }
      if (isPair && bigger !== undefined) {
        num = Number(run[0]);
        numHi = Number(run[1]);
        vague = true;
      } else {
        if (isPair) pair = [Number(run[0]), Number(run[1])];
        if (isPair && i > at) {
          // 十七八: the pair is the last digit.
          num = Number(run[0]);
          numHi = Number(run[1]);
          vague = true;
          pair = undefined;
        } else {
          num = Number(run);
          numHi = num;
        }
      }
      tail =
        (run.length === 1 &&
          !zero &&
          unit > 10 &&
          s.charAt(next - 1) !== '两' &&
          s.charAt(next - 1) !== '俩' &&
          s.charAt(i - 1) !== ' ') ||
        (run.length === 1 && unit > 10 && !zero && s.charAt(i - 1) === ' ');
      if (run.length === 1 && '两俩'.includes(s.charAt(i)) && unit > 1 && bigger === undefined) {
        // 两万两: the second 两 is a unit of weight.
        num = null;
        numHi = null;
        break;
      }
      han = true;
      i = next;
      continue;
    }
    if ((c === '几' || c === '数') && num === null) {
      const bigger = mulAt(s, i + 1) ?? bigAt(s, i + 1);
      const inside = c === '几' && i > at && unit >= 10;
      if (bigger === undefined && !inside) break;
      if (bigger !== undefined && c === '数' && i > at) break;
      num = i > at ? 0 : 1;
      numHi = 10;
      if (zero) {
        // 一千五百零几万: the vague digit adds nothing known.
        num = 0;
        numHi = 0;
      } else vague = true;
      han = true;
      tail = false;
      i++;
      continue;
    }
    const mul = mulAt(s, i);
    if (mul !== undefined) {
      if (c === '廿' || c === '卅') {
        if (num !== null) break;
        section += mul;
        sectionHi += mul;
        unit = 10;
        han = true;
        i++;
        continue;
      }
      if (num === null && i > at && !zero && !(mul === 10 && unit >= 100)) {
        if (unit < 1e4) break;
      }
      if (num === null && i === at) bare = mul > 10;
      if (mul >= lastMul && !vague) break;
      if (pair) break;
      section += (num ?? 1) * mul;
      sectionHi += (numHi ?? 1) * mul;
      num = null;
      numHi = null;
      unit = mul;
      scale = mul;
      lastMul = mul;
      zero = false;
      tail = false;
      han = true;
      i++;
    } else {
      let j = i;
      if (c === '个' && num !== null && bigAt(s, i + 1) !== undefined) j = i + 1;
      const big = bigAt(s, j);
      if (big === undefined) {
        if (c === '点' && (num !== null || section > 0 || total > 0)) {
          let k = i + 1;
          while (k < i + 4 && s.charAt(k) === ' ') k++;
          const run = digitRun(s, k);
          const m = /^\d+/.exec(s.slice(k, k + 20));
          const frac = run !== '' && (han || !arabic) ? run : han && m ? m[0] : '';
          const end = k + frac.length;
          if (frac === '' || /[十半刻]/.test(s.charAt(end)) || s.charAt(k) === '两') break;
          if (tail && num !== null) num *= unit / 10;
          num = section + (num ?? 0) + Number(`0.${frac}`);
          numHi = num;
          section = 0;
          sectionHi = 0;
          tail = false;
          unit = 1;
          han = true;
          i = end;
          if (bigAt(s, overBlanks(s, i, true)) === undefined) break;
          continue;
        }
        if (
          (c === '多' || c === '余' || c === '来' || c === '好') &&
          (num === null ? unit >= 10 : arabic && num >= 10 && num % 10 === 0)
        ) {
          const k = s.charAt(i + 1) === ' ' ? i + 2 : i + 1;
          if (c !== '来' && c !== '好' && s.charAt(i - 1) !== '零' && bigAt(s, k) !== undefined) {
            more = true;
            i = k;
            continue;
          }
          if (c === '来' ? /[个人岁年天名台辆家元米块]/.test(s.charAt(i + 1)) : c !== '好') {
            more = true;
            moreAt = i;
            i++;
          }
        }
        break;
      }
      if (num === null && section === 0 && total === 0) {
        if (i > at) break;
        bare = true;
        num = 1;
        numHi = 1;
      }
      if (pair) break;
      section += num ?? 0;
      sectionHi += numHi ?? 0;
      if (big > lastBig || section === 0) {
        total = (total + section) * big;
        totalHi = (totalHi + sectionHi) * big;
      } else {
        total += section * big;
        totalHi += sectionHi * big;
      }
      section = 0;
      sectionHi = 0;
      num = null;
      numHi = null;
      scale = scale >= 1e4 ? scale * big : big;
      unit = big;
      lastBig = big;
      lastMul = Number.POSITIVE_INFINITY;
      zero = false;
      tail = false;
      if (!arabic) han = true;
      i = j + 1;
    }
  }
  if (i === at) return null;
  while (i > at && s.charAt(i - 1) === ' ') i--;
  if (num !== null && tail) {
    num *= unit / 10;
    numHi = (numHi ?? 0) * (unit / 10);
  }
  const value = total + section + (num ?? 0);
  const hi = totalHi + sectionHi + (numHi ?? num ?? 0);
  return {
    end: i,
    value: scale === 1 ? value : tidy(value),
    style: arabic ? (han ? 'mixed' : 'arabic') : 'han',
    scale,
    ...(vague && hi > value ? { hi: tidy(hi) } : {}),
    ...(more ? { more } : {}),
    ...(moreAt !== undefined ? { moreAt } : {}),
    ...(bare ? { bare } : {}),
    ...(pair ? { pair } : {}),
  };
}

/** 1.1 × 10⁸ without the dust of binary floating point. */
function tidy(v: number): number {
  if (Number.isInteger(v)) return v;
  return Number.isFinite(v) ? Number(v.toPrecision(15)) : 0;
}
