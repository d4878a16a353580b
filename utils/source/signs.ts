// Looking for wording in what the page gave: signs from its parts, or the article's own text.
import type { Article, Finding, FindingState, PagePart, PageSigns, Place, Said, Sign } from '../model.ts';
import type { English, Lists } from './lookups.ts';
import { around, clip, collapse } from './quote.ts';

/** What every check is handed. */
export interface Context {
  url: string;
  article: Article;
  page: PageSigns;
  now: Date;
  lists: Lists;
  english?: English;
  /** The platform's own statement was found and is quoted with the platform. */
  platformNotice?: boolean;
  /** `zh` or `en`: the wording to look for. */
  tongue: 'zh' | 'en';
}

/** A wording found: the groups of the expression, a quote and its place. */
export interface Hit {
  groups: (string | undefined)[];
  /** The wording with what follows it, up to the end of its sentence. */
  quote: string;
  /** The matched words alone. */
  matched: string;
  where: Place;
}

const parts: Record<'head' | 'credits' | 'notices' | 'tail' | 'footer', (page: PageSigns) => Sign[]> = {
  head: (page) => page.head,
  credits: (page) => page.credits,
  notices: (page) => page.notices,
  tail: (page) => page.tail,
  footer: (page) => page.footer,
};

export type SignPart = keyof typeof parts;

/** The signs of the named parts, in that order. */
export function signsOf(page: PageSigns, names: readonly SignPart[]): Sign[] {
  return names.flatMap((name) => parts[name](page));
}

const LEADING = /^[\s（(【[|｜丨]+/;

/** A match without the blanks, separators and unpaired brackets at its ends. */
function bare(matched: string): string {
  const inner = matched.replace(LEADING, '').replace(/[\s|｜丨,，;；]+$/, '');
  return clip(/[（(【[]/.test(inner) ? inner : inner.replace(/[)）】\]\s]+$/, ''));
}

/** The place of a quote within a sign: a sign that stands in the article's text has an offset to move along. */
export function placeInSign({ text, where }: Sign, quote: string): Place {
  const at = where.offset === undefined ? -1 : text.indexOf(quote);
  return at > 0 ? { ...where, offset: (where.offset ?? 0) + at } : where;
}

/** The place of some words that a hit holds, when they begin later than the hit. */
export function placeOfWords(article: Article, { where }: Hit, words: string): Place {
  const at = where.offset === undefined ? -1 : article.text.indexOf(words, where.offset);
  return at < 0 ? where : { ...where, offset: at };
}

/** Menus and share bars name sections and formats that are not the article's. */
export function isNavigation({ where }: Sign): boolean {
  return /nav|menu|modal|share|social|toolbar|masthead|sidebar|aside|footer|button/i.test(
    where.selector ?? '',
  );
}

const flatTexts = new WeakMap<Sign, string>();

/** A sign's text, white space collapsed, at most 2,000 characters; every check asks for it. */
function flatText(sign: Sign): string {
  let flat = flatTexts.get(sign);
  if (flat === undefined) {
    flat = collapse(sign.text).slice(0, 2000);
    flatTexts.set(sign, flat);
  }
  return flat;
}

/**
 * An expression, or one with words of which a match always holds one: looking for them costs a hundredth of making
 * the expression ready, and most pages have none.
 */
export type Wording = RegExp | { pattern: RegExp; words: readonly string[] };

/** @param words at least one of them, parted by blanks, stands in every match */
export const having = (words: string, pattern: RegExp): Wording => ({ pattern, words: words.split(' ') });

/** The match of a wording in a text. */
export function match(wording: Wording, text: string): RegExpExecArray | null {
  if (wording instanceof RegExp) return wording.exec(text);
  return wording.words.some((word) => text.includes(word)) ? wording.pattern.exec(text) : null;
}

/** The first of some signs that one of the expressions (not global) matches. */
export function findInSigns(signs: readonly Sign[], patterns: readonly Wording[]): Hit | undefined {
  for (const pattern of patterns) {
    for (const sign of signs) {
      const flat = flatText(sign);
      const found = match(pattern, flat);
      if (found) {
        const lead = LEADING.exec(found[0])?.[0].length ?? 0;
        return {
          groups: found.slice(1),
          quote: around(flat, found.index + lead, found.index + found[0].length),
          matched: bare(found[0]),
          where: placeInSign(sign, bare(found[0])),
        };
      }
    }
  }
  return undefined;
}

/** Makes a finding without empty fields. */
export function finding(
  id: string,
  state: FindingState,
  said: Said,
  rest: Omit<Partial<Finding>, 'id' | 'state' | 'said'> = {},
): Finding {
  const made: Finding = { id, state, said };
  if (rest.quote) made.quote = clip(rest.quote);
  if (rest.where) made.where = rest.where;
  if (rest.list) made.list = rest.list;
  if (rest.lookup) made.lookup = rest.lookup;
  if (rest.values) made.values = rest.values;
  return made;
}

/** Where the last 15 % of the text begin: promotion and credits further up belong to the story. */
export function tailStart(article: Article): number {
  return Math.floor(article.text.length * 0.85);
}

/** Part `tail` for the last 15 % of the text, else `body`. */
export function placeInText(article: Article, offset: number): Place {
  const part: PagePart = offset >= tailStart(article) ? 'tail' : 'body';
  return { part, offset };
}

/** A match in the article's text. */
export interface TextHit extends Hit {
  start: number;
  end: number;
}

function textHit(article: Article, match: RegExpMatchArray, base = 0): TextHit {
  const lead = LEADING.exec(match[0])?.[0].length ?? 0;
  const start = base + (match.index ?? 0) + lead;
  const end = start + match[0].length - lead;
  return {
    groups: match.slice(1),
    quote: around(article.text, start, end),
    matched: bare(match[0]),
    where: placeInText(article, start),
    start,
    end,
  };
}

/** Every match of a global expression in the article's text, at most `limit`. */
export function allInText(article: Article, wording: Wording, limit = 50): TextHit[] {
  const { text } = article;
  const hits: TextHit[] = [];
  const plain = wording instanceof RegExp;
  if (!plain && !wording.words.some((word) => text.includes(word))) return hits;
  for (const found of text.matchAll(plain ? wording : wording.pattern)) {
    hits.push(textHit(article, found));
    if (hits.length >= limit) break;
  }
  return hits;
}

/**
 * The first match in the opening and closing blocks (no longer than `longest` characters): where credits,
 * labels and notes of the editors stand when they are part of the body.
 */
export function findAtEdges(
  article: Article,
  patterns: readonly Wording[],
  { first = 3, last = 4, longest = 160 } = {},
): TextHit | undefined {
  const { blocks } = article;
  const edges = blocks.filter((_, index) => index < first || index >= blocks.length - last);
  for (const pattern of patterns) {
    for (const block of edges) {
      if (block.type === 'image' || block.text.length > longest) continue;
      const found = match(pattern, block.text);
      if (found) return textHit(article, found, block.start);
    }
  }
  return undefined;
}
