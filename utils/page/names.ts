// What an element's class names and id say about it: each spelling is taken apart once, since pages repeat them.
import type { ClutterCategory } from '../model.ts';
import { NAME_TOKENS } from './clutter-words.ts';
import type { Survey } from './survey.ts';
import { ASIDE, CHROME, FORM } from './tags.ts';

const TITLE = /title|headline|h1/i;
const POST = /\b(?:post|reply|comment|answer|thread|message)[-_]?(?:item|list|body|content|box|wrap|\d+)?\b/i;
/** Names of boxes that float above the page: hints, guides, menus that drop down. */
const FLOATING = /(?:dropdown|guide|tooltip|popover|coachmark|onboard)/i;
const SITE_CHROME =
  /\b(?:nav|navbar|navs|navigation|masthead|topbar|topnav|topmenu|logo|menu|channel|crumbs?|breadcrumbs?|(?:site|page|main|global|top)[ -]?(?:header|head|nav))\b/i;
const FOOT = /\b(?:footer|foot|copyright)\b/i;
/** Long strings of utility classes are cut. */
const LONGEST = 200;

/** Id and classes of an element, and what they say; each question is answered once. */
export class Name {
  readonly id: string;
  readonly cls: string;
  /** Id and classes; empty when there are none. */
  readonly words: string;
  private suggested: ClutterCategory | null | undefined;
  /** Bits of the questions that were asked, and of those answered with yes. */
  private asked = 0;
  private yes = 0;

  constructor(id: string, cls: string) {
    this.id = id;
    this.cls = cls;
    this.words = id || cls ? `${id} ${cls}`.slice(0, LONGEST) : '';
  }

  private is(bit: number, pattern: RegExp, spaced = false): boolean {
    if (!(this.asked & bit)) {
      this.asked |= bit;
      if (pattern.test(spaced ? this.words.replace(/[_-]/g, ' ') : this.words)) this.yes |= bit;
    }
    return (this.yes & bit) !== 0;
  }

  /** The clutter category that the names suggest. */
  get category(): ClutterCategory | undefined {
    if (this.suggested === undefined) this.suggested = categoryIn(this.id) ?? categoryIn(this.cls) ?? null;
    return this.suggested ?? undefined;
  }
  /** The name of a headline. */
  get title(): boolean {
    return this.is(1, TITLE);
  }
  /** The name of one post or reply among others. */
  get post(): boolean {
    return this.cls !== '' && this.is(2, POST);
  }
  /** The name of something that floats. */
  get floating(): boolean {
    return this.is(4, FLOATING);
  }
  /** The name of the site's own head and navigation. */
  get navigation(): boolean {
    return this.is(8, SITE_CHROME, true);
  }
  /** The name of the foot of the page. */
  get foot(): boolean {
    return this.is(16, FOOT, true);
  }
}

const LONGEST_TOKEN = Math.max(...[...NAME_TOKENS.keys()].map((token) => token.length));

/** The category of the first word that has one; words end at `-`, `_`, camel case, and digits at their end do not count. */
function categoryIn(name: string): ClutterCategory | undefined {
  const length = Math.min(name.length, LONGEST);
  let from = 0;
  let lower = false;
  for (let i = 0; i <= length; i++) {
    const c = i < length ? name.charCodeAt(i) : 0;
    const small = c >= 97 && c <= 122;
    const capital = c >= 65 && c <= 90;
    if ((small || capital || (c >= 48 && c <= 57)) && !(capital && lower)) {
      lower = small;
      continue;
    }
    const found = i > from ? categoryOfToken(name, from, i) : undefined;
    if (found) return found;
    from = capital ? i : i + 1;
    lower = false;
  }
  return undefined;
}

function categoryOfToken(name: string, from: number, to: number): ClutterCategory | undefined {
  let end = to;
  while (end > from && name.charCodeAt(end - 1) <= 57) end--;
  if (end - from > LONGEST_TOKEN) return undefined;
  const token = name.slice(from, to).toLowerCase();
  return NAME_TOKENS.get(token) ?? (end < to ? NAME_TOKENS.get(token.slice(0, end - from)) : undefined);
}

const NAMELESS = new Name('', '');
const names = new Map<string, Name>();

function nameFor(id: string, cls: string): Name {
  if (!cls && !id) return NAMELESS;
  // Most elements have classes alone. No page holds a NUL: parsers replace it.
  const key = id ? `${id}\0${cls}` : cls;
  let found = names.get(key);
  if (!found) {
    if (names.size > 4000) names.clear();
    found = new Name(id, cls);
    names.set(key, found);
  }
  return found;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The names of element `i`, asked of the page once. */
export function nameOf(s: Survey, i: number): Name {
  const known = s.names[i];
  if (known) return known;
  const el = s.els[i] as Element;
  // The fields of a form may stand in for its `id`; properties are read in half the time of attributes.
  const found =
    (s.tags[i] as number) & FORM
      ? nameFor(el.getAttribute('id') ?? '', el.getAttribute('class') ?? '')
      : nameFor(text(el.id), text(el.className));
  s.names[i] = found;
  return found;
}

/** Tag and classes: elements that share them are rows of one kind, or pieces of one body. */
export const lookOf = (s: Survey, i: number): string =>
  `${(s.els[i] as Element).nodeName} ${nameOf(s, i).cls}`;

/** The clutter category that tag and names of element `i` suggest, if any. */
export function categoryOf(s: Survey, i: number): ClutterCategory | undefined {
  if ((s.tags[i] as number) & ASIDE) return (s.els[i] as Element).nodeName === 'ASIDE' ? 'sidebar' : 'nav';
  return nameOf(s, i).category;
}

/** Whether element `i` is the site's own head or navigation. */
export const isChrome = (s: Survey, i: number): boolean =>
  ((s.tags[i] as number) & CHROME) !== 0 || nameOf(s, i).navigation;
