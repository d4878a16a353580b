// The mutation fuzzer: golden pages, mutated, read and cleaned; what breaks is told with the seed that repeats it.
import { checkPage, spent } from './invariants.ts';
import { mutate, randomOf } from './mutate.ts';

export interface Golden {
  name: string;
  url: string;
  html: string;
}

export interface FuzzReport {
  cases: number;
  failures: { page: string; seed: number; how: string; error: string }[];
  /** The page that took most processor time for everything, in ms, with its size in characters. */
  slowest: { ms: number; chars: number; seed: number };
}

/** Processor time that a page of so many characters may take here, in jsdom, in ms: about ten times what is usual. */
const mayTake = (chars: number): number => 8_000 + chars * 0.2;

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
    slowest: { ms: 0, chars: 0, seed: 0 },
  };
  for (let seed = first; seed < first + count; seed++) {
    const { golden, html, how, siteRules } = caseOf(goldens, seed);
    const doc = parser.parseFromString(html, 'text/html');
    try {
      const before = process.cpuUsage();
      checkPage(doc, golden.url, siteRules);
      const ms = Math.round(spent(before));
      if (ms > report.slowest.ms) report.slowest = { ms, chars: html.length, seed };
      if (ms > mayTake(html.length)) throw new Error(`took ${ms} ms for ${html.length} characters`);
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
