// Defaults of the reading view, with a line of text that shows them.
import { useId } from 'react';
import { locale, type MessageKey, t } from '../../utils/platform/i18n.ts';
import type { OptionsPort, ReaderChoices, Scale } from './options-port.ts';
import styles from './reader-options.module.css';

interface Props {
  choices: ReaderChoices;
  scales: OptionsPort['scales'];
  onChange: OptionsPort['setReader'];
}

const THEMES = ['system', 'light', 'sepia', 'dark'] as const;
const FONTS = ['serif', 'sans'] as const;

export function ReaderOptions({ choices, scales, onChange }: Props) {
  return (
    <div className={styles.options}>
      <p
        className={styles.sample}
        data-font={choices.font}
        data-theme={choices.theme}
        style={{ fontSize: choices.size, lineHeight: choices.lineHeight }}
      >
        {t('options_reader_sample')}
      </p>
      <Choice
        name="reader_theme"
        value={choices.theme}
        among={THEMES}
        label={(theme) => `reader_theme_${theme}` as const}
        onChange={(theme) => onChange({ theme })}
      />
      <Choice
        name="reader_font"
        value={choices.font}
        among={FONTS}
        label={(font) => `reader_font_${font}` as const}
        onChange={(font) => onChange({ font })}
      />
      <Slider
        name="reader_size"
        value={choices.size}
        scale={scales.size}
        shown={t('options_reader_px', { count: choices.size })}
        onChange={(size) => onChange({ size })}
      />
      <Slider
        name="reader_width"
        value={choices.width}
        scale={scales.width}
        shown={t('options_reader_em', { count: choices.width })}
        onChange={(width) => onChange({ width })}
      />
      <Slider
        name="reader_line_height"
        value={choices.lineHeight}
        scale={scales.lineHeight}
        shown={choices.lineHeight.toLocaleString(locale(), { minimumFractionDigits: 1 })}
        onChange={(lineHeight) => onChange({ lineHeight })}
      />
      <Check name="reader_show_indent" on={choices.indent} onChange={(indent) => onChange({ indent })} />
      <Check name="reader_show_facts" on={choices.facts} onChange={(facts) => onChange({ facts })} />
      <Check name="reader_show_digest" on={choices.digest} onChange={(digest) => onChange({ digest })} />
    </div>
  );
}

interface ChoiceProps<T extends string> {
  name: MessageKey;
  value: T;
  among: readonly T[];
  label: (value: T) => MessageKey;
  onChange: (value: T) => void;
}

function Choice<T extends string>({ name, value, among, label, onChange }: ChoiceProps<T>) {
  return (
    <fieldset className={styles.row}>
      <legend>{t(name)}</legend>
      <div className={styles.segments}>
        {among.map((one) => (
          <label key={one} className={styles.segment}>
            <input
              type="radio"
              name={name}
              value={one}
              checked={one === value}
              onChange={() => onChange(one)}
            />
            <span>{t(label(one))}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface SliderProps {
  name: MessageKey;
  value: number;
  scale: Scale;
  shown: string;
  onChange: (value: number) => void;
}

function Slider({ name, value, scale, shown, onChange }: SliderProps) {
  const id = useId();
  return (
    <div className={styles.row}>
      <label htmlFor={id}>{t(name)}</label>
      <input
        id={id}
        type="range"
        {...scale}
        value={value}
        aria-valuetext={shown}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <output htmlFor={id} className={styles.value}>
        {shown}
      </output>
    </div>
  );
}

function Check({ name, on, onChange }: { name: MessageKey; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      {t(name)}
    </label>
  );
}
