// What our scripts leave for each other in the isolated world of one page.
import type {
  CleanMode,
  CleanNews,
  CleanState,
  ClutterCategory,
  Hidden,
  JumpTarget,
  Reading,
  SiteRule,
  Span,
} from '../model.ts';

/** What `read.js` and its helpers return while one of them is still missing. */
export interface NeedsScript {
  needs: '/readability.js' | '/digest-zh.js' | '/digest-en.js';
}

export interface PageGlobals {
  /** Left by `sites/<id>.js`: the rule of this site. */
  qingduRule?: SiteRule;
  /** Set before `clean.js` is injected by a click: it then waits to be told what to do. */
  qingduOnDemand?: boolean;
  /** Left by `early.js`: the name of the site; it calls for `clean.js` by itself. */
  qingduSite?: string;
  /** Left by the first script that follows the settings: what is stored of them. */
  qingduStored?: Promise<unknown>;
  /** Left by `clean.js`. */
  qingduClean?: {
    site: string;
    set: (mode: CleanMode) => CleanState;
    state: () => CleanState;
    pieces: () => { el: Element; hidden: Hidden }[];
    /** Leaves a category in sight on this page, or hides it again. */
    show: (category: ClutterCategory, on: boolean) => CleanState;
    /** Set by `picker.js`: told of every change of what is hidden. */
    onChange?: ((news: CleanNews) => void) | undefined;
  };
  /** Set before `picker.js` is injected. */
  qingduLens?: { what: 'peek' | 'pick'; focus: boolean };
  /** Left by `picker.js` while it is open. */
  qingduLensOpen?: { close: () => void; keep: (selector: string, text: string) => Promise<void> } | undefined;
  /** Set before `read.js` is injected; it takes them once. */
  qingduAsk?: { anyway?: boolean; sentences?: number };
  /** Left by `read.js` while it waits for a script: takes the engine that one brings and goes on with the reading. */
  qingduGoOn?: (part: object) => Reading | NeedsScript;
  /** Left by `read.js`. */
  qingduReading?: Reading;
  qingduJump?: (target: JumpTarget) => boolean;
  /** Left by `read.js`: loads the further pages of the article and reads it again with them; or stops loading. */
  qingduPages?: { read: () => Promise<Reading | undefined>; stop: () => void };
  /** Pages read so far, by address. */
  qingduPagesKnown?: Map<string, unknown>;
  /** Left by `reader.js` while the reading view is open. */
  qingduReader?: { jump: (span: Span) => void } | undefined;
}

export const pageGlobals = globalThis as typeof globalThis & PageGlobals;
