// Words around an English number that say how exact it is, which way it changed and against what.
import type { Found } from '../found.ts';

type Qual = NonNullable<Found['qual']>;

const LEFT: [RegExp, Qual][] = [
  [
    /\b(?:n(?:o|ot) more than|at most|up to|as (?:much|many|high|long) as|a? ?maximum of|capped at|not exceeding|or less than)$/i,
    'atmost',
  ],
  [
    /\b(?:n(?:o|ot) (?:less|fewer) than|at least|a? ?minimum of|start(?:s|ing) (?:at|from)|as (?:little|few|low) as)$/i,
    'atleast',
  ],
  [
    /\b(?:more than|over|above|(?:great|high|larg)er than|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp(?:ed|ing)|tops?|upwards? of|in excess of|north of|beyond|past)$/i,
    'over',
  ],
  [
    /\b(?:nearly|almost|close to|approaching|just under|just shy of|(?:just|little) short of|near|virtually)$/i,
    'nearly',
  ],
  [
    /\b(?:about|around|approximately|roughly|some|(?:an )?estimated|circa|approx\.?|in the region of|on average|an average of|or so|~)$/i,
    'about',
  ],
  [/\b(?:(?:less|fewer|lower|smaller) than|under|below|short of|within)$/i, 'under'],
];
const RIGHT: [RegExp, Qual][] = [
  [/^\s?(?:or (?:more|higher|above|greater)|and (?:above|up|over|older)|at least|plus\b|\+)/i, 'atleast'],
  [/^\s?(?:or (?:less|fewer|lower|below)|at most|and (?:under|younger))/i, 'atmost'],
  [/^\s?(?:or so|or thereabouts|give or take)/i, 'about'],
];

/** The qualifier of a number, from the words left and right of it. */
export function qualifierEn(s: string, f: Found): Qual | undefined {
  let left = s.slice(Math.max(0, f.start - 32), f.start).replace(/[\s("“$]+$/, '');
  for (let k = 0; k < 3; k++) {
    for (const [re, q] of LEFT)
      if (re.test(left) && !(f.kind === 'duration' && /\b(?:over|within|past)$/i.test(left))) return q;
    const t = left.replace(
      /\s(?:the|an?|another|to|by|of|for|its|only|just|initial|total|record|further)$/i,
      '',
    );
    if (t === left) break;
    left = t;
  }
  const right = s.slice(f.end, f.end + 16);
  for (const [re, q] of RIGHT) if (re.test(right)) return q;
  return Array.isArray(f.value) &&
    /(?:dozen|hundred|thousand|million|billion)s/i.test(s.slice(f.start, f.end))
    ? 'about'
    : undefined;
}

const UP =
  'rose|ris(?:e[sn]?|ing)|gr[eo]w\\w*|gain\\w*|climb\\w*|jump\\w*|surg\\w+|soar\\w*|up|rall(?:y|ied)|increas\\w+|spik\\w+|advanced|leapt|rebounded';
const DOWN =
  'fell|fall(?:s|en|ing)?|drop\\w*|declin\\w+|decreas\\w+|down|slid\\w*|slump\\w*|plung\\w+|shr[aiu]nk\\w*|slip\\w*|s[aiu]nk\\w*|tumbl\\w+|dip(?:s|ped)?|eased|retreated';
/** Verbs with an object: what they stand before need not be the change itself. */
const UP_BY = `${UP}|higher|rais\\w+|boost\\w*|hik\\w+|lift\\w*|add(?:s|ed|ing)|expand\\w*|improv\\w+`;
const DOWN_BY = `${DOWN}|lower\\w*|los[et]\\w*|losing|cut\\w*|reduc\\w+|slash\\w*|shed|contract(?:s|ed|ing)`;
const SOFT =
  '(?:(?:by|about|around|nearly|almost|more|than|over|as|much|roughly|another|some|at|least|an?\\s(?:further|record|additional|whopping)|further|early|only|just|under|around|estimated|\\w+ly)\\s)*';
const change = (verbs: string, gap: string): RegExp =>
  new RegExp(`\\b(?:${verbs})\\s(?:${gap})[$€£¥]?$`, 'i');
const LOOSE = `(?:(?!to\\b|at\\b|from\\b|of\\b|in\\b|and\\b|or\\b|while\\b)[a-z'’%-]+\\s){0,4}`;
const NOUN_OF = new RegExp(`\\b(?:(${UP}|boost|growth)|${DOWN}|cut|reduction)\\sof\\s${SOFT}[$€£¥]?$`, 'i');
const TIGHT = [change(UP, SOFT), change(DOWN, SOFT)] as const;
const WIDE = [change(UP_BY, LOOSE), change(DOWN_BY, LOOSE)] as const;
const BASIS =
  /(year[- ]on[- ]year|year[- ]over[- ]year|y\/y|month[- ](?:on|over)[- ]month|quarter[- ](?:on|over)[- ]quarter|(?:from|compared (?:with|to)|versus|than|over|on) (?:a|the|one) (?:year|month|quarter|week) (?:ago|earlier|before)|(?:from|compared (?:with|to)|versus|than|on) (?:the )?(?:same|previous|prior|last|year-earlier)[a-z -]{0,24}(?:period|year|quarter|month|week)|a year (?:earlier|ago)|(?:from|than in|compared with|than) (?:\w+ )?(?:19|20)\d\d)/i;

/** Direction of a change and what it is measured against. Amounts need the verb right before them: a price has no direction. */
export function changeEn(s: string, f: Found): { dir?: 'up' | 'down'; basis?: string } {
  const left = /[^.;!?\n,(]*$/.exec(s.slice(Math.max(0, f.start - 60), f.start))?.[0] ?? '';
  const rate = f.kind === 'percent' || f.kind === 'points' || f.kind === 'multiple' || f.kind === 'ratio';
  const [up, down] = rate ? WIDE : TIGHT;
  const out: { dir?: 'up' | 'down'; basis?: string } = {};
  const noun = NOUN_OF.exec(left);
  const right = s.slice(f.end, f.end + 60).split(/[.;\n]/)[0] ?? '';
  if (noun) out.dir = noun[1] ? 'up' : 'down';
  else if (/\bup\sto\s$/i.test(left)) return out;
  else if (up.test(left)) out.dir = 'up';
  else if (down.test(left)) out.dir = 'down';
  else if (rate || /\b(?:an?|the)\s$/.test(left)) {
    if (
      /^\s(?:(?:annual|sharp|monthly|price|pay)\s)?(?:increase|rise|jump|gain|growth|higher|surge|hike|more)\b/i.test(
        right,
      )
    )
      out.dir = 'up';
    else if (
      /^\s(?:(?:annual|sharp|monthly|price|pay)\s)?(?:decrease|drop|decline|fall|lower|cut|reduction|loss|slump|fewer|less)\b/i.test(
        right,
      )
    )
      out.dir = 'down';
  }
  const basis = out.dir ? BASIS.exec(right)?.[0] : undefined;
  if (basis) out.basis = basis;
  return out;
}
