// Measures the default summary on a folder of article/summary pairs: ROUGE beside Lead, the guarantees, the speed.
// npx node test/bench/summary.ts --corpus <folder> [--show <set>]
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isBoilerplate } from '../../utils/summary/candidates.ts';
import { type SummaryLine, type SummaryOptions, summarize } from '../../utils/summary/index.ts';
import { sentences } from '../../utils/text/sentences.ts';
import { type Rouge, rouge, rougeTokens } from './rouge.ts';

interface Pair {
  id: string;
  lang: 'zh' | 'en';
  title: string;
  text: string;
  summary: string;
}

const SETS: [set: string, budget: string, options: SummaryOptions][] = [
  ['zh-tt', 's3', { sentences: 3 }],
  ['zh-tt', 'c120', { chars: 120 }],
  ['zh-tt', 'c60', { chars: 60 }],
  ['zh-lead', 's3', { sentences: 3 }],
  ['zh-lead', 'c120', { chars: 120 }],
  ['zh-gist', 's1', { sentences: 1 }],
  ['en-cnn', 's3', { sentences: 3 }],
  ['en-cnn', 'w60', { words: 60 }],
  ['en-lead', 's3', { sentences: 3 }],
  ['en-lead', 'w60', { words: 60 }],
  ['en-bbc', 's3', { sentences: 3 }],
];

const arg = (name: string): string | undefined => {
  const i = process.argv.indexOf(`--${name}`);
  return i > 0 ? process.argv[i + 1] : undefined;
};
const corpus = arg('corpus');

const wordCount = (t: string) => t.split(/\s+/).filter(Boolean).length;

/** The article's first sentences within the same budget, at least one. */
function lead(pair: Pair, options: SummaryOptions): string[] {
  const out: string[] = [];
  let used = 0;
  for (const s of sentences(pair.text)) {
    const text = pair.text.slice(s.start, s.end);
    used += options.words === undefined ? text.length : wordCount(text);
    if (out.length > 0 && used > (options.chars ?? options.words ?? Number.POSITIVE_INFINITY)) break;
    out.push(text);
    if (out.length === (options.sentences ?? Number.POSITIVE_INFINITY)) break;
  }
  return out;
}

const mean = (scores: Rouge[]) =>
  (['r1', 'r2', 'rl'] as const)
    .map((k) =>
      ((100 * scores.reduce((s, x) => s + x[k], 0)) / Math.max(1, scores.length)).toFixed(1).padStart(5),
    )
    .join('');

const LEANING =
  /^(?:但|此外|他|她|它|这|该|其|it |he |she |but |and |they |this |that |these |those |his |her |however)/i;

class Tally {
  lines = 0;
  ungrounded = 0;
  boilerplate = 0;
  questions = 0;
  leaning = 0;
  numbers = 0;
  numbersShown = 0;
  overBudget = 0;

