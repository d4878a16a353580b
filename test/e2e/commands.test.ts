// The command of the README as it is typed, in a real browser without a window: scripts/start.ts.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtExtension, ROOT } from '../../scripts/lib/build.ts';
import { temporaryFolder } from '../drivers/temporary.ts';
import { BROWSERS } from './session.ts';

interface Printed {
  state: string;
  reading: { article: { title: string }; digest: { summary: unknown[] } };
  hidden: { category: string; reason: string }[];
  pictures: Record<string, string>;
  timings: Record<string, number>;
}

describe.each(BROWSERS)('npm start in %s', (name) => {
  beforeAll(() => {
    builtExtension(name);
  });

  it('prints what it has read and hidden, and takes four pictures', () => {
    const out = temporaryFolder('commands');
    const only = name === 'firefox' ? ['--firefox'] : [];
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [join(ROOT, 'scripts/start.ts'), '--json', '--out', out, ...only],
      { cwd: ROOT, encoding: 'utf8', timeout: 160_000 },
    );
    expect(status, stderr).toBe(0);
    const printed = JSON.parse(stdout) as Printed;
    expect(printed.state).toBe('ready');
    expect(printed.reading.article.title).toMatch(/^一季度营收增长38%/);
    expect(printed.reading.digest.summary).toHaveLength(3);
    expect(printed.hidden.length).toBeGreaterThan(5);
    expect(Object.keys(printed.pictures).sort()).toEqual(['after', 'before', 'popup', 'reading']);
    for (const file of Object.values(printed.pictures)) expect(existsSync(file), file).toBe(true);
  }, 180_000);
});
