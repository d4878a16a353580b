// The toolbar popup, wired to the tab it was opened over.
import { createRoot } from 'react-dom/client';
import { NoteWordingContext } from '../../components/digest/note-wording.ts';
import { EngineContext } from '../../components/engine-port.ts';
import { Popup } from '../../components/popup/popup.tsx';
import { ReaderTabProvider } from '../../components/reader-tab-context.tsx';
import { locale } from '../../utils/platform/i18n.ts';
import { summaryLength } from '../../utils/platform/summary-length.ts';
import { currentTab } from '../../utils/platform/tab.ts';
import { describeBlocks, moreBlocks } from '../../utils/source/blocks.ts';
import { wordFinding, wordUnknown } from '../../utils/source/wording.ts';
import '../../components/tokens.css';
import '../../components/base.css';
import { engines } from './engine-port.ts';
import { withLists } from './with-lists.ts';

document.documentElement.lang = locale();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <ReaderTabProvider tab={{ ...withLists(currentTab()), ...summaryLength }}>
      <NoteWordingContext value={{ describeBlocks, moreBlocks, wordFinding, wordUnknown }}>
        <EngineContext value={engines}>
          <Popup />
        </EngineContext>
      </NoteWordingContext>
    </ReaderTabProvider>,
  );
}
