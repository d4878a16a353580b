// Where sentences begin and end, in Chinese and English news text.

import type { Span } from '../model.ts';
import { BLANKS, charSet } from './char-set.ts';
import { isAsciiWord, isWordAt } from './letters.ts';

/** Quoted or bracketed runs up to this many characters stay in one sentence, full stops inside or not. */
const HELD_QUOTE = { han: 90, latin: 160 };
const HELD_BRACKET = 200;

const LINE_BREAK = /[\n\r\v\f\u2028\u2029]|\u3000{2,}/g;
const isBlank = charSet(`${BLANKS}\u200b\u2060`);
const HAN = /[\u3400-\u9fff\uf900-\ufaff]/;
const isSmall = (c: string): boolean => (c < '\x80' ? c >= 'a' && c <= 'z' : /\p{Ll}/u.test(c));
const STOPS = '。！？｡!?.…';
const CLOSERS = '”’」』）)】]》〉"\'';
const PAIRS: Record<string, string> = {
  '“': '”',
  '「': '」',
  '『': '』',
  '（': '）',
  '(': ')',
  '【': '】',
  '[': ']',
  '《': '》',
  '〈': '〉',
};
const QUOTES = '“「『"';

/** Abbreviations that always lean on the next word, whatever its case. */
const TITLES = new Set(
  'mr mrs ms messrs dr prof sen rep gov gen lt col maj capt cpl sgt rev hon pres st mt ft vs fig eq approx cf viz al adm cmdr supt det insp'.split(
    ' ',
  ),
);
/** Abbreviations that may also end a sentence: the next word decides. */
const SHORT = new Set(
  'inc ltd corp co bros jr sr etc dept est univ assn ave blvd rd jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun calif fla mass mich minn wash colo conn ariz tenn ill ind va pa ga'.split(
    ' ',
  ),
);
/** Leans on the next word only when that is a number: No. 5, pp. 3. */
const BEFORE_NUMBER = new Set('no nos vol p pp art sec ch'.split(' '));
/** Words that hardly ever follow an abbreviation inside a sentence. */
const STARTERS = new Set(
  'The A An In On At It He She We They I You But And This That These Those There However Its His Her Their Our If When While After Before As For Since Although Under With From By To According'.split(
    ' ',
  ),
);

/** A speaker follows a quotation that opened the sentence: “……。”他说。 The quotation is not the whole sentence. */
const SPEAKER =
  /^[^，。！？；：,!?;:“”"\n]{1,16}?(?:说|称|表示|道|指出|认为|强调|回忆|问|答|坦言|透露|介绍|写|喊|补充|解释|感叹)/;
/** What cannot begin a sentence: the words go on after the quotation. */
const GOES_ON = '，、；：,;:的之等)）”’』」》';

/** Han characters, Latin letters, digits and spaces: most of any text, and never a boundary. */
function isPlain(code: number): boolean {
  return (
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0x61 && code <= 0x7a) ||
    code === 0x20 ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39)
  );
}

/** Opening index → closing index of the pairs in `text[from, to)`, unmatched marks left out. */
function matchPairs(text: string, from: number, to: number): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: { mark: string; at: number }[] = [];
  const straight: number[] = [];
  for (let i = from; i < to; i++) {
    if (isPlain(text.charCodeAt(i))) continue;
    const c = text.charAt(i);
    if (c === '"') straight.push(i);
    else if (c in PAIRS) open.push({ mark: PAIRS[c] ?? '', at: i });
    else if (open.length > 0 && CLOSERS.includes(c)) {
      // Look a few levels down only: a stray closer must not make this quadratic.
      for (let d = open.length - 1; d >= 0 && d >= open.length - 4; d--) {
        const top = open[d];
        if (top?.mark === c) {
          pairs.set(top.at, i);
          open.length = d;
          break;
        }
      }
    }
  }
  // Straight quotes have no direction: trust them only when they come in twos.
  if (straight.length % 2 === 0) {
    for (let k = 0; k + 1 < straight.length; k += 2) pairs.set(straight[k] ?? 0, straight[k + 1] ?? 0);
  }
  return pairs;
}

const inWord = (text: string, i: number): boolean => {
  const code = text.charCodeAt(i);
  return code < 0x80
    ? isAsciiWord(code) || code === 0x27 || code === 0x2d || code === 0x2e
    : !(code >= 0x3400 && code <= 0x9fff) && /[\p{Script=Latin}\p{N}’]/u.test(text.charAt(i));
};

/** The letters, digits and inner dots that end just before `at` (at most 16). */
function wordBefore(text: string, from: number, at: number): string {
  let i = at;
  while (i > from && at - i < 16 && inWord(text, i - 1)) i--;
  return text.slice(i, at);
}

/** Does the ASCII full stop at `at` end a sentence, when `next` is the first character after it and its closers? */
function dotEnds(text: string, from: number, at: number, after: number, to: number): boolean {
  const prev = text.charAt(at - 1);
  if (after >= to) return true;
  const spaced = isBlank(text, after);
  if (!spaced) return after > at + 1 && HAN.test(text.charAt(after));
  let i = after;
  while (i < to && isBlank(text, i)) i++;
  if (i >= to) return true;
  const next = text.charAt(i);
  if (HAN.test(prev) || HAN.test(next)) return !/^\s*\d{1,3}$/.test(text.slice(from, at));
  if (isSmall(next)) return false;
  const word = wordBefore(text, from, at);
  // "1. First item": the number of a list item, not a sentence.
  if (/^\d{1,3}$/.test(word) && text.slice(from, at - word.length).trim() === '') return false;
  if (after > at + 1) return true;
  const low = word.toLowerCase();
  if (TITLES.has(low)) return false;
  if (BEFORE_NUMBER.has(low)) return !/\d/.test(next);
  const follower = /^[\p{L}]+/u.exec(text.slice(i, i + 16))?.[0] ?? '';
  const initials = /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}{1,2}$/u.test(word);
  if (/^[ap]\.m$/.test(low)) return true;
  if (initials || SHORT.has(low)) return STARTERS.has(follower);
  return true;
}

