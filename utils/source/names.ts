// Names as keys: how two spellings of one name are folded to the same string.
const QUOTES = /[《》〈〉“”‘’"'「」『』【】\s\u200b-\u200d\u2060\ufeff]/gu;
const BRACKETS = /[（(][^（()）]*[)）]/g;
const PLAIN = /^[一-龥]{1,40}$/;

/** NFKC, without brackets' content, quotation marks and white space, in lower case. */
export function nameKey(name: string): string {
  // Nearly every name is plain Chinese, which folding leaves as it is.
  if (PLAIN.test(name)) return name;
  const flat = name.slice(0, 200).normalize('NFKC').replace(BRACKETS, '').replace(QUOTES, '');
  // A name that stands in brackets as a whole loses only the brackets.
  return (
    flat || name.slice(0, 200).normalize('NFKC').replace(/[()]/g, '').replace(QUOTES, '')
  ).toLowerCase();
}

/** Two names that fold to the same. */
export function sameName(a: string, b: string | undefined): boolean {
  return b !== undefined && nameKey(a) === nameKey(b);
}
