// Numbers with what they count in Chinese: money, percent, measures, classifiers, ranges, fractions, scores.

import type { FactKind } from '../../model.ts';
import { type Numeral, readNumeral } from '../../text/numerals.ts';
import { COUNT_ZH, MONEY_BEFORE_ZH, MONEY_ZH, UNITS_ZH } from '../data/units-zh.ts';
import type { Found } from '../found.ts';
import { type UnitHit, UnitTable } from '../units.ts';
import { articleOne, isName, leftWord } from './traps.ts';

const UNITS = new UnitTable().addTable(UNITS_ZH).addTable(MONEY_ZH, 'money');
for (const c of COUNT_ZH.split(' '))
  if (c && !UNITS.has(c)) UNITS.add(c, { kind: 'count', unit: c, factor: 1 });
const BEFORE = new UnitTable().addTable(MONEY_BEFORE_ZH, 'money');

/** A signed numeral, or a fraction. */
interface Amount {
  start: number;
  end: number;
  lo: number;
  hi?: number;
  n: Numeral;
  /** 四分之一 */
  ratio?: boolean;
  percent?: boolean;
  signed?: boolean;
}

const SIGN = /(?:负\s?|零下\s?|-\s?(?=[\d.])|\+(?=\d)|±\s?)/y;

function tidy(v: number): number {
  return Number.isInteger(v) ? v : Number(v.toPrecision(14));
}

/** 佰分之, 仟分之 with blanks inside. */
const formalBase = (s: string, at: number): Numeral => ({
  end: at + 1,
  value: s.charAt(at) === '佰' ? 100 : 1000,
  style: 'han',
  scale: 1,
  bare: true,
});

function readAmount(s: string, i: number): Amount | null {
  SIGN.lastIndex = i;
  const sign = SIGN.exec(s);
  let at = i;
  let neg = false;
  if (sign) {
    if (/^[-+]/.test(sign[0]) && /[\w)%℃.°年月日号时点万亿千百元个人级米]/.test(s.charAt(i - 1))) return null;
    at += sign[0].length;
    neg = /^[负零-]/.test(sign[0]);
  }
  const n = readNumeral(s, at) ?? (/^[佰仟] ?分 ?之/.test(s.slice(at, at + 6)) ? formalBase(s, at) : null);
  if (!n) return null;
  const k = neg ? -1 : 1;
  const out: Amount = { start: i, end: n.end, lo: k * n.value, n, ...(neg ? { signed: true } : {}) };
  if (n.hi !== undefined) out.hi = k * n.hi;
  // N分之M: 百分之 and 千分之 are percent, the rest ratios.
  const fr = /^\s{0,3}分\s{0,3}之\s{0,3}(负|-)?/.exec(s.slice(n.end, n.end + 9));
  if (fr) {
    const m = readNumeral(s, n.end + fr[0].length);
    if (m && n.value !== 0) {
      const v = ((fr[1] ? -1 : 1) * k * m.value) / n.value;
      const percent = n.bare || /^[百千万佰仟]$/.test(s.slice(at, n.end));
      out.end = m.end;
      out.n = m;
      out.lo = percent ? tidy(v * 100) : tidy(v);
      if (m.hi !== undefined) out.hi = tidy((k * m.hi * (percent ? 100 : 1)) / n.value);
      else if (m.pair) delete out.hi;
      if (percent) out.percent = true;
      else out.ratio = true;
      return out;
    }
  }
  const short = /^分([一二三])(?=[升加]|$)/.exec(s.slice(n.end, n.end + 3));
  if (short && n.style === 'han' && n.value <= 10) {
    out.end = n.end + 2;
    out.lo = (readNumeral(short[1] ?? '', 0)?.value ?? 1) / n.value;
    out.ratio = true;
    return out;
  }
  // 三百五十又三分之一
  const mix = /^\s?又\s?/.exec(s.slice(n.end, n.end + 3));
  if (mix) {
    const rest = readAmount(s, n.end + mix[0].length);
    if (rest?.ratio) return { ...out, end: rest.end, lo: tidy(out.lo + k * rest.lo) };
  }
  return out;
}

const blank = (s: string, i: number): number => {
  let j = i;
  while (j < i + 4 && s.charAt(j) === ' ') j++;
  return j;
};

/** Units that are words of their own in other places. */
function unitAt(s: string, i: number, n: Numeral): UnitHit | null {
  let j = blank(s, i);
  const from = j;
  if (j > i && n.style === 'han' && !/[个%美元人公千米成吨]/.test(s.charAt(j))) j = i;
  // 个 + noun spelled with blanks: 百 分 点
  const pp = /^个?\s{0,4}百\s{0,2}分\s{0,2}点/.exec(s.slice(from, from + 14));
  if (pp) return { kind: 'points', unit: '%', factor: 1, end: from + pp[0].length, surface: '个百分点' };
  const more = /^(?:多|余|来)\s?/.exec(s.slice(j, j + 2));
  if (more && !n.more && (n.style !== 'arabic' || n.value >= 10)) {
    const u = UNITS.at(s, j + more[0].length);
    if (u && guard(s, u, n)) return u;
  }
  const u = UNITS.at(s, j);
  if (u && guard(s, u, n)) {
    if (
      j > i &&
      u.kind === 'count' &&
      u.surface.length === 1 &&
      n.style === 'arabic' &&
      /[一-鿿]/.test(s.charAt(i - 1)) &&
      !/[个名人家台辆次万亿元]/.test(u.surface)
    )
      return null;
    return u;
  }
  return null;
}

