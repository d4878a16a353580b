// Who may import whom: the layout of docs/architecture.md, read from the imports themselves.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

const sources = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name).split(sep).join('/'));

/** What a file imports: packages as they are written, files as paths from the root. */
const importsOf = (file: string): string[] =>
  ts
    .preProcessFile(readFileSync(join(ROOT, file), 'utf8'), true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .map((name) =>
      name.startsWith('.')
        ? relative(ROOT, join(ROOT, dirname(file), name))
            .split(sep)
            .join('/')
        : name,
    );

/** Folder → what its files may import besides themselves: folders, single files, or packages. */
const MAY: Record<string, string[]> = {
  'utils/text': ['utils/model.ts'],
  'utils/sites': ['utils/model.ts'],
  'utils/page': ['utils/model.ts', 'utils/text', 'utils/sites'],
  'utils/article': ['utils/model.ts', 'utils/text', 'utils/sites', 'utils/page', '@mozilla/readability'],
  'utils/clutter': ['utils/model.ts', 'utils/text', 'utils/sites', 'utils/page'],
  'utils/facts': ['utils/model.ts', 'utils/text'],
  'utils/summary': ['utils/model.ts', 'utils/text'],
  'utils/source': ['utils/model.ts', 'utils/text'],
  'utils/wording': ['utils/model.ts'],
  'utils/reader': ['utils/model.ts', 'utils/wording'],
  'utils/platform': ['utils/model.ts', 'public/_locales', '#imports', 'wxt/browser', 'zustand'],
  components: ['utils/model.ts', 'utils/wording', 'utils/platform', 'react', 'react-dom'],
};

const within = (name: string, allowed: string): boolean => name === allowed || name.startsWith(`${allowed}/`);

describe('imports go in one direction', () => {
  for (const [folder, allowed] of Object.entries(MAY)) {
    it(`${folder} imports only ${allowed.join(', ')} and itself`, () => {
      const wrong = sources(folder).flatMap((file) =>
        importsOf(file)
          .filter((name) => !within(name, folder) && !allowed.some((a) => within(name, a)))
          .map((name) => `${file} imports ${name}`),
      );
      expect(wrong).toEqual([]);
    });
  }

  it('model.ts imports nothing', () => {
    expect(importsOf('utils/model.ts')).toEqual([]);
  });

  it('pipeline.ts joins the core folders and nothing else', () => {
    const core = ['article', 'facts', 'page', 'sites', 'source', 'summary'].map((f) => `utils/${f}`);
    const wrong = importsOf('utils/pipeline.ts').filter(
      (n) => n !== 'utils/model.ts' && !core.some((c) => within(n, c)),
    );
    expect(wrong).toEqual([]);
  });

  it('site rules are data: one default export, no function', () => {
    const rules = sources('utils/sites').filter((file) => !file.endsWith('/index.ts'));
    expect(rules.length).toBeGreaterThan(12);
    for (const file of rules) {
      const code = readFileSync(join(ROOT, file), 'utf8');
      expect(code, file).toMatch(/export default/);
      const words = code.replace(/\/\/.*$|'(?:[^'\\\n]|\\.)*'/gm, '');
      expect(words, file).not.toMatch(/=>|\bfunction\b|\bclass\b/);
    }
  });

  it('pure text folders know neither the document nor the browser', () => {
    for (const folder of ['utils/text', 'utils/facts', 'utils/summary', 'utils/source', 'utils/wording']) {
      for (const file of sources(folder)) {
        const code = readFileSync(join(ROOT, file), 'utf8').replace(
          /\/\*[\s\S]*?\*\/|\/\/.*$|'(?:[^'\\\n]|\\.)*'|`[^`]*`/gm,
          '',
        );
        expect(code, file).not.toMatch(/\b(?:document|window|browser|chrome)\s*[.[]/);
      }
    }
  });

  it('every file opens by saying what lives there', () => {
    const silent = ['utils', 'components', 'entrypoints', 'scripts', 'test']
      .flatMap(sources)
      .filter(
        (file) =>
          !/^(?:\/\/ @vitest-environment [^\n]*\n)?(?:\/\/|\/\*\*?) ?\S/.test(
            readFileSync(join(ROOT, file), 'utf8'),
          ),
      );
    expect(silent).toEqual([]);
  });

  it('files are named in kebab-case', () => {
    const odd = ['utils', 'components', 'entrypoints', 'scripts', 'test']
      .flatMap(sources)
      .filter((file) =>
        file.split('/').some((part) => !/^(?:[a-z0-9]+(?:-{1,2}[a-z0-9]+)*)(?:\.[a-z0-9]+)*$/.test(part)),
      );
    expect(odd).toEqual([]);
  });
});

describe('nothing is fetched, evaluated or written as HTML', () => {
  const shipped = ['utils', 'components', 'entrypoints'].flatMap(sources);
  const bare = (file: string) =>
    readFileSync(join(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  /**
   * The files that may ask the network, each with the only files that may use it: the models the reader connects, and the
   * further pages of the article in front, loaded from its own origin on the reader's click.
   */
  const NETWORK: Record<string, string[]> = {
    'utils/platform/engine-access.ts': [
      'entrypoints/options/engine-port.ts',
      'entrypoints/popup/engine-port.ts',
    ],
    'utils/platform/load-page.ts': ['entrypoints/read.ts'],
  };

  it.each([
    [
      'innerHTML and its kin',
      /\.(?:innerHTML|outerHTML)\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write\b|createContextualFragment/,
    ],
    [
      'network requests outside the files that may',
      /\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts/,
    ],
    ['evaluated code', /\beval\s*\(|new Function\b|setTimeout\(\s*['"`]/],
    ['left-over debugging', /console\.(?:log|debug)|\bdebugger\b/],
  ])('no %s', (what, pattern) => {
    const files = shipped.filter((file) => !(what.startsWith('network') && file in NETWORK));
    expect(files.filter((file) => pattern.test(bare(file)))).toEqual([]);
  });

  it.each(Object.entries(NETWORK))('%s is used by %j alone', (file, users) => {
    expect(shipped.filter((one) => importsOf(one).includes(file))).toEqual(users);
  });
});