  add(pair: Pair, lines: SummaryLine[], options: SummaryOptions): void {
    const joined = lines.map((l) => l.text).join('\n');
    const size =
      options.words === undefined ? lines.reduce((s, l) => s + l.text.length, 0) : wordCount(joined);
    if (lines.length > 1 && size > (options.chars ?? options.words ?? Number.POSITIVE_INFINITY))
      this.overBudget++;
    for (const l of lines) {
      this.lines++;
      if (pair.text.slice(l.start, l.end) !== l.text) this.ungrounded++;
      if (isBoilerplate(l.text)) this.boilerplate++;
      if (/[？?]["”’]?$/.test(l.text)) this.questions++;
      if (LEANING.test(l.text)) this.leaning++;
    }
    const shown = new Set(rougeTokens(joined, pair.lang));
    for (const token of new Set(rougeTokens(pair.summary, pair.lang))) {
      if (!/\d/.test(token)) continue;
      this.numbers++;
      if (shown.has(token)) this.numbersShown++;
    }
  }

  report(): string {
    const share = (n: number, of: number) => `${of ? ((100 * n) / of).toFixed(0) : '–'}%`;
    return [
      `numbers ${share(this.numbersShown, this.numbers)}`,
      `leaning ${share(this.leaning, this.lines)}`,
      `promo ${this.boilerplate}`,
      `questions ${this.questions}`,
      `ungrounded ${this.ungrounded}`,
      `over budget ${this.overBudget}`,
    ].join(', ');
  }
}

function measure(dir: string): void {
  console.log('set.budget    rows |   ours R1 R2 RL |   Lead R1 R2 RL | lines');
  for (const [set, budget, options] of SETS) {
    const file = join(dir, `${set}.jsonl`);
    if (!existsSync(file)) {
      console.log(`${set}.${budget}: no ${set}.jsonl in the corpus folder, not measured`);
      continue;
    }
    const pairs = readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((l) => JSON.parse(l) as Pair);
    const ours: Rouge[] = [];
    const leads: Rouge[] = [];
    const times: number[] = [];
    const tally = new Tally();
    for (const pair of pairs) {
      const t0 = performance.now();
      const lines = summarize(pair, options);
      times.push(performance.now() - t0);
      tally.add(pair, lines, options);
      const text = lines.map((l) => l.text).join('\n');
      ours.push(rouge(pair.summary, text, pair.lang));
      leads.push(rouge(pair.summary, lead(pair, options).join('\n'), pair.lang));
      if (arg('show') === set) console.log(`\n${pair.id} ${budget}\n= ${pair.summary}\n${text}`);
    }
    times.sort((a, b) => a - b);
    const at = (q: number) => (times[Math.floor(q * times.length)] ?? 0).toFixed(1);
    const name = `${set}.${budget}`.padEnd(13);
    console.log(
      `${name} ${String(pairs.length).padStart(4)} | ${mean(ours)} | ${mean(leads)} | ${tally.report()}; ms ${at(0.5)} p95 ${at(0.95)}`,
    );
  }
}

/**
 * Time against segmentation alone (Intl.Segmenter: the words and the sentences of the same text), and against our own
 * cutting into sentences; on invented text of growing length. The bar is 3 times the segmentation.
 */
function speed(): void {
  const line = (i: number) =>
    `第${i}号码头在${(i % 28) + 1}日检修了${i * 7}根缆桩，第${(i * 13) % 97}小组负责更换岸边的${i % 5 ? '照明灯具' : '系船柱'}。`;
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const cutter = new Intl.Segmenter('zh', { granularity: 'sentence' });
  console.log('\ncharacters  our sentences ms  segmentation ms  summary ms  × sentences  × segmentation');
  for (const size of [5_000, 20_000, 100_000, 1_000_000]) {
    let text = '';
    for (let i = 1; text.length < size; i++) text += `${line(i)}\n`;
    const time = (work: () => unknown) => {
      const runs = Array.from({ length: size > 100_000 ? 2 : 15 }, () => {
        const t0 = performance.now();
        work();
        return performance.now() - t0;
      });
      return Math.min(...runs);
    };
    const cut = time(() => sentences(text));
    const segmented = time(() => [...segmenter.segment(text)].length + [...cutter.segment(text)].length);
    const all = time(() => summarize({ title: '码头检修', text, lang: 'zh' }));
    console.log(
      `${String(text.length).padStart(10)}  ${cut.toFixed(1).padStart(16)}  ${segmented.toFixed(1).padStart(15)}  ${all.toFixed(1).padStart(10)}  ${(all / cut).toFixed(1).padStart(11)}  ${(all / segmented).toFixed(1).padStart(14)}`,
    );
  }
}

if (corpus === undefined || !existsSync(corpus)) {
  console.log(
    corpus === undefined
      ? 'No corpus given: --corpus <folder with zh-tt.jsonl, en-cnn.jsonl …>. Only the speed is measured.'
      : `The corpus folder ${corpus} is absent. Only the speed is measured.`,
  );
} else measure(corpus);
speed();
