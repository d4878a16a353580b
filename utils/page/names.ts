// What an element's class names and id say about it.
import type { ClutterCategory } from '../model.ts';
import { NAME_TOKENS } from './clutter-words.ts';

const tokens = (name: string): string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .flatMap((t) => (NAME_TOKENS.has(t) ? [t] : [t.replace(/\d+$/, '')]))
    .filter(Boolean);

/** The names an author gave the element: id and classes. Long utility-class strings are cut. */
export function namesOf(el: Element): string {
  const cls = el.getAttribute('class');
  const id = el.getAttribute('id');
  if (!cls && !id) return '';
  return `${id ?? ''} ${cls ?? ''}`.slice(0, 200);
}

/** Tag and classes: elements that share them are rows of one kind, or pieces of one body. */
export const lookOf = (el: Element): string => `${el.nodeName} ${el.getAttribute('class') ?? ''}`;

/** What a class attribute or id says. */
interface Said {
  category: ClutterCategory | undefined;
  /** The name of a headline. */
  title: boolean;
  /** The name of one post or reply among others. */
  post: boolean;
}

const TITLE_NAME = /title|headline|h1/i;
const POST_NAME =
  /\b(?:post|reply|comment|answer|thread|message)[-_]?(?:item|list|body|content|box|wrap|\d+)?\b/i;
const NOTHING: Said = { category: undefined, title: false, post: false };
/** Pages repeat their class attributes: each is taken apart once. */
const said = new Map<string, Said>();

function sayOf(name: string | null): Said {
  if (!name) return NOTHING;
  let found = said.get(name);
  if (!found) {
    if (said.size > 4000) said.clear();
    const short = name.slice(0, 200);
    const token = tokens(short).find((t) => NAME_TOKENS.has(t));
    found = {
      category: token === undefined ? undefined : NAME_TOKENS.get(token),
      title: TITLE_NAME.test(short),
      post: POST_NAME.test(name),
    };
    said.set(name, found);
  }
  return found;
}

export const isTitleName = (el: Element): boolean =>
  sayOf(el.getAttribute('class')).title || sayOf(el.getAttribute('id')).title;
export const isPostName = (cls: string | null): boolean => sayOf(cls).post;

/** The clutter category that the names suggest, if any. */
export function nameCategory(el: Element): ClutterCategory | undefined {
  const tag = el.nodeName;
  if (tag === 'ASIDE') return 'sidebar';
  if (tag === 'FOOTER' || tag === 'NAV') return 'nav';
  return sayOf(el.getAttribute('id')).category ?? sayOf(el.getAttribute('class')).category;
}
