// The documents held against the tree: links and files that exist, commands that work, a map of the code that is true.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const text = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const slashes = (path: string) => path.split(sep).join('/');
const { scripts, version } = JSON.parse(text('package.json')) as {
  scripts: Record<string, string>;
  version: string;
};

const SKIPPED = /^(?:node_modules|\.output|\.wxt|\.vitest|out)\//;
const all = (pattern: string) =>
  globSync(pattern, { cwd: ROOT, exclude: (path) => SKIPPED.test(`${slashes(path)}/`) })
    .map(slashes)
    .sort();
const documents = all('**/*.md');

/** Blocks of code and inline code are not looked at for links. */
const prose = (path: string) => text(path).replace(/```[\s\S]*?```|`[^`\n]*`/g, '');

/** How the forge makes an anchor of a heading. */
const anchor = (heading: string) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
const anchorsOf = (path: string) =>
  [...text(path).matchAll(/^#{1,6} (.+)$/gm)].map((m) => anchor(m[1] ?? ''));

describe.each(documents)('%s', (path) => {
  it('has links that lead somewhere', () => {
    const broken = [...prose(path).matchAll(/\]\(<?([^)>\s]+)>?\)/g)]
      .map((match) => match[1] ?? '')
      .filter((link) => !/^(?:https?:|mailto:)/.test(link))
      .filter((link) => {
        const [file = '', hash] = link.split('#');
        const target =
          file === '' ? path : slashes(relative(ROOT, resolve(ROOT, dirname(path), decodeURI(file))));
        if (!existsSync(join(ROOT, target))) return true;
        return hash !== undefined && target.endsWith('.md') && !anchorsOf(target).includes(decodeURI(hash));
      });
    expect(broken).toEqual([]);
  });

  it('names files that exist', () => {
    // A path with a folder and an ending, without a hole (`<id>`, `…`, `*`); from the root, from a folder of the core or of
    // the tests, or beside the document.
    const named = [
      ...text(path).matchAll(/`([\w.-]+(?:\/[\w.-]+)+\.(?:tsx?|mjs|json|md|css|html|png|svg|yml))`/g),
    ];
    const missing = named
      .map((match) => match[1] ?? '')
      .filter((name) => !/^(?:\.output|out)\/|example/.test(name) && !IN_A_BUILD.test(name))
      .filter(
        (name) => !['.', 'utils', 'test', dirname(path)].some((from) => existsSync(join(ROOT, from, name))),
      );
    expect(missing).toEqual([]);
  });

  it('names folders that exist', () => {
    const named = [
      ...text(path).matchAll(
        /`((?:utils|entrypoints|components|scripts|test|docs|public)\/(?:[\w.-]+\/)*)`/g,
      ),
    ];
    expect(named.map((match) => match[1] ?? '').filter((name) => !existsSync(join(ROOT, name)))).toEqual([]);
  });

  it('gives commands that exist', () => {
    const code = text(path);
    const npm = [...code.matchAll(/\bnpm (?:run (?:--silent )?([\w:-]+)|(start|test)\b)/g)].map(
      (m) => m[1] ?? m[2] ?? '',
    );
    expect(npm.filter((name) => !(name in scripts))).toEqual([]);
    const files = [...code.matchAll(/\bnode ((?:scripts|test|docs)\/[\w./-]+\.\w+)/g)].map((m) => m[1] ?? '');
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
    const rings = [...code.matchAll(/\bvitest run --project (\w+)(?: ((?:test)\/[\w./-]+))?/g)];
    for (const [, ring, file] of rings) {
      expect(text('vitest.config.ts')).toContain(`ring('${ring}'`);
      if (file) expect(existsSync(join(ROOT, file)), file).toBe(true);
    }
  });

  it('gives options that the commands know', () => {
    for (const [, command = '', rest = ''] of text(path).matchAll(
      /\bnpm (start|test|run read)\b(?: --silent)?( [^`\n]*)/g,
    )) {
      const help = text(`scripts/${command.replace('run ', '')}.ts`);
      const asked = rest.match(/--[a-z]+/g) ?? [];
      expect(asked.filter((option) => option !== '--silent' && !help.includes(option))).toEqual([]);
    }
  });

  it('names no folder of anybody’s machine', () => {
    expect(text(path).match(/(?:^|[\s`"(])\/(?:home|root|work|Users|tmp)\/\S*/gm) ?? []).toEqual([]);
  });
});

/** Files of a build, which is not always there. */
const IN_A_BUILD = /^(?:sites\/|chunks\/|assets\/|_locales\/)/;

describe('the README', () => {
  const tables = text('README.md')
    .split(/^\| (?:文件夹|folder) +\|.*$/m)
    .slice(1)
    .map((after) => after.slice(0, after.indexOf('\n\n')))
    .map((rows) => [...rows.matchAll(/^\| `([^`]+)` /gm)].map((match) => match[1] ?? ''));

  it('has a map of the code that is the tree', () => {
    const folders = (path: string) =>
      readdirSync(join(ROOT, path), { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
        .map((entry) => `${path === '.' ? '' : `${path}/`}${entry.name}/`);
    const files = readdirSync(join(ROOT, 'utils'), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `utils/${entry.name}`);
    const tree = [...folders('.'), ...folders('utils'), ...files].filter(
      (name) => !['node_modules/', 'out/', 'utils/'].includes(name),
    );
    expect(tables).toHaveLength(2);
    for (const table of tables) expect([...table].sort()).toEqual(tree.sort());
  });

  it('says the same in both languages, folder by folder', () => {
    expect(tables[0]).toEqual(tables[1]);
  });

  it('says which folder may import which as the imports are tested', () => {
    const rules = text('test/rules/imports.test.ts');
    for (const folder of tables[0]?.filter((name) => /^utils\/\w+\/$/.test(name)) ?? [])
      expect(rules, folder).toContain(`'${folder.slice(0, -1)}': [`);
  });

  it('names every test folder', () => {
    const rows = text('README.md').match(/^\| `test\/`.*$/gm) ?? [];
    const folders = readdirSync(join(ROOT, 'test'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `\`${entry.name}\``);
    for (const row of rows) for (const folder of folders) expect(row).toContain(folder);
  });

  it('has the options of npm start as --help lists them, in both languages', () => {
    const options = [
      ...(/const HELP = `([\s\S]*?)`;/.exec(text('scripts/start.ts'))?.[1] ?? '').matchAll(/^ {2}(--\w+)/gm),
    ];
    expect(options.length).toBeGreaterThan(6);
    for (const [, option = ''] of options)
      expect(text('README.md').split(`| \`${option}`), option).toHaveLength(3);
  });
});

/** Scripts of package.json that this file does not run, and where they are run. */
const RUN_ELSEWHERE: Record<string, string> = {
  start: 'test/e2e/commands.test.ts',
  test: '.github/workflows/check.yml',
  build: '.github/workflows/check.yml',
  'build:firefox': '.github/workflows/check.yml',
  'lint:firefox': '.github/workflows/check.yml',
  'test:rules': '.github/workflows/check.yml',
  zip: '.github/workflows/check.yml',
  rebuild: '.github/workflows/check.yml',
};
/** The same program under another name: what it runs, and where that is run. */
const THE_SAME_AS: Record<string, [program: string, where: string]> = {
  typecheck: ['tsc --noEmit', 'scripts/test.ts'],
  lint: ['biome check', 'scripts/test.ts'],
  format: ['biome check', 'scripts/test.ts'],
};
/** Run by people, with a screen or a corpus or much time: their files exist, and no more is known of them. */
const BY_HAND =
  /^(?:dev|dev:firefox|build:measure|build:measure-generic|bench|bench:\w+|screens|pictures|pictures:store|soak|fuzz|audit|upgrade|\w+:corpus)$/;

const run = (command: string, args: string[]) => {
  const [program = '', ...own] = (scripts[command] ?? '').split(' ');
  expect(program).toBe('node');
  return spawnSync(process.execPath, [...own, ...args], { cwd: ROOT, encoding: 'utf8', timeout: 60_000 });
};

describe('every script of package.json', () => {
  it('is run by a test or a workflow, or is meant for people', () => {
    const here = ['read', 'new-site', 'build:core'];
    const unknown = Object.keys(scripts).filter(
      (name) => !(name in RUN_ELSEWHERE || name in THE_SAME_AS || here.includes(name) || BY_HAND.test(name)),
    );
    expect(unknown).toEqual([]);
  });

  it.each(Object.entries(RUN_ELSEWHERE))('%s is run in %s', (name, where) => {
    expect(text(where)).toContain(
      where.endsWith('.yml') ? `npm ${name === 'test' ? '' : 'run '}${name}` : `scripts/${name}`,
    );
  });

  it.each(Object.entries(THE_SAME_AS))('%s is what npm test runs', (name, [program]) => {
    expect(scripts[name]).toContain(program);
    expect(text('scripts/test.ts')).toContain(
      program.split(' ')[0] === 'tsc' ? 'typescript/bin/tsc' : '@biomejs/biome',
    );
  });

  it('that is a file of ours has that file', () => {
    const files = Object.values(scripts).flatMap(
      (script) => script.match(/(?:scripts|test|docs)\/[\w./-]+\.\w+/g) ?? [],
    );
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });
});

describe('commands of the documents, run', () => {
  const page = 'test/golden/163-dy--sample/page.html';

  it('npm run read gives Markdown, and JSON', () => {
    const markdown = run('read', [page]);
    expect(markdown.status).toBe(0);
    expect(markdown.stdout).toMatch(/^# 一季度营收增长38%/);
    const json = run('read', [page, '--json']);
    const read = JSON.parse(json.stdout) as { file: string; reading: { page: { kind: string } } };
    expect(read.file).toBe(page);
    expect(read.reading.page.kind).toBe('article');
  }, 60_000);

  it('npm run read takes many, one object a line', () => {
    const { stdout, stderr, status } = run('read', [
      'test/golden/163--home',
      'test/golden/36kr--article',
      '--json',
    ]);
    expect(status).toBe(0);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { file: string }).file),
    ).toEqual(['test/golden/163--home/page.html', 'test/golden/36kr--article/page.html']);
    expect(stderr).toContain('2 read (1 home, 1 article)');
  }, 60_000);

  it.each([
    ['start', ['--help'], 'npm start'],
    ['test', ['--help'], 'npm test'],
    ['read', ['--help'], 'npm run read'],
  ])(
    'npm %s explains itself',
    (name, args, words) => {
      const { stdout, status } = run(name, args);
      expect(status).toBe(0);
      expect(stdout).toContain(words);
    },
    60_000,
  );

  it.each([
    ['read', [], 'Say which page'],
    ['read', ['nowhere.html'], 'There is no'],
    ['read', [page, '--json', '--markdown'], 'not both'],
    ['read', [page, '--now', 'yesterday'], 'is no time'],
    ['new-site', [], 'Say which host'],
    ['start', ['a.html', 'b.html'], 'One page at a time'],
  ])(
    'npm run %s %j says what is wrong',
    (name, args, words) => {
      const [program = '', ...own] =
        name === 'start' ? ['node', 'scripts/start.ts'] : (scripts[name] ?? '').split(' ');
      expect(program).toBe('node');
      const { stderr, status } = spawnSync(process.execPath, [...own, ...args], {
        cwd: ROOT,
        encoding: 'utf8',
      });
      expect(status).toBe(1);
      expect(stderr).toContain(words);
    },
    60_000,
  );
});

describe('files', () => {
  it('have at most 400 lines, data apart', () => {
    const long = all('{utils,components,entrypoints,scripts,test,docs}/**/*.{ts,tsx,mjs,js,css}')
      .filter((path) => !/\/data\//.test(path) && statSync(join(ROOT, path)).size > 4000)
      .map((path) => [path, text(path).split('\n').length] as const)
      .filter(([, lines]) => lines > 401);
    expect(long).toEqual([]);
  });

  it('of a decision begin with a heading and stay short', () => {
    for (const path of all('docs/decisions/*.md')) {
      expect(text(path), path).toMatch(/^# \S/);
      expect(text(path).split('\n').length, path).toBeLessThanOrEqual(90);
    }
  });
});

it('the archives are named in the documents as they are made', () => {
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  for (const part of ['chrome', 'firefox'])
    expect(text('README.md')).toContain(`qingdu-<version>-${part}.zip`);
});
