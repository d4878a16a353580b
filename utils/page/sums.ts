// Sums over the lines of an element, read off prefix sums in constant time.
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

/** At `r`: the sum over the runs before `r`. */
export interface PrefixSums {
  chars: Int32Array;
  link: Int32Array;
  prose: Float64Array;
  lines: Int32Array;
  titles: Int32Array;
}

export function prefixSums(runs: readonly Run[]): PrefixSums {
  const n = runs.length + 1;
  const p: PrefixSums = {
    chars: new Int32Array(n),
    link: new Int32Array(n),
    prose: new Float64Array(n),
    lines: new Int32Array(n),
    titles: new Int32Array(n),
  };
  for (let r = 0; r < runs.length; r++) {
    const run = runs[r] as Run;
    const value = runValue(run);
    const linked = run.link * 2 > run.chars;
    p.chars[r + 1] = (p.chars[r] as number) + run.chars;
    p.link[r + 1] = (p.link[r] as number) + run.link;
    p.prose[r + 1] = (p.prose[r] as number) + Math.max(0, value);
    p.lines[r + 1] = (p.lines[r] as number) + (value > 0 ? 1 : 0);
    p.titles[r + 1] = (p.titles[r] as number) + (linked && run.chars >= 8 ? 1 : 0);
  }
  return p;
}

const between = (sums: Int32Array | Float64Array, from: number, to: number) =>
  (sums[to] as number) - (sums[from] as number);

/** The sums of element `i`, worked out once. */
export function sumsOf(s: Survey, i: number): Sums {
  const known = s.sums[i];
  if (known) return known;
  const p = s.prefix;
  const from = s.firstRun[i] as number;
  const to = s.endRun[i] as number;
  const sums = {
    runs: to - from,
    chars: between(p.chars, from, to),
    link: between(p.link, from, to),
    prose: between(p.prose, from, to),
    lines: between(p.lines, from, to),
    titles: between(p.titles, from, to),
  };
  s.sums[i] = sums;
  return sums;
}

/** Weighted prose of the runs `from` to `to` (exclusive). */
export const proseBetween = (s: Survey, from: number, to: number): number =>
  to > from ? between(s.prefix.prose, from, to) : 0;
