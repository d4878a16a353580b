// The choices for the reading view, as they come out of storage.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEFAULTS,
  FONTS,
  LIMITS,
  type Measure,
  nextTheme,
  parseSettings,
  stepped,
  THEMES,
} from '../../../utils/reader/settings.ts';

const MEASURES = Object.keys(LIMITS) as Measure[];

describe('settings of the reading view', () => {
  it('are 19 px serif, 36 characters a line, 1.8 high, theme of the system, when nothing is stored', () => {
    expect(parseSettings(undefined)).toEqual(DEFAULTS);
    expect(DEFAULTS).toMatchObject({ font: 'serif', size: 19, width: 36, lineHeight: 1.8, theme: 'system' });
  });

  it('keep what is valid and mend the rest field by field', () => {
    expect(parseSettings({ theme: 'sepia', size: 99, width: '40', font: 'comic', indent: 'yes' })).toEqual({
      ...DEFAULTS,
      theme: 'sepia',
      size: 24,
    });
  });

  it('come out usable and stay the same when read again, whatever was stored', () => {
    const any = fc.oneof(
      fc.anything(),
      fc.record(
        {
          font: fc.anything(),
          theme: fc.anything(),
          size: fc.oneof(fc.double(), fc.anything()),
          width: fc.oneof(fc.double(), fc.anything()),
          lineHeight: fc.oneof(fc.double(), fc.anything()),
          indent: fc.anything(),
        },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(any, (stored) => {
        const settings = parseSettings(stored);
        expect(Object.keys(settings)).toEqual(Object.keys(DEFAULTS));
        expect(FONTS).toContain(settings.font);
        expect(THEMES).toContain(settings.theme);
        for (const key of MEASURES) {
          expect(settings[key]).toBeGreaterThanOrEqual(LIMITS[key].min);
          expect(settings[key]).toBeLessThanOrEqual(LIMITS[key].max);
        }
        for (const key of ['indent', 'facts', 'digest'] as const)
          expect(typeof settings[key]).toBe('boolean');
        expect(parseSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
      }),
    );
  });

  it('step along the scale without gathering crumbs, and stop at its ends', () => {
    let settings = parseSettings({ lineHeight: 1.5 });
    const seen = [settings.lineHeight];
    for (let i = 0; i < 9; i++) {
      settings = stepped(settings, 'lineHeight', 1);
      seen.push(settings.lineHeight);
    }
    expect(seen).toEqual([1.5, 1.6, 1.7, 1.8, 1.9, 2, 2.1, 2.2, 2.2, 2.2]);
  });

  it('go round the themes', () => {
    expect(['system', 'light', 'sepia', 'dark', 'black'].map((theme) => nextTheme(theme as 'dark'))).toEqual([
      'light',
      'sepia',
      'dark',
      'black',
      'system',
    ]);
  });
});
