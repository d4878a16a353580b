// The reader's own model server: which, where, with what key; saved with access to that one origin, and tested.
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { t } from '../../utils/platform/i18n.ts';
import { type EngineConfig, type EngineTest, useEngineOptions } from '../engine-port.ts';
import { Trouble } from '../engine-trouble.tsx';
import styles from './engine-options.module.css';
import { Check } from './fields.tsx';

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : address);

export function EngineOptions() {
  const port = useEngineOptions();
  const [config, setConfig] = useState<EngineConfig | null>(null);
  const [key, setKey] = useState('');
  const [hasKey, setHasKey] = useState(false);
  const [stored, setStored] = useState(false);
  const [notice, setNotice] = useState('');
  const [test, setTest] = useState<EngineTest | 'running' | null>(null);
  const [builtIn, setBuiltIn] = useState(false);
  const control = useRef<AbortController | null>(null);
  const models = useId();

  useEffect(() => {
    if (!port) return;
    const [first] = port.presets;
    const fresh = {
      preset: first?.id ?? '',
      baseUrl: first?.baseUrl ?? '',
      model: first?.model ?? '',
      rewrite: false,
    };
    void port.load().then((found) => {
      setConfig(found.config ?? fresh);
      setStored(found.config !== null);
      setHasKey(found.hasKey);
    });
    void port.builtIn().then(setBuiltIn, () => undefined);
    return () => control.current?.abort();
  }, [port]);

  if (!port || !config) return null;
  const preset = port.presets.find(({ id }) => id === config.preset);
  const change = (part: Partial<EngineConfig>) => {
    setConfig({ ...config, ...part });
    setNotice('');
    setTest(null);
  };
  const pick = (id: string) => {
    const next = port.presets.find((one) => one.id === id);
    change({ preset: id, baseUrl: next?.baseUrl ?? '', model: next?.model ?? '' });
  };
  const runTest = async () => {
    const own = new AbortController();
    control.current?.abort();
    control.current = own;
    setTest('running');
    const result = await port.test(own.signal);
    if (!own.signal.aborted) setTest(result);
  };
  // Access is asked for first of all: after anything else the browser no longer takes it for the reader's click.
  const save = async (thenTest: boolean) => {
    const outcome = await port.save(config, key);
    if (outcome !== 'saved') {
      setTest(null);
      return setNotice(t(`engine_${outcome}`, { host: hostOf(config.baseUrl) }));
    }
    setStored(true);
    setHasKey(hasKey || key !== '');
    setKey('');
    setNotice(t('engine_saved'));
    if (thenTest) await runTest();
  };
  const forget = async () => {
    await port.forget();
    setStored(false);
    setHasKey(false);
    setKey('');
    setTest(null);
    setNotice(t('engine_forgotten'));
  };

  return (
    <form
      className={styles.form}
      data-testid="engine-options"
      onSubmit={(event) => {
        event.preventDefault();
        void save(true);
      }}
    >
      {builtIn && <p className={styles.help}>{t('engine_builtin_found')}</p>}
      <Field label={t('engine_preset')}>
        {(id) => (
          <select
            id={id}
            value={config.preset}
            data-testid="engine-preset"
            onChange={(e) => pick(e.target.value)}
          >
            {port.presets.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name || t('engine_preset_other')}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('engine_address')}>
        {(id) => (
          <input
            id={id}
            type="url"
            value={config.baseUrl}
            data-testid="engine-address"
            placeholder="http://localhost:11434/v1"
            spellCheck={false}
            onChange={(e) => change({ baseUrl: e.target.value })}
          />
        )}
      </Field>
      <Field label={t('engine_model')}>
        {(id) => (
          <>
            <input
              id={id}
              type="text"
              value={config.model}
              data-testid="engine-model"
              list={models}
              spellCheck={false}
              onChange={(e) => change({ model: e.target.value })}
            />
            <datalist id={models}>
              {test && test !== 'running' && test.models.map((one) => <option key={one} value={one} />)}
            </datalist>
          </>
        )}
      </Field>
      {(preset?.key || preset?.id === 'other' || hasKey) && (
        <Field label={t('engine_key')} help={t('engine_key_help')}>
          {(id) => (
            <input
              id={id}
              type="password"
              value={key}
              data-testid="engine-key"
              autoComplete="off"
              placeholder={hasKey ? t('engine_key_kept') : ''}
              onChange={(e) => setKey(e.target.value)}
            />
          )}
        </Field>
      )}
      <Check name="engine_rewrite" on={config.rewrite} onChange={(rewrite) => change({ rewrite })} />
      <div className={styles.buttons}>
        <button
          type="button"
          className={styles.button}
          data-testid="engine-save"
          onClick={() => void save(false)}
        >
          {t('engine_save')}
        </button>
        <button type="submit" className={styles.button} data-testid="engine-test">
          {t('engine_test')}
        </button>
        {stored && (
          <button
            type="button"
            className={styles.link}
            data-testid="engine-forget"
            onClick={() => void forget()}
          >
            {t('engine_forget')}
          </button>
        )}
      </div>
      <div role="status" className={styles.status} data-testid="engine-status">
        {notice}
        {test === 'running' && ` ${t('engine_testing')}`}
        {test && test !== 'running' && test.ok && ` ${t('engine_ok')}`}
      </div>
      {test && test !== 'running' && !test.ok && <Trouble trouble={test} />}
      {test && test !== 'running' && test.models.length > 0 && (
        <ul className={styles.models}>
          {test.models.slice(0, 12).map((one) => (
            <li key={one}>
              <button type="button" className={styles.model} onClick={() => change({ model: one })}>
                {one}
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}

interface FieldProps {
  label: string;
  help?: string;
  children: (id: string) => ReactNode;
}

function Field({ label, help, children }: FieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div>
        {children(id)}
        {help && <p className={styles.help}>{help}</p>}
      </div>
    </div>
  );
}