/** Common words that begin with a character that is also a unit: in 小米17发布 or 12306平台 nothing is counted. */
const WORD_AHEAD =
  /^(?:元[旦宵素器件]|个(?:人(?:信息|养老|所得|账户|贷款|住房|消费)|体(?:户|工商))|人(?:工|民|类|大[代常]|均|才|力|口|形)|家[庭长电具乡]|位[于置]|名[单额称]|台[湾风北]|条[件例]|本[地次周月年身科来轮市省赛报]|部[分门委队署]|期[间货待望]|场[景地馆均]|次[日年月元要]|项目|所[有以谓]|处[理于罚置]|段时|支[持付出]|组[织成建]|队[伍员]|班[子级]|种植|类似|级别|层[次面]|代[表码理]|门[口票槛]|起[来步诉点源售]|单[位价日独品]|任[何务命意职期教]|首[次先个批届家发席]|字节跳|步行|回[应归报家复升落收]|声[明音称]|下[降跌午半旬调滑]|席位|国[家内际产企]|省[级委份]|市[场民值级委政长占]|县[级委]|区[域间块]|村民|城[市镇]|校[园长]|站[点在]|团[队体]|军[事队]|师[生傅]|连[续接]|包[括含装]|车[型辆企]|机[构器会制]|道[路理]|股[份票价市东]|手[机术段]|注[册意重]|分[别析布为公析红]|球[员队迷]|环[境保节比]|局[面势]|盘[中点]|胜[利出]|负[责担]|平[均台安衡方]|金[额融属]|银行|发[展布生现放表动行]|核[心电]|对[于此外手比]|双[方边十1]|副[总主书]|打[造击]|死[亡者]|伤[害者]|度[假过]|出[现口生台]|面[积对临向]|方[面案式向法]|成[立为功本都果员长品交绩]|倍[增感]|升[级至到]|点[击评燃赞亮]|届[时三四五六]|节[目日能约]|只[有是能]|等(?:待|于|级))/;
const MEASURE_M = /^(?:m|M|g|l|L|t|h|V|A|W|T|G|P|J|in|B)$/;

function guard(s: string, u: UnitHit, n: Numeral): boolean {
  if (u.surface.length === 1 && WORD_AHEAD.test(s.slice(u.end - 1, u.end + 5))) return false;
  if (u.surface.length === 1 && MEASURE_M.test(u.surface) && n.style === 'han') return false;
  if (/^[GTPM]$/.test(u.surface) && (n.value < 8 || n.value % 1 !== 0)) return false;
  if (u.unit === 'deg' && u.surface === '度' && n.style === 'han' && n.value <= 3 && !n.hi) return false;
  if (u.surface === '一' || (u.surface === '号' && n.style === 'han')) return false;
  if (u.surface === '成' && (n.value > 10 || (n.style === 'arabic' && n.value === 0))) return false;
  if (
    (u.surface === '号' ||
      u.surface === '版' ||
      u.surface === '楼' ||
      u.surface === '号楼' ||
      u.surface === '单元') &&
    !n.hi
  )
    return false;
  if (u.surface === '环' && n.style === 'han') return false;
  if (u.surface === '强' && /^(?:赛|企|品|房|战)/.test(s.slice(u.end))) return false;
  // 2026款, 2023级: a model year.
  if (
    /^(?:款|版|级|届|赛季)$/.test(u.surface) &&
    n.style === 'arabic' &&
    n.value >= 1950 &&
    n.value <= 2050 &&
    n.scale === 1
  )
    return false;
  if (u.surface === '方' && n.style === 'han' && n.value < 100) return false;
  return true;
}

const TO = /^\s?(?:-{1,2}|~|至|到|或|、)\s?/;

const COINS: [RegExp, number][] = ['[角毛]', '分'].map((u, i) => [
  new RegExp(`^零?([\\d一二两三四五六七八九壹贰叁肆伍陆柒捌玖]{1,2})${u}钱?`),
  i ? 0.01 : 0.1,
]);

