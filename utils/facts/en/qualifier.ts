// Words around an English number that say how exact it is, which way it changed and against what.
import type { Found } from '../found.ts';

type Qual = NonNullable<Found['qual']>;

const LEFT: [RegExp, Qual][] = [
  [
    /\b(?:no more than|not more than|at most|up to|as (?:much|many) as|a maximum of|capped at|maximum of|not exceeding|or less than)$/i,
    'atmost',
  ],
  [
    /\b(?:no (?:less|fewer) than|at least|a minimum of|minimum of|starting at|starts at|from as little as|not less than)$/i,
    'atleast',
  ],
  [
    /\b(?:more than|over|above|greater than|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp(?:ed|ing)|tops|upwards? of|in excess of|north of|beyond|higher than|well over|past)$/i,
    'over',
  ],
  [/\b(?:nearly|almost|close to|approaching|just under|just shy of|just short of|near)$/i, 'nearly'],
  [
    /\b(?:about|around|approximately|roughly|some|an estimated|estimated|circa|or so|approx\.?|in the region of|on average|an average of)$/i,
    'about',
  ],
  [/\b(?:less than|fewer than|under|below|lower than|short of|within)$/i, 'under'],
];
const RIGHT: [RegExp, Qual][] = [
  [/^\s?(?:or more|or higher|or above|and above|or greater|at least|and up|and over|plus\b|\+)/i, 'atleast'],
  [/^\s?(?:or less|or fewer|or lower|or below|at most|and under)/i, 'atmost'],
  [/^\s?(?:or so|or thereabouts|give or take)/i, 'about'],
];

/** The qualifier of a number, from the words left and right of it. */
export function qualifierEn(s: string, f: Found): Qual | undefined {
  let left = s.slice(Math.max(0, f.start - 28), f.start).replace(/[\s("“$]+$/, '');
  for (let k = 0; k < 3; k++) {
    for (const [re, q] of LEFT)
      if (re.test(left) && !(f.kind === 'duration' && /\b(?:over|within|past|in)$/i.test(left))) return q;
    const t = left.replace(/[\s](?:the|a|an|another|to|by|of|for|its|only|just)$/i, '');
    if (t === left) break;
    left = t;
  }
  const right = s.slice(f.end, f.end + 16);
  for (const [re, q] of RIGHT) if (re.test(right)) return q;
  return Array.isArray(f.value) &&
    /s of\b|s$/i.test(s.slice(f.start, f.end)) &&
    /dozens|hundreds|thousands|millions|billions/i.test(s.slice(f.start, f.end))
    ? 'about'
    : undefined;
}

const UP =
  /\b(?:rose|risen|rises?|rising|grew|grown|grows?|growing|increase[sd]?|increasing|up|gain(?:s|ed|ing)?|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|surge[sd]?|surging|soar(?:s|ed|ing)?|higher|advance[sd]?|added|adds|expand(?:s|ed|ing)?|growth of|boost(?:s|ed)?|raise[sd]?|improve[sd]?|rall(?:y|ies|ied)|spik(?:e|ed)|hike[sd]?)\b/gi;
const DOWN =
  /\b(?:fell|fall(?:s|en|ing)?|drop(?:s|ped|ping)?|decline[sd]?|declining|decrease[sd]?|down|lower(?:ed)?|los[te]|loses|slid(?:es?|ing)?|slump(?:s|ed)?|plunge[sd]?|plung(?:ing)|shrank|shrink(?:s|ing)?|contract(?:s|ed)?|cut(?:s|ting)?|reduc(?:e[sd]?|ing)|slip(?:s|ped)?|sank|sink(?:s|ing)?|tumble[sd]?|dip(?:s|ped)?|shed|eased?|slash(?:ed)?)\b/gi;
const BASIS =
  /(year[- ]on[- ]year|year[- ]over[- ]year|y\/y|month[- ]on[- ]month|quarter[- ]on[- ]quarter|(?:from|compared (?:with|to)|versus|than|over) (?:a|the|one) (?:year|month|quarter|week) (?:ago|earlier|before)|(?:from|compared (?:with|to)|versus|than) (?:the )?(?:same|previous|prior|last|year-earlier)[a-z -]{0,24}(?:period|year|quarter|month|week)|a year (?:earlier|ago)|from (?:19|20)\d\d|in (?:19|20)\d\d)/i;

/** Direction of a change and what it is measured against. */
export function changeEn(s: string, f: Found): { dir?: 'up' | 'down'; basis?: string } {
  const left = /[^.;!?\n]*$/.exec(s.slice(Math.max(0, f.start - 42), f.start))?.[0] ?? '';
  const near = left.slice(-34);
  const out: { dir?: 'up' | 'down'; basis?: string } = {};
  const level =
    /\b(?:to|at|of)\s(?:a |an |the |about |around |nearly |more than |some )*[$€£¥]?$/i.test(near) &&
    !/\b(?:growth|increase|rise|gain|decline|drop|fall|decrease|cut) of\s/i.test(near);
  if (!level) {
    let up = -1;
    let down = -1;
    for (const m of near.matchAll(UP)) up = m.index;
    for (const m of near.matchAll(DOWN)) down = m.index;
    const far = (at: number): boolean => /,\s|\d/.test(near.slice(at).replace(/,?\s?$/, ''));
    if (up > down && !far(up) && !/\bup to\s/i.test(near.slice(up))) out.dir = 'up';
    else if (down > up && !far(down)) out.dir = 'down';
  }
  const right = s.slice(f.end, f.end + 14);
  if (!out.dir) {
    if (/^\s(?:increase|rise|jump|gain|growth|higher|surge|hike)/i.test(right)) out.dir = 'up';
    else if (/^\s(?:decrease|drop|decline|fall|lower|cut|reduction|loss|slump)/i.test(right))
      out.dir = 'down';
  }
  if (out.dir) {
    const b = BASIS.exec(s.slice(f.end, f.end + 60).split(/[.;\n]/)[0] ?? '');
    if (b) out.basis = b[0];
  }
  return out;
}
