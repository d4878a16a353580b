// The options page, wired to the stored settings and the browser.
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { EngineOptionsContext } from '../../components/engine-port.ts';
import { Options } from '../../components/options/options.tsx';
import { locale, t } from '../../utils/platform/i18n.ts';
import {
  type Shortcut,
  shortcutPage,
  shortcuts,
  storedReaderChoices,
  storeReaderChoices,
  version,
} from '../../utils/platform/options-page.ts';
import { sections } from '../../utils/platform/sections.ts';
import { setSiteOff } from '../../utils/platform/settings.ts';
import { useSettings } from '../../utils/platform/settings-store.ts';
import { setReading } from '../../utils/platform/sites.ts';
import { LIMITS, parseSettings, type ReaderSettings } from '../../utils/reader/settings.ts';
import '../../components/tokens.css';
import '../../components/base.css';
import { about } from './about.ts';
import { useCleanPort } from './clean-port.ts';
import { engineOptions } from './engine-port.ts';

function Page({ stored, keys }: { stored: unknown; keys: Shortcut[] }) {
  const settings = useSettings();
  const [reader, setReader] = useState(() => parseSettings(stored));
  const change = (part: Partial<ReaderSettings>) => {
    const next = parseSettings({ ...reader, ...part });
    setReader(next);
    // A write that fails leaves the page as shown; the next visit shows what is stored.
    void storeReaderChoices(next).catch(() => {});
  };
  const clean = useCleanPort(settings);
  if (!settings.loaded) return null;
  return (
    <Options
      port={{
        ...clean,
        summaryLines: settings.summaryLines,
        sitesOff: settings.sitesOff,
        reading: {
          sites: settings.sitesReading,
          remove: (host) => void setReading(host, false).catch(() => {}),
        },
        chip: settings.chip,
        sectionOrder: settings.sections.order,
        setSectionOrder: (order) => void settings.change({ sections: { ...settings.sections, order } }),
        setSiteOff: (host, off) => void setSiteOff(host, off),
        change: (part) => void settings.change(part),
        reader,
        setReader: change,
        scales: LIMITS,
        shortcuts: keys,
        openShortcuts: shortcutPage(),
        version: version(),
        about,
      }}
    />
  );
}

document.documentElement.lang = locale();
document.title = t('options_title');
const root = document.getElementById('root');
if (root) {
  // What a popup that closed too soon has left of the order is taken in before it can be changed here.
  const [stored, keys] = await Promise.all([
    storedReaderChoices(),
    shortcuts().catch(() => []),
    sections.load().catch(() => undefined),
  ]);
  createRoot(root).render(
    <EngineOptionsContext value={engineOptions}>
      <Page stored={stored} keys={keys} />
    </EngineOptionsContext>,
  );
}
