// May a sentence that a model wrote be shown? Its numbers, dates and names must stand in the sentences it cites.
import { COMMON_SURNAMES, DOUBLE_SURNAMES } from '../../text/surnames.ts';

/** The figures of a text (numbers with their units, dates), each in one normal form. From the facts module. */
export type Figures = (text: string) => string[];

const segmenter =
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;

/** What ends the name of a body, with the characters before it that make it this one. */
const BODY =
  /[\p{Script=Han}]{2}(?:公司|集团|集團|大学|大學|学院|學院|银行|銀行|医院|醫院|法院|委员会|委員會|研究院|研究所|协会|協會|基金会|总局|總局)/gu;
/** A place: two characters and what it is; 全市, 该省 and 农业区 are none. */
const PLACE = /[\p{Script=Han}]{2}(?:省|市|县|縣|州|岛|島)(?!\p{Script=Han}?场)/gu;
const NO_PLACE = /[全本该該各两兩此我上城都超入夜]$/;
const QUOTED = /[《「『“"]([^》」』”"\n]{1,60})[》」』”"]/g;
const LATIN = /[A-Za-z][A-Za-z0-9]*(?:[-.+&’'][A-Za-z0-9]+)*/g;
const DIGITS = /\d+(?:[.,:]\d+)*/g;
/** Han or written-out numerals that no digit shows. */
const HAN_NUMERAL =
  /[零〇一二三四五六七八九十百千万萬亿億两兩几幾半]{2,}|[百千万萬亿億](?=[\p{Script=Han}])/gu;

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();
const bare = (text: string): string => plain(text).replace(/[^\p{L}\p{N}]+/gu, '');
const digits = (text: string): string[] =>
  (plain(text).match(DIGITS) ?? []).map((d) => d.replace(/[,，]/g, ''));

/** Runs of single characters that open with a surname: names that no dictionary has. */
function personNames(text: string): string[] {
  if (!segmenter) return [];
  const out: string[] = [];
  let run = '';
  const flush = () => {
    const at = [...run].findIndex((c) => COMMON_SURNAMES.includes(c));
    const name = at >= 0 ? run.slice(at, at + (DOUBLE_SURNAMES.test(run.slice(at)) ? 4 : 3)) : '';
    if (name.length >= 2) out.push(name.slice(0, 2));
    run = '';
  };
  for (const { segment } of segmenter.segment(text)) {
    if (/^\p{Script=Han}$/u.test(segment)) run += segment;
    else {
      flush();
      // A name that the dictionary has.
      if (/^\p{Script=Han}{2,3}$/u.test(segment) && COMMON_SURNAMES.includes(segment[0] ?? ''))
        out.push(segment);
    }
  }
  flush();
  return out;
}

/** Words of Latin script that name something: capitals or digits in them; the first word only when it is no usual one. */
function latinNames(text: string): string[] {
  const opening = /^\W*([A-Za-z]+)/.exec(text)?.[1];
  return (text.match(LATIN) ?? []).filter((word, i) => {
    if (!/[A-Z\d]/.test(word)) return false;
    return !(i === 0 && word === opening && /^[A-Z][a-z]*$/.test(word));
  });
}

/** Share of the words of `text` (pairs of characters in Han script) that stand in `source`. */
function overlap(text: string, source: string): number {
  const units = plain(text).match(/\p{Script=Han}+|[a-z0-9]{3,}/gu) ?? [];
  let all = 0;
  let hits = 0;
  for (const unit of units) {
    const han = /\p{Script=Han}/u.test(unit);
    const parts = han
      ? Array.from({ length: Math.max(1, unit.length - 1) }, (_, i) => unit.slice(i, i + 2))
      : [unit];
    for (const part of parts) {
      all++;
      if (source.includes(han ? part : part.slice(0, 6))) hits++;
    }
  }
  return all === 0 ? 1 : hits / all;
}

/** Below this share of words in common a sentence says something its sources do not. A smoke alarm, not a proof. */
const ENOUGH = { han: 0.5, latin: 0.6 };

/**
 * Why a written sentence must not stand, or nothing when its figures and names are all in the cited ones.
 *
 * @param bullet the model's sentence
 * @param cited the article's sentences it rests on
 * @param figures reads numbers and dates (`findFacts`, normalised); digits are compared even without it
 * @returns what is not in the cited sentences: a figure, a name, or `words` when too few words are
 */
export function ungrounded(bullet: string, cited: readonly string[], figures?: Figures): string | undefined {
  const source = cited.join('\n');
  const known = plain(source);
  const knownBare = bare(source);
  // A link, or markup, is nothing an article sentence could have said.
  if (/https?:|www\.|<[a-z/]|\]\(/i.test(bullet)) return 'link';

  const sourceDigits = new Set(digits(source));
  for (const digit of digits(bullet)) if (!sourceDigits.has(digit)) return digit;
  if (figures) {
    const sourceFigures = new Set(figures(source));
    for (const figure of figures(bullet)) if (!sourceFigures.has(figure)) return figure;
  }
  for (const numeral of bullet.match(HAN_NUMERAL) ?? []) if (!known.includes(plain(numeral))) return numeral;
  for (const name of latinNames(bullet.normalize('NFKC'))) if (!knownBare.includes(bare(name))) return name;
  for (const [, words = ''] of bullet.matchAll(QUOTED)) if (!knownBare.includes(bare(words))) return words;
  const places = (bullet.match(PLACE) ?? []).filter((place) => !NO_PLACE.test(place.slice(0, -1)));
  for (const name of [...personNames(bullet), ...(bullet.match(BODY) ?? []), ...places])
    if (!knownBare.includes(bare(name))) return name;
  const enough = /\p{Script=Han}/u.test(bullet) ? ENOUGH.han : ENOUGH.latin;
  return overlap(bullet, known) < enough ? 'words' : undefined;
}
