// What the options page needs to show and change: the contract between the page and the shell.

export interface ReaderChoices {
  font: 'serif' | 'sans';
  theme: 'system' | 'light' | 'sepia' | 'dark';
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

export interface OptionsPort {
  /** Hosts on which clean reading is off. */
  sitesOff: readonly string[];
  setSiteOff: (host: string, off: boolean) => void;
  /** How many sentences the summary has; not offered when left out. */
  summaryLines?: SummaryLines | undefined;
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
}
