// The options page's way to the choices about clean reading, the sites added, the rules taught, and all data.
import { useEffect, useState } from 'react';
import type { OptionsPort } from '../../components/options/options-port.ts';
import { eraseAll, exportAll, importAll, Refused, restore } from '../../utils/platform/backup.ts';
import {
  addOwnRule,
  areNewer,
  CATEGORIES,
  isPaused,
  removeOwnRule,
  type Settings,
} from '../../utils/platform/settings.ts';
import { allowSite, registerSites, removeSite, sitesWithoutAccess } from '../../utils/platform/sites.ts';

/** A write that fails leaves the page as shown; what is stored is shown at the next visit. */
const quietly = (work: Promise<unknown>) => void work.catch(() => undefined);

type Part = Pick<OptionsPort, 'clean' | 'added' | 'rules' | 'data'>;

export function useCleanPort(
  settings: Settings & { change: (part: Partial<Settings>) => Promise<void> },
): Part {
  const [denied, setDenied] = useState<string[]>([]);
  const [newer, setNewer] = useState(false);
  const [asked, setAsked] = useState(0);
  const sites = settings.sitesAdded.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer of the browser asks again
  useEffect(() => {
    let current = true;
    quietly(
      sitesWithoutAccess(sites.split(' ').filter(Boolean)).then((found) => current && setDenied(found)),
    );
    quietly(areNewer().then((found) => current && setNewer(found)));
    return () => {
      current = false;
    };
  }, [sites, asked]);
  return {
    clean: {
      off: settings.off,
      pausedUntil: isPaused(settings) ? settings.pausedUntil : 0,
      shown: settings.shown,
      kinds: CATEGORIES,
      newer,
      change: ({ shown, ...part }) =>
        quietly(settings.change({ ...part, ...(shown ? { shown: [...shown] } : {}) })),
    },
    added: {
      sites: settings.sitesAdded,
      denied,
      remove: (host) => quietly(removeSite(host)),
      allow: (host) => quietly(allowSite(host).then(() => setAsked((n) => n + 1))),
    },
    rules: {
      sites: settings.rules,
      remove: (site, kind, { selector }) => quietly(removeOwnRule(site, kind, selector)),
      add: (site, kind, rule) => quietly(addOwnRule(site, kind, rule)),
    },
    data: {
      export: () => exportAll(),
      import: async (text) => {
        try {
          const before = await importAll(text);
          await registerSites();
          return () => restore(before).then(registerSites);
        } catch (error) {
          return error instanceof Refused ? error.why : 'not-ours';
        }
      },
      erase: async () => {
        const before = await eraseAll();
        await registerSites();
        return () => restore(before).then(registerSites);
      },
    },
  };
}
