// Sentence and clause spans around a fact, by punctuation alone.
import type { Span } from '../model.ts';
import { charSet, isBlank, isDigit } from '../text/char-set.ts';

const endsZh = charSet('。！？!?\n');
const endsClause = charSet('，。；！？,;!?\n：:');

/** Whether the character at `i` ends an English sentence (a full stop inside 3.5, U.S. or Oct. does not). */
function endsEn(s: string, i: number): boolean {
  const c = s.charAt(i);
  if (c === '\n' || c === '!' || c === '?') return true;
  if (c !== '.') return false;
  if (!/^[.”"’')\]]*(?:\s|$)/.test(s.slice(i, i + 4))) return false;
  // $62.5M. ends a sentence, U.S. need not.
  const word = /(?<!\d)[A-Za-z.]*$/.exec(s.slice(Math.max(0, i - 8), i))?.[0] ?? '';
  if (
    /^(?:Mr|Mrs|Ms|Dr|St|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|No|vs|Inc|Corp|Ltd|Co|Gen|Sen|Rep|Gov|[A-Z]|[A-Z]\.[A-Z]|[ap]\.m)$/.test(
      word,
    )
  ) {
    return /^\s+[A-Z]/.test(s.slice(i + 1, i + 4)) && /^[ap]\.m$/.test(word);
  }
  return true;
}

const closes = charSet('”"’』」');

/** The sentence that holds `at`, without surrounding blanks. */
export function sentenceAt(s: string, at: number, lang: 'zh' | 'en'): Span {
  const ends = (i: number): boolean => (lang === 'en' ? endsEn(s, i) : endsZh(s, i));
  let start = at;
  while (start > 0 && at - start < 1200 && !ends(start - 1)) start--;
  let end = at;
  while (end < s.length && end - at < 1200 && !ends(end)) end++;
  if (end < s.length && s.charAt(end) !== '\n') end++;
  while (closes(s, end)) end++;
  while (start < at && (isBlank(s, start) || '”"’'.includes(s.charAt(start)))) start++;
  return { start, end };
}

/** The clause that holds the fact: left and right limits inside the sentence. */
export function clauseAt(s: string, f: Span, sentence: Span): Span {
  let start = f.start;
  const breaks = (i: number): boolean => endsClause(s, i) && !(isDigit(s, i - 1) && isDigit(s, i + 1));
  while (start > sentence.start && !breaks(start - 1)) start--;
  let end = f.end;
  while (end < sentence.end && !breaks(end)) end++;
  return { start, end };
}
