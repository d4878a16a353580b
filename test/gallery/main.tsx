// Shows one scene: `?scene=ready&locale=zh_CN`, with `&panel` as the side panel. For looking at the popup and the options without a browser extension.
import { createRoot } from 'react-dom/client';
import { NoteWordingContext } from '../../components/digest/note-wording.ts';
import { Options } from '../../components/options/options.tsx';
import { Popup } from '../../components/popup/popup.tsx';
import type { ReaderTab } from '../../components/reader-tab.ts';
import { ReaderTabProvider } from '../../components/reader-tab-context.tsx';
import { Welcome } from '../../components/welcome/welcome.tsx';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import cn from '../../public/_locales/zh_CN/messages.json' with { type: 'json' };
import tw from '../../public/_locales/zh_TW/messages.json' with { type: 'json' };
import { locale, provideMessages } from '../../utils/platform/i18n.ts';
import { sampleOptions, sampleTab, sampleWelcome, scenes, wording } from './scenes.ts';
import '../../components/tokens.css';
import '../../components/base.css';

const wanted = new URLSearchParams(location.search);
provideMessages({ en, zh_CN: cn, zh_TW: tw }[wanted.get('locale') ?? 'en']);
document.documentElement.lang = locale();

/** There is no panel to open from the panel. */
const beside = ({ openPanel: _, ...tab }: ReturnType<typeof sampleTab>): ReaderTab => tab;

const scene = wanted.get('scene') ?? 'ready';
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    scene === 'options' ? (
      <Options port={sampleOptions} />
    ) : scene === 'welcome' ? (
      <Welcome port={sampleWelcome} />
    ) : (
      <ReaderTabProvider
        tab={
          wanted.has('panel') ? beside(sampleTab(scenes[scene] ?? null)) : sampleTab(scenes[scene] ?? null)
        }
      >
        <NoteWordingContext value={wording}>
          <Popup now={new Date('2025-12-20T12:00:00')} shape={wanted.has('panel') ? 'panel' : 'popup'} />
        </NoteWordingContext>
      </ReaderTabProvider>
    ),
  );
}
