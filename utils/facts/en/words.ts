// English words without content of their own, shared by names, labels and counts.

const set = (t: string): Set<string> => new Set(t.split(' '));

/** Articles, prepositions, pronouns, auxiliaries, adverbs of degree. */
export const STOP = set(
  'a an the and or but nor so yet if as at by for from in into of off on onto out over per than that these this those through throughout to toward towards under until up upon versus via when where which while who whom whose with within without about above after against along amid among around because before behind below beneath between beyond despite down during except inside including near past since till unlike is was were are be been being has have had having do does did will would could should may might must can cannot it its he she they we you i his her their our your my him them us me not no only just also still even now then there here what how some any all each every both either neither another other others more less most least fewer few many much such too very almost nearly roughly approximately exactly estimated plus minus already again meanwhile however later earlier ago so-called well today yesterday tomorrow next last far long one two three four five six seven eight nine ten',
);

/** Verbs and nouns that only carry a number; they close what is measured. */
export const CARRY = set(
  'rose rise rises rising risen grew grow grows grown fell fall falls falling fallen dropped drop drops dropping increased increase increases decreased declined decline declines jumped jump jumps surged surge soared climbed climb climbs gained gain gains slipped slip slid slide expanded reached reach reaches hit hits totaled totalled totals totaling stood stands came come comes went closed closes settled ended traded trading worth between exceed exceeds exceeded exceeding compared valued priced starts start starting started averaged averages average topped topping top tops rebounded tumbled plunged slumped slowed eased lower higher high low below returned remained remains became becomes amounted represents represented accounting accounts accounted weighs weighed measures measuring initial further record additional combined fresh total new whopping staggering mere set missing beating giving bringing making making marked yielding yielded finished climbing swelled doubled tripled halved quadrupled leapt shrank shrunk',
);

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
