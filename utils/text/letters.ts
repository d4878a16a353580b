// Which characters are letters, digits and Han: by their numbers where that is quick, by Unicode's own tables elsewhere.

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;

/** A Han character of the Basic Multilingual Plane, 々 and 〇 among them. */
export function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    code === 0x3005 ||
    code === 0x3007 ||
    (((code >= 0xf900 && code <= 0xfaff) || (code >= 0x2e80 && code <= 0x3040)) &&
      HAN.test(String.fromCharCode(code)))
  );
}

/** Whether a text has a Han character among the first `most`. */
export function hasHan(text: string, most = text.length): boolean {
  const end = Math.min(most, text.length);
  let pairs = false;
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    if (isHan(code)) return true;
    if (code >= 0xd800 && code <= 0xdbff) pairs = true;
  }
  // Rare characters are pairs of surrogates.
  return pairs && HAN.test(text.slice(0, end));
}

/** Letters and digits of ASCII. */
export function isAsciiWord(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}

/** A letter or digit of any script at `i`; of a pair of surrogates its first half. */
export function isWordAt(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  if (code < 0x80) return isAsciiWord(code);
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf)) return true;
  // Punctuation of Chinese text.
  if ((code >= 0x2010 && code <= 0x2027) || (code >= 0x3001 && code <= 0x3004)) return false;
  const point = text.codePointAt(i);
  return point !== undefined && LETTER_OR_DIGIT.test(String.fromCodePoint(point));
}
