// What stands round the view of a tab, in the popup and in the side panel alike.
import type { ReactNode } from 'react';
import { NoteWordingContext } from '../../components/digest/note-wording.ts';
import { EngineContext } from '../../components/engine-port.ts';
import type { ReaderTab } from '../../components/reader-tab.ts';
import { ReaderTabProvider } from '../../components/reader-tab-context.tsx';
import { describeBlocks, moreBlocks } from '../../utils/source/blocks.ts';
import { wordFinding, wordUnknown } from '../../utils/source/wording.ts';
import '../../components/tokens.css';
import '../../components/base.css';
import { engines } from './engine-port.ts';

const wording = { describeBlocks, moreBlocks, wordFinding, wordUnknown };

export function Shell({ tab, children }: { tab: ReaderTab; children: ReactNode }) {
  return (
    <ReaderTabProvider tab={tab}>
      <NoteWordingContext value={wording}>
        <EngineContext value={engines}>{children}</EngineContext>
      </NoteWordingContext>
    </ReaderTabProvider>
  );
}
