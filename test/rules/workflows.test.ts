// The workflows, read as text: what they call exists, what they use is pinned, and they may do no more than they must.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const files = globSync('.github/workflows/*.yml', { cwd: ROOT }).sort();

it('there are two: one for every change, one for releases', () => {
  expect(files).toEqual(['.github/workflows/check.yml', '.github/workflows/release.yml']);
});

describe.each(files)('%s', (file) => {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const lines = text.split('\n');

  it('pins every action to a commit, its version beside it', () => {
    const uses = lines.filter((line) => /^\s*(?:- )?uses:/.test(line));
    expect(uses.length).toBeGreaterThan(0);
    for (const line of uses) expect(line).toMatch(/uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('calls scripts that exist', () => {
    const called = [...text.matchAll(/npm (?:run ([\w:-]+)|(start|test)\b)/g)].map((m) => m[1] ?? m[2] ?? '');
    expect(called.length).toBeGreaterThan(0);
    expect(called.filter((name) => !(name in scripts))).toEqual([]);
    const paths = [...text.matchAll(/\bnode ((?:scripts|test)\/[\w./-]+)/g)].map((m) => m[1] ?? '');
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('may only read unless a job says otherwise, and leaves no credentials in the checkout', () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read$/m);
    const checkouts = text.split('actions/checkout@').slice(1);
    for (const after of checkouts)
      expect(after.split('\n').slice(1, 3).join()).toContain('persist-credentials: false');
  });

  it('ends in bounded time', () => {
    const jobs = lines.filter((line) => /^ {4}runs-on:/.test(line)).length;
    expect(lines.filter((line) => /^ {4}timeout-minutes: \d+$/.test(line))).toHaveLength(jobs);
  });

  it('puts no text from outside into a command', () => {
    const commands = lines.filter((line) => /^\s*(?:- )?run:/.test(line));
    expect(commands.filter((line) => /\$\{\{\s*(?:github\.(?:event|head_ref)|inputs)\b/.test(line))).toEqual(
      [],
    );
  });
});

it('every change is checked in all the ways that npm test knows, and the packages are made again', () => {
  const text = readFileSync(join(ROOT, '.github/workflows/check.yml'), 'utf8');
  for (const command of [
    'npm test -- --unit',
    'npm run build\n',
    'npm run build:firefox',
    'npm run lint:firefox',
    'npm run test:rules',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the workflow's own braces
    'npm test -- --browser ${{ matrix.browser }}',
    'npm run zip',
    'npm run rebuild',
  ])
    expect(text).toContain(command);
  expect(text).toContain('browser: [chromium, firefox]');
});

it('a store is reached by hand only, and by default not at all', () => {
  const text = readFileSync(join(ROOT, '.github/workflows/release.yml'), 'utf8');
  const [, stores = ''] = text.split(/^ {2}stores:$/m);
  expect(stores).toContain("if: github.event_name == 'workflow_dispatch'");
  expect(text).toMatch(/dry_run:[\s\S]{0,160}default: true/);
  expect(stores.match(/DRY_RUN: \$\{\{ inputs\.dry_run \}\}/g)).toHaveLength(
    stores.match(/npx wxt submit/g)?.length ?? 0,
  );
});