/** 123元1角1分, 三块四, 六斤八两, 1米75. */
function compound(s: string, u: UnitHit, v: number): { end: number; v: number } {
  const rest = s.slice(u.end, u.end + 12);
  if (u.kind === 'money' && /[元块圆]$/.test(u.surface)) {
    let end = u.end;
    let sum = v;
    for (const [re, f] of COINS) {
      const m = re.exec(s.slice(end, end + 5));
      const d = m ? readNumeral(m[1] ?? '', 0) : null;
      if (m && d) {
        sum += d.value * f;
        end += m[0].length;
      }
    }
    if (end === u.end && u.surface === '块') {
      const m = /^(零)?([\d一二两三四五六七八九])(?![\d个十百千万名人台])/.exec(rest);
      const d = m ? readNumeral(m[2] ?? '', 0) : null;
      if (m && d && !/^[一二三四五六七八九][一-鿿]/.test(rest)) {
        sum += d.value * (m[1] ? 0.01 : 0.1);
        end += m[0].length;
      }
    } else if (end > u.end && /^[五六七八九\d]$/.test(s.charAt(end)) && s.charAt(end - 1) === '毛') {
      sum += (readNumeral(s, end)?.value ?? 0) * 0.01;
      end++;
    }
    const sen = /^(\d{1,2})(?:日本銭|日本钱|美分|欧分|便士)/.exec(rest);
    if (sen && end === u.end) {
      sum += Number(sen[1]) / 100;
      end += sen[0].length;
    }
    if (/^[整正]/.test(s.slice(end)) && /[元圆角分]/.test(s.charAt(end - 1))) end++;
    else if (s.charAt(end) === '钱' && /[块角毛分]/.test(s.charAt(end - 1))) end++;
    const cny = /^(?:人民币)/.exec(s.slice(end, end + 3));
    if (cny && u.surface === '元') end += 3;
    return { end, v: tidy(sum) };
  }
  if (u.kind === 'money' && /^(?:日元|日圆)$/.test(u.surface)) {
    const sen = /^(\d{1,2})日本(?:銭|钱)/.exec(rest);
    if (sen) return { end: u.end + sen[0].length, v: v + Number(sen[1]) / 100 };
  }
  if (u.kind === 'measure') {
    const half = /^半(?!径|岛|个|年|天|决)/.exec(rest);
    if (half) return { end: u.end + 1, v: v + 0.5 };
    if (u.surface === '米') {
      const m = /^(\d{1,2}|[一二三四五六七八九]{1,2})(?![\d一二三四五六七八九十百千个米])/.exec(rest);
      if (m && v < 3) return { end: u.end + m[0].length, v: v + Number(`0.${readDigits(m[1] ?? '')}`) };
    }
    if (/^[市]?斤$/.test(u.surface)) {
      const m = /^([\d一二三四五六七八九]{1,2})两/.exec(rest);
      if (m) return { end: u.end + m[0].length, v: v + (readNumeral(m[1] ?? '', 0)?.value ?? 0) / 10 };
    }
  }
  if (u.kind === 'multiple' || u.surface === '成') {
    const half = /^半(?!径|岛|个|年|导)/.exec(rest);
    if (half) return { end: u.end + 1, v: v + 0.5 };
    const tenth = u.surface === '成' ? /^\s?([一二三四五六七八九])(?![一-鿿])/.exec(rest) : null;
    if (tenth)
      return { end: u.end + tenth[0].length, v: v + (readNumeral(tenth[1] ?? '', 0)?.value ?? 0) / 10 };
  }
  return { end: u.end, v };
}

function readDigits(t: string): string {
  return /^\d+$/.test(t) ? t : [...t].map((c) => readNumeral(c, 0)?.value ?? 0).join('');
}

/** Result of reading at a place: a fact or none, and where reading goes on. */
export interface Read {
  fact: Found | null;
  end: number;
}

function fact(
  start: number,
  end: number,
  kind: FactKind,
  lo: number,
  hi: number | undefined,
  unit?: string,
): Found {
  const value: Found['value'] = hi !== undefined && hi !== lo ? [Math.min(lo, hi), Math.max(lo, hi)] : lo;
  return { start, end, kind, value, ...(unit ? { unit } : {}) };
}

/** Currency word or sign at `i` with a number behind it. */
export function readMoneyBefore(s: string, i: number): Read | null {
  const c = BEFORE.at(s, i, true);
  if (!c) return null;
  const sign = /[$€£¥￥₩₹₽]/.test(c.surface);
  const at = blank(s, c.end);
  const a = readAmount(s, at);
  if (!a || (a.n.style === 'han' && sign) || a.signed) return null;
  if (!sign && !/[\d一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖几数]/.test(s.charAt(at))) return null;
  let lo = a.lo;
  let hi = a.hi;
  let end = a.end;
  const range = rangeEnd(s, a, a.end, true);
  if (range) {
    lo = range.lo;
    hi = range.hi;
    end = range.end;
  }
  const own = UNITS.at(s, blank(s, end));
  if (own && own.kind !== 'money' && own.kind !== 'count' && !sign) return null;
  if (own && own.kind === 'count' && !sign && a.n.scale < 1e4) return null;
  const k = /^\s?(?:[Bb]illion|[Mm]illion|[KkMBb])(?![A-Za-z])/.exec(s.slice(end, end + 9));
  let factor = 1;
  if (k) {
    end += k[0].length;
    factor = /b/i.test(k[0]) ? 1e9 : /m/i.test(k[0]) ? 1e6 : 1e3;
  }
  if (own?.kind === 'money') {
    const cmp = compound(s, own, lo);
    lo = cmp.v;
    end = cmp.end;
  }
  return {
    fact: fact(i, end, 'money', lo * factor, hi === undefined ? undefined : hi * factor, c.unit),
    end,
  };
}

interface Range {
  lo: number;
  hi: number;
  end: number;
  b: Amount;
  unit: UnitHit | null;
}

