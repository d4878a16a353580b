// What the checks ask of the lists: an interface, so that the page's own script can do without them.
import type { Finding, ListMatch, Span } from '../model.ts';
import type { Quotation } from './quotations.ts';
import type { Wording } from './signs.ts';

export interface Outlet {
  name: string;
  domains: string[];
  kind: string;
  aliases: string[];
}

export interface ListEntry {
  entry: string;
  category: string;
  /** Added by hand: the stored copy of the list lacks it. */
  byHand: boolean;
}

export interface FoundEntry {
  entry: ListEntry;
  how: ListMatch['how'];
  match: ListMatch;
}

/** What the checks of the text look for in English (`english.ts`). */
export interface English {
  named: readonly Wording[];
  unnamed: RegExp;
  speech: (text: string, span: Span) => Quotation | undefined;
  undated: RegExp;
  relative: RegExp;
  dateNear: RegExp;
}

/** Everything that is looked up. The lists themselves are in `lists.ts`. */
export interface Lists {
  /** The entry of the list of news source units that bears a name. */
  findEntry: (name: string) => FoundEntry | undefined;
  /** The finding about a name and that list; none without the list. */
  listFinding: (id: string, name: string) => Finding[];
  outletOfHost: (host: string) => Outlet | undefined;
  outletOfName: (name: string) => Outlet | undefined;
  /** Findings from lists of hosts: satire, fact-checkers. */
  hostFindings: (host: string) => Finding[];
  isFactChecker: (host: string) => boolean;
  /** Left out where only Chinese articles are described. */
  english?: English;
}

/** No list at all: nothing is found, and nothing is said of not finding it. */
export const NO_LISTS: Lists = {
  findEntry: () => undefined,
  listFinding: () => [],
  outletOfHost: () => undefined,
  outletOfName: () => undefined,
  hostFindings: () => [],
  isFactChecker: () => false,
};

/** Every name of an outlet: its aliases, and both halves of 人民日报/人民网. */
export function namesOf(outlet: Outlet): string[] {
  return [...outlet.name.split('/'), ...outlet.aliases];
}
