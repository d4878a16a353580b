// The settings popover: type face, theme, size, width, line height, and what is shown.
import { el } from './dom.ts';
import {
  FONTS,
  LIMITS,
  type Measure,
  parseSettings,
  type ReaderSettings,
  stepped,
  THEMES,
} from './settings.ts';
import type { Words } from './words.ts';

export interface Panel {
  element: HTMLElement;
  /** Brings the controls in line with the settings. */
  show(settings: ReaderSettings): void;
}

const SWITCHES = ['indent', 'facts', 'digest', 'auto'] as const;
const MEASURES: readonly { key: Measure; name: string }[] = [
  { key: 'size', name: 'reader_size' },
  { key: 'width', name: 'reader_width' },
  { key: 'lineHeight', name: 'reader_line_height' },
  { key: 'rate', name: 'reader_rate' },
];

/**
 * The popover's controls. `current` gives the settings in force, `change` takes new ones.
 * Everything is a button, so that one keyboard pattern (Tab, Enter or Space) works throughout.
 */
export function renderPanel(
  doc: Document,
  { t }: Words,
  current: () => ReaderSettings,
  change: (settings: ReaderSettings) => void,
): Panel {
  const element = el(doc, 'div', {
    class: 'panel',
    id: 'settings',
    role: 'group',
    'aria-label': t('reader_settings'),
    hidden: true,
  });
  const shows: ((settings: ReaderSettings) => void)[] = [];

  const choices = <K extends 'font' | 'theme'>(
    key: K,
    name: string,
    values: readonly ReaderSettings[K][],
  ) => {
    const row = el(doc, 'div', { class: `choice ${key}`, role: 'group', 'aria-label': t(name) });
    for (const value of values) {
      const button = el(
        doc,
        'button',
        { type: 'button', 'data-value': value },
        el(doc, 'span', {}, t(`${name}_${value}`)),
      );
      button.addEventListener('click', () => change({ ...current(), [key]: value }));
      shows.push((settings) => button.setAttribute('aria-pressed', String(settings[key] === value)));
      row.append(button);
    }
    element.append(row);
  };
  choices('font', 'reader_font', FONTS);
  choices('theme', 'reader_theme', THEMES);

  for (const { key, name } of MEASURES) {
    const title = t(name);
    const value = el(doc, 'output');
    const less = el(doc, 'button', { type: 'button', 'aria-label': t('reader_less', { name: title }) }, '−');
    const more = el(doc, 'button', { type: 'button', 'aria-label': t('reader_more', { name: title }) }, '+');
    less.addEventListener('click', () => change(stepped(current(), key, -1)));
    more.addEventListener('click', () => change(stepped(current(), key, 1)));
    shows.push((settings) => {
      value.textContent =
        key === 'lineHeight' || key === 'rate' ? settings[key].toFixed(1) : String(settings[key]);
      // Not `disabled`: that would drop the keyboard focus at the end of the scale.
      less.setAttribute('aria-disabled', String(settings[key] <= LIMITS[key].min));
      more.setAttribute('aria-disabled', String(settings[key] >= LIMITS[key].max));
    });
    element.append(
      el(
        doc,
        'div',
        { class: `measure for-${key}`, role: 'group', 'aria-label': title },
        el(doc, 'span', {}, title),
        less,
        value,
        more,
      ),
    );
  }

  for (const key of SWITCHES) {
    const button = el(
      doc,
      'button',
      { type: 'button', role: 'switch', class: `switch for-${key}` },
      el(doc, 'span', {}, t(`reader_show_${key}`)),
    );
    button.addEventListener('click', () => change({ ...current(), [key]: !current()[key] }));
    shows.push((settings) => button.setAttribute('aria-checked', String(settings[key])));
    element.append(button);
  }

  const reset = el(doc, 'button', { type: 'button', class: 'reset' }, t('reader_reset'));
  reset.addEventListener('click', () => change({ ...parseSettings(null), auto: current().auto }));
  element.append(reset);

  return {
    element,
    show(settings) {
      for (const show of shows) show(settings);
    },
  };
}
