// @vitest-environment node
// Migrations: each step by itself, as settings of that version really look.
import { describe, expect, it } from 'vitest';
import { CURRENT, migrate } from '../../../utils/platform/migrations.ts';

describe('settings of', () => {
  it('no version are read as those of the first', () => {
    expect(migrate({ sitesOff: ['163.com'], chip: false })).toEqual({
      settings: { version: CURRENT, sitesOff: ['163.com'], chip: false },
      newer: false,
    });
  });

  it('version 1 name sites without www', () => {
    const one = { version: 1, sitesOff: ['163.com', 'www.nytimes.com', 7], summaryLines: 5, chip: true };
    expect(migrate(one).settings).toEqual({
      version: CURRENT,
      sitesOff: ['163.com', 'nytimes.com', 7],
      summaryLines: 5,
      chip: true,
    });
  });

  it('version 1 with a broken list lose the list alone', () => {
    expect(migrate({ version: 1, sitesOff: 'all', chip: false }).settings).toEqual({
      version: CURRENT,
      sitesOff: [],
      chip: false,
    });
  });

  it('the current version stay as they are', () => {
    const now = { version: CURRENT, sitesOff: ['www.example.org'] };
    expect(migrate(now)).toEqual({ settings: now, newer: false });
  });

  it('a newer version stay as they are, and say so', () => {
    const later = { version: CURRENT + 1, sitesOff: ['www.example.org'], other: 1 };
    expect(migrate(later)).toEqual({ settings: later, newer: true });
  });

  it('an odd version are read as those of none', () => {
    for (const version of ['2', -1, 1.5, null, Number.NaN])
      expect(migrate({ version, sitesOff: [] })).toEqual({
        settings: { version: CURRENT, sitesOff: [] },
        newer: false,
      });
  });
});

it('what is no object counts as nothing', () => {
  for (const odd of [undefined, null, 3, 'x', [], true])
    expect(migrate(odd)).toEqual({ settings: {}, newer: false });
});
