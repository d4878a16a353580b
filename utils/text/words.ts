// Tokens for scoring: what two sentences must share to be alike.

/** Han runs, Latin words, and numbers with their inner dots and a percent sign. */
const RUN =
  /[\p{Script=Han}々〇]+|\p{N}+(?:[.,:]\p{N}+)*%?|[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]+(?:[-'’][\p{Script=Latin}\p{N}]+)*|[\p{L}\p{N}]+/gu;
const HAN = /^[\p{Script=Han}々〇]/u;

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
  let w = word.replace(/['’]s?$/, '');
  if (w.length > 4 && w.endsWith('ies')) w = `${w.slice(0, -3)}y`;
  else if (w.length > 4 && /(?:s|x|z|ch|sh)es$/.test(w)) w = w.slice(0, -2);
  else if (w.length > 3 && w.endsWith('s') && !/(?:ss|us|is)$/.test(w)) w = w.slice(0, -1);
  if (w.length > 5 && w.endsWith('ing')) w = w.slice(0, -3);
  else if (w.length > 4 && w.endsWith('ed')) w = w.slice(0, -2);
  else if (w.length > 5 && w.endsWith('ly')) w = w.slice(0, -2);
  if (w.length > 4 && w.endsWith('e')) w = w.slice(0, -1);
  if (w.length > 3 && /([^aeiouls])\1$/.test(w)) w = w.slice(0, -1);
  return w;
}

/**
 * Scoring tokens of a text, in order, with repeats: character bigrams of Han runs (as good as dictionary words for
 * ranking news sentences and twice as fast), stemmed English words without function words, numbers whole.
 *
 * @param text any text
 * @returns lower-case tokens after NFKC, so full-width and half-width forms agree
 */
export function tokens(text: string): string[] {
  const out: string[] = [];
  for (const [run] of text.normalize('NFKC').toLowerCase().matchAll(RUN)) {
    if (HAN.test(run)) {
      const chars = Array.from(run);
      if (chars.length === 1) out.push(run);
      for (let i = 0; i + 1 < chars.length; i++) out.push(`${chars[i]}${chars[i + 1]}`);
    } else if (/\p{N}/u.test(run)) out.push(run);
    else {
      const plain = run.replaceAll('’', "'");
      if (plain.length > 1 && !ENGLISH_STOPS.has(plain)) out.push(stem(plain));
    }
  }
  return out;
}
