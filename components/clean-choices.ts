// What a reader may choose about clean reading from a view: the contract between the views and the shell.
import type { CleanMode, CleanState, ClutterCategory, Hidden } from '../utils/model.ts';

/** How far a choice reaches. */
export type Scope = 'page' | 'site' | 'everywhere';

/** How clean reading stands on the site of the tab. */
export interface Standing {
  tabId: number;
  url: string;
  site: string;
  /**
   * `known`: cleaned by itself; `added`: by the reader's wish; `denied`: would be, but the browser gives no access;
   * `addable`: could be added; `none`: no site.
   */
  access: 'known' | 'added' | 'denied' | 'addable' | 'none';
  off: 'no' | 'site' | 'everywhere' | 'paused';
  /** When a pause ends: milliseconds since 1970. */
  until: number;
}

export interface CleanChoices {
  standing(): Promise<Standing>;
  /** As `ReaderTab.setMode`, remembered as far as `scope` says. `clean` lifts whatever held it back. */
  setMode(mode: CleanMode, scope: Scope): Promise<CleanState>;
  /** Keeps one hidden piece, on this site from now on. */
  keep(hidden: Hidden): Promise<CleanState>;
  /** Leaves a category in sight on this page, or hides it again. */
  show(category: ClutterCategory, on: boolean): Promise<CleanState>;
  /** Lets the reader point at one more piece in the page; the popup closes. */
  pick(): Promise<void>;
  /** An hour, on all sites. */
  pause(): Promise<void>;
  /** Asks the browser for this one site. Must be called while a click is handled. */
  always(standing: Standing): Promise<boolean>;
  /** What the page is doing now. */
  state(): Promise<CleanState>;
}
