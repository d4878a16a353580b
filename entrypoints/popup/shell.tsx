// What stands round the view of a tab, in the popup and in the side panel alike.
import { type ReactNode, useEffect, useState } from 'react';
import { NoteWordingContext, UNWORDED } from '../../components/digest/note-wording.ts';
import { EngineContext, type EnginePort } from '../../components/engine-port.ts';
import type { ReaderTab } from '../../components/reader-tab.ts';
import { ReaderTabProvider } from '../../components/reader-tab-context.tsx';
import '../../components/tokens.css';
import '../../components/base.css';
import { noteCore } from './with-lists.ts';

/** Most readers have set up none: the way to them is loaded when the digest stands. */
const port = () => import('./engine-port.ts');
const engines: EnginePort = {
  offers: async (article) => (await port()).engines.offers(article),
  run: async (...asked) => (await port()).engines.run(...asked),
};

export function Shell({ tab, children }: { tab: ReaderTab; children: ReactNode }) {
  // There before any reading is: that waits for the same bundle.
  const [wording, setWording] = useState(UNWORDED);
  useEffect(() => void noteCore.then((core) => setWording(core.wording)), []);
  return (
    <ReaderTabProvider tab={tab}>
      <NoteWordingContext value={wording}>
        <EngineContext value={engines}>{children}</EngineContext>
      </NoteWordingContext>
    </ReaderTabProvider>
  );
}
