// Known weaknesses of the dependencies: `npm audit` against a list of documented exceptions. `node scripts/audit.ts`
// Ends with 1 for a weakness that is not listed; where no registry answers it says that nothing was checked, and ends with 0.
import { spawnSync } from 'node:child_process';
import { ROOT } from './lib/build.ts';

/** Advisories that are known and do not touch what is shipped: the advisory's id, the package, why, until when. */
const EXCEPTIONS: readonly { id: string; name: string; why: string; until: string }[] = [];

interface Via {
  source?: number;
  url?: string;
  title?: string;
  severity?: string;
}
interface Report {
  vulnerabilities?: Record<string, { name: string; severity: string; via: (Via | string)[] }>;
  metadata?: { dependencies?: { total?: number } };
  error?: { code?: string; summary?: string };
  message?: string;
}

/** npm gives an advisory as an address that ends in its id. */
const idOf = ({ url, source }: Via): string => url?.split('/').at(-1) ?? String(source);

function npm(...args: string[]): Report {
  const path = process.env.npm_execpath;
  const { stdout } = path
    ? spawnSync(process.execPath, [path, ...args], { cwd: ROOT, encoding: 'utf8', maxBuffer: 32_000_000 })
    : spawnSync('npm', args, {
        cwd: ROOT,
        encoding: 'utf8',
        maxBuffer: 32_000_000,
        shell: process.platform === 'win32',
      });
  try {
    return JSON.parse(stdout) as Report;
  } catch {
    return { error: { summary: 'npm gave no answer' } };
  }
}

let worst = 0;
for (const [what, ...omit] of [['what is shipped', '--omit=dev'], ['everything']] as const) {
  const report = npm('audit', '--json', ...omit);
  if (!report.vulnerabilities) {
    const reason = report.error?.summary ?? report.message ?? 'no answer';
    console.log(`${what}: not checked: no registry answers (${reason.split('\n')[0]})`);
    continue;
  }
  const found = Object.values(report.vulnerabilities).flatMap(({ name, severity, via }) =>
    via
      .filter((one): one is Via => typeof one !== 'string')
      .map((one) => ({ name, severity, id: idOf(one), title: one.title ?? '' })),
  );
  const today = new Date().toISOString().slice(0, 10);
  const excused = ({ id, name }: { id: string; name: string }) =>
    EXCEPTIONS.some((one) => one.id === id && one.name === name && one.until >= today);
  const open = found.filter((one) => !excused(one));
  console.log(
    `${what}: ${report.metadata?.dependencies?.total ?? '?'} packages, ${open.length} weaknesses, ${found.length - open.length} excused`,
  );
  for (const { id, name, severity, title } of open) console.log(`  ${severity} ${name} ${id}: ${title}`);
  worst += open.length;
}
if (worst > 0) process.exitCode = 1;
