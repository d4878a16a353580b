// The one message of the extension: a page tells the background how many blocks it hides.
import { browser } from 'wxt/browser';

export interface CleanedMessage {
  type: 'cleaned';
  /** Number of hidden blocks; 0 when the page is as it came. */
  count: number;
}

export const isCleanedMessage = (message: unknown): message is CleanedMessage =>
  typeof message === 'object' &&
  message !== null &&
  (message as CleanedMessage).type === 'cleaned' &&
  typeof (message as CleanedMessage).count === 'number';

/** Says it and forgets it: after an update of the extension nobody may be listening. */
export function tellCleaned(count: number): void {
  try {
    browser.runtime.sendMessage({ type: 'cleaned', count } satisfies CleanedMessage).catch(() => undefined);
  } catch {
    // The extension was updated or removed under this page.
  }
}
