// The toolbar popup, wired to the tab it was opened over.
import { createRoot } from 'react-dom/client';
import { Popup } from '../../components/popup/popup.tsx';
import { locale } from '../../utils/platform/i18n.ts';
import { sections } from '../../utils/platform/sections.ts';
import { sidePanelOpener, tellPanel } from '../../utils/platform/side-panel.ts';
import { summaryLength } from '../../utils/platform/summary-length.ts';
import { currentTab } from '../../utils/platform/tab.ts';
import { Shell } from './shell.tsx';
import { told } from './told.ts';
import { withLists } from './with-lists.ts';

const open = sidePanelOpener();
const tab = {
  ...told(withLists(currentTab()), tellPanel),
  ...summaryLength,
  sections,
  // The popup would lie over what was asked for.
  ...(open ? { openPanel: () => open().then(() => window.close()) } : {}),
};

document.documentElement.lang = locale();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <Shell tab={tab}>
      <Popup />
    </Shell>,
  );
}
