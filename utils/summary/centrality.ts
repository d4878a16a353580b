// How central a sentence is: PageRank over the likeness of all sentences, without ever listing a pair.

/** A sentence as a sparse vector of length 1: `ids` are token numbers, `weights` go with them. */
export interface SparseVector {
  ids: Int32Array;
  weights: Float64Array;
}

/** Token numbers of every sentence and in how many sentences each token occurs. */
export interface TermTable {
  size: number;
  frequency: number[];
  /** One a sentence: its distinct tokens and how often each stands in it. */
  rows: { ids: Int32Array; counts: Float64Array }[];
}

/** Numbers the tokens of the sentences: one inverted index of the article, built in one pass. */
export function termTable(rows: string[][]): TermTable {
  const numbers = new Map<string, number>();
  const frequency: number[] = [];
  // Where a token stands in the row that saw it last: cheaper than a map a row.
  const lastRow: number[] = [];
  const slot: number[] = [];
  const counted = rows.map((row, r) => {
    const ids = new Int32Array(row.length);
    const counts = new Float64Array(row.length);
    let n = 0;
    for (const token of row) {
      let id = numbers.get(token);
      if (id === undefined) {
        id = numbers.size;
        numbers.set(token, id);
        frequency.push(0);
        lastRow.push(-1);
        slot.push(0);
      }
      if (lastRow[id] !== r) {
        lastRow[id] = r;
        slot[id] = n;
        ids[n++] = id;
        frequency[id] = (frequency[id] ?? 0) + 1;
      }
      const at = slot[id] ?? 0;
      counts[at] = (counts[at] ?? 0) + 1;
    }
    return { ids: ids.subarray(0, n), counts: counts.subarray(0, n) };
  });
  return { size: numbers.size, frequency, rows: counted };
}

/** tf-idf vectors of length 1 (Salton and Buckley 1988); an empty sentence is an empty vector. */
export function tfIdf(table: TermTable): SparseVector[] {
  const n = table.rows.length;
  const idf = Float64Array.from(table.frequency, (f) => Math.log(1 + n / f));
  return table.rows.map(({ ids, counts }) => {
    const weights = new Float64Array(ids.length);
    let sum = 0;
    for (let k = 0; k < ids.length; k++) {
      const w = (counts[k] ?? 0) * (idf[ids[k] ?? 0] ?? 0);
      weights[k] = w;
      sum += w * w;
    }
    const norm = Math.sqrt(sum) || 1;
    for (let k = 0; k < weights.length; k++) weights[k] = (weights[k] ?? 0) / norm;
    return { ids, weights };
  });
}

/**
 * Vectors whose product is the shared tokens over the geometric mean of the log lengths: the sentence likeness of
 * TextRank (Mihalcea and Tarau 2004), which has the arithmetic mean there and so cannot be split into two factors.
 */
export function overlap(table: TermTable): SparseVector[] {
  return table.rows.map(({ ids }) => ({
    ids,
    weights: new Float64Array(ids.length).fill(1 / Math.sqrt(Math.log(2 + ids.length))),
  }));
}

/** The product of one vector with every other: cosines, for vectors of length 1. */
export function likenessTo(one: SparseVector, vectors: SparseVector[]): number[] {
  const weight = new Map<number, number>();
  for (let k = 0; k < one.ids.length; k++) weight.set(one.ids[k] ?? -1, one.weights[k] ?? 0);
  return vectors.map((v) => {
    let sum = 0;
    for (let k = 0; k < v.ids.length; k++) sum += (v.weights[k] ?? 0) * (weight.get(v.ids[k] ?? -1) ?? 0);
    return sum;
  });
}

/** Σ_j scale_j · v_j, over the tokens. */
function gather(vectors: SparseVector[], size: number, scale: (j: number) => number): Float64Array {
  const sum = new Float64Array(size);
  for (let j = 0; j < vectors.length; j++) {
    const v = vectors[j];
    const s = scale(j);
    if (v && s !== 0)
      for (let k = 0; k < v.ids.length; k++)
        sum[v.ids[k] ?? 0] = (sum[v.ids[k] ?? 0] ?? 0) + s * (v.weights[k] ?? 0);
  }
  return sum;
}

function along(v: SparseVector, sum: Float64Array): number {
  let s = 0;
  for (let k = 0; k < v.ids.length; k++) s += (v.weights[k] ?? 0) * (sum[v.ids[k] ?? 0] ?? 0);
  return s;
}

/**
 * Personalised PageRank over the sentence graph whose edges are the products of the vectors (continuous LexRank,
 * Erkan and Radev 2004, with tf-idf vectors). The graph is V·Vᵀ without its diagonal, so one step is two sparse
 * passes over the tokens instead of a loop over all pairs: the cost grows with the text, not with its square.
 *
 * @param bias where the random reader lands, any non-negative numbers; uniform when left out
 * @returns one score a sentence; they sum to 1
 */
export function pageRank(
  vectors: SparseVector[],
  size: number,
  bias?: number[],
  damping = 0.85,
  rounds = 10,
): number[] {
  const n = vectors.length;
  if (n === 0) return [];
  const own = vectors.map((v) => v.weights.reduce((s, w) => s + w * w, 0));
  const all = gather(vectors, size, () => 1);
  const degree = vectors.map((v, i) => Math.max(0, along(v, all) - (own[i] ?? 0)));
  const total = bias?.reduce((s, b) => s + b, 0) ?? 0;
  const jump = Array.from({ length: n }, (_, i) => (total > 0 ? (bias?.[i] ?? 0) / total : 1 / n));
  let rank = jump.slice();
  for (let round = 0; round < rounds; round++) {
    const out = rank.map((r, i) => ((degree[i] ?? 0) > 1e-12 ? r / (degree[i] ?? 1) : 0));
    const lost = rank.reduce((s, r, i) => s + ((out[i] ?? 0) === 0 ? r : 0), 0);
    const flow = gather(vectors, size, (j) => out[j] ?? 0);
    rank = vectors.map((v, i) => {
      const inflow = Math.max(0, along(v, flow) - (out[i] ?? 0) * (own[i] ?? 0));
      return (1 - damping + damping * lost) * (jump[i] ?? 0) + damping * inflow;
    });
  }
  return rank;
}

/**
 * Likeness to what comes later: news says it first and explains it after (PacSum, Zheng and Lapata 2019, forward
 * edges only). Cosines with all later sentences, added up.
 */
export function forwardLikeness(vectors: SparseVector[], size: number): number[] {
  const later = new Float64Array(size);
  const out = new Array<number>(vectors.length).fill(0);
  for (let i = vectors.length - 1; i >= 0; i--) {
    const v = vectors[i];
    if (!v) continue;
    out[i] = along(v, later);
    for (let k = 0; k < v.ids.length; k++)
      later[v.ids[k] ?? 0] = (later[v.ids[k] ?? 0] ?? 0) + (v.weights[k] ?? 0);
  }
  return out;
}
