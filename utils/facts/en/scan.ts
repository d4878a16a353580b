// One pass over a folded English text: dates, money, percent, measures, counts, ranks; names and codes left out.
import { MONEY_BEFORE_EN, MONEY_EN, TIMES_EN, UNITS_EN } from '../data/units-en.ts';
import type { Found } from '../found.ts';
import { type UnitHit, UnitTable } from '../units.ts';
import { SECONDS, type Unit } from '../when.ts';
import { type NumeralEn, readNumeralEn, readOrdinalEn } from './numerals.ts';
import { changeEn, qualifierEn } from './qualifier.ts';
import { readDurationEn, readOffsetEn, readTimeEn, type TimeHitEn } from './time.ts';

const UNITS = new UnitTable().addTable(UNITS_EN).addTable(MONEY_EN, 'money');
const BEFORE = new UnitTable().addTable(MONEY_BEFORE_EN, 'money');
const TIMES = new Map<string, { unit: Unit; factor: number }>();
for (const g of TIMES_EN.split('|')) {
  const [head = '', names = ''] = g.split(':');
  const [u = 'D', f] = head.split('*');
  for (const n of names.split(' '))
    for (const v of [n, `${n}s`])
      TIMES.set(v.replace('_', ' '), { unit: u as Unit, factor: f ? Number(f) : 1 });
}

function timeUnit(s: string, i: number): { end: number; unit: Unit; factor: number } | null {
  const m = /^[A-Za-z]{1,10}(?:\sdays?)?/.exec(s.slice(i, i + 16));
  if (!m) return null;
  for (const w of [m[0], m[0].split(' ')[0] ?? '']) {
    const t = TIMES.get(w.toLowerCase());
    if (t && !/[A-Za-z0-9]/.test(s.charAt(i + w.length))) return { end: i + w.length, ...t };
  }
  return null;
}

/** Unit after a numeral: exact case first (MW, km), then lower case. */
function unitAt(s: string, i: number): UnitHit | null {
  let j = i;
  while (j < i + 3 && s.charAt(j) === ' ') j++;
  const hyphen = s.charAt(i) === '-';
  const at = hyphen ? i : j;
  for (const t of [s, s.slice(at, at + 26).toLowerCase()]) {
    const base = t === s ? 0 : at;
    const u = UNITS.at(t, at - base);
    if (!u) continue;
    const end = u.end + base;
    if (/[A-Za-z]/.test(s.charAt(end - 1)) && /[A-Za-z0-9]/.test(s.charAt(end))) continue;
    if (
      /^(?:m|t|g|p|l|L|V|in|bit|bits|real|won|mark|marks|times|pound|cup|cups|stone|point|crown)$/.test(
        u.surface,
      ) &&
      !precise(s, i, end, u.surface)
    )
      continue;
    return { ...u, end };
  }
  return null;
}

function precise(s: string, i: number, end: number, u: string): boolean {
  if (u === 'in') return false;
  if (u.length <= 2) return s.charAt(i) !== ' ' || /^[\s.,;)x]|$/.test(s.charAt(end));
  if (u === 'won')
    return (
      /^\s?(?:\(|billion|trillion|million|[.,;)]|a\s|per\s|from|in\s|this|to\s|$)/.test(s.slice(end)) &&
      !/^\s(?:the|a\s(?:medal|title|race)|in\s(?:the|a))/.test(s.slice(end))
    );
  return true;
}

