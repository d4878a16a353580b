// What an English number measures, or what happened on a date, in the article's own words.
import type { Fact, Span } from '../../model.ts';
import { clauseAt } from '../sentences.ts';

const TAIL =
  /\b(?:rose|rises?|grew|grows?|fell|falls?|dropped|drops?|increased|increases?|decreased|declined|jumped|surged|climbed|gained|slipped|slid|expanded|reached|reaches|reach|hit|hits|totaled|totalled|total|totals|stood|stands|was|were|is|are|be|been|has|have|had|will|would|could|can|may|to|at|by|of|from|for|in|on|with|than|more|less|fewer|about|around|nearly|almost|over|under|up|down|least|some|roughly|approximately|an?|the|estimated|only|just|as|and|or|that|which|who|its|their|costs?|worth|between|exceed(?:ed|s)?|including|against|compared|per|said|says|not|also|now|another|additional|every|after|into|below|above|close|valued|priced|starts?|starting|average|averaged|valued|most|far|so|well)$/i;
const HEAD =
  /^(?:the|a|an|and|but|or|that|which|who|while|with|as|said|says|also|it|its|their|his|her|he|she|they|than|of|to|in|on|at|for|from|by)\s/i;

function trimmed(t: string): string {
  let x = t.replace(/[\s("“”$€£¥]+$/, '');
  for (let k = 0; k < 9; k++) {
    const y = x.replace(TAIL, '').replace(/[\s,("“”-]+$/, '');
    if (y === x) break;
    x = y;
  }
  const that = x.split(/\b(?:that|which|because|when|after|while|where|said|says|and|but|as)\s/i).at(-1) ?? x;
  x = that.trim();
  for (let k = 0; k < 4; k++) x = x.replace(HEAD, '');
  return x.trim();
}

const lastWords = (t: string, n: number): string => t.split(/\s+/).slice(-n).join(' ');

/** Label of a number: the noun behind a count, else the phrase before the verb. */
export function labelNumberEn(s: string, all: Fact[], k: number, sentence: Span, before: string): string {
  const f = all[k];
  if (!f) return '';
  const clause = clauseAt(s, f, sentence);
  const inside = all.filter((o) => o !== f && o.start >= clause.start && o.end <= f.start);
  const from = inside.reduce((a, o) => Math.max(a, o.end), clause.start);
  const left = trimmed(s.slice(from, f.start));
  const right =
    /^(?:[\s-]+(?:(?!(?:in|on|at|to|of|for|from|by|with|and|or|as|than|after|before|when|while|were|was|are|is|have|has|had|will|who|that|which|a|an|the|per|over|during|since|this|last|next)\b)[A-Za-z'’-]+)){1,3}/
      .exec(s.slice(f.end, Math.min(clause.end, f.end + 44)))?.[0]
      .trim() ?? '';
  if (f.kind === 'count' && right) return right;
  if (left.length > 2) return lastWords(left, 5);
  const of = /^\s(?:of|in)\s((?:[A-Za-z'’-]+\s?){1,4})/.exec(
    s.slice(f.end, Math.min(clause.end, f.end + 40)),
  );
  if (right.length > 2) return right;
  if (of && (f.kind === 'percent' || f.kind === 'ratio' || f.kind === 'money')) return (of[1] ?? '').trim();
  const first = trimmed(s.slice(clause.start, inside[0]?.start ?? f.start));
  return first.length > 2 ? lastWords(first, 5) : before;
}

/** What happened on a date: the clause without it. */
export function labelDateEn(s: string, f: Fact, sentence: Span): string {
  const clause = clauseAt(s, f, sentence);
  const left = s
    .slice(clause.start, f.start)
    .replace(
      /\b(?:on|in|by|at|since|until|from|of|the|before|after|during|through|for|late|early|around|between|over|ended|ending)\s*$/i,
      '',
    )
    .trim();
  const words = left.split(/\s+/).filter(Boolean);
  if (words.length >= 3)
    return words
      .slice(-7)
      .join(' ')
      .replace(/^(?:and|but|that|which|who|the|a)\s/i, '');
  const right =
    s
      .slice(f.end, sentence.end)
      .replace(/^[,\s]+/, '')
      .split(/[,;\n]|\.\s|\.$/)[0] ?? '';
  return right.split(/\s+/).slice(0, 8).join(' ') || left;
}
