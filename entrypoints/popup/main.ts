// The toolbar popup, wired to the tab it was opened over, which is being read before the view is there.
import { locale } from '../../utils/platform/i18n.ts';
import { sections } from '../../utils/platform/sections.ts';
import { sidePanelOpener, tellPanel } from '../../utils/platform/side-panel.ts';
import { summaryLength } from '../../utils/platform/summary-length.ts';
import { currentTab } from '../../utils/platform/tab.ts';
import { begun } from './begun.ts';
import { told } from './told.ts';
import { withLists } from './with-lists.ts';

const view = import('./view.tsx');
const open = sidePanelOpener();
const tab = {
  ...begun(told(withLists(currentTab()), tellPanel)),
  ...summaryLength,
  sections,
  // The popup would lie over what was asked for.
  ...(open ? { openPanel: () => open().then(() => window.close()) } : {}),
};

document.documentElement.lang = locale();
const root = document.getElementById('root');
if (root) void view.then(({ show }) => show(root, tab));
