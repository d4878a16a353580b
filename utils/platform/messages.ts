// The messages of the extension, all from a page to the background: how many blocks it hides, and what it asks for.
import { browser } from 'wxt/browser';
import { pageMessage } from './i18n.ts';

export interface CleanedMessage {
  type: 'cleaned';
  /** Number of hidden blocks; 0 when the page is as it came. */
  count: number;
}

export interface AskMessage {
  type: 'ask';
  /**
   * `cleaner`: the page may be an article, bring the cleaner; `peek`: show what is hidden, in its place; `site-off`:
   * leave this site as it is from now on; `reader`: open the reading view if this is an article; `reader-on` and
   * `reader-off`: whether it opens by itself on this site.
   */
  what: 'cleaner' | 'peek' | 'site-off' | 'reader' | 'reader-on' | 'reader-off';
  site: string;
}

/** The messages that the chip on the page is made of. */
const CHIP = ['chip_hidden', 'chip_peek', 'chip_hide', 'chip_undo', 'chip_comments'] as const;
export type ChipWords = Readonly<Record<(typeof CHIP)[number], string>>;

const isObject = (message: unknown): message is Record<string, unknown> =>
  typeof message === 'object' && message !== null;

export const isCleanedMessage = (message: unknown): message is CleanedMessage =>
  isObject(message) && message.type === 'cleaned' && typeof message.count === 'number';

export const isAskMessage = (message: unknown): message is AskMessage =>
  isObject(message) &&
  message.type === 'ask' &&
  typeof message.what === 'string' &&
  typeof message.site === 'string';

/** Whether the extension is still there: after an update the scripts of pages that are open have lost it. */
export function isAlive(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}

/** Says it and forgets it: after an update of the extension nobody may be listening. */
function say(message: CleanedMessage | AskMessage): void {
  try {
    browser.runtime.sendMessage(message).catch(() => undefined);
  } catch {
    // The extension was updated or removed under this page.
  }
}

export const tellCleaned = (count: number): void => say({ type: 'cleaned', count });

export const ask = (what: AskMessage['what'], site: string): void => say({ type: 'ask', what, site });

/** Asked of the background by `chipWords`; it answers with `wordsOfChip`. */
const CHIP_WORDS = 'chip-words';
export const asksChipWords = (message: unknown): boolean => message === CHIP_WORDS;

/** As the browser has them, in the reader's language. */
export const wordsOfChip = (): ChipWords =>
  Object.fromEntries(CHIP.map((key) => [key, pageMessage(key)])) as ChipWords;

/**
 * The words of the chip, for a script of a page. The first message that a page's process asks its browser for holds the
 * page up until the browser has read its files: 10 to 60 ms. The background has them at hand.
 */
export const chipWords = async (): Promise<ChipWords> =>
  ((await browser.runtime.sendMessage(CHIP_WORDS).catch(() => undefined)) as ChipWords | undefined) ??
  wordsOfChip();