/** Reads `至 B unit` after an amount; the unit and the multiplier may stand once, at the end. */
function rangeEnd(s: string, a: Amount, from: number, bare: boolean, ua?: UnitHit): Range | null {
  const to = TO.exec(s.slice(from, from + 4));
  if (!to) return null;
  const comma = to[0].includes('、') || to[0].includes('或');
  if (to[0].includes('--') && !ua) return null;
  const cur = /^(?:[$€£¥￥]|US\$|HK\$)/.exec(s.slice(from + to[0].length, from + to[0].length + 3));
  const b = readAmount(s, from + to[0].length + (cur ? cur[0].length : 0));
  if (!b || b.ratio || b.percent !== a.percent) return null;
  if (b.hi !== undefined || a.hi !== undefined) return null;
  const ub = b.percent ? null : unitAt(s, b.end, b.n);
  if (ua && (!ub || ub.kind !== ua.kind || (ub.unit !== ua.unit && ub.kind !== 'money'))) return null;
  if (!ua && !ub && !bare) return null;
  let lo = a.lo;
  if (!ua && a.n.scale === 1 && b.n.scale > 10) {
    const coef = Math.abs(b.lo) / b.n.scale;
    const shared = b.n.scale >= 1e4 || a.n.style === 'han';
    if (shared && Math.abs(lo) <= coef) lo *= b.n.scale;
  } else if (!ua && a.n.scale > 1 && a.n.scale < 1e4 && b.n.scale >= 1e4) {
    // 一千到两千万
    const coef = Math.abs(b.lo) / b.n.scale;
    if (a.lo < b.lo / 100 && a.lo <= coef) lo *= b.n.scale;
  }
  // 零下10至5℃ and -5~3℃: a sign on the first only is its own; 零下5到10度 runs downward.
  let hi = b.lo;
  if (
    a.signed &&
    !b.signed &&
    /^零下/.test(s.slice(a.start, a.start + 2)) &&
    Math.abs(hi) > Math.abs(lo) &&
    to[0].trim() !== '~' &&
    !/零上/.test(s.slice(from, b.end))
  )
    hi = -hi;
  if (!(lo < hi) && !(a.signed || b.signed) && !/温|℃|度/.test(ub?.surface ?? '')) {
    if (ub?.kind !== 'temperature' && ub?.kind !== 'percent') return null;
  }
  if (
    comma &&
    !(
      hi === lo + 1 &&
      a.n.style === b.n.style &&
      (ub?.surface.length ?? 2) <= 2 &&
      hi < 100 &&
      to[0].includes('、') &&
      a.n.style === 'han'
    ) &&
    !(to[0].includes('或') && hi === lo + 1)
  )
    return null;
  return { lo: Math.min(lo, hi), hi: Math.max(lo, hi), end: ub ? ub.end : b.end, b, unit: ub };
}

const SCORE_WORDS =
  /比分|战胜|击败|负于|不敌|逆转|大胜|险胜|小胜|完胜|横扫|局|战平|获胜|取胜|打平|先下|扳平|领先|落后|晋级|连胜|总分|战成/;

/** 元/平方米, 80mg/100ml, 786.4/10万: what a number is counted against is no fact of its own. */
function perTail(s: string, end: number): number {
  if (s.charAt(end) !== '/') return end;
  const n = readNumeral(s, end + 1);
  const at = blank(s, n ? n.end : end + 1);
  return UNITS.at(s, at)?.end ?? (n && n.scale >= 1e3 ? n.end : end);
}

/** Reads the number that starts at `i` of a folded text: what it counts, or that it counts nothing. */
export function readQuantity(s: string, i: number): Read | null {
  const read = readCounted(s, i);
  if (!read?.fact) return read;
  const { fact } = read;
  // 每10股, 每10万人: a base of reckoning.
  const base = typeof fact.value === 'number' && fact.value >= 10 && Number.isInteger(Math.log10(fact.value));
  if (base && s.charAt(i - 1) === '每' && /^(?:count|number|money)$/.test(fact.kind))
    return { fact: null, end: read.end };
  return { fact, end: perTail(s, read.end) };
}

