// Measures the numbers-and-dates engine on a corpus folder: every set's value/exact, the news gold, speed and linearity.
// npx node test/bench/facts.ts --corpus <folder> [--set name] [--miss n] [--script hant]
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve as absolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findFacts, rankFacts } from '../../utils/facts/index.ts';
import type { Fact } from '../../utils/model.ts';

interface Case {
  id: string;
  text: string;
  ref?: string;
  facts: Record<string, unknown>[];
}
interface SetFile {
  set: string;
  lang: 'zh' | 'en';
  scope: string[];
  cases: Case[];
}
interface Score {
  cases: number;
  exact: number;
  facts: number;
  value: number;
  miss: Record<string, unknown>[];
}

/** Our kinds in the words of the sets. */
const KINDS: Record<string, string> = {
  count: 'quantity',
  measure: 'quantity',
  age: 'age',
  points: 'percent',
  rank: 'ordinal',
};
const NUMERIC = /^(?:count|measure|money|percent|points|age|temperature|multiple|ratio|number)$/;
/** Ends of a bound: 大于20 is [20, ∞), 不足20 is (−∞, 20]. */
const LOWER = /^(?:over|atleast)$/;
const UPPER = /^(?:under|atmost|nearly)$/;

/**
 * A fact in the words of a set. A set of one kind asks nothing else: number sets want the numeral whatever it counts
 * (二十几 at its known end), range sets want bounds, the money set hands over amounts without a unit.
 */
const toSet = (f: Fact, scope: string[], text: string): Record<string, unknown> => {
  let kind = KINDS[f.kind] ?? f.kind;
  let { value, unit } = f;
  const only = scope.length === 1 ? scope[0] : '';
  if (only === 'number' && NUMERIC.test(f.kind)) {
    kind = 'number';
    if (Array.isArray(value) && /[几数幾數]/.test(text.slice(f.start, f.end))) value = value[0] ?? 0;
  } else if (only === 'range' && NUMERIC.test(f.kind) && typeof value === 'number') {
    if (LOWER.test(f.qual ?? '') || /[多余]/.test(text.slice(f.start, f.end))) value = [value, null];
    else if (UPPER.test(f.qual ?? '')) value = [null, value];
  } else if (only === 'range' && Array.isArray(value) && /[几幾]/.test(text.slice(f.start, f.end))) {
    value = [value[0], null];
  } else if (only === 'money' && kind === 'number' && f.end - f.start > text.length - 4) {
    kind = 'money';
    unit = 'CNY';
  } else if (only === 'age' && unit === '岁') unit = 'year';
  if (Array.isArray(value) && (kind === 'number' || (only === 'range' && NUMERIC.test(f.kind))))
    kind = 'range';
  if (kind === 'ratio' || kind === 'multiple') kind = 'number';
  if (kind === 'age' && only !== 'age') kind = 'quantity';
  // 晚上8点 is a moment in some sets and the hour that begins then in others; our grain says it is not told to the minute.
  const { iso } = f;
  const hour = iso?.grain === 'hour' && iso.start && iso.start === iso.end ? iso.start.slice(0, 13) : '';
  return {
    ...f,
    kind,
    ...(hour ? { alts: [{ start: hour, end: hour }] } : {}),
    ...(kind === 'duration' && Array.isArray(value) ? { secondsRange: value } : {}),
    ...(value === undefined ? {} : { value }),
    ...(unit === undefined ? {} : { unit }),
    ...(f.iso ? { iso: { ...f.iso, end: f.iso.end === undefined ? f.iso.start : f.iso.end } } : {}),
  };
};

const arg = (name: string): string | undefined => {
  const i = process.argv.indexOf(`--${name}`);
  return i > 0 ? process.argv[i + 1] : undefined;
};
const corpus = arg('corpus');
const keep = Number(arg('miss') ?? 0);
const pc = (a: number, b: number): string => (b ? ((100 * a) / b).toFixed(1) : '–');

