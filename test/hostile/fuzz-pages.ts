// The mutation fuzzer: golden pages, mutated, read and cleaned; what breaks is told with the seed that repeats it.
import { checkPage } from './invariants.ts';
import { mutate, randomOf } from './mutate.ts';

export interface Golden {
  name: string;
  url: string;
  html: string;
}

export interface FuzzReport {
  cases: number;
  failures: { page: string; seed: number; how: string; error: string }[];
  /** Slowest reading and cleaning in ms, with the size of the page in characters. */
  slowestRead: { ms: number; chars: number; seed: number };
  slowestClean: { ms: number; chars: number; seed: number };
}

/** The mutated page of one seed. */
export function caseOf(goldens: readonly Golden[], seed: number) {
  const r = randomOf(seed);
  const golden = r.pick(goldens);
  return { golden, ...mutate(golden.html, r), siteRules: r.next() < 0.7 };
}

export function fuzzPages(
  goldens: readonly Golden[],
  parser: DOMParser,
  count: number,
  first: number,
  tell: (line: string) => void = () => {},
): FuzzReport {
  const report: FuzzReport = {
    cases: 0,
    failures: [],
    slowestRead: { ms: 0, chars: 0, seed: 0 },
    slowestClean: { ms: 0, chars: 0, seed: 0 },
  };
  for (let seed = first; seed < first + count; seed++) {
    const { golden, html, how, siteRules } = caseOf(goldens, seed);
    const doc = parser.parseFromString(html, 'text/html');
    try {
      const { read, clean } = checkPage(doc, golden.url, siteRules);
      const at = { chars: html.length, seed };
      if (read > report.slowestRead.ms) report.slowestRead = { ms: Math.round(read), ...at };
      if (clean > report.slowestClean.ms) report.slowestClean = { ms: Math.round(clean), ...at };
    } catch (error) {
      const failure = {
        page: golden.name,
        seed,
        how: how.join(' '),
        error: String((error as Error).stack).slice(0, 600),
      };
      report.failures.push(failure);
      tell(JSON.stringify(failure));
    }
    report.cases++;
  }
  return report;
}
