// Which lists the reader wants asked beside those that always are. No React: the popup loads it too.
import { browser } from 'wxt/browser';

const KEY = 'sourceLists';

export interface SourceLists {
  /** Wikipedia's list of perennial sources, on English pages. */
  rsp: boolean;
}

/** Whatever is stored, a whole object comes back; everything is off by default. */
export async function loadSourceLists(): Promise<SourceLists> {
  try {
    const stored = (await browser.storage.local.get(KEY))[KEY] as Partial<SourceLists> | undefined;
    return { rsp: stored?.rsp === true };
  } catch {
    return { rsp: false };
  }
}

export async function storeSourceLists(lists: SourceLists): Promise<void> {
  await browser.storage.local.set({ [KEY]: lists });
}
