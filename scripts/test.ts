// npm test: every check of the project, one after the other; ends with "N passed, N failed".
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { build, ROOT, runTool } from './lib/build.ts';
import { fail, Mendable } from './lib/say.mjs';
import { type Count, count, secondTries, type VitestReport } from './lib/vitest-count.ts';

const HELP = `npm test                         types, lint, builds for both browsers, unit, golden, hostile, rules, e2e in both
npm test -- --unit               types, lint, unit, golden, hostile, rules
npm test -- --browser firefox    build and e2e for one browser: chromium or firefox`;

interface Step {
  name: string;
  run(): Count & { output: string };
}

/** A tool that passes or fails as a whole counts as one test. */
const whole = (name: string, work: () => { ok: boolean; output: string }): Step => ({
  name,
  run: () => {
    const { ok, output } = work();
    return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, output: ok ? '' : output };
  },
});

/** Rings of vitest.config.ts, in one process. */
const rings = (projects: string[], ...options: string[]): Step => ({
  name: projects.join(', '),
  run: () => {
    const folder = mkdtempSync(join(tmpdir(), 'qingdu-test-'));
    const report = join(folder, 'report.json');
    try {
      const { ok, output } = runTool(
        'vitest/vitest.mjs',
        [
          'run',
          '--passWithNoTests',
          ...projects.flatMap((project) => ['--project', project]),
          ...options,
          ...['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
        ],
        { quiet: true },
      );
      const found = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
      const sum = count(found);
      const again = secondTries(found).map((line) => `passed at the second try: ${line}`);
      // Vitest may fail on account of an error outside every test.
      if (!ok && sum.failed === 0) sum.failed = 1;
      return { ...sum, output: [...(ok ? [] : [output]), ...again].join('\n') };
    } catch (error) {
      return { passed: 0, failed: 1, skipped: 0, output: `vitest left no report: ${error}` };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});

const types = whole('types', () => {
  const prepared = runTool('wxt/bin/wxt.mjs', ['prepare'], { quiet: true });
  return prepared.ok ? runTool('typescript/bin/tsc', ['--noEmit'], { quiet: true }) : prepared;
});
const coreTypes = whole('types of the core, without a document', () =>
  runTool('typescript/bin/tsc', ['-p', 'tsconfig.core.json'], { quiet: true }),
);
const lint = whole('lint', () =>
  runTool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.'], { quiet: true }),
);

// Property tests take long on a machine that is busy with other things.
const quick = rings(['unit', 'golden', 'hostile', 'rules'], '--testTimeout=60000');

const builds = {
  chromium: whole('build for Chromium', () => build('chromium')),
  firefox: whole('build for Firefox', () => build('firefox')),
};

// The builds come before the rules, which measure them.
const ALL = [types, coreTypes, lint, builds.chromium, builds.firefox, quick, rings(['e2e'])];
/** The specs see to it that the other browser is left out (test/e2e/session.ts). */
function oneBrowser(name: string): Step[] {
  if (name !== 'chromium' && name !== 'firefox') throw new Mendable(`No browser ${name}.\n${HELP}`);
  process.env.QINGDU_ONLY_BROWSER = name;
  return [builds[name], rings(['e2e'])];
}

const QUICK = [types, coreTypes, lint, quick];

function main() {
  const { values } = parseArgs({
    options: {
      unit: { type: 'boolean', default: false },
      browser: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  if (relative(ROOT, process.cwd()) !== '') process.chdir(ROOT);
  const total: Count = { passed: 0, failed: 0, skipped: 0 };
  const steps = values.unit ? QUICK : values.browser === undefined ? ALL : oneBrowser(values.browser);
  for (const step of steps) {
    console.log(`· ${step.name} …`);
    const start = performance.now();
    const { output, ...sum } = step.run();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    if (output) console.log(output.trim());
    const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : '';
    console.log(`  ${step.name}: ${sum.passed} passed, ${sum.failed} failed${skipped} (${seconds} s)`);
    for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += sum[key];
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  if (total.failed > 0) process.exitCode = 1;
}

try {
  main();
} catch (error) {
  fail(error instanceof TypeError ? new Mendable(`${error.message}\n${HELP}`) : error);
}
