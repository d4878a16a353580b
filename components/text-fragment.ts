// Addresses that open an article at some of its words: the text directive of the URL fragment.
import type { Span } from '../utils/model.ts';

/** Longest text that is put into an address whole; of longer ones only the ends are, at least this long each. */
const WHOLE = 40;
const END = 10;
/** How much of what stands beside the words tells them from the same words elsewhere, tried from little to much. */
const BESIDE = [10, 24, 60];

let segmenter: Intl.Segmenter | undefined;

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The first or last few words of a text, at least `least` characters of them: fragments match whole words only. */
function edge(text: string, side: 'first' | 'last', least: number): string {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  const words = [...segmenter.segment(text)].map(({ segment }) => segment);
  if (side === 'last') words.reverse();
  let all = '';
  for (const word of words) {
    if (all.trim().length >= least) break;
    all = side === 'first' ? all + word : word + all;
  }
  return all.trim();
}

/** As one part of a directive: its own signs (`-` `,` `&`) are written in percents like everything foreign to an address. */
const encode = (text: string): string =>
  // A lone surrogate cannot be put into an address.
  encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd')).replaceAll('-', '%2D');

/** Browsers do not mind case. */
function count(text: string, words: string): number {
  if (words === '') return 0;
  const where = text.toLowerCase();
  const what = words.toLowerCase();
  let found = 0;
  for (let at = where.indexOf(what); at >= 0 && found < 2; at = where.indexOf(what, at + 1)) found += 1;
  return found;
}

/** The line of the text before or behind a place: its own, or failing that the next one that says anything. */
function beside(text: string, at: number, side: 'before' | 'behind'): string {
  const lines = (side === 'before' ? text.slice(0, at) : text.slice(at)).split('\n').map(flat);
  return (side === 'before' ? lines.reverse() : lines).find((line) => line !== '') ?? '';
}

/** What has to stand before and behind the words, so that no earlier place of theirs in the text is taken for them. */
function context(text: string, span: Span, start: string): { prefix: string; suffix: string } {
  const all = flat(text);
  const nothing = { prefix: '', suffix: '' };
  if (count(all, start) < 2) return nothing;
  const [before, behind] = [beside(text, span.start, 'before'), beside(text, span.end, 'behind')];
  let found = nothing;
  for (const length of BESIDE) {
    found = { prefix: edge(before, 'last', length), suffix: edge(behind, 'first', length) };
    const joined = [`${found.prefix}${start}`, `${found.prefix} ${start}`];
    if (found.prefix === '' || joined.reduce((sum, words) => sum + count(all, words), 0) < 2) break;
  }
  return found;
}

function directive(
  start: string,
  end: string,
  { prefix, suffix }: { prefix: string; suffix: string },
): string {
  return [prefix && `${encode(prefix)}-`, encode(start), end && encode(end), suffix && `-${encode(suffix)}`]
    .filter(Boolean)
    .join(',');
}

/**
 * The address of an article at some of its words (URL Fragment Text Directives, WICG): the words themselves when they
 * are short, else where they begin and end. Where the same words stand elsewhere in the text too, what stands before
 * and behind them is told as well.
 * @param text the article's; `span` lies in it, in UTF-16 units
 */
export function linkTo(url: string, text: string, span: Span): string {
  const words = flat(text.slice(span.start, span.end));
  const ends = [edge(words, 'first', END), edge(words, 'last', END)] as const;
  // The end is looked for behind the beginning: one long word cannot be both.
  const whole = words.length <= WHOLE || ends[0].length + ends[1].length > words.length;
  const [start, end] = whole ? [words, ''] : ends;
  return withDirective(url, words && directive(start, end, context(text, span, start)));
}

/** The same for words of which nothing else is known. */
export const linkToWords = (url: string, words: string): string =>
  linkTo(url, words, { start: 0, end: words.length });

/** A directive that is there already gives way. */
function withDirective(url: string, text: string): string {
  const bare = url.replace(/:~:.*$/s, '');
  return text ? `${bare}${bare.includes('#') ? '' : '#'}:~:text=${text}` : bare;
}
