// Sizes of what is shipped: every script and sheet of a build, gzipped, and what each script is made of.
// node test/bench/size.ts [--firefox] [--modules N]; builds nothing: run npm run build first.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { firstLoad } from '../../scripts/lib/first-load.ts';
import { flag, option } from './corpus.ts';
import { ROOT } from './in-page.ts';

const folder = join(ROOT, '.output', flag('firefox') ? 'firefox-mv3' : 'chrome-mv3');
if (!existsSync(join(folder, 'manifest.json'))) {
  console.error(
    `No build in ${relative(ROOT, folder)}: run npm run build${flag('firefox') ? ':firefox' : ''} first.`,
  );
  process.exit(2);
}
const modules = Number(option('modules') ?? 8);
const gzip = (code: string | Buffer): number => gzipSync(code).length / 1000;
const kB = (n: number): string => `${n.toFixed(1)} kB`;

/** Which of the scripts a page of the web gets, and when. */
const WHEN: Record<string, string> = {
  'early.js': 'every page of a known portal, before the first paint',
  'clean.js': 'an article of a known portal, and every page of a site that was added',
  'auto-reader.js': 'every page of a site whose articles open in the reading view',
  'read.js': 'a page the reader opens the popup or the reading view on',
  'digest-zh.js': 'the same, when it is an article in Chinese',
  'digest-en.js': 'the same, when it is an article in another language',
  'readability.js': 'the same, where next to no body is found or the article has further pages',
  'reader.js': 'the reading view',
  'picker.js': 'the lens and the picker',
  'background.js': 'the background',
};

const size = (file: string): number => gzip(readFileSync(join(folder, file)));
const rows: [string, number, string][] = Object.entries(WHEN)
  .filter(([file]) => existsSync(join(folder, file)))
  .map(([file, when]) => [file, size(file), when]);
for (const page of readdirSync(folder).filter((name) => name.endsWith('.html')))
  rows.push([
    page,
    firstLoad(folder, page).reduce((sum, file) => sum + size(file), 0),
    'its scripts before it can draw',
  ]);
const sheets = readdirSync(join(folder, 'sites'))
  .filter((name) => name.endsWith('.css'))
  .map((name) => [name, size(`sites/${name}`)] as const)
  .sort((a, b) => b[1] - a[1]);
rows.push([`sites/*.css (${sheets.length})`, sheets[0]?.[1] ?? 0, `the heaviest, ${sheets[0]?.[0]}`]);

console.log(`| part | gzipped | who pays |\n| --- | ---: | --- |`);
for (const [file, kilobytes, when] of rows) console.log(`| ${file} | ${kB(kilobytes)} | ${when} |`);

/** What one script is made of: modules by their own gzipped size. They compress better together. */
async function parts(entry: string): Promise<[string, number][]> {
  const fake = '\0browser';
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    plugins: [
      {
        name: 'no-browser',
        enforce: 'pre',
        resolveId: (name: string) => (name.startsWith('wxt/') ? fake : undefined),
        load: (name: string) =>
          name === fake
            ? 'export const browser = globalThis.browser; export const defineUnlistedScript = (f) => f;'
            : undefined,
      },
    ],
    build: {
      write: false,
      minify: true,
      rollupOptions: { input: join(ROOT, entry), output: { format: 'iife', name: 'part' } },
    },
  });
  const output = (Array.isArray(result) ? result[0] : result) as unknown as {
    output: { modules?: Record<string, { code: string | null }> }[];
  };
  return Object.entries(output.output[0]?.modules ?? {})
    .map(([file, { code }]): [string, number] => [relative(ROOT, file), gzip(code ?? '')])
    .sort((a, b) => b[1] - a[1]);
}

if (modules > 0) {
  for (const [file] of rows.filter(([name]) => name.endsWith('.js') && name !== 'background.js')) {
    const all = await parts(`entrypoints/${file.replace('.js', '.ts')}`);
    console.log(`\n${file}: ${all.length} modules, the heaviest (gzipped one by one)`);
    for (const [name, kilobytes] of all.slice(0, modules))
      console.log(`  ${kB(kilobytes).padStart(8)}  ${name}`);
  }
}