function readCounted(s: string, i: number): Read | null {
  if (/^一半(?!路|身|径)/.test(s.slice(i, i + 3)))
    return { fact: fact(i, i + 2, 'ratio', 0.5, undefined), end: i + 2 };
  if (/^半[成折](?![立为功员本都年品交熟叠])/.test(s.slice(i, i + 3))) {
    return { fact: fact(i, i + 2, 'percent', s.charAt(i + 1) === '成' ? 5 : 50, undefined, '%'), end: i + 2 };
  }
  const spaced = /^([1-9]) ([1-9]) ?折/.exec(s.slice(i, i + 6));
  if (spaced)
    return {
      fact: fact(
        i,
        i + spaced[0].length,
        'percent',
        Number(spaced[1]) * 10 + Number(spaced[2]),
        undefined,
        '%',
      ),
      end: i + spaced[0].length,
    };
  const a = readAmount(s, i);
  if (!a) return null;
  const skip = { fact: null, end: Math.max(a.end, i + 1) };
  if (isName(s, i, a.end)) return skip;
  const n = a.n;
  // 百分之 …
  if (a.percent) {
    if (n.pair) return skip;
    const range = rangeEnd(s, a, a.end, true);
    if (range && range.hi > range.lo)
      return { fact: fact(i, range.end, 'percent', range.lo, range.hi, '%'), end: range.end };
    const tail = /^至(?=[一二两三四五六七八九十百\d])/.exec(s.slice(a.end, a.end + 2));
    const b = tail ? readNumeral(s, a.end + 1) : null;
    if (b && b.value > a.lo) return { fact: fact(i, b.end, 'percent', a.lo, b.value, '%'), end: b.end };
    return { fact: fact(i, a.end, 'percent', a.lo, a.hi, '%'), end: a.end };
  }
  const version =
    /^\.\d/.test(s.slice(a.end, a.end + 2)) ||
    (n.style === 'arabic' && /^\d{1,3}(?:\.\d+){2,}/.test(s.slice(i, i + 20)));
  if (version) {
    const m = /^[\d.]+/.exec(s.slice(i, i + 60));
    return { fact: null, end: i + (m?.[0].length ?? 1) };
  }
  // 3比1, 2:1
  const score = /^\s?(?:比|:)\s?(?=[\d一二两三四五六七八九十零])/.exec(s.slice(a.end, a.end + 3));
  if (score && a.lo >= 0) {
    const b = readNumeral(s, a.end + score[0].length);
    const colon = score[0].includes(':');
    const near = s.slice(Math.max(0, i - 24), i + 24);
    if (
      b &&
      !/[上较去同前]/.test(s.charAt(b.end)) &&
      (!colon ||
        SCORE_WORDS.test(near) ||
        b.scale > 1 ||
        !/^[0-5]\d$/.test(s.slice(b.end - 2, b.end)) ||
        a.lo > 24)
    ) {
      if (n.style === 'arabic' || b.end - i <= 5)
        return { end: b.end, ...ratioPair(i, b.end, a.lo, b.value) };
    }
  }
  const dash = /^-(\d{1,3})(?!\d|-|[年月日号%万亿])/.exec(s.slice(a.end, a.end + 5));
  if (
    dash &&
    n.style === 'arabic' &&
    a.lo < 200 &&
    SCORE_WORDS.test(s.slice(Math.max(0, i - 16), i + 14)) &&
    !unitAt(s, a.end + dash[0].length, n)
  ) {
    const end = a.end + dash[0].length;
    return { end, ...ratioPair(i, end, a.lo, Number(dash[1])) };
  }
  if (a.ratio) {
    const unit = unitAt(s, a.end, n);
    if (unit && unit.kind === 'measure')
      return { fact: fact(i, unit.end, 'measure', a.lo * unit.factor, undefined, unit.unit), end: unit.end };
    return { fact: fact(i, a.end, 'ratio', a.lo, a.hi), end: a.end };
  }
  // N折: 7.5折, 七五折
  const off = /^\s?折(?!叠|射|扣|旧|断|腾|返|线|磨|中|合|戟|算|价|服|页)/.exec(s.slice(a.end, a.end + 4));
  if (off && a.lo > 0 && a.lo < 100) {
    const v = a.lo < 10 ? a.lo * 10 : a.lo === 10 ? 100 : a.lo;
    return {
      fact: fact(
        i,
        a.end + off[0].length,
        'percent',
        tidy(v),
        a.hi === undefined ? undefined : a.hi * 10,
        '%',
      ),
      end: a.end + off[0].length,
    };
  }
  const ua = unitAt(s, a.end, n);
  const range = rangeEnd(s, a, ua ? ua.end : a.end, false, ua ?? undefined) ?? (ua ? null : pairRange(s, a));
  if (range) {
    const u = range.unit;
    if (u) {
      const f = u.factor;
      const end = u.kind === 'money' ? compound(s, u, range.hi).end : u.end;
      return { fact: fact(i, end, u.kind, tidy(range.lo * f), tidy(range.hi * f), u.unit), end };
    }
    return { fact: fact(i, range.end, 'number', range.lo, range.hi), end: range.end };
  }
  if (ua) {
    // 八打 is 96; 三打, 一打开 count nothing.
    if (ua.surface === '打')
      return {
        fact: edge('', s.charAt(ua.end)) ? fact(i, ua.end, 'number', a.lo * 12, undefined) : null,
        end: ua.end,
      };
    if (articleOne(s, i, a, ua)) return { fact: null, end: ua.end };
    const cmp = a.hi === undefined && !n.pair ? compound(s, ua, a.lo) : { end: ua.end, v: a.lo };
    let lo = cmp.v;
    let hi = a.hi;
    if (
      n.bare &&
      !n.more &&
      a.hi === undefined &&
      !/(?:近|上|超过?|逾|过|约|破|达|以|成|不足|不到)$/.test(s.slice(Math.max(0, i - 2), i))
    ) {
      if (!(ua.kind === 'money' && n.value >= 1e5) && i > 0) return { fact: null, end: ua.end };
    }
    if (n.pair) {
      lo = n.pair[0];
      hi = n.pair[1];
    }
    if (ua.kind === 'money' && ua.unit === 'CNY' && /^\s?(?:人民币)/.test(s.slice(cmp.end))) cmp.end += 3;
    if (/^[℃°]/.test(ua.surface) === false && ua.unit === 'deg' && ua.surface === '度')
      return degrees(s, i, a, ua);
    const out = fact(
      i,
      cmp.end,
      ua.kind,
      tidy(lo * ua.factor),
      hi === undefined ? undefined : tidy(hi * ua.factor),
      ua.unit,
    );
    if (
      ua.unit === 'point' &&
      (lo < 100 || lo % 1 === 0) &&
      !/指|股|报|收|跌|涨|盘|点位|[，。]/.test(s.slice(Math.max(0, i - 14), i))
    )
      Object.assign(out, { kind: 'count', unit: '点' });
    // 5胜3平2负
    if (ua.surface === '平' && /[胜负]/.test(s.charAt(i - 1) + s.charAt(ua.end + 1)))
      Object.assign(out, { kind: 'count', unit: '平' });
    if (
      out.kind === 'count' &&
      /[名位强]/.test(ua.surface) &&
      s.charAt(i - 1) === '前' &&
      FRONT.test(s.slice(Math.max(0, i - 9), i - 1))
    )
      return { fact: { start: i - 1, end: cmp.end, kind: 'rank', value: lo }, end: cmp.end };
    if (ua.unit === 'mag' && !/震|风|台|浪/.test(s.slice(Math.max(0, i - 12), i + 12)))
      Object.assign(out, { kind: 'count', unit: '级' });
    if (out.kind === 'count' && !/[级]/.test(out.unit ?? '') && n.style === 'arabic' && leftWord(s, i))
      return { fact: null, end: ua.end };
    return { fact: out, end: cmp.end };
  }
  // 摄氏37度, 华氏 100
  const compared = comparison(s, i, a);
  if (compared) return compared;
  return bareNumber(s, i, a);
}

