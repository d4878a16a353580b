// The reader's choices for the reading view: their type, limits, defaults, and how stored values are checked.

export const FONTS = ['serif', 'sans'] as const;
export const THEMES = ['system', 'light', 'sepia', 'dark', 'black'] as const;

export type ReaderFont = (typeof FONTS)[number];
export type ReaderTheme = (typeof THEMES)[number];

export interface ReaderSettings {
  font: ReaderFont;
  theme: ReaderTheme;
  /** Size of the body text, px. */
  size: number;
  /** Longest line, in Han characters (em of the body text). */
  width: number;
  /** Line height as a multiple of the text size. */
  lineHeight: number;
  /** Speed of reading aloud, 1 = the voice's own. */
  rate: number;
  /** Chinese paragraphs begin two characters in and follow each other without gaps. */
  indent: boolean;
  /** Numbers and dates are marked in the text. */
  facts: boolean;
  /** The digest is shown: beside the text, or folded above it. */
  digest: boolean;
  /** Articles of this site open in the view by themselves. A choice of the site: not kept with the others. */
  auto: boolean;
}

export type Measure = 'size' | 'width' | 'lineHeight' | 'rate';

/** Least, greatest and step of what is set by steps. */
export const LIMITS: Readonly<Record<Measure, { min: number; max: number; step: number }>> = {
  size: { min: 16, max: 24, step: 1 },
  width: { min: 30, max: 44, step: 2 },
  lineHeight: { min: 1.5, max: 2.2, step: 0.1 },
  rate: { min: 0.6, max: 2, step: 0.1 },
};

export const DEFAULTS: Readonly<ReaderSettings> = {
  font: 'serif',
  theme: 'system',
  size: 19,
  width: 36,
  lineHeight: 1.8,
  rate: 1,
  indent: true,
  facts: true,
  digest: true,
  auto: false,
};

/** Nearest value on the scale, counted from its least value; the default when it is not a finite number. */
function measure(key: Measure, value: unknown): number {
  const { min, max, step } = LIMITS[key];
  if (typeof value !== 'number' || !Number.isFinite(value)) return DEFAULTS[key];
  const held = Math.min(max, Math.max(min, value));
  // Rounded, so that steps of 0.1 do not gather 1.9000000000000001.
  return Math.min(max, Math.round((min + Math.round((held - min) / step) * step) * 100) / 100);
}

function choice<T extends string>(among: readonly T[], value: unknown, otherwise: T): T {
  return among.find((one) => one === value) ?? otherwise;
}

function flag(value: unknown, otherwise: boolean): boolean {
  return typeof value === 'boolean' ? value : otherwise;
}

/**
 * Settings from whatever the storage holds: each field is checked on its own, what is missing or
 * impossible takes its default, numbers are brought onto their scale. Never throws.
 */
export function parseSettings(stored: unknown): ReaderSettings {
  const from: Partial<Record<keyof ReaderSettings, unknown>> =
    typeof stored === 'object' && stored !== null ? stored : {};
  return {
    font: choice(FONTS, from.font, DEFAULTS.font),
    theme: choice(THEMES, from.theme, DEFAULTS.theme),
    size: measure('size', from.size),
    width: measure('width', from.width),
    lineHeight: measure('lineHeight', from.lineHeight),
    rate: measure('rate', from.rate),
    indent: flag(from.indent, DEFAULTS.indent),
    facts: flag(from.facts, DEFAULTS.facts),
    digest: flag(from.digest, DEFAULTS.digest),
    auto: flag(from.auto, DEFAULTS.auto),
  };
}

/** The settings with one measure a step up (1) or down (-1), held within its limits. */
export function stepped(settings: ReaderSettings, key: Measure, direction: 1 | -1): ReaderSettings {
  return { ...settings, [key]: measure(key, settings[key] + direction * LIMITS[key].step) };
}

/** The theme after this one, in the order of the list. */
export function nextTheme(theme: ReaderTheme): ReaderTheme {
  return THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? DEFAULTS.theme;
}
