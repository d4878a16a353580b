// The sites on which clean reading is off; taking one off the list can be undone.
import { useState } from 'react';
import { t } from '../../utils/platform/i18n.ts';
import { SiteList } from './site-list.tsx';
import { UndoLine } from './undo-line.tsx';

interface Props {
  sites: readonly string[];
  onChange: (host: string, off: boolean) => void;
}

export function SitesOff({ sites, onChange }: Props) {
  const [removed, setRemoved] = useState<string | null>(null);
  return (
    <>
      <SiteList
        sites={sites}
        none={t('options_sites_none')}
        testid="site-off"
        remove={t('options_site_remove')}
        removeNamed={(site) => t('options_site_remove_named', { site })}
        onRemove={(site) => {
          onChange(site, false);
          setRemoved(site);
        }}
      />
      <UndoLine
        testid="undo"
        done={removed && !sites.includes(removed) ? t('options_site_removed', { site: removed }) : undefined}
        onUndo={() => {
          if (removed) onChange(removed, true);
          setRemoved(null);
        }}
      />
    </>
  );
}
