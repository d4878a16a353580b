// Commands, the context menu and the badge. Keeps no state: it may be stopped at any time.
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { t } from '../utils/platform/i18n.ts';
import { isCleanedMessage } from '../utils/platform/messages.ts';
import { activeTab, toggleReader, toggleTab } from '../utils/platform/tab.ts';

const ACTIONS = { 'toggle-clean': toggleTab, 'toggle-reader': toggleReader };
const act = (name: string, tabId: number | undefined) => {
  const action = ACTIONS[name as keyof typeof ACTIONS];
  // A page that forbids scripts has nothing to toggle; the popup says so when asked.
  if (action && tabId !== undefined) void (action(tabId) as Promise<unknown>).catch(() => undefined);
};

export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({ id: 'toggle-clean', title: t('menu_toggle_clean'), contexts: ['page'] });
  });
  browser.contextMenus.onClicked.addListener((info, tab) => act(String(info.menuItemId), tab?.id));
  browser.commands.onCommand.addListener(async (name) => act(name, (await activeTab())?.id));
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const tabId = sender.tab?.id;
    if (tabId === undefined || !isCleanedMessage(message)) return;
    void browser.action.setBadgeBackgroundColor({ tabId, color: '#2f6f73' });
    void browser.action.setBadgeText({ tabId, text: message.count > 0 ? String(message.count) : '' });
  });
});
