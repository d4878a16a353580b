// Every benchmark, one after the other; what they print is kept as Markdown and as JSON in out/bench/.
// npm run bench -- [--corpus DIR] [--quick]: DIR holds pages (gold.json), facts/ and summary/; without it what needs it says so.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release } from 'node:os';
import { join } from 'node:path';
import { flag, option } from './corpus.ts';
import { ROOT } from './in-page.ts';

const corpus = option('corpus');
const pages = corpus ? ['--corpus', corpus] : [];
const below = (folder: string) => (corpus ? ['--corpus', join(corpus, folder)] : []);
const quick = flag('quick');

/** Name, file, options; what takes long and is no matter of a quick look comes last. */
const BENCHES: [string, string, string[]][] = [
  ['size', 'size.ts', []],
  ['read', 'read.ts', [...pages, '--no-site-rules']],
  ['read with site rules', 'read.ts', pages],
  ['clean', 'clean.ts', pages],
  ['clean without site rules', 'clean.ts', [...pages, '--no-site-rules']],
  ['facts', 'facts.ts', below('facts')],
  ['summary', 'summary.ts', below('summary')],
  ['popup', 'popup.ts', []],
  ['reader', 'reader.ts', []],
  ...(quick
    ? []
    : ([
        ['clean, frame by frame', 'clean.ts', [...pages, '--paint']],
        ['clean without site rules, frame by frame', 'clean.ts', [...pages, '--no-site-rules', '--paint']],
        ['load', 'load.ts', pages],
        ['feed', 'feed.ts', []],
        ['memory', 'memory.ts', []],
        ['tabs', 'tabs.ts', []],
        ['scale', 'scale.ts', []],
      ] as [string, string, string[]][])),
];

const machine = `${new Date().toISOString().slice(0, 16)}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${release()}, Node ${process.version}`;
const done = BENCHES.map(([name, file, args]) => {
  console.log(`\n## ${name}\n`);
  const start = performance.now();
  const load = loadavg()[0] ?? 0;
  const { stdout, stderr, status } = spawnSync(process.execPath, [join('test/bench', file), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const output = (status === 0 ? stdout : `${stdout}${stderr}`).trim();
  console.log(output);
  return { name, file, status, load, seconds: Math.round((performance.now() - start) / 1000), output };
});

const folder = join(ROOT, 'out/bench');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'bench.json'), `${JSON.stringify({ machine, benches: done }, null, 2)}\n`);
const sections = done.map(
  ({ name, file, load, seconds, output }) =>
    `## ${name}\n\n\`${file}\`, ${seconds} s, ${load.toFixed(1)} processes waiting at its start\n\n\`\`\`text\n${output}\n\`\`\`\n`,
);
writeFileSync(join(folder, 'bench.md'), `# Benchmarks\n\n${machine}\n\n${sections.join('\n')}`);
const failed = done.filter(({ status }) => status !== 0).map(({ name }) => name);
console.log(
  `\nKept in out/bench/bench.md and bench.json.${failed.length ? ` Not measured: ${failed.join(', ')}.` : ''}`,
);
