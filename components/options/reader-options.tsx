// Defaults of the reading view, with a line of text that shows them.
import { locale, t } from '../../utils/platform/i18n.ts';
import fields from './fields.module.css';
import { Check, Choice, Slider } from './fields.tsx';
import type { OptionsPort, ReaderChoices } from './options-port.ts';
import styles from './reader-options.module.css';

interface Props {
  choices: ReaderChoices;
  scales: OptionsPort['scales'];
  onChange: OptionsPort['setReader'];
}

const THEMES = ['system', 'light', 'sepia', 'dark', 'black'] as const;
const FONTS = ['serif', 'sans'] as const;

export function ReaderOptions({ choices, scales, onChange }: Props) {
  return (
    <div className={fields.options}>
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
        label={(theme) => t(`reader_theme_${theme}`)}
        onChange={(theme) => onChange({ theme })}
      />
      <Choice
        name="reader_font"
        value={choices.font}
        among={FONTS}
        label={(font) => t(`reader_font_${font}`)}
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
