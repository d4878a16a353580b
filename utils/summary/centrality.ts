// How central a sentence is: PageRank over the likeness of all sentences, without ever listing a pair.

/** A sentence as a sparse vector of length 1: `ids` are token numbers, `weights` go with them. */
export interface SparseVector {
  ids: Int32Array;
  weights: Float64Array;
}

/** One sentence: its distinct tokens and how often each stands in it. */
export interface TermRow {
  ids: Int32Array;
  counts: Float64Array;
  /** Of tokens that were left out (`linked`): how many, and their counts squared and added up. */
  alone?: { tokens: number; squares: number };
}

/** Token numbers of every sentence and in how many sentences each token occurs. */
export interface TermTable {
  size: number;
  frequency: number[];
  rows: TermRow[];
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

/**
 * The table without the tokens of one sentence only: they link it to no other, so that no product of two sentences
 * needs them. In Chinese they are three tokens of four.
 */
export function linked(table: TermTable): TermTable {
  const { frequency } = table;
  let room = 0;
  for (const { ids } of table.rows) room += ids.length;
  const allIds = new Int32Array(room);
  const allCounts = new Float64Array(room);
  let end = 0;
  const rows = table.rows.map(({ ids, counts }) => {
    const from = end;
    let squares = 0;
    for (let k = 0; k < ids.length; k++) {
      const id = ids[k] ?? 0;
      const count = counts[k] ?? 0;
      if ((frequency[id] ?? 0) < 2) squares += count * count;
      else {
        allIds[end] = id;
        allCounts[end++] = count;
      }
    }
    return {
      ids: allIds.subarray(from, end),
      counts: allCounts.subarray(from, end),
      alone: { tokens: ids.length - (end - from), squares },
    };
  });
  return { ...table, rows };
}

/** tf-idf vectors of length 1 (Salton and Buckley 1988), with what was left out; an empty sentence is an empty vector. */
export function tfIdf(table: TermTable): SparseVector[] {
  const n = table.rows.length;
  // By frequency: few tokens stand in many sentences.
  const idf: number[] = [];
  const idfOf = (frequency: number): number => (idf[frequency] ??= Math.log(1 + n / frequency));
  return table.rows.map(({ ids, counts, alone }) => {
    const weights = new Float64Array(ids.length);
    let sum = alone ? alone.squares * idfOf(1) ** 2 : 0;
    for (let k = 0; k < ids.length; k++) {
      const w = (counts[k] ?? 0) * idfOf(table.frequency[ids[k] ?? 0] ?? 1);
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
  return table.rows.map(({ ids, alone }) => ({
    ids,
    weights: new Float64Array(ids.length).fill(
      1 / Math.sqrt(Math.log(2 + ids.length + (alone?.tokens ?? 0))),
    ),
  }));
}

/** The product of one vector with every other: cosines, for vectors of length 1. */
export function likenessTo(one: SparseVector, vectors: SparseVector[]): number[] {
  let size = 0;
  for (const { ids } of [one, ...vectors]) for (const id of ids) size = Math.max(size, id + 1);
  const dense = new Float64Array(size);
  add(one, 1, dense);
  return vectors.map((v) => along(v, dense));
}

/** Adds `scale` times a vector to `sum`. */
function add({ ids, weights }: SparseVector, scale: number, sum: Float64Array): void {
  for (let k = 0; k < ids.length; k++) {
    const id = ids[k] ?? 0;
    sum[id] = (sum[id] ?? 0) + scale * (weights[k] ?? 0);
  }
}

/** The product of a vector with a dense one. */
function along({ ids, weights }: SparseVector, sum: Float64Array): number {
  let s = 0;
  for (let k = 0; k < ids.length; k++) s += (weights[k] ?? 0) * (sum[ids[k] ?? 0] ?? 0);
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
  const flow = new Float64Array(size);
  for (const v of vectors) add(v, 1, flow);
  const own = new Float64Array(n);
  const degree = new Float64Array(n);
  vectors.forEach((v, i) => {
    let square = 0;
    for (const w of v.weights) square += w * w;
    own[i] = square;
    degree[i] = Math.max(0, along(v, flow) - square);
  });
  const total = bias?.reduce((s, b) => s + b, 0) ?? 0;
  const jump = Float64Array.from(vectors, (_, i) => (total > 0 ? (bias?.[i] ?? 0) / total : 1 / n));
  const rank = jump.slice();
  const out = new Float64Array(n);
  for (let round = 0; round < rounds; round++) {
    let lost = 0;
    flow.fill(0);
    vectors.forEach((v, i) => {
      const r = rank[i] ?? 0;
      const d = degree[i] ?? 0;
      const share = d > 1e-12 ? r / d : 0;
      out[i] = share;
      if (share === 0) lost += r;
      else add(v, share, flow);
    });
    const landing = 1 - damping + damping * lost;
    vectors.forEach((v, i) => {
      const inflow = Math.max(0, along(v, flow) - (out[i] ?? 0) * (own[i] ?? 0));
      rank[i] = landing * (jump[i] ?? 0) + damping * inflow;
    });
  }
  return Array.from(rank);
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
    add(v, 1, later);
  }
  return out;
}
