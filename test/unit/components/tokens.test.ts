// The colours, measured: every text on every ground it stands on, WCAG 2.2 AA, in light and dark.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('components/tokens.css', 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map((m) => [
    m[1],
    { light: m[2], dark: m[3] },
  ]),
);

type Scheme = 'light' | 'dark';

/** Relative luminance (WCAG 2.2, definition). */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

function contrast(one: string, other: string, scheme: Scheme): number {
  const [a, b] = [one, other].map((name) => luminance(tokens.get(name)?.[scheme] ?? '#808080'));
  return (Math.max(a ?? 0, b ?? 0) + 0.05) / (Math.min(a ?? 0, b ?? 0) + 0.05);
}

describe.each(['light', 'dark'] as const)('%s', (scheme) => {
  const grounds = ['paper', 'paper-sunk', 'paper-raised', 'accent-soft'];

  it.each(['ink', 'ink-soft', 'ink-faint', 'accent'])('%s is readable on every ground', (text) => {
    for (const ground of grounds) expect(contrast(text, ground, scheme)).toBeGreaterThanOrEqual(4.5);
  });

  it('words are readable on a filled button and under a mark', () => {
    expect(contrast('on-accent', 'accent', scheme)).toBeGreaterThanOrEqual(4.5);
    expect(contrast('ink', 'mark', scheme)).toBeGreaterThanOrEqual(4.5);
  });

  it('the border of the switch is seen', () => {
    expect(contrast('ink-faint', 'paper-sunk', scheme)).toBeGreaterThanOrEqual(3);
  });
});

it('reads all colours of the sheet', () => {
  expect(tokens.size).toBeGreaterThanOrEqual(12);
});
