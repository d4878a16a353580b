// Which of the scored sentences are shown: the best first, no repetition, within the budget.

import { likenessTo } from './centrality.ts';
import type { Scored } from './signals.ts';
import type { Profile } from './weights.ts';

export interface Budget {
  /** Most lines. */
  lines: number;
  /** Most units (characters or words) in all lines together. */
  units: number;
  /** The number of lines counts more: a line of at most this many units fits even when the rest is used up. */
  always: number;
  /** False: leave the rest of the budget empty rather than fill it with weak lines. */
  padding: boolean;
}

/**
 * Greedy choice with a penalty for repetition (maximal marginal relevance, Carbonell and Goldstein 1998); the title is
 * a set to cover, so a term that a chosen line shows adds little the second time (Lin and Bilmes 2011).
 *
 * The best line is always taken, even when it alone is longer than the budget: one whole sentence is the least that
 * can be shown. No further line ever passes the budget.
 *
 * @param sizes length of every candidate, in the unit of the budget
 * @returns indices of the chosen candidates, in the order of the article
 */
export function select(
  { scores, titles, vectors }: Scored,
  sizes: number[],
  budget: Budget,
  profile: Profile,
): number[] {
  const shown = new Set<string>();
  const worth = (i: number) => {
    let value = scores[i] ?? 0;
    for (const [term, w] of titles[i] ?? []) value += shown.has(term) ? w * profile.shown : w;
    return value;
  };
  const top = scores.reduce((best, _, i) => Math.max(best, worth(i)), 0);
  const likeness = new Array<number>(scores.length).fill(0);
  const chosen: number[] = [];
  let used = 0;
  while (chosen.length < budget.lines) {
    let best = -1;
    let bestValue = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < scores.length; i++) {
      const like = likeness[i] ?? 0;
      if (like > profile.duplicate || chosen.includes(i)) continue;
      const size = sizes[i] ?? 0;
      if (chosen.length > 0 && used + size > budget.units && size > budget.always) continue;
      const value = worth(i) - profile.redundancy * like * top;
      if (value > bestValue) {
        best = i;
        bestValue = value;
      }
    }
    const picked = vectors[best];
    if (best < 0 || !picked) break;
    if (!budget.padding && chosen.length > 0 && bestValue < profile.worthwhile * top) break;
    chosen.push(best);
    used += sizes[best] ?? 0;
    for (const term of titles[best]?.keys() ?? []) shown.add(term);
    likenessTo(picked, vectors).forEach((like, i) => {
      likeness[i] = Math.max(likeness[i] ?? 0, like);
    });
  }
  return chosen.sort((a, b) => a - b);
}