/** Does a run of stops at `[at, stop)`, followed by closers up to `after`, end a sentence? */
function ends(text: string, from: number, at: number, stop: number, after: number, to: number): boolean {
  const mark = text.charAt(stop - 1);
  if (after >= to) return true;
  const next = text.charAt(after);
  const dots = text.slice(at, stop);
  if (/^(?:…+|\.{2,})$/.test(dots)) {
    // An ellipsis is a pause unless a new English sentence or nothing follows.
    return /^[\s\u200b]+["“]?\p{Lu}/u.test(text.slice(after, after + 8)) && !HAN.test(text.charAt(at - 1));
  }
  if (mark === '.') return dotEnds(text, from, stop - 1, after, to);
  if (mark === '!' || mark === '?') {
    const i = after;
    if (HAN.test(text.charAt(at - 1)) || HAN.test(next)) return !GOES_ON.includes(next);
    if (!isBlank(next, 0)) return QUOTES.includes(next) && after === stop;
    return !/^[\s\u200b]+\p{Ll}/u.test(text.slice(i, i + 8));
  }
  return true;
}

/** A quotation has just closed behind a stop: does the sentence close with it? */
function quoteEnds(text: string, from: number, open: number, stopMark: string, after: number): boolean {
  const next = text.charAt(after);
  if (GOES_ON.includes(next)) return false;
  const before = text.slice(from, open).trim();
  if (before === '') return !SPEAKER.test(text.slice(after, after + 24));
  if ('！？!?…'.includes(stopMark)) return '：:，,'.includes(before.slice(-1));
  return true;
}

function splitLine(text: string, lineStart: number, to: number, out: Span[]): void {
  const pairs = matchPairs(text, lineStart, to);
  let from = lineStart;
  let held = -1; // closing index of the run that holds the sentence together
  let heldFrom = -1;
  let quoted = -1; // where the last quotation began
  const push = (end: number) => {
    let a = from;
    let b = end;
    while (a < b && isBlank(text, a)) a++;
    while (b > a && isBlank(text, b - 1)) b--;
    let word = a;
    while (word < b && !isWordAt(text, word)) word++;
    if (word < b) out.push({ start: a, end: b });
    from = end;
  };
  for (let i = lineStart; i < to; i++) {
    if (isPlain(text.charCodeAt(i))) continue;
    if (i > held) {
      const close = pairs.get(i);
      if (close !== undefined) {
        const quote = QUOTES.includes(text.charAt(i));
        if (quote) quoted = i;
        const most = quote
          ? HAN.test(text.slice(i, i + 12))
            ? HELD_QUOTE.han
            : HELD_QUOTE.latin
          : HELD_BRACKET;
        if (close - i <= most) {
          held = close;
          heldFrom = i;
        }
      }
    }
    if (!STOPS.includes(text.charAt(i))) continue;
    let stop = i + 1;
    while (stop < to && STOPS.includes(text.charAt(stop))) stop++;
    let after = stop;
    while (after < to && CLOSERS.includes(text.charAt(after))) {
      const c = text.charAt(after);
      // A straight quote closes only where no new quotation can begin.
      if ((c === '"' || c === "'") && pairs.has(after)) break;
      after++;
    }
    const last = i;
    i = after - 1;
    if (last < held) {
      // Inside a held run: only its very end may end the sentence, and only for a quotation.
      if (after <= held || !QUOTES.includes(text.charAt(heldFrom))) continue;
      if (!ends(text, from, last, stop, after, to)) continue;
      if (HAN.test(text.slice(heldFrom, after)) && after < to) {
        if (!quoteEnds(text, from, heldFrom, text.charAt(stop - 1), after)) continue;
      }
      push(after);
    } else if (ends(text, from, last, stop, after, to)) {
      // A long quotation, cut at its own sentences, keeps its speaker: “……。”邢某说。
      const closes = after > stop && quoted >= 0 && pairs.get(quoted) === after - 1;
      if (closes && !quoteEnds(text, Math.min(from, quoted), quoted, text.charAt(stop - 1), after)) continue;
      push(after);
    }
  }
  if (from < to) push(to);
}

/**
 * Sentences of a text, in order, without overlap.
 *
 * A line break always ends a sentence (so does a paragraph indent of two ideographic spaces in flattened text).
 * A stop inside brackets, a title 《…》 or a short quotation does not; a stop that closes a quotation does, unless
 * the words go on (“好。”他说。). Decimals, versions, initials, abbreviations and the numbers of list items do not.
 *
 * @param text any text; lone surrogates and odd white space are fine
 * @returns spans in UTF-16 offsets, no white space at either end, each with at least one letter or digit; every
 *   letter and digit of the text is in exactly one span. Never throws; linear in the length of the text.
 */
export function sentences(text: string): Span[] {
  const out: Span[] = [];
  let from = 0;
  for (const brk of text.matchAll(LINE_BREAK)) {
    if (brk.index > from) splitLine(text, from, brk.index, out);
    from = brk.index + brk[0].length;
  }
  if (from < text.length) splitLine(text, from, text.length, out);
  return out;
}
