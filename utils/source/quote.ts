// Quotes: short runs of the page's own characters, with white space collapsed.

/** The longest quote a finding may carry, in UTF-16 units. */
export const QUOTE_MAX = 40;

/** White space as a reader sees it: every run becomes one space, the ends are trimmed. */
export function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * The first `max` UTF-16 units of a text, white space collapsed, never half a surrogate pair.
 * The result is always a substring of `collapse(text)`, so that it can be found again in the page.
 */
export function clip(text: string, max = QUOTE_MAX): string {
  const flat = collapse(text);
  if (flat.length <= max) return flat;
  const last = flat.charCodeAt(max - 1);
  const cut = flat.slice(0, last >= 0xd800 && last <= 0xdbff ? max - 1 : max);
  // Not in the middle of a word of letters, unless it is a very long one.
  const word = /[A-Za-z]$/.test(cut) && /^[A-Za-z]/.test(flat.slice(cut.length)) ? cut.lastIndexOf(' ') : -1;
  return (word > max / 2 ? cut.slice(0, word) : cut).trimEnd();
}

/**
 * A quote of a text around `start…end`: the match itself when it is long, otherwise what follows it up to
 * the end of its clause, because a bare 据悉 tells the reader nothing.
 */
export function around(text: string, start: number, end: number): string {
  const stop = text.slice(end, start + QUOTE_MAX).search(/[。！？；!?;\n]/);
  // A little more than fits, so that the cut falls between words.
  const until = stop < 0 ? Math.max(end, start + QUOTE_MAX) + 24 : end + stop;
  return clip(text.slice(start, until)).replace(/[，,、：:\s]+$/, '');
}

/** The start of the clause that holds `index`, looking back at most `reach` characters. */
export function clauseStart(text: string, index: number, reach = 24): number {
  const floor = Math.max(0, index - reach);
  let start = floor === 0 ? 0 : index;
  for (const stop of text.slice(floor, index).matchAll(/[。！？；，、：!?;,:\n]\s*/g)) {
    start = floor + stop.index + stop[0].length;
  }
  return start;
}