/** Words before 前N名 that make it a place in a list. */
const FRONT = /(?:进入?|入|跻身|列|居|闯[入进]|杀[入进]|排名?|榜|全球|世界|全国|行业|国内|小组)$/;

function ratioPair(start: number, end: number, a: number, b: number): { fact: Found } {
  return { fact: { start, end, kind: 'proportion', value: [a, b] } };
}

/** 七八个, 三五名: two digits and a unit. */
function pairRange(s: string, a: Amount): Range | null {
  if (!a.n.pair) return null;
  const u = unitAt(s, a.end, a.n);
  return u ? { lo: a.n.pair[0], hi: a.n.pair[1], end: u.end, b: a, unit: u } : null;
}

function degrees(s: string, i: number, a: Amount, u: UnitHit): Read {
  const left = s.slice(Math.max(0, i - 14), i);
  const scale = /(摄氏|华氏)(?:温度)?\s?$/.exec(left);
  const start = scale ? i - scale[0].length : i;
  const lo = a.lo;
  if (scale)
    return { fact: fact(start, u.end, 'temperature', lo, a.hi, scale[1] === '摄氏' ? 'C' : 'F'), end: u.end };
  const near = left + s.slice(u.end, u.end + 8);
  const warm = !/[经纬角转]/.test(near) && (/温|热|冷|烧|寒|降温|℃|零下|零上/.test(near) || s.length < 20);
  return {
    fact: fact(i, u.end, warm ? 'temperature' : 'measure', lo, a.hi, 'deg'),
    end: u.end,
  };
}

const MONEY_WORDS =
  /费用|费|投入|投资|营收|收入|利润|净利|亏损|销售额|成交额|交易额|支付额|总额|金额|融资|估值|市值|募资|募集|资金|年薪|月薪|薪酬|薪|预算|成本|造价|票房|资产|负债|债务|债券|贷款|存款|奖金|罚款|罚金|罚|赔偿|捐款|捐赠|耗资|斥资|注资|增资|出资|投向|补贴|财政|税|产值|增加值|GDP|gdp|消费|售价|价格|价值|房价|股价|身家|财富|余额|授信|营业额|流水|成交(?!量)|订单|合同额|回购|分红|转会费|违约金|保费|花费|花了|花|赚|亏|卖|买|报价|起拍价|拍出|工资|红包|补偿/;
const OTHER_WORDS = /用户|人口|观众|粉丝|阅读|播放|浏览|点击|下载|参数|次|销量|产量|人|台|辆/;