async function sets(dir: string): Promise<void> {
  const { scoreSet } = (await import(pathToFileURL(join(dir, 'score.mjs')).href)) as {
    scoreSet: (
      set: SetFile,
      extract: (text: string, o: { ref?: string; lang: 'zh' | 'en'; scope: string[] }) => unknown,
      o: unknown,
    ) => Promise<Score>;
  };
  for (const file of readdirSync(dir).filter((f) => f.endsWith('.json') && !/^(?:news|xwlb)/.test(f))) {
    const set = JSON.parse(readFileSync(join(dir, file), 'utf8')) as SetFile;
    if (!set.cases || (arg('set') && !file.startsWith(arg('set') ?? ''))) continue;
    const r = await scoreSet(
      set,
      (text, o) =>
        findFacts(text, { lang: o.lang, ...(o.ref ? { ref: o.ref } : {}) }).map((f) =>
          toSet(f, o.scope, text),
        ),
      { keep: 2000 },
    );
    console.log(
      `${set.set.padEnd(20)} cases ${String(r.cases).padStart(4)}  exact ${pc(r.exact, r.cases).padStart(5)}  value ${pc(r.value, r.facts).padStart(5)}`,
    );
    for (const m of r.miss.slice(0, keep)) {
      const g = m.gold as Record<string, unknown> | undefined;
      const show = (f: Record<string, unknown>): string => {
        const iso = f.iso as { start: string; end: string } | undefined;
        return `${String(m.text).slice(f.start as number, f.end as number)}|${f.kind}|${iso ? `${iso.start}..${iso.end}` : (f.seconds ?? JSON.stringify(f.value))}|${f.unit ?? ''}`;
      };
      console.log(
        '   ',
        String(m.text).replace(/\n/g, '⏎').slice(0, 110),
        '|',
        String(m.ref ?? '').slice(0, 16),
        '| GOLD',
        g ? show(g) : '-',
        '| SYS',
        ((m.sys ?? m.extra) as Record<string, unknown>[]).map(show).join(' ; '),
      );
    }
  }
}

interface NewsDoc {
  id: string;
  lang: 'zh' | 'en';
  text: string;
  published: string;
  title?: string;
}
async function news(dir: string): Promise<void> {
  const path = join(dir, 'news-seeds.json');
  if (!existsSync(path)) return;
  const { scoreNews } = (await import(pathToFileURL(join(dir, 'score-news.mjs')).href)) as {
    scoreNews: (
      docs: NewsDoc[],
      textOf: (d: NewsDoc) => string,
      extract: (t: string, o: { ref: string; lang: 'zh' | 'en' }) => unknown,
    ) => Promise<Record<string, unknown> & { miss: Record<string, unknown>[]; perDoc: unknown[] }>;
  };
  const docs = (JSON.parse(readFileSync(path, 'utf8')) as { docs: NewsDoc[] }).docs;
  const r = await scoreNews(
    docs,
    (d) => d.text,
    (text, o) => {
      const facts = findFacts(text, o);
      const ranked = rankFacts(facts, { text, title: text.split('\n')[0] ?? '', ...o });
      return ranked.map((f, i) => ({ ...f, rank: i }));
    },
  );
  const { miss, perDoc: _perDoc, n: _n, ...rows } = r;
  console.log('news gold:', JSON.stringify(rows));
  for (const m of miss) console.log('   ', JSON.stringify(m));
  if (keep) {
    for (const d of docs) {
      const facts = findFacts(d.text, { lang: d.lang, ref: d.published });
      const gold = (d as unknown as { facts: { start: number; end: number }[] }).facts;
      const extra = facts.filter((f) => !gold.some((g) => f.start < g.end && f.end > g.start));
      if (extra.length)
        console.log(
          '   extra',
          d.id,
          extra
            .map(
              (f) =>
                `${d.text.slice(Math.max(0, f.start - 5), f.start)}[${d.text.slice(f.start, f.end)}]${f.kind}`,
            )
            .join(' '),
        );
    }
  }
}

/** Best of some runs in processor time, so that a busy machine does not count against the code; milliseconds. */
function fastest(work: () => unknown, runs: number): number {
  let ms = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage();
    work();
    const used = process.cpuUsage(before);
    ms = Math.min(ms, (used.user + used.system) / 1000);
  }
  return ms;
}

interface Recognizers {
  [name: string]: (text: string, culture: string, options?: number, ref?: Date) => unknown;
}
/** Together they cover what ours does, but for multiples, scores and shares. */
const RECOGNIZERS = [
  'recognizeNumber',
  'recognizeOrdinal',
  'recognizePercentage',
  'recognizeCurrency',
  'recognizeDimension',
  'recognizeTemperature',
  'recognizeAge',
  'recognizeDateTime',
];

/** A text of at least so many characters. */
const atLeast = (text: string, chars: number): string => text.repeat(Math.ceil(chars / text.length));

