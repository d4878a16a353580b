// Words around an English number that say how exact it is, which way it changed and against what.
import type { Found } from '../found.ts';
import { DOWN, leftWords, UP } from './words.ts';

type Qual = NonNullable<Found['qual']>;

const LEFT = new Map<string, Qual>();
for (const row of [
  'atmost no more than|not more than|at most|up to|as much as|as many as|as high as|as long as|maximum of|capped at|not exceeding|or less than',
  'atleast no less than|no fewer than|not less than|at least|minimum of|starts at|starting at|start at|starts from|starting from|as little as|as few as|as low as',
  'over more than|over|above|greater than|higher than|larger than|exceed|exceeds|exceeded|exceeding|surpass|surpasses|surpassed|surpassing|topped|topping|tops|top|upward of|upwards of|in excess of|north of|beyond|past',
  'nearly nearly|almost|close to|approaching|just under|just shy of|just short of|little short of|near|virtually',
  'about about|around|approximately|roughly|some|estimated|circa|approx|region of|on average|or so',
  'under less than|fewer than|lower than|smaller than|under|below|short of|within',
]) {
  const [qual = '', ...rest] = row.split(' ');
  for (const phrase of rest.join(' ').split('|')) LEFT.set(phrase, qual as Qual);
}
const PASSED = /^(?:the|an?|another|to|by|of|for|its|only|just|initial|total|record|further)$/;
const RIGHT: [RegExp, Qual][] = [
  [/^\s?(?:or (?:more|higher|above|greater)|and (?:above|up|over|older)|at least|plus\b|\+)/i, 'atleast'],
  [/^\s?(?:or (?:less|fewer|lower|below)|at most|and (?:under|younger))/i, 'atmost'],
  [/^\s?(?:or so|or thereabouts|give or take)/i, 'about'],
];

/** The qualifier of a number, from the words left and right of it. */
export function qualifierEn(s: string, f: Found): Qual | undefined {
  const words = leftWords(s, f.start);
  for (let k = 0; k < 4 && words.length; k++) {
    for (let n = 4; n > 0; n--) {
      const q = LEFT.get(words.slice(-n).join(' '));
      // over the past ten years: no amount is exceeded.
      if (q && !(f.kind === 'duration' && n === 1 && /^(?:over|within|past)$/.test(words.at(-1) ?? '')))
        return q;
    }
    if (!PASSED.test(words.pop() ?? '')) break;
  }
  const right = s.slice(f.end, f.end + 16);
  for (const [re, q] of RIGHT) if (re.test(right)) return q;
  return Array.isArray(f.value) && /(?:dozen|hundred|thousand|illion)s/i.test(s.slice(f.start, f.end))
    ? 'about'
    : undefined;
}

/** Verbs with an object: what they stand before need not be the change itself, unless it is a rate. */
const UP_BY = /^(?:higher|rais\w+|boost\w*|hik\w+|lift\w*|add(?:s|ed|ing)|expand\w*|improv\w+)$/;
const DOWN_BY = /^(?:lower\w*|los[et]\w*|losing|cut\w*|reduc\w+|slash\w*|shed|contract(?:s|ed|ing))$/;
const SOFT =
  /^(?:by|about|around|nearly|almost|more|than|over|as|much|roughly|another|some|at|least|an?|further|record|additional|early|only|just|under|estimated|\w+ly)$/;
const BREAK = /^(?:to|at|from|of|in|and|or|while)$/;
const AFTER =
  /^\s(?:[a-z]+\s)?(?:(increase|rise|jump|gain|growth|higher|surge|hike|more)|decrease|drop|decline|fall|lower|cut|reduction|loss|slump|fewer|less)\b/i;
const BASIS =
  /((?:year|month|quarter)[- ]o(?:n|ver)[- ](?:year|month|quarter)|y\/y|(?:from|compared (?:with|to)|versus|than|over|on) (?:an?|the|one) (?:year|month|quarter|week) (?:ago|earlier|before)|(?:from|compared (?:with|to)|versus|than|on) (?:the )?(?:same|previous|prior|last|year-earlier)[a-z -]{0,24}(?:period|year|quarter|month|week)|a year (?:earlier|ago)|(?:from|than in|compared with|than) (?:\w+ )?(?:19|20)\d\d)/i;

/** Direction of a change and what it is measured against. Amounts need the verb right before them: a price has no direction. */
export function changeEn(s: string, f: Found): { dir?: 'up' | 'down'; basis?: string } {
  const rate = /^(?:percent|points|multiple|ratio)$/.test(f.kind);
  const words = leftWords(s, f.start);
  const right = s.slice(f.end, f.end + 60).split(/[.;\n]/)[0] ?? '';
  let dir: 'up' | 'down' | undefined;
  let k = words.length - 1;
  while (k >= 0 && SOFT.test(words[k] ?? '') && words[k] !== 'a') k--;
  if (words[k] === 'of') {
    // growth of 3%, a cut of $2
    const noun = words[k - 1] ?? '';
    if (/^(?:boost|raise)$/.test(noun) || UP.test(noun)) dir = 'up';
    else if (/^(?:cut|reduction)$/.test(noun) || DOWN.test(noun)) dir = 'down';
  } else
    for (let j = words.length - 1; j >= 0 && !dir; j--) {
      const w = words[j] ?? '';
      if (UP.test(w) || (rate && UP_BY.test(w))) dir = 'up';
      else if (DOWN.test(w) || (rate && DOWN_BY.test(w))) dir = 'down';
      else if (
        rate
          ? BREAK.test(w) || words.length - j > 4
          : !SOFT.test(w) || (/^an?$/.test(w) && !/^(?:further|record|additional)$/.test(words[j + 1] ?? ''))
      )
        break;
    }
  if (!dir && (rate || /^(?:an?|the)$/.test(words.at(-1) ?? ''))) {
    const m = AFTER.exec(right);
    if (m) dir = m[1] ? 'up' : 'down';
  }
  const basis = dir ? BASIS.exec(right)?.[0] : undefined;
  return { ...(dir ? { dir } : {}), ...(basis ? { basis } : {}) };
}
