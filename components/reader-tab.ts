// What a view needs of the tab it describes: the contract between the views and the shell.
import type { CleanMode, CleanState, JumpTarget, Reading } from '../utils/model.ts';
import type { SectionChoice } from '../utils/platform/settings.ts';
import type { CleanChoices } from './clean-choices.ts';

/** What came of asking the tab to read itself. */
export type ReadOutcome =
  | { status: 'ready' | 'not-article'; reading: Reading; clean: CleanState }
  | {
      /**
       * `forbidden`: no extension may read it; `no-access`: this one may not; `empty`: no text;
       * `loading`: too early, ask again; `error`: anything else.
       */
      status: 'forbidden' | 'no-access' | 'empty' | 'loading' | 'error';
      message?: string;
      url?: string;
    };

/** Short, normal or long, in lines. */
export type SummaryLines = 2 | 3 | 5;

export interface ReaderTab {
  /** Reads the page; `anyway` treats it as an article whatever its kind. Never rejects on a page's account. */
  read(options?: { anyway?: boolean }): Promise<ReadOutcome>;
  /** Scrolls the page to the words and highlights them; false when they are not there. */
  jump(target: JumpTarget): Promise<boolean>;
  /** Takes the highlight of the last jump away. */
  clearJump(): Promise<void>;
  /** `off` and `clean` are remembered for the site, `peek` is not. */
  setMode(mode: CleanMode): Promise<CleanState>;
  openReader(): Promise<void>;
  copy(text: string): Promise<void>;
  /** `part`: the group of settings to begin with. */
  openOptions(part?: 'sections'): void;
  /** Opens the same view beside the page. Not offered without: in the panel itself, and where there is none. */
  openPanel?(): Promise<void>;
  /** The length the reader chose for summaries, and a way to choose another; the choice is not offered without. */
  summaryLines?(): Promise<SummaryLines>;
  setSummaryLines?(lines: SummaryLines): Promise<void>;
  /** Loads the further pages of the article from its own site, or stops; the next reading has them. Not offered without. */
  pages?: { read(): Promise<void>; stop(): Promise<void> };
  /** How the digest is laid out; it cannot be changed without. */
  sections?: { load(): Promise<SectionChoice>; save(choice: SectionChoice): Promise<void> };
  /** The finer choices about clean reading; not offered without. */
  choices?: CleanChoices;
}
