// Tokens for scoring: what two sentences must share to be alike.

import { isAsciiWord } from './letters.ts';

/** Han runs, Latin words, and numbers with their inner dots and a percent sign. */
const RUN =
  /[\p{Script=Han}々〇]+|\p{N}+(?:[.,:]\p{N}+)*%?|[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]+(?:[-'’][\p{Script=Latin}\p{N}]+)*|[\p{L}\p{N}]+/gu;
const HAN_RUN = /^[\p{Script=Han}々〇]/u;

const ENGLISH_STOPS = new Set(
  `a about above after again against all also although am an and any are aren't around as at away back be because been before being below between both but by
  can can't cannot could couldn't did didn't do does doesn't doing don't down during each even ever every few for from further get go got had hadn't has hasn't have
  haven't having he he'd he'll he's her here hers herself him himself his how however i i'd i'll i'm i've if in into is isn't it it's its itself just last let's like
  made make many may me might more most much must my myself new no nor not now of off on once one only or other our ours out over own per put really same say says
  said she she'd she'll she's should shouldn't since so some still such take than that that's the their theirs them themselves then there these they they'd they'll
  they're they've this those though through to too told two under until up upon us very was wasn't way we we'd we'll we're we've well were weren't what when where
  which while who whom whose why will with within without won't would wouldn't yet you you'd you'll you're your yours mr mrs ms according added among`.split(
    /\s+/,
  ),
);

/**
 * Cuts the commonest English endings, so that "killed", "kills" and "killing" count as one word. Much lighter than
 * Porter (1980); it only has to be the same for the forms of one word.
 */
export function stem(word: string): string {
  let w = word.includes("'") || word.includes('’') ? word.replace(/['’]s?$/, '') : word;
  if (w.endsWith('s')) {
    if (w.length > 4 && w.endsWith('ies')) w = `${w.slice(0, -3)}y`;
    else if (w.length > 4 && /(?:s|x|z|ch|sh)es$/.test(w)) w = w.slice(0, -2);
    else if (w.length > 3 && !/(?:ss|us|is)$/.test(w)) w = w.slice(0, -1);
  }
  if (w.length > 5 && w.endsWith('ing')) w = w.slice(0, -3);
  else if (w.length > 4 && w.endsWith('ed')) w = w.slice(0, -2);
  else if (w.length > 5 && w.endsWith('ly')) w = w.slice(0, -2);
  if (w.length > 4 && w.endsWith('e')) w = w.slice(0, -1);
  const last = w.charAt(w.length - 1);
  // What is doubled for an ending (planned → plan), not what is double by itself (fall, pass).
  if (w.length > 3 && last === w.charAt(w.length - 2) && !'aeiouls'.includes(last)) w = w.slice(0, -1);
  return w;
}

/** What words become, as they are written: a text says few different words. Function words become nothing. */
const kept = new Map<string, string>();

function wordToken(run: string): string {
  let token = kept.get(run);
  if (token === undefined) {
    const plain = run.toLowerCase().replaceAll('’', "'");
    token = plain.length < 2 || ENGLISH_STOPS.has(plain) ? '' : stem(plain);
    if (kept.size > 5000) kept.clear();
    kept.set(run, token);
  }
  return token;
}

const SEPARATOR = 1;
const HAN = 2;
const LETTER = 3;
const DIGIT = 4;
/** Characters by kind; those that are 0 need Unicode's tables, and their folding. */
const KIND = new Uint8Array(0x10000);
for (let c = 0; c < 0x80; c++) KIND[c] = c >= 0x30 && c <= 0x39 ? DIGIT : isAsciiWord(c) ? LETTER : SEPARATOR;
for (const c of '、。《》〈〉“”‘’—–·…！？；（）【】「」『』￥\u3000\u00a0') KIND[c.charCodeAt(0)] = SEPARATOR;
KIND[0x3005] = KIND[0x3007] = HAN;
KIND.fill(HAN, 0x4e00, 0xa000);
KIND.fill(HAN, 0x3400, 0x4dc0);

/** Full-width marks that may stand inside a number, and what they fold to. */
const WIDE: Record<string, string> = { '，': ',', '：': ':', '．': '.', '％': '%' };
for (const c of Object.keys(WIDE)) KIND[c.charCodeAt(0)] = SEPARATOR;

/** The end of the number at `i`: digits with inner marks, and a percent sign. */
function numberEnd(text: string, i: number): number {
  const digit = (at: number): boolean => KIND[text.charCodeAt(at)] === DIGIT;
  let end = i;
  for (;;) {
    while (digit(end)) end++;
    if (!'.,:，：．'.includes(text.charAt(end) || ' ') || !digit(end + 1)) break;
    end++;
  }
  return text.charAt(end) === '%' || text.charAt(end) === '％' ? end + 1 : end;
}

/** The tokens of a text of known characters, or `null` when it has others. */
function plainTokens(text: string): string[] | null {
  const out: string[] = [];
  let i = 0;
  while (i < text.length) {
    const kind = KIND[text.charCodeAt(i)] ?? 0;
    if (kind === 0) return null;
    const from = i++;
    if (kind === SEPARATOR) continue;
    if (kind === HAN) {
      while (KIND[text.charCodeAt(i)] === HAN) i++;
      if (i === from + 1) out.push(text.charAt(from));
      for (let k = from; k + 1 < i; k++) out.push(text.slice(k, k + 2));
    } else if (kind === DIGIT) {
      i = numberEnd(text, from);
      out.push(text.slice(from, i).replace(/[，：．％]/g, (c) => WIDE[c] ?? c));
    } else {
      let digits = false;
      for (;;) {
        for (let k = KIND[text.charCodeAt(i)]; k === LETTER || k === DIGIT; k = KIND[text.charCodeAt(++i)])
          digits ||= k === DIGIT;
        const c = text.charAt(i);
        const next = KIND[text.charCodeAt(i + 1)];
        if ((c !== '-' && c !== "'" && c !== '’') || (next !== LETTER && next !== DIGIT)) break;
        i++;
      }
      const run = text.slice(from, i);
      const token = digits ? run.toLowerCase() : wordToken(run);
      if (token !== '') out.push(token);
    }
  }
  return out;
}

/**
 * Scoring tokens of a text, in order, with repeats: character bigrams of Han runs (as good as dictionary words for
 * ranking news sentences and twice as fast), stemmed English words without function words, numbers whole.
 *
 * @param text any text
 * @returns lower-case tokens after NFKC, so full-width and half-width forms agree
 */
export function tokens(text: string): string[] {
  const plain = plainTokens(text);
  if (plain) return plain;
  const out: string[] = [];
  for (const [run] of text.normalize('NFKC').toLowerCase().matchAll(RUN)) {
    if (HAN_RUN.test(run)) {
      const chars = Array.from(run);
      if (chars.length === 1) out.push(run);
      for (let i = 0; i + 1 < chars.length; i++) out.push(`${chars[i]}${chars[i + 1]}`);
    } else if (/\p{N}/u.test(run)) out.push(run);
    else {
      const token = wordToken(run);
      if (token !== '') out.push(token);
    }
  }
  return out;
}
