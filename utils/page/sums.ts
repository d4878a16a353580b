// Sums over the lines of an element, read off prefix sums in constant time; and what its names say, asked once.
import type { ClutterCategory } from '../model.ts';
import { nameCategory } from './names.ts';
import type { Run, Survey } from './survey.ts';

/** Weight of a line as prose (positive) or as a line of links or labels (negative). A Han character weighs 2. */
export function runValue(run: Run): number {
  const text = run.chars - run.link;
  const weight = text + Math.min(run.han, text);
  if (run.link * 2 > run.chars) return -(12 + Math.min(60, run.chars));
  const density = run.marks / run.chars;
  if (run.marks > 0 && weight >= 24 && density < 0.35) return weight;
  if (weight >= 80) return weight * 0.8;
  return -6;
}

export interface Sums {
  runs: number;
  chars: number;
  link: number;
  /** Weighted characters of prose. */
  prose: number;
  /** Lines of prose. */
  lines: number;
  /** Lines that are mostly a link of eight characters or more. */
  titles: number;
}

interface Prefix {
  chars: Float64Array;
  link: Float64Array;
  prose: Float64Array;
  lines: Float64Array;
  titles: Float64Array;
  names: (ClutterCategory | undefined | null)[];
}

const prefixes = new WeakMap<Survey, Prefix>();

let latest: Survey | undefined;
let latestPrefix: Prefix;

function prefixOf(s: Survey): Prefix {
  // Nearly every question is about the page asked about last.
  if (s === latest) return latestPrefix;
  let p = prefixes.get(s);
  if (!p) {
    const n = s.runs.length + 1;
    p = {
      chars: new Float64Array(n),
      link: new Float64Array(n),
      prose: new Float64Array(n),
      lines: new Float64Array(n),
      titles: new Float64Array(n),
      names: [],
    };
    for (let r = 0; r < s.runs.length; r++) {
      const run = s.runs[r] as Run;
      p.chars[r + 1] = (p.chars[r] as number) + run.chars;
      p.link[r + 1] = (p.link[r] as number) + run.link;
      const value = runValue(run);
      p.prose[r + 1] = (p.prose[r] as number) + Math.max(0, value);
      p.lines[r + 1] = (p.lines[r] as number) + (value > 0 ? 1 : 0);
      p.titles[r + 1] = (p.titles[r] as number) + (run.link * 2 > run.chars && run.chars >= 8 ? 1 : 0);
    }
    prefixes.set(s, p);
  }
  latest = s;
  latestPrefix = p;
  return p;
}

const between = (sums: Float64Array, from: number, to: number) =>
  (sums[to] as number) - (sums[from] as number);

/** The sums of element `i`. */
export function sumsOf(s: Survey, i: number): Sums {
  const p = prefixOf(s);
  const from = s.firstRun[i] as number;
  const to = s.endRun[i] as number;
  return {
    runs: to - from,
    chars: between(p.chars, from, to),
    link: between(p.link, from, to),
    prose: between(p.prose, from, to),
    lines: between(p.lines, from, to),
    titles: between(p.titles, from, to),
  };
}

/** Weighted prose of the runs `from` to `to` (exclusive). */
export const proseBetween = (s: Survey, from: number, to: number): number =>
  to > from ? between(prefixOf(s).prose, from, to) : 0;

/** `nameCategory` of element `i`, worked out once. */
export function categoryOf(s: Survey, i: number): ClutterCategory | undefined {
  const { names } = prefixOf(s);
  const known = names[i];
  if (known !== undefined) return known ?? undefined;
  const found = nameCategory(s.els[i] as Element);
  names[i] = found ?? null;
  return found;
}