const EDGE = /[\s，。、；：！？,;:!?()（）“”"'‘’《》<>[\]【】…=·]/;

const GT =
  /(?:大于|高于|多于|长于|超过了?|不小于|不少于|不低于|大于(?:或)?等于|至少(?:是|有|为)?|最少(?:是|有|为)?)\s{0,2}$/;
const LT =
  /(?:小于|低于|少于|短于|不大于|不多于|不高于|不超过|小于(?:\s?或\s?)?等于|至多(?:是|有|为)?|最多(?:是|有|为)?|比)\s{0,2}$/;

/** 大于20, 在20和30之间, 位于一千到两千: a bare number that is compared states a range. */
function comparison(s: string, i: number, a: Amount): Read | null {
  if (a.n.scale >= 1e4 || a.hi !== undefined || a.n.bare) return null;
  const left = s.slice(Math.max(0, i - 8), i);
  const both = /^\s?(?:和|与|到|至)\s?/.exec(s.slice(a.end, a.end + 3));
  const b = both ? readAmount(s, a.end + both[0].length) : null;
  if (both && b && !b.ratio && /^\s?之?间/.test(s.slice(b.end, b.end + 3)) && b.lo > a.lo)
    return { fact: fact(i, b.end, 'number', a.lo, b.lo), end: b.end };
  const bound = (lo: number | null, hi: number | null, end: number): Read => ({
    fact: { start: i, end, kind: 'number', value: [lo, hi] },
    end,
  });
  const right = s.slice(a.end, a.end + 6);
  const up = GT.test(left) || /^\s?(?:及|或者?)?以上/.test(right);
  const down =
    (LT.test(left) && (!/比\s{0,2}$/.test(left) || /^\s?[低小少]/.test(right))) ||
    /^\s?(?:及|或者?)?(?:以下|之下)/.test(right);
  if (!up && !down) return null;
  // 大于10小于20: both bounds of one quantity.
  const next =
    /^\s?(?:个|岁|以上)?[，、\s]{0,2}(?:并且?|且|的?同时|但|又)?\s?(大于|高于|超过|不小于|不低于|至少|最少|小于|低于|少于|不大于|不超过|最多|至多)(?:或?等于|有|为)?\s?/.exec(
      s.slice(a.end, a.end + 14),
    );
  const c = next ? readAmount(s, a.end + next[0].length) : null;
  if (next && c && !c.ratio && !unitAt(s, c.end, c.n)) {
    const less = /小于|低于|少于|不大于|不超过|最多|至多/.test(next[1] ?? '');
    if (up && less && c.lo > a.lo && !/^[，]?且/.test(s.slice(a.end, a.end + 2)))
      return bound(a.lo, c.lo, c.end);
    if (down && !less && c.lo < a.lo) return bound(c.lo, a.lo, c.end);
  }
  // 1000以上，1500以下
  const cap = up ? /^以上[，、\s]{0,2}/.exec(right) : null;
  const top = cap ? readAmount(s, a.end + cap[0].length) : null;
  if (top && top.lo > a.lo && s.startsWith('以下', top.end)) return bound(a.lo, top.lo, top.end + 2);
  return up ? bound(a.lo, null, a.end) : bound(null, a.lo, a.end);
}

/** A number with no unit: money by context (2000亿研发费用), a plain number when it says something, else nothing. */
function bareNumber(s: string, i: number, a: Amount): Read {
  const open = a.n.style === 'han' || (a.n.scale > 1 && a.n.scale < 1e4);
  const pair = open && !a.n.bare ? rangeEnd(s, a, a.end, true) : null;
  if (pair && pair.hi > pair.lo && pair.lo >= 10 && !pair.unit && edge('', s.charAt(pair.end))) {
    return { fact: fact(i, pair.end, 'number', pair.lo, pair.hi), end: pair.end };
  }
  const slash = /^\/(\d{1,3})(?![\d/.])/.exec(s.slice(a.end, a.end + 5));
  if (
    slash &&
    a.n.style === 'arabic' &&
    edge(s.charAt(i - 1), '') &&
    /^(?:的|$|[，。、,\s])/.test(s.slice(a.end + slash[0].length)) &&
    Number(slash[1]) > 1 &&
    a.lo < 100
  ) {
    return {
      fact: fact(i, a.end + slash[0].length, 'ratio', tidy(a.lo / Number(slash[1])), undefined),
      end: a.end + slash[0].length,
    };
  }
  const { n } = a;
  if (n.style === 'arabic' && n.scale === 1) {
    // 1 4/3, -2.5 M
    const mixed = /^ (\d{1,3})\/(\d{1,3})(?![\d/.])/.exec(s.slice(a.end, a.end + 9));
    if (mixed && Number(mixed[2]) > 1 && n.value % 1 === 0) {
      const end = a.end + mixed[0].length;
      return {
        fact: fact(i, end, 'ratio', tidy(a.lo + Number(mixed[1]) / Number(mixed[2])), undefined),
        end,
      };
    }
    const big = /^ ?([MG])(?![A-Za-z])/.exec(s.slice(a.end, a.end + 4));
    if (big && edge(s.charAt(i - 1), s.charAt(a.end + big[0].length))) {
      const end = a.end + big[0].length;
      return { fact: fact(i, end, 'number', a.lo * (big[1] === 'M' ? 1e6 : 1e9), undefined), end };
    }
  }
  if (/[kw]$/.test(s.slice(i, a.end))) return { fact: fact(i, a.end, 'number', a.lo, a.hi), end: a.end };
  if (/^万万/.test(s.slice(i, a.end))) return { fact: null, end: a.end };
  // 是五那是四: a digit that is named.
  if (
    n.style === 'han' &&
    n.end - i === 1 &&
    s.charAt(i - 1) === '是' &&
    /^(?:$|[那而却这，。])/.test(s.slice(n.end, n.end + 1))
  )
    return { fact: fact(i, n.end, 'number', a.lo, undefined), end: n.end };
  const large = n.scale >= 1e4 && !n.bare ? rangeEnd(s, a, a.end, true) : null;
  if (large && large.hi > large.lo && !large.unit && large.b.n.scale >= 1e4) {
    const one = bareNumber(s, large.b.start, large.b);
    if (one.fact) return { ...one, fact: { ...one.fact, start: i, value: [large.lo, large.hi] } };
  }
  const end = n.moreAt ?? a.end;
  const left = s.slice(Math.max(0, i - 16), i);
  const prev = s.charAt(i - 1);
  const next = s.charAt(end);
  const none = { fact: null, end: Math.max(end, i + 1) };
  // Stock codes, the year of a case number, the base of an index.
  if (n.style === 'arabic' && n.scale === 1) {
    const code = /^\d{5,6}(?=\.[A-Z]{2}|[)）])/.exec(s.slice(i, end + 3));
    if (code && (next === '.' || /[(（]$/.test(left))) return none;
    if (/[(（〔[]$/.test(left) && /^(?:19|20)\d\d[)）〕\]]/.test(s.slice(i, i + 5))) return none;
    if (/以[^，。]{1,8}为$/.test(left)) return none;
  }
  const clause = /[^。！？；\n]*$/.exec(s.slice(Math.max(0, i - 40), i))?.[0] ?? '';
  const right = /^[^。！？；，,\n]{0,14}/.exec(s.slice(end))?.[0] ?? '';
  if (n.scale >= 1e4 && !n.bare && (n.style !== 'han' || n.value >= 1e4)) {
    const near = `${clause.slice(-24)}|${right}`;
    const own = /[^，,]*$/.exec(clause)?.[0] ?? '';
    const other =
      OTHER_WORDS.test(right.slice(0, 4)) ||
      /用户|人口|观众|粉丝|阅读|播放|浏览|点击|下载|参数|销量|产量|网民|人次|观看|话题/.test(own);
    if (MONEY_WORDS.test(near) && !other) {
      return { fact: { ...fact(i, end, 'money', a.lo, a.hi, 'CNY'), implied: true }, end };
    }
    return { fact: fact(i, end, 'number', a.lo, a.hi), end };
  }
  if (n.bare && n.scale >= 1e4) {
    // 千万年薪: a bare word of magnitude counts where money is spoken of.
    if (n.value >= 1e5 && /^(?:年薪|薪|元|级?(?:奖金|投资|融资|罚款|保证金|大奖|资产|补贴))/.test(right)) {
      return { fact: { ...fact(i, end, 'money', a.lo, a.hi, 'CNY'), implied: true }, end };
    }
    if (/(?:超|逾|近|破|上|约|过)$/.test(left) && edge('', next))
      return { fact: fact(i, end, 'number', a.lo, a.hi), end };
    return edge(prev, next) && n.value > 1e4 ? { fact: fact(i, end, 'number', a.lo, a.hi), end } : none;
  }
  if (n.bare) return edge(prev, next) ? { fact: fact(i, end, 'number', a.lo, a.hi), end } : none;
  // 786.4/10万
  if (/^\/(?:1?[0十]{0,2}[千万])/.test(s.slice(end, end + 4)))
    return { fact: fact(i, end, 'number', a.lo, a.hi), end };
  const letters = /[A-Za-z_#@&/\\-]/;
  if (letters.test(prev) || (letters.test(next) && !/^-\D/.test(s.slice(end, end + 2)))) {
    return none;
  }
  if (edge(prev, next)) {
    // 1. … 2、 … at the start of a line, or (3), are numbering; so is a run of digits after a word for codes.
    const lineStart = /(?:^|\n)\s*[(（]?$/.test(left);
    if (lineStart && /^[、.)）]/.test(next) && end < s.length) return none;
    if (/[(（]$/.test(left) && /^[)）]/.test(next) && n.value < 1000) return none;
    if (/(?:电话|热线|编号|编码|号码|代码|邮编|证号|号|QQ|微信|热线|拨打|传真)[:：\s]*$/i.test(left))
      return none;
    if (n.style === 'arabic' && /[A-Za-z]\s$/.test(left)) return none;
    if (/“|”|《|》|‘/.test(prev + next) && n.style === 'han' && n.value < 100) return none;
    if (n.style === 'han' && n.end - i === 1 && s.length > 30) return none;
    if (
      n.style === 'arabic' &&
      n.value < 100 &&
      n.value % 1 === 0 &&
      s.length > 60 &&
      !/[为达至到是]\s?$|^\s*$/.test(left.slice(-2))
    )
      return none;
    return { fact: fact(i, end, 'number', a.lo, a.hi), end };
  }
  if (next === '号') return none;
  if (n.style === 'han') {
    // A Han numeral inside a word counts only when it is long enough not to be one.
    return end - i >= 3 && !n.pair && n.value > 20 ? { fact: fact(i, end, 'number', a.lo, a.hi), end } : none;
  }
  const said =
    /(?:为|达到?|至|到|是|报|约|超过?|近|突破|破|逾|升|降|跌|共计?|仅|得分?|指数|率|值|比|有|于|过)\s?$/.test(
      left,
    );
  if (said && (n.value % 1 !== 0 || n.value >= 10)) return { fact: fact(i, end, 'number', a.lo, a.hi), end };
  if (n.value >= 10000 && /,/.test(s.slice(i, end))) return { fact: fact(i, end, 'number', a.lo, a.hi), end };
  return none;
}

function edge(prev: string, next: string): boolean {
  return (prev === '' || EDGE.test(prev)) && (next === '' || EDGE.test(next) || next === '.');
}
