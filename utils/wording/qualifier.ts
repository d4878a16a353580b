// The qualifier of a number as the article prints it: 不超过 before it, 以上 behind it; our own word failing that.
import type { RankedFact } from '../model.ts';
import type { Translate } from './words.ts';

export interface Qualifier {
  text: string;
  /** Behind the number, as in 75亿以上. */
  after: boolean;
  /** True when the words are the article's. */
  printed: boolean;
}

const BEFORE =
  /(?:不超过|不超過|不低于|不低於|不少于|不少於|不高于|不高於|至少|至多|最多|最少|最高|最低|超过|超過|超|逾|突破|高于|高於|多于|多於|将近|將近|接近|近|大约|大約|大概|约|約|不足|不到|少于|少於|低于|低於|\b(?:no (?:more|less|fewer) than|more than|less than|fewer than|at least|at most|up to|nearly|almost|close to|about|around|roughly|approximately|some|over|above|under|below))\s?$/iu;
const AFTER = /^\s?(?:以上|以下|以内|以內|左右|上下|or (?:more|less|fewer)\b)/iu;

/** Signs looked at on either side. */
const REACH = 16;

/** The qualifier of a fact of the article `text`; nothing when it has none. */
export function qualifierOf(text: string, fact: RankedFact, t: Translate): Qualifier | null {
  if (!fact.qual) return null;
  const before = BEFORE.exec(text.slice(Math.max(fact.sentence.start, fact.start - REACH), fact.start));
  if (before) return { text: before[0].trim(), after: false, printed: true };
  const after = AFTER.exec(text.slice(fact.end, Math.min(fact.sentence.end, fact.end + REACH)));
  if (after) return { text: after[0].trim(), after: true, printed: true };
  return { text: t(`qual_${fact.qual}`), after: false, printed: false };
}

/** The number with its qualifier as one text: joined within Chinese, parted otherwise. */
export function qualified(text: string, fact: RankedFact, t: Translate): string {
  const qualifier = qualifierOf(text, fact, t);
  if (!qualifier) return fact.text;
  const pair = qualifier.after ? [fact.text, qualifier.text] : [qualifier.text, fact.text];
  return pair.join(pair.every((part) => /[\u3400-\u9fff]/.test(part)) ? '' : ' ');
}