/** Throughput beside reading the same bytes as JSON, and beside the peers, all over the same text. */
async function throughput(name: string, text: string, lang: 'zh' | 'en'): Promise<void> {
  const ref = '2023-10-20';
  const long = atLeast(text, 60_000);
  const json = JSON.stringify(long);
  const rate = (over: string, ms: number): number => Buffer.byteLength(over) / 1e3 / ms;
  const ours = rate(
    long,
    fastest(() => findFacts(long, { lang, ref }), 8),
  );
  const rows: [string, number][] = [
    [
      'JSON.parse (floor)',
      rate(
        long,
        fastest(() => JSON.parse(json), 8),
      ),
    ],
    ['ours', ours],
  ];
  const suite = (await import('@microsoft/recognizers-text-suite').catch(
    () => null,
  )) as unknown as Recognizers | null;
  const chrono = (await import('chrono-node').catch(() => null)) as Peer | null;
  const date = new Date(ref);
  // They read a page at a time: a slice of the same text is enough to time them, after one look to warm up.
  const slice = atLeast(text, 4000).slice(0, 4000);
  const short = slice.slice(0, lang === 'zh' ? 800 : 400);
  if (chrono) {
    const parse = () => chrono[lang]?.parse(slice, date);
    rows.push(['chrono-node (dates only)', rate(slice, fastest(parse, 4))]);
  }
  if (suite) {
    const all = () =>
      RECOGNIZERS.map((one) => suite[one]?.(short, lang === 'zh' ? 'zh-cn' : 'en-us', 0, date));
    rows.push(['Recognizers-Text (all kinds)', rate(short, fastest(all, 2))]);
  }
  for (const [engine, speed] of rows)
    console.log(
      `speed ${name.padEnd(10)} ${engine.padEnd(29)} ${speed.toFixed(speed < 0.1 ? 4 : 2).padStart(9)} MB/s   ours × ${(ours / speed).toFixed(ours / speed < 1 ? 3 : 1)}`,
    );
}

async function speed(dir: string | undefined): Promise<void> {
  const zh =
    '国家统计局10月18日发布数据,前三季度国内生产总值913027亿元,同比增长5.2%,比上半年回落0.3个百分点。全国约2.4万家企业参与,投资超过1200亿元,气温降至零下5℃。记者从现场了解到,相关部门正在开展工作,居民生活逐步恢复正常。';
  const en =
    'The company said on Monday, Oct. 16, 2023 that revenue rose 5.2% to $12.3 billion in the third quarter, with about 2,400 employees in 12 countries. Analysts had expected growth and the market reacted calmly to the news. ';
  await throughput('zh dense', zh, 'zh');
  await throughput('en dense', en, 'en');
  const seeds = dir ? join(dir, 'news-seeds.json') : '';
  if (existsSync(seeds)) {
    const { docs } = JSON.parse(readFileSync(seeds, 'utf8')) as { docs: NewsDoc[] };
    await throughput('zh news', docs.map(({ text }) => text).join('\n'), 'zh');
  }
  for (const c of [
    '7',
    '亿',
    '年',
    ',',
    '零',
    '一',
    '十',
    '3年',
    '1/2 ',
    'A1',
    '$',
    '第',
    '上',
    '.',
    '-',
    '月',
    '3-',
    ' 3',
    '三 ',
  ]) {
    const text = c.repeat(Math.ceil(2e5 / c.length));
    for (const lang of ['zh', 'en'] as const) {
      const ms = fastest(() => findFacts(text, { lang, ref: '2023-10-20' }), 2);
      if (ms > 300) console.log(`slow: 200 kB of ${JSON.stringify(c)} (${lang}): ${ms.toFixed(0)} ms`);
    }
  }
}

/** Other recognisers to set beside ours: they are no dependency of the project and run only where they are installed. */
async function peers(dir: string): Promise<void> {
  for (const name of ['@microsoft/recognizers-text-suite', 'chrono-node']) {
    const module = (await import(name).catch(() => null)) as Peer | null;
    if (!module) {
      console.log(`peer ${name}: not installed, no figures beside ours`);
      continue;
    }
    for (const set of ['rt-zh-datetime', 'chrono-zh', 'chrono-en']) {
      const { lang, cases } = JSON.parse(readFileSync(join(dir, `${set}.json`), 'utf8')) as SetFile;
      const found = cases.filter((c) =>
        c.facts.every((g) =>
          spansOf(module, c, lang).some((p) => p[0] < Number(g.end) && p[1] > Number(g.start)),
        ),
      );
      console.log(`peer ${name} ${set}: finds ${pc(found.length, cases.length)} % (span only)`);
    }
  }
}

interface Peer {
  recognizeDateTime?: (
    text: string,
    culture: string,
    o: number,
    ref: Date,
  ) => { start: number; end: number }[];
  zh?: Chrono;
  en?: Chrono;
}
interface Chrono {
  parse: (text: string, ref: Date) => { index: number; text: string }[];
}

function spansOf(peer: Peer, c: Case, lang: 'zh' | 'en'): [number, number][] {
  const ref = new Date(c.ref ?? '2024-01-01');
  if (peer.recognizeDateTime)
    return peer
      .recognizeDateTime(c.text, lang === 'zh' ? 'zh-cn' : 'en-us', 0, ref)
      .map((r) => [r.start, r.end + 1]);
  return (peer[lang]?.parse(c.text, ref) ?? []).map((r) => [r.index, r.index + r.text.length]);
}

if (!corpus || !existsSync(corpus))
  console.log('The fact corpus is absent: give its folder with --corpus <folder>. Measuring speed only.');
else {
  await sets(absolute(corpus));
  if (!arg('set')) {
    await news(absolute(corpus));
    await peers(absolute(corpus));
  }
}
if (!arg('set')) await speed(corpus && absolute(corpus));
