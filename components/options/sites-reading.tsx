// The sites whose articles open in the reading view by themselves: taken off at a click.
import { t } from '../../utils/platform/i18n.ts';
import { SiteList } from './site-list.tsx';

export function SitesReading({
  sites,
  onRemove,
}: {
  sites: readonly string[];
  onRemove: (host: string) => void;
}) {
  return (
    <SiteList
      sites={sites}
      none={t('options_reading_none')}
      testid="site-reading"
      remove={t('options_delete')}
      removeNamed={(site) => t('options_reading_remove_named', { site })}
      onRemove={onRemove}
    />
  );
}
