// Form fields of the options page: one of a few, a measure, a yes or no.
import { useId } from 'react';
import { type MessageKey, t } from '../../utils/platform/i18n.ts';
import styles from './fields.module.css';
import type { Scale } from './options-port.ts';

interface ChoiceProps<T extends string | number> {
  name: MessageKey;
  value: T;
  among: readonly T[];
  label: (value: T) => string;
  onChange: (value: T) => void;
}

export function Choice<T extends string | number>({ name, value, among, label, onChange }: ChoiceProps<T>) {
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
            <span>{label(one)}</span>
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

export function Slider({ name, value, scale, shown, onChange }: SliderProps) {
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

export function Check({
  name,
  on,
  onChange,
}: {
  name: MessageKey;
  on: boolean;
  onChange: (on: boolean) => void;
}) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      {t(name)}
    </label>
  );
}