const LATIN_NAME = /(?:^|[\s("“'’-])([A-Z][A-Za-z0-9&’']*|[a-z]+[A-Z][A-Za-z0-9]*)[\s-]$/;
const NOT_NAME =
  /^(?:About|Around|Over|Nearly|Almost|Some|At|In|On|By|The|A|An|And|But|Of|To|From|Only|Just|More|Less|Up|For|With|Between|After|Before|Since|Until|Than|Is|Was|Are|Were|Has|Have|Had|Will|Another|Approximately|Roughly|Exactly|Least|Most|Under|Above|Below|All|Both|Each|Every|That|This|These|Those|It|Its|He|She|They|We|You|I|Last|Next|First|Total|Average|Aged|Age|Or|If|As|So|Then|When|While|Meanwhile|However|Today|Yesterday|Tomorrow|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Estimated|Adding|Out|Off|Seats|Votes|Nasdaq|Dow|Index|Average|Composite|PMI|NYSE|Hang|Seng|Q1|Q2|Q3|Q4|Killing|Employs|Employing|Plus|Minus|Another|Still|Even|Ages|Plans|Hired|Scored|Pay|Costs|There|Here|Now|Its)$/;

function isModel(s: string, i: number): boolean {
  const left = s.slice(Math.max(0, i - 24), i);
  if (
    /^\d{1,4}\s[A-Z]{2,}\b/.test(s.slice(i, i + 10)) &&
    /[a-z]\s$/i.test(left) &&
    /[A-Z][\w'’]*\s$/.test(left)
  )
    return true;
  if (/[A-Za-z_#@&\\]$/.test(left) || /[A-Za-z]-$/.test(left))
    return !/\b(?:mid|pre|post|non|sub|under|over|all|age|ages)-$/i.test(left);
  if (
    /\b(?:No|no|number|Number|Article|Section|section|Chapter|chapter|Route|Highway|Interstate|Flight|flight|page|Page|Room|room|Windows|Version|version|Level|level|Phase|phase|Type|type|Grade|grade|Channel|channel|Group of|Episode|Season|season|Title|Class|Gate|gate|Area|Proposition|Resolution|Unit|unit|Step|step|Table|Figure|Apollo|Boeing|Airbus|Formula)\.?\s$/.test(
      left,
    )
  )
    return true;
  const m = LATIN_NAME.exec(left);
  if (!m) return false;
  const w = m[1] ?? '';
  if (NOT_NAME.test(w)) return false;
  // The first word of a sentence has its capital for another reason.
  const before = left.slice(0, left.length - w.length - 1);
  return !/(?:^|[.!?\n“"]\s?)$/.test(before) || i - left.length > 0 === false
    ? /\d|[A-Z].*[A-Z]/.test(w) || !/(?:^|[.!?\n“"]\s?)$/.test(before)
    : /\d|[A-Z].*[A-Z]/.test(w);
}

const NOUN =
  /^(?:[\s-](?:more|new|other|different|additional|separate|local|major|full-time|registered|american|chinese|russian|israeli|palestinian|ukrainian|foreign|young|million|[a-z]+-[a-z]+|[a-z]{3,14}))?[\s-]([a-z]{3,16})/;
const PLURAL = /^(?:people|men|women|children|police|staff|personnel|fans|[a-z]{2,}(?:[^s\W]s|ss?es))$/;

function money(s: string, i: number): { fact: Found; end: number } | null {
  const low = s.slice(i, i + 12).toLowerCase();
  const c = BEFORE.at(low, 0, true);
  if (!c) return null;
  let at = i + c.end;
  while (at < i + c.end + 2 && s.charAt(at) === ' ') at++;
  if (/[A-Za-z]/.test(s.charAt(i - 1)) && /[a-z]/i.test(c.surface.charAt(0))) return null;
  if (c.surface === 'a$' && s.charAt(i) !== 'A') return null;
  if (!/[\d.]/.test(s.charAt(at)) || (s.charAt(at) === '.' && !/\d/.test(s.charAt(at + 1)))) return null;
  if (
    /^(?:rs|rm|rp|try|dm|sen|rub|nis|rs\.)$/.test(c.surface) &&
    !(/^[A-Z]/.test(s.charAt(i)) || c.surface === 'sen' || s.length < 90)
  )
    return null;
  const n = readNumeralEn(s, at);
  if (!n) return null;
  let lo = n.value;
  let hi: number | undefined;
  let end = n.end;
  const r = range(s, end, n, true);
  if (r) {
    lo = r.lo;
    hi = r.hi;
    end = r.end;
  }
  const cents = /^\s(\d{1,2})\scents?(?![A-Za-z])/.exec(s.slice(end, end + 10));
  if (cents) {
    lo += Number(cents[1]) / 100;
    end += cents[0].length;
  }
  let unit = c.unit;
  const own = /^\s?(?:us|u\.s\.|american)\s?dollars?|^\s?usd/i.exec(s.slice(end, end + 14));
  if (own && unit === '$') {
    unit = 'USD';
    end += own[0].length;
  }
  return {
    fact: {
      start: i,
      end,
      kind: 'money',
      value: hi === undefined ? lo : [lo, hi],
      unit: unit === '$' ? 'USD' : unit,
    },
    end,
  };
}

function range(
  s: string,
  end: number,
  a: NumeralEn,
  cash: boolean,
): { lo: number; hi: number; end: number } | null {
  const left = s.slice(Math.max(0, end - 40), end);
  const j = /^(?:\s?(?:-{1,2}|~)\s?|\sto\s|\sand\s|\sor\s)/.exec(s.slice(end, end + 6));
  if (!j || a.fraction || /\bby\s[$€£]?[\d.,]+$/i.test(left)) return null;
  if (/and/.test(j[0]) && !/\bbetween\s[^;]{1,24}$/i.test(left)) return null;
  const cur = cash
    ? /^(?:US|HK|C|A)?[$€£¥]\s?/.exec(s.slice(end + j[0].length, end + j[0].length + 4))
    : null;
  const b = readNumeralEn(s, end + j[0].length + (cur ? cur[0].length : 0));
  if (!b || b.fraction || b.value <= 0) return null;
  if (/or/.test(j[0]) && b.value !== a.value + 1) return null;
  let lo = a.value;
  if (a.scale === 1 && b.scale >= 1e3 && lo <= b.value / b.scale) lo *= b.scale;
  if (!(lo < b.value)) return null;
  if (
    /to/.test(j[0]) &&
    /(?:from|rose|fell|grew|up|down|increased?|raised|cut|dropped)\s[^.]{0,24}$/i.test(left) &&
    !cash
  )
    return null;
  if (/^\d+$/.test(s.slice(end - 4, end)) && j[0] === '-' && b.end - end > 6) return null;
  return { lo, hi: b.value, end: b.end };
}

function quantity(s: string, i: number): { fact: Found | null; end: number } | null {
  let at = i;
  let neg = 1;
  const sign = /^(?:-|minus\s|negative\s|−)/i.exec(s.slice(i, i + 9));
  if (sign) {
    if (sign[0] === '-' && /[\w).%]/.test(s.charAt(i - 1))) return null;
    at += sign[0].length;
    if (s.charAt(at) === ' ') at++;
    neg = -1;
  }
  const n = readNumeralEn(s, at);
  if (!n) return null;
  const none = { fact: null, end: Math.max(n.end, i + 1) };
  const bare = !n.words && !n.fraction;
  // Versions, phone numbers, model numbers.
  if (bare && /^(?:\.\d|[-.]\d{3}[-.]\d{4})/.test(s.slice(n.end, n.end + 9))) {
    const m = /^[\d.-]+/.exec(s.slice(i, i + 60));
    return { fact: null, end: i + (m ? m[0].replace(/[.-]+$/, '').length : 1) };
  }
  if (bare && /^(?:st|nd|rd|th)(?![a-z])/i.test(s.slice(n.end, n.end + 3))) return null;
  const mk = (
    end: number,
    kind: Found['kind'],
    lo: number,
    hi?: number,
    unit?: string,
  ): { fact: Found; end: number } => ({
    fact: {
      start: i,
      end,
      kind,
      value: hi === undefined ? lo * neg : neg < 0 ? [-Math.max(lo, hi), Math.abs(hi)] : [lo, hi],
      ...(unit ? { unit } : {}),
    },
    end,
  });
  const u0 = unitAt(s, n.end);
  const r = range(s, u0 ? u0.end : n.end, n, false);
  if (r) {
    const u = unitAt(s, r.end);
    if (u && (!u0 || u0.kind === u.kind)) return mk(u.end, u.kind, r.lo * u.factor, r.hi * u.factor, u.unit);
    const t = timeUnit(s, r.end + (/^[\s-]/.test(s.slice(r.end)) ? 1 : 0));
    if (t && !u0)
      return {
        fact: {
          start: i,
          end: t.end,
          kind: 'duration',
          seconds: r.lo * sec(t),
          value: [r.lo, r.hi],
          unit: t.unit,
        },
        end: t.end,
      };
    if (!u0 && !isModel(s, i) && !/^\d{1,3}\s?-\s?\d{1,3}$/.test(s.slice(i, r.end))) {
      const noun = countNoun(s, r.end);
      if (/\b(?:aged?|ages)\s$/i.test(s.slice(Math.max(0, i - 6), i)))
        return mk(r.end, 'age', r.lo, r.hi, 'year');
      return mk(r.end, noun ? 'count' : 'number', r.lo, r.hi, noun);
    }
  }
  if (u0) {
    if (u0.unit === 'point' && u0.surface.startsWith('point') && n.words && n.value < 3) return none;
    if (u0.kind === 'multiple' && n.words && n.value < 2) return none;
    if (
      u0.surface === 'times' &&
      !/^\s(?:as|more|higher|larger|greater|faster|bigger|the|that|what|its|their|over|longer|lower|less)\b/.test(
        s.slice(u0.end, u0.end + 9),
      )
    )
      return mk(u0.end, 'count', n.value, undefined, 'times');
    let lo = n.value;
    let end = u0.end;
    if (u0.kind === 'money') {
      const and = /^(?:\sand)?\s/.exec(s.slice(end, end + 5));
      const c = and ? readNumeralEn(s, end + and[0].length) : null;
      if (
        and &&
        c &&
        c.value < 100 &&
        c.scale === 1 &&
        /^\s?cents?(?![A-Za-z])/.test(s.slice(c.end, c.end + 8))
      ) {
        lo += c.value / 100;
        end = c.end + (s.charAt(c.end) === ' ' ? 5 : 4);
        if (s.charAt(end) === 's') end++;
      }
      const unit = u0.unit === '$' ? 'USD' : u0.unit === 'GBP?' ? 'GBP' : u0.unit;
      return mk(end, 'money', lo * u0.factor, undefined, unit);
    }
    if (u0.unit === 'ft') {
      const inch = /^\s(\d{1,2})\s(?:inches|inch|in)(?![a-z])/.exec(s.slice(end, end + 12));
      if (inch) {
        lo += Number(inch[1]) / 12;
        end += inch[0].length;
      }
    }
    if (u0.kind === 'age') return mk(end, 'age', lo, undefined, 'year');
    return mk(end, u0.kind, lo * u0.factor, n.hi === undefined ? undefined : n.hi * u0.factor, u0.unit);
  }
  if (n.fraction) {
    const pp = /^\sof\sa\s(?:percentage\s)?point(?![a-z])/i.exec(s.slice(n.end, n.end + 24));
    if (pp) return mk(n.end + pp[0].length, 'points', n.value, undefined, '%');
    if (
      /^\s*(?:-|–)?\s?(?:hour|day|year|time|century|million|billion|dozen|off|way|price|final|finals|brother|sister|hearted|baked)/i.test(
        s.slice(n.end, n.end + 10),
      )
    )
      return none;
    if (s.slice(i, n.end).toLowerCase() === 'half' && !/^\s(?:of|the|a)\b/.test(s.slice(n.end))) return none;
    if (s.slice(i, n.end).toLowerCase() === 'quarter') return none;
    return mk(n.end, 'ratio', n.value);
  }
  // Scores and splits: 3-1, 55 to 45
  const score = /^(?:-|:)(\d{1,3})(?![\d-]|st|nd|rd|th)/.exec(s.slice(n.end, n.end + 5));
  if (
    score &&
    bare &&
    neg > 0 &&
    !/\b(?:Boeing|Airbus|Embraer)\s$/.test(s.slice(Math.max(0, i - 9), i)) &&
    (n.value < 200 || (n.value < 1000 && Number(score[1]) * 4 > n.value))
  ) {
    const end = n.end + score[0].length;
    if (!/[A-Za-z]/.test(s.charAt(end)) && !/[A-Za-z-]$/.test(s.slice(i - 1, i)))
      return { fact: { start: i, end, kind: 'proportion', value: [n.value, Number(score[1])] }, end };
    return { fact: null, end };
  }
  if (isModel(s, i)) {
    const m = /^[\w.-]+/.exec(s.slice(i, i + 40));
    return {
      fact: null,
      end: Math.max(n.end, i + (m && !/\s/.test(m[0]) ? m[0].replace(/[.-]+$/, '').length : 1)),
    };
  }
  if (bare && /[A-Za-z]/.test(s.charAt(n.end)) && n.scale === 1) {
    const m = /^[\w-]+/.exec(s.slice(i, i + 40));
    return { fact: null, end: i + (m?.[0].length ?? 1) };
  }
  const inN = /^\s(?:in|out of)\s(?:every\s)?/.exec(s.slice(n.end, n.end + 14));
  if (inN && n.scale === 1 && n.value < 10) {
    const b = readNumeralEn(s, n.end + inN[0].length);
    if (
      b &&
      b.scale <= 1000 &&
      b.value > n.value &&
      !/^\s(?:years?|months?|days?|weeks?|countries|states|cities)/.test(s.slice(b.end, b.end + 10)) &&
      (n.words || /out/.test(inN[0])) &&
      !(b.value > 1900 && b.value < 2100)
    )
      return mk(b.end, 'ratio', n.value / b.value);
  }
  if (n.words && n.value <= 1 && n.scale === 1) return none;
  if (
    n.words &&
    n.scale === 1 &&
    n.value < 10 &&
    /^\s(?:of\s(?:the|its|his|her|their|them|us|my|our)|sides|ways?|countries['’]|or\s|hands|things?|sisters|brothers)\b/.test(
      s.slice(n.end, n.end + 12),
    ) &&
    n.value <= 2
  )
    return none;
  const noun = countNoun(s, n.end);
  const name =
    /^,\s?(?:who|a|an|the|was|said|from|of|and|has|is|\w+ed)\b|^,$|^,\s/.test(s.slice(n.end, n.end + 8)) &&
    /[A-Z][a-z]+,\s$/.test(s.slice(Math.max(0, i - 14), i)) &&
    bare &&
    n.value >= 5 &&
    n.value <= 110 &&
    n.value % 1 === 0;
  const aged = /\b(?:aged?|ages|at age|at the age of|turn(?:s|ed|ing))\s$/i.test(
    s.slice(Math.max(0, i - 16), i),
  );
  if (name || aged) return mk(n.end, 'age', n.value, undefined, 'year');
  return mk(n.end, noun ? 'count' : 'number', n.value, n.hi, noun);
}

const sec = (t: { unit: Unit; factor: number }): number => SECONDS[t.unit] * t.factor;

function countNoun(s: string, i: number): string | undefined {
  const m = NOUN.exec(s.slice(i, i + 44));
  if (!m) return undefined;
  const first = /^[\s-]([a-z]{3,16})/.exec(s.slice(i, i + 20))?.[1] ?? '';
  if (PLURAL.test(first) && !/^(?:was|has|his|its|this|yes|plus|less|across|versus|is)$/.test(first))
    return first;
  const w = m[1] ?? '';
  return PLURAL.test(w) && !/^(?:was|has|his|its|this|yes|plus|less|across|versus|is)$/.test(w)
    ? w
    : undefined;
}

const STEM = /[A-Za-z]/;
const SKIP = /[A-Za-z]+(?:['’][a-z]+)?/y;
const URL = /(?:https?:\/\/|www\.)[\w\-./?%&=#:~+]{1,2000}/y;

function timeFact(t: TimeHitEn): Found {
  return {
    start: t.start,
    end: t.end,
    kind: 'date',
    time: t.time,
    ...(t.seconds ? { seconds: t.seconds } : {}),
  };
}

/** Ranks and ordinals that count: second-largest, 21st, third place, No. 3, top 10. */
function ordinalEn(s: string, i: number): { fact: Found | null; end: number } | null {
  const top = /^(?:No\.\s?|top\s|Top\s|number\s)(\d{1,3}|one|two|three|five|ten)(?![\w%])/.exec(
    s.slice(i, i + 12),
  );
  if (top)
    return {
      fact: {
        start: i,
        end: i + top[0].length,
        kind: 'rank',
        value: readNumeralEn(top[1] ?? '', 0)?.value ?? 1,
      },
      end: i + top[0].length,
    };
  const o = readOrdinalEn(s, i);
  if (!o) return null;
  const right = s.slice(o.end, o.end + 14);
  const rank =
    /^(?:-|\s)(?:largest|biggest|highest|most|best|longest|smallest|fastest|place|seed|richest|tallest|worst|lowest|busiest|oldest)/i.test(
      right,
    );
  const digits = /\d/.test(s.charAt(i));
  if (rank && o.value > 1)
    return { fact: { start: i, end: o.end, kind: 'rank', value: o.value }, end: o.end };
  if (digits && !/^\s(?:century|floor|street|avenue|st\b|ave)/i.test(right))
    return { fact: { start: i, end: o.end, kind: 'ordinal', value: o.value }, end: o.end };
  if (/^\s(?:straight|consecutive|time|term|year|month|week|day)\b/i.test(right) && o.value > 2)
    return { fact: { start: i, end: o.end, kind: 'ordinal', value: o.value }, end: o.end };
  return { fact: null, end: o.end };
}

/** Finds numbers and dates in a folded English text. Linear: what has been looked at is not read again. */
export function scanEn(s: string): Found[] {
  const out: Found[] = [];
  let i = 0;
  while (i < s.length) {
    const c = s.charAt(i);
    const digit = c >= '0' && c <= '9';
    const letter = STEM.test(c);
    const sign = c === '-' || c === '.' || c === "'" || c === '’';
    if (!digit && !letter && !sign && !/[$€£¥₹₩₽₪₦₺₱฿₿￥]/.test(c)) {
      i++;
      continue;
    }
    if (letter) {
      URL.lastIndex = i;
      const url = c === 'h' || c === 'w' ? URL.exec(s) : null;
      if (url) {
        i += url[0].length;
        continue;
      }
    }
    if (digit || letter || sign) {
      const t = sign && c !== "'" && c !== '’' ? null : readTimeEn(s, i);
      if (t && t.end > i) {
        out.push(timeFact(t));
        i = t.end;
        continue;
      }
    }
    if (!sign) {
      const m = money(s, i);
      if (m) {
        out.push(m.fact);
        i = m.end;
        continue;
      }
    }
    if (digit || letter) {
      const d = mayCount(s, i) ? readDurationEn(s, i, timeUnit) : null;
      if (d) {
        const age = /^[\s-](?:-)?(?:years?)?[\s-]?old(?![a-z])|^\s(?:of\sage)/.exec(
          s.slice(d.end, d.end + 10),
        );
        if (age && d.parts[0]?.[1] === 'Y') {
          out.push({ start: i, end: d.end + age[0].length, kind: 'age', value: d.parts[0][0], unit: 'year' });
          i = d.end + age[0].length;
          continue;
        }
        const o = readOffsetEn(s, i, d.end, d.parts);
        if (o) {
          out.push(timeFact(o));
          i = o.end;
          continue;
        }
        const article = /^(?:an?|another|one|few|several)\s/i.test(s.slice(i, i + 8));
        const per = /(?:times|once|twice|%|percent|illion|thousand|\d|dollars|cents|[a-z]s)\s$/i.test(
          s.slice(Math.max(0, i - 9), i),
        );
        if (
          !(
            article &&
            (per || (/^an?\s/i.test(s.slice(i, i + 3)) && s.length > 160 && !/half/i.test(s.slice(i, d.end))))
          )
        )
          out.push({ start: i, end: d.end, kind: 'duration', seconds: d.seconds });
        i = d.end;
        continue;
      }
      const o = ordinalEn(s, i);
      if (o) {
        if (o.fact) out.push(o.fact);
        i = o.end;
        continue;
      }
    }
    if (digit || sign || mayCount(s, i)) {
      const q = quantity(s, i);
      if (q) {
        if (q.fact) out.push(q.fact);
        i = Math.max(q.end, i + 1);
        continue;
      }
    }
    if (letter) {
      SKIP.lastIndex = i;
      i += SKIP.exec(s)?.[0].length ?? 1;
      // The digits of B2B, COVID-19, H1N1 hang on their letters.
      const tail = /^(?:-?\d[\w-]*)/.exec(s.slice(i, i + 40));
      if (tail) i += tail[0].length;
    } else i++;
  }
  // aged 19, 22 and 34: the later numbers of the list are ages too.
  out.forEach((f, k) => {
    const prev = out[k - 1];
    if (
      prev?.kind === 'age' &&
      f.kind === 'number' &&
      /^(?:,\s|\sand\s|,\sand\s|\sor\s)$/.test(s.slice(prev.end, f.start))
    )
      Object.assign(f, { kind: 'age', unit: 'year' });
  });
  for (const f of out) {
    if (f.time || f.kind === 'ordinal' || f.kind === 'rank' || f.kind === 'proportion') continue;
    const q = qualifierEn(s, f);
    if (q) f.qual = q;
    if (f.kind === 'duration' || f.kind === 'age' || f.kind === 'ratio') continue;
    Object.assign(f, changeEn(s, f));
  }
  return out;
}

const COUNT_WORD =
  /^(?:an?|another|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thir|four|fif|six|seven|eigh|nine|twenty|half|quarter|several|few|all|full|whole|zero|minus|negative|dozen|hundred|thousand|million|billion|trillion|fourty)/i;

function mayCount(s: string, i: number): boolean {
  const c = s.charAt(i);
  return (c >= '0' && c <= '9') || COUNT_WORD.test(s.slice(i, i + 8));
}
