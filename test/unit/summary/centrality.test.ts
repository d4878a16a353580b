// Centrality: the factored PageRank equals the one over all pairs.
import { expect, test } from 'vitest';
import {
  forwardLikeness,
  likenessTo,
  overlap,
  pageRank,
  termTable,
  tfIdf,
} from '../../../utils/summary/centrality.ts';

const rows = ['a b c', 'a b d', 'a e f', 'g h', 'b c d a', ''].map((r) => r.split(' ').filter(Boolean));

/** The textbook loop over all pairs. */
function slowRank(likeness: number[][], jump: number[], rounds: number): number[] {
  const n = jump.length;
  const degree = likeness.map((row, i) => row.reduce((s, x, j) => s + (i === j ? 0 : x), 0));
  let rank = jump.slice();
  for (let r = 0; r < rounds; r++) {
    const lost = rank.reduce((s, x, i) => s + ((degree[i] ?? 0) < 1e-12 ? x : 0), 0);
    rank = rank.map((_, i) => {
      let inflow = 0;
      for (let j = 0; j < n; j++)
        if (j !== i && (degree[j] ?? 0) >= 1e-12)
          inflow += ((rank[j] ?? 0) * (likeness[j]?.[i] ?? 0)) / (degree[j] ?? 1);
      return (0.15 + 0.85 * lost) * (jump[i] ?? 0) + 0.85 * inflow;
    });
  }
  return rank;
}

test('page rank without pairs equals page rank over pairs', () => {
  const table = termTable(rows);
  for (const vectors of [tfIdf(table), overlap(table)]) {
    const likeness = vectors.map((v) => likenessTo(v, vectors));
    const jump = rows.map(() => 1 / rows.length);
    const fast = pageRank(vectors, table.size, undefined, 0.85, 12);
    slowRank(likeness, jump, 12).forEach((x, i) => {
      expect(fast[i]).toBeCloseTo(x, 10);
    });
    expect(fast.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 10);
  }
});

test('a vector is like itself, and unlike what shares no token', () => {
  const table = termTable(rows);
  const vectors = tfIdf(table);
  const first = vectors[0];
  if (!first) throw new Error('no vector');
  const like = likenessTo(first, vectors);
  expect(like[0]).toBeCloseTo(1, 10);
  expect(like[3]).toBe(0);
});

test('forward likeness adds up the cosines with all later sentences', () => {
  const table = termTable(rows);
  const vectors = tfIdf(table);
  const forward = forwardLikeness(vectors, table.size);
  vectors.forEach((v, i) => {
    const later = likenessTo(v, vectors).slice(i + 1);
    expect(forward[i]).toBeCloseTo(
      later.reduce((a, b) => a + b, 0),
      10,
    );
  });
});

test('no sentences, no ranks', () => {
  expect(pageRank([], 0)).toEqual([]);
});
