// Commands, the context menu, the badge, and the sites added. Keeps no state: it may be stopped at any time.
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { asksChipWords, isAskMessage, isCleanedMessage, wordsOfChip } from '../utils/platform/messages.ts';
import { migrateStored, setSiteOff } from '../utils/platform/settings.ts';
import { granted, registerSites, revoked, setReading } from '../utils/platform/sites.ts';
import { activeTab } from '../utils/platform/tab.ts';
import { bringCleaner, openLens, toggleTab } from '../utils/platform/tab-cleaning.ts';
import { toggleReader } from '../utils/platform/tab-reading.ts';
import { welcome } from '../utils/platform/welcome.ts';

const ACTIONS = { 'toggle-clean': toggleTab, 'toggle-reader': toggleReader };
const ASKED: Partial<Record<string, (tabId: number, site: string) => Promise<unknown>>> = {
  cleaner: bringCleaner,
  peek: (tabId) => openLens(tabId, 'peek', true),
  'site-off': (_, site) => setSiteOff(site, true),
  reader: toggleReader,
  'reader-on': (_, site) => setReading(site, true),
  'reader-off': (_, site) => setReading(site, false),
};
// A page that forbids scripts has nothing to toggle; the popup says so when asked.
const quietly = (work: Promise<unknown>) => void work.catch(() => undefined);
const act = (name: string, tabId: number | undefined) => {
  const action = ACTIONS[name as keyof typeof ACTIONS];
  if (action && tabId !== undefined) quietly(action(tabId) as Promise<unknown>);
};

export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    quietly(welcome(reason));
    quietly(migrateStored().then(registerSites));
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({
      id: 'toggle-clean',
      title: browser.i18n.getMessage('menu_toggle_clean'),
      contexts: ['page'],
    });
  });
  browser.runtime.onStartup.addListener(() => quietly(registerSites()));
  browser.permissions.onAdded.addListener(() => quietly(granted()));
  browser.permissions.onRemoved.addListener(({ origins }) => quietly(revoked(origins ?? [])));
  browser.contextMenus.onClicked.addListener((info, tab) => act(String(info.menuItemId), tab?.id));
  browser.commands.onCommand.addListener(async (name) => act(name, (await activeTab())?.id));
  browser.runtime.onMessage.addListener((message: unknown, sender, answer) => {
    const tabId = sender.tab?.id;
    if (tabId === undefined) return;
    if (isCleanedMessage(message)) {
      void browser.action.setBadgeBackgroundColor({ tabId, color: '#2f6f73' });
      void browser.action.setBadgeText({ tabId, text: message.count > 0 ? String(message.count) : '' });
    } else if (isAskMessage(message)) {
      const act = ASKED[message.what];
      if (act) quietly(act(tabId, message.site));
    } else if (asksChipWords(message)) answer(wordsOfChip());
  });
});
