// The first-run page: opened once, when the extension is installed, and never on an update.
import { browser } from 'wxt/browser';

/**
 * @param reason why the browser started the extension: only `install` counts, so neither an update of it nor one of
 * the browser opens anything.
 */
export async function welcome(reason: string): Promise<void> {
  if (reason !== 'install') return;
  // Loaded from a folder, by its makers: the page opens behind, and takes no tab out of a tester's hand.
  const { installType } = await browser.management.getSelf();
  await browser.tabs.create({
    url: browser.runtime.getURL('/welcome.html'),
    active: installType !== 'development',
  });
}

export const openOptions = (): void => void browser.runtime.openOptionsPage();

/** A page may close only windows it opened itself; a tab of the extension may be removed by it. */
export async function closeThisTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
