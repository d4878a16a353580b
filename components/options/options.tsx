// The options page: sites left alone, the reading view, keys, privacy. One column, read like a page.
import type { ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';
import { type MessageKey, t } from '../../utils/platform/i18n.ts';
import { Mark } from '../digest/icons.tsx';
import { useEngineOptions } from '../engine-port.ts';
import { About } from './about.tsx';
import { CleanOptions } from './clean-options.tsx';
import { DataOptions } from './data-options.tsx';
import { EngineOptions } from './engine-options.tsx';
import fields from './fields.module.css';
import { Check, Choice } from './fields.tsx';
import styles from './options.module.css';
import type { OptionsPort } from './options-port.ts';
import { ReaderOptions } from './reader-options.tsx';
import { RulesList } from './rules-list.tsx';
import { SectionsOrder } from './sections-order.tsx';
import { SitesAdded } from './sites-added.tsx';
import { SitesOff } from './sites-off.tsx';
import { SitesReading } from './sites-reading.tsx';
import { SourceOptions } from './source-options.tsx';

const SUMMARY_LINES = [2, 3, 5] as const;

export function Options({ port }: { port: OptionsPort }) {
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>
          <Mark size={36} />
          {t('options_title')}
        </h1>
        <p className={styles.lead}>{t('options_lead')}</p>
      </header>
      <main>
        <Group title={t('clean_reading')} help={t('options_clean_help')}>
          <CleanOptions clean={port.clean} />
        </Group>
        <Group title={t('options_sites')} help={t('options_sites_help')}>
          <SitesOff sites={port.sitesOff} onChange={port.setSiteOff} />
        </Group>
        <Group title={t('options_added')} help={t('options_added_help')}>
          <SitesAdded {...port.added} onRemove={port.added.remove} onAllow={port.added.allow} />
        </Group>
        {port.reading && (
          <Group title={t('options_reading_sites')} help={t('options_reading_sites_help')}>
            <SitesReading sites={port.reading.sites} onRemove={port.reading.remove} />
          </Group>
        )}
        <Group title={t('options_rules')} help={t('options_rules_help')}>
          <RulesList rules={port.rules.sites} onDelete={port.rules.remove} onRestore={port.rules.add} />
        </Group>
        <Group title={t('options_digest')}>
          <div className={fields.options}>
            {port.summaryLines && (
              <Choice
                name="options_summary_lines"
                value={port.summaryLines}
                among={SUMMARY_LINES}
                label={(count) => t('options_sentences', { count })}
                onChange={(summaryLines) => port.change({ summaryLines })}
              />
            )}
            <Check name="options_chip" on={port.chip} onChange={(chip) => port.change({ chip })} />
            <SourceOptions />
          </div>
        </Group>
        {port.sectionOrder && port.setSectionOrder && (
          <Group title={t('options_sections')} help={t('options_sections_help')} name="sections">
            <SectionsOrder order={port.sectionOrder} onChange={port.setSectionOrder} />
          </Group>
        )}
        <Group title={t('options_reader')} help={t('options_reader_help')}>
          <ReaderOptions choices={port.reader} scales={port.scales} onChange={port.setReader} />
        </Group>
        <Engines />
        <Group title={t('options_shortcuts')}>
          <Shortcuts port={port} />
        </Group>
        <Group title={t('options_data')} help={t('options_data_help')}>
          <DataOptions data={port.data} />
        </Group>
        <Group title={t('options_privacy')}>
          <p className={styles.text}>{t('options_privacy_body')}</p>
        </Group>
        <Group title={t('options_language')}>
          <p className={styles.text}>{t('options_language_note')}</p>
          <p className={styles.help}>{t('options_theme_note')}</p>
        </Group>
        <Group title={t('options_about')}>
          <About version={port.version} about={port.about} />
        </Group>
      </main>
    </div>
  );
}

/** Only where the shell can reach a model. */
function Engines() {
  if (!useEngineOptions()) return null;
  return (
    <Group title={t('engine_title')} help={t('engine_help')}>
      <EngineOptions />
    </Group>
  );
}

interface GroupProps {
  title: string;
  help?: string;
  /** Name in the address, for a link that leads here. */
  name?: string;
  children: ReactNode;
}

function Group({ title, help, name, children }: GroupProps) {
  const id = useId();
  const section = useRef<HTMLElement>(null);
  // The browser looks for the part before it is drawn.
  useEffect(() => {
    if (!name || location.hash !== `#${name}`) return;
    section.current?.scrollIntoView();
    section.current?.focus();
  }, [name]);
  return (
    <section ref={section} tabIndex={name ? -1 : undefined} className={styles.group} aria-labelledby={id}>
      <div>
        <h2 id={id} className={styles.heading}>
          {title}
        </h2>
        {help && <p className={styles.help}>{help}</p>}
      </div>
      <div className={styles.content}>{children}</div>
    </section>
  );
}

const COMMAND_NAME: Readonly<Record<string, MessageKey>> = {
  _execute_action: 'shortcut_popup',
  'toggle-clean': 'command_toggle_clean',
  'toggle-reader': 'command_toggle_reader',
};

function Shortcuts({ port }: { port: OptionsPort }) {
  return (
    <>
      <dl className={styles.keys}>
        {port.shortcuts.map(({ command, keys }) => {
          const name = COMMAND_NAME[command];
          return (
            <div key={command} className={styles.key} data-testid="shortcut">
              <dt>{name ? t(name) : command}</dt>
              <dd>{keys ? <kbd>{keys}</kbd> : <span className={styles.help}>{t('shortcut_none')}</span>}</dd>
            </div>
          );
        })}
      </dl>
      {port.openShortcuts ? (
        <button type="button" className={styles.link} onClick={port.openShortcuts}>
          {t('options_shortcuts_change')}
        </button>
      ) : (
        <p className={styles.help}>{t('options_shortcuts_firefox')}</p>
      )}
    </>
  );
}
