// The side panel: the popup's view, of whichever tab is in front.
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Popup } from '../../components/popup/popup.tsx';
import type { ReaderTab } from '../../components/reader-tab.ts';
import { locale, t } from '../../utils/platform/i18n.ts';
import { sections } from '../../utils/platform/sections.ts';
import { followActiveTab, panelTab } from '../../utils/platform/side-panel.ts';
import { summaryLength } from '../../utils/platform/summary-length.ts';
import { Shell } from '../popup/shell.tsx';
import { withLists } from '../popup/with-lists.ts';

function Panel() {
  const [seen, setSeen] = useState<{ tab: ReaderTab; page: number }>();
  useEffect(
    () =>
      followActiveTab(({ tab, page }) =>
        setSeen({ page, tab: { ...withLists(panelTab(tab)), ...summaryLength, sections } }),
      ),
    [],
  );
  if (!seen) return null;
  // Another page begins anew; the same page is read again under what is shown.
  return (
    <Shell tab={seen.tab}>
      <Popup key={seen.page} shape="panel" />
    </Shell>
  );
}

document.documentElement.lang = locale();
document.title = t('app_name');
const root = document.getElementById('root');
if (root) createRoot(root).render(<Panel />);
