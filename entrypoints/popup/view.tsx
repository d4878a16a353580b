// The popup as it is drawn. A bundle of its own: the tab is read while the browser takes it in.
import { createRoot } from 'react-dom/client';
import { Popup } from '../../components/popup/popup.tsx';
import type { ReaderTab } from '../../components/reader-tab.ts';
import { Shell } from './shell.tsx';

export function show(root: HTMLElement, tab: ReaderTab): void {
  createRoot(root).render(
    <Shell tab={tab}>
      <Popup />
    </Shell>,
  );
}
