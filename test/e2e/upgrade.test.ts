// An update in a used profile: what was set is kept and brought up to date, a tab that was open comes to no harm.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtExtension } from '../../scripts/lib/build.ts';
import { older, upgrade } from '../../scripts/lib/upgrade.ts';
import { removeFolder } from '../drivers/temporary.ts';
import { sample } from './pages.ts';
import { BROWSERS } from './session.ts';

describe.each(BROWSERS)('%s', (name) => {
  let old: string;
  beforeAll(() => {
    old = older(builtExtension(name));
  });
  afterAll(() => removeFolder(old));

  it('an update keeps what was set, under the new names, and leaves an open tab readable', async () => {
    const { from, to, stored, faults } = await upgrade(name, old, builtExtension(name), sample);
    expect(faults).toEqual([]);
    expect([from, to !== from]).toEqual(['0.0.9', true]);
    expect(stored.settings).toMatchObject({
      version: 2,
      sitesOff: expect.arrayContaining(['news.qq.com', 'sohu.com']),
      chip: false,
      summaryLines: 5,
    });
    expect(stored.reader).toEqual({ size: 22, theme: 'dark' });
    expect(stored).not.toHaveProperty('settings-unreadable');
  });
});
