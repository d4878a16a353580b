// What the options page needs to show and change: the contract between the page and the shell.
import type { ClutterCategory } from '../../utils/model.ts';
import type { OwnRule, OwnRules, SectionId } from '../../utils/platform/settings.ts';

export type { OwnRule, OwnRules };

export interface ReaderChoices {
  font: 'serif' | 'sans';
  theme: 'system' | 'light' | 'sepia' | 'dark' | 'black';
  /** px */
  size: number;
  /** Han characters, i.e. em. */
  width: number;
  lineHeight: number;
  indent: boolean;
  facts: boolean;
  digest: boolean;
}

export interface Scale {
  min: number;
  max: number;
  step: number;
}

export interface Shortcut {
  /** Name of the command in the manifest. */
  command: string;
  /** As the browser prints it; empty when none is set. */
  keys: string;
}

export type SummaryLines = 2 | 3 | 5;

export interface CleanSettings {
  /** Off on every site. */
  off: boolean;
  /** When a pause ends, in milliseconds since 1970; 0: there is none. */
  pausedUntil: number;
  /** Kinds left in sight. */
  shown: readonly ClutterCategory[];
}

export interface OptionsPort {
  clean: CleanSettings & {
    /** The kinds that can be chosen, in order. */
    kinds: readonly ClutterCategory[];
    /** The settings were written by a newer version and cannot be changed here. */
    newer: boolean;
    change: (part: Partial<{ -readonly [K in keyof CleanSettings]: CleanSettings[K] }>) => void;
  };
  added: {
    sites: readonly string[];
    /** Of these, the ones the browser gives no access to. */
    denied: readonly string[];
    remove: (host: string) => void;
    /** Asks the browser: call it while a click is handled. */
    allow: (host: string) => void;
  };
  /** Sites whose articles open in the reading view by themselves; not offered when left out. */
  reading?: { sites: readonly string[]; remove: (host: string) => void };
  rules: {
    sites: Readonly<Record<string, OwnRules>>;
    remove: (site: string, kind: keyof OwnRules, rule: OwnRule) => void;
    add: (site: string, kind: keyof OwnRules, rule: OwnRule) => void;
  };
  data: {
    /** All settings as JSON. */
    export: () => Promise<string>;
    /** Takes a file over; gives a way to undo it, or why it was refused. */
    import: (text: string) => Promise<(() => Promise<void>) | 'not-ours' | 'newer'>;
    /** Forgets everything; gives a way to undo it. */
    erase: () => Promise<() => Promise<void>>;
  };
  /** Hosts on which clean reading is off. */
  sitesOff: readonly string[];
  setSiteOff: (host: string, off: boolean) => void;
  /** How many sentences the summary has; not offered when left out. */
  summaryLines?: SummaryLines | undefined;
  /** The parts of the digest from top to bottom; not offered when left out. */
  sectionOrder?: readonly SectionId[] | undefined;
  setSectionOrder?: ((order: SectionId[]) => void) | undefined;
  /** Whether a chip on the page says how much is hidden. */
  chip: boolean;
  change: (part: { summaryLines?: SummaryLines; chip?: boolean }) => void;
  reader: ReaderChoices;
  setReader: (change: Partial<ReaderChoices>) => void;
  scales: Readonly<Record<'size' | 'width' | 'lineHeight', Scale>>;
  shortcuts: readonly Shortcut[];
  /** Opens the browser's own page of shortcuts; `null` where an extension may not. */
  openShortcuts: (() => void) | null;
  version: string;
  /** What it is made of. */
  about: {
    libraries: readonly { name: string; version: string; licence: string }[];
    lists: readonly SourceList[];
  };
}

/** A list that the source note looks in. */
export interface SourceList {
  /** Lists without a name of their own are named by this: `outlets`, `platforms`, `aliases`. */
  id: string;
  name?: string | undefined;
  /** ISO date, as exact as it is known. */
  date: string;
  /** `undefined`: an official notice, which nobody owns. */
  licence?: string | undefined;
  page?: string | undefined;
  byHand?: boolean | undefined;
  /** Only asked when the reader wants it. */
  optional?: boolean | undefined;
}
