// English words without content of their own, shared by names, labels and counts.

const set = (t: string): Set<string> => new Set(t.split(' '));

/** Articles, prepositions, pronouns, auxiliaries, adverbs of degree. */
export const STOP = set(
  'a an the and or but nor so yet if as at by for from in into of off on onto out over per than that these this those through throughout to toward towards under until up upon versus via when where which while who whom whose with within without about above after against along amid among around because before behind below beneath between beyond despite down during except inside including near past since till unlike is was were are be been being has have had having do does did will would could should may might must can cannot it its he she they we you i his her their our your my him them us me not no only just also still even now then there here what how some any all each every both either neither another other others more less most least fewer few many much such too very almost nearly roughly approximately exactly estimated plus minus already again meanwhile however later earlier ago so-called well today yesterday tomorrow next last far long one two three four five six seven eight nine ten',
);

/** Verbs of a rise, as whole words. */
export const UP =
  /^(?:rose|ris(?:e[sn]?|ing)|gr[eo]w\w*|gain\w*|climb\w*|jump\w*|surg\w+|soar\w*|up|rall(?:y|ied)|increas\w+|spik\w+|advanced|leapt|rebounded)$/;
/** Verbs of a fall. */
export const DOWN =
  /^(?:fell|fall(?:s|en|ing)?|drop\w*|declin\w+|decreas\w+|down|slid\w*|slump\w*|plung\w+|shr[aiu]nk\w*|slip\w*|s[aiu]nk\w*|tumbl\w+|dip(?:s|ped)?|eased|retreated)$/;
const CARRY =
  /^(?:expanded|reach\w*|hits?|total\w*|stood|stands|comes?|came|goes|went|clos(?:es|ed)|settled|ended|trad(?:ed|ing)|worth|between|exceed\w*|compared|valued|priced|start(?:s|ed|ing)?|averag(?:ed|es)|topp(?:ed|ing)|tops?|slow(?:s|ed)|lower|higher|high|low|below|returned|remain(?:s|ed)|bec[ao]mes?|amounted|represent\w+|account\w*|weigh(?:s|ed)|measur(?:es|ing)|initial|further|record|additional|combined|fresh|new|whopping|staggering|mere|set|missing|beating|giving|bringing|making|marked|held|ticked|finish(?:ed)?|yield(?:ed|ing)|swelled|doubled|tripled|halved)$/;

/** Whether a word only carries a number: a verb of change or level, an adjective of size. It closes what is measured. */
export const carries = (w: string): boolean => CARRY.test(w) || UP.test(w) || DOWN.test(w);

/** Verbs of saying and thinking: what is measured stands behind them. */
export const SAYING = set(
  'said says say saying expects expect expected reported reports announced told showed shows estimates estimated believes predicted forecasts posted posting recorded plans planned wants hopes hoped aims agreed giving',
);

const PLURALS = set(
  'people men women children police staff personnel aircraft crew sheep fish cattle feet teeth troops media cavalry livestock workforce',
);
const SINGULARS = set(
  'was has his its this yes plus less across versus is as us does thus perhaps always series news',
);

/** Whether a lower-case noun stands in the plural. */
export function plural(w: string): boolean {
  return PLURALS.has(w) || (/^[a-z'’-]{2,}(?:[^su'’\W]s|[sx]es|ous?es)$/.test(w) && !SINGULARS.has(w));
}

/** The clause before a place, at most `most` characters: what stands behind the last of `stops`. */
export function clauseLeft(s: string, at: number, most: number, stops = '.;!?\n,'): string {
  let i = at;
  // The point of 11.4 and the comma of 1,200 end nothing.
  const inNumber = (k: number): boolean => /^\d[.,]\d/.test(s.slice(k - 1, k + 2));
  while (i > 0 && at - i < most && (!stops.includes(s.charAt(i - 1)) || inNumber(i - 1))) i--;
  return s.slice(i, at);
}

/** The words right before a place, in lower case, at most six; a stop, comma, bracket or number ends them. */
export function leftWords(s: string, at: number): string[] {
  return (
    clauseLeft(s, at, 60, '.;!?\n,(0123456789')
      .toLowerCase()
      .match(/[a-z'’-]+/g) ?? []
  ).slice(-6);
}
