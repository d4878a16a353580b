// All settings as a file: take it away, bring it back, erase everything; each can be undone at once.
import { type ChangeEvent, useRef, useState } from 'react';
import { type MessageKey, t } from '../../utils/platform/i18n.ts';
import styles from './data-options.module.css';
import type { OptionsPort } from './options-port.ts';

interface Said {
  key: MessageKey;
  undo?: () => Promise<void>;
}

export function DataOptions({ data }: { data: OptionsPort['data'] }) {
  const [said, setSaid] = useState<Said | null>(null);
  const [sure, setSure] = useState(false);
  const file = useRef<HTMLInputElement>(null);

  const save = async () => {
    const address = URL.createObjectURL(new Blob([await data.export()], { type: 'application/json' }));
    Object.assign(document.createElement('a'), { href: address, download: 'qingdu-settings.json' }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
  const load = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = target.files ?? [];
    if (!chosen) return;
    const outcome = await data.import(await chosen.text());
    // The same file may be chosen again.
    target.value = '';
    if (typeof outcome === 'string')
      setSaid({ key: outcome === 'newer' ? 'options_import_newer' : 'options_import_failed' });
    else setSaid({ key: 'options_imported', undo: outcome });
  };
  const erase = async () => {
    if (!sure) {
      setSure(true);
      return;
    }
    setSure(false);
    setSaid({ key: 'options_erased', undo: await data.erase() });
  };

  return (
    <>
      <div className={styles.row}>
        <button type="button" className={styles.button} data-testid="export" onClick={() => void save()}>
          {t('options_export')}
        </button>
        <button
          type="button"
          className={styles.button}
          data-testid="import"
          onClick={() => file.current?.click()}
        >
          {t('options_import')}
        </button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          hidden
          data-testid="import-file"
          aria-label={t('options_import')}
          onChange={(event) => void load(event)}
        />
        <button
          type="button"
          className={styles.button}
          data-sure={sure}
          data-testid="erase"
          onClick={() => void erase()}
          onBlur={() => setSure(false)}
        >
          {t(sure ? 'options_erase_sure' : 'options_erase')}
        </button>
      </div>
      <p className={styles.said} role="status">
        {said && t(said.key)}{' '}
        {said?.undo && (
          <button
            type="button"
            className={styles.link}
            data-testid="data-undo"
            onClick={() => {
              void said.undo?.();
              setSaid(null);
            }}
          >
            {t('undo')}
          </button>
        )}
      </p>
    </>
  );
}
