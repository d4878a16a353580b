// Times the reading in real Chromium, as ratios in one run: the floor is one TreeWalker pass over the page's text.
// node test/bench/read.ts [--corpus DIR] [--no-site-rules] [--rounds N]; without a corpus the project's own sample pages.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { build } from 'vite';
import { findBrowser } from '../../scripts/lib/browsers.mjs';
import { bare, flag, type GoldPage, goldPages, option } from './corpus.ts';

const ROOT = join(import.meta.dirname, '../..');
const rounds = Number(option('rounds') ?? 15);
const siteRules = !flag('no-site-rules');

interface Sample {
  id: string;
  url: string;
  html: string;
  gold?: GoldPage;
}

function samples(): Sample[] {
  if (option('corpus')) {
    const { pages, html } = goldPages();
    return pages.map((gold) => ({ id: gold.id, url: gold.url, html: html(gold), gold }));
  }
  const folder = join(ROOT, 'test/golden');
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as {
        url: string;
      };
      return { id: name, url: expected.url, html: readFileSync(join(folder, name, 'page.html'), 'utf8') };
    });
}

/** What is timed, bundled for the page. */
const ENTRY = `
import { Readability, isProbablyReaderable } from '@mozilla/readability';
import { planClutter } from '${ROOT}/utils/clutter/plan.ts';
import { lookAt } from '${ROOT}/utils/page/index.ts';
import { readNews } from '${ROOT}/utils/pipeline.ts';
import { ruleFor } from '${ROOT}/utils/sites/index.ts';
window.subjects = (url, siteRules) => {
  const rule = siteRules ? ruleFor(new URL(url).hostname) : undefined;
  return {
    walk: () => { let n = 0; const w = document.createTreeWalker(document.body, 4); while (w.nextNode()) n += w.currentNode.data.length; return n; },
    clean: () => planClutter(lookAt(document, url, rule)).length,
    read: () => readNews(document, url, { siteRules }).page.kind,
    readerable: () => isProbablyReaderable(document),
    readability: () => new Readability(document.cloneNode(true)).parse()?.length ?? 0,
  };
};
window.readOnce = (url, siteRules, now) => readNews(document, url, { siteRules, now: new Date(now) });
window.readabilityText = () => new Readability(document.cloneNode(true)).parse();
`;

async function bundle(): Promise<string> {
  const id = '\0bench';
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    plugins: [
      {
        name: 'bench-entry',
        resolveId: (name: string) => (name === 'bench' ? id : undefined),
        load: (name: string) => (name === id ? ENTRY : undefined),
      },
    ],
    build: { write: false, minify: true, rollupOptions: { input: 'bench', output: { format: 'iife' } } },
  });
  const output = (Array.isArray(result) ? result[0] : result) as { output: { code: string }[] };
  return output.output[0]?.code as string;
}

/** Character 4-grams as a multiset; F1 of two texts. */
function fourGrams(text: string): Map<string, number> {
  const grams = new Map<string, number>();
  for (let i = 0; i + 4 <= text.length; i++)
    grams.set(text.slice(i, i + 4), (grams.get(text.slice(i, i + 4)) ?? 0) + 1);
  return grams;
}
function agreement(found: string, truth: string): { p: number; r: number } {
  const a = fourGrams(bare(found));
  const b = fourGrams(bare(truth));
  let both = 0;
  for (const [gram, n] of a) both += Math.min(n, b.get(gram) ?? 0);
  const total = (m: Map<string, number>) => [...m.values()].reduce((s, n) => s + n, 0);
  return { p: both / Math.max(1, total(a)), r: both / Math.max(1, total(b)) };
}

const median = (xs: number[]): number =>
  [...xs].sort((x, y) => x - y)[Math.floor(xs.length / 2)] ?? Number.NaN;

const executablePath = findBrowser('chromium');
if (!executablePath) {
  console.error(
    'No Chromium was found: set QINGDU_CHROMIUM to one, or run npm test once, which installs it.',
  );
  process.exit(2);
}
const code = await bundle();
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-background-networking'],
});
const context = await browser.newContext();
const names = ['walk', 'clean', 'read', 'readerable', 'readability'] as const;
const ratios: Record<string, number[]> = {};
const wrong: string[] = [];
let kinds = 0;
let titles = 0;
let articles = 0;
const f1: number[] = [];
const rivalF1: number[] = [];

for (const sample of samples()) {
  const page = await context.newPage();
  await page.route('**/*', (route) =>
    route.request().url() === sample.url
      ? route.fulfill({
          body: sample.html,
          contentType: 'text/html; charset=utf-8',
          headers: { 'Content-Security-Policy': "script-src 'none'; frame-src 'none'; object-src 'none'" },
        })
      : route.abort(),
  );
  await page.goto(sample.url, { waitUntil: 'domcontentloaded' });
  await page.evaluate(code);
  const times = await page.evaluate(
    ({ url, names, rounds, siteRules }) => {
      const subjects = (
        window as never as { subjects: (u: string, r: boolean) => Record<string, () => unknown> }
      ).subjects(url, siteRules);
      const out: Record<string, number[]> = {};
      for (let round = 0; round < rounds; round++) {
        for (const name of names) {
          // Short passes are repeated, since the clock is coarse.
          const times = name === 'walk' ? 20 : name === 'clean' || name === 'readerable' ? 3 : 1;
          const t = performance.now();
          for (let k = 0; k < times; k++) subjects[name]?.();
          if (round > 2) out[name] = [...(out[name] ?? []), (performance.now() - t) / times];
        }
      }
      return out;
    },
    { url: sample.url, names: [...names], rounds, siteRules },
  );
  const walk = median(times.walk ?? []);
  const row = names.map((name) => {
    const ratio = median(times[name] ?? []) / walk;
    ratios[name] = [...(ratios[name] ?? []), ratio];
    return ratio.toFixed(1).padStart(8);
  });
  let verdict = '';
  if (sample.gold) {
    const gold = sample.gold;
    const { reading, body, rival } = await page.evaluate(
      ({ url, siteRules, selector }) => {
        const w = window as never as {
          readOnce: (
            u: string,
            r: boolean,
            n: string,
          ) => { page: { kind: string }; article: { title: string; text: string } | null };
          readabilityText: () => { textContent?: string } | null;
        };
        return {
          reading: w.readOnce(url, siteRules, '2026-11-25T12:00:00+08:00'),
          // Rendered text, as the labels were made from it.
          body: selector
            ? [...document.querySelectorAll<HTMLElement>(selector)].map((e) => e.innerText).join('\n')
            : '',
          rival: w.readabilityText()?.textContent ?? '',
        };
      },
      {
        url: sample.url,
        siteRules,
        selector: (gold as GoldPage & { bodySelector?: string }).bodySelector ?? '',
      },
    );
    const right = reading.page.kind === gold.kind;
    if (right) kinds++;
    else wrong.push(`${gold.id}: ${gold.kind} taken for ${reading.page.kind}`);
    if (gold.kind === 'article') {
      articles++;
      if (bare(reading.article?.title) === bare(gold.title)) titles++;
      else wrong.push(`${gold.id}: title ${reading.article?.title}`);
      const whole = bare(body);
      const from = whole.indexOf(bare(gold.bodyStart));
      const to = whole.indexOf(bare(gold.bodyEnd)) + bare(gold.bodyEnd).length;
      let truth = from >= 0 && to > from ? whole.slice(from, to) : whole;
      for (const c of gold.clutter) if (c.inBody) truth = truth.split(bare(c.text)).join('');
      const ours = agreement(reading.article?.text ?? '', truth);
      const theirs = agreement(rival, truth);
      f1.push((2 * ours.p * ours.r) / Math.max(1e-9, ours.p + ours.r));
      rivalF1.push((2 * theirs.p * theirs.r) / Math.max(1e-9, theirs.p + theirs.r));
      verdict = `  P ${ours.p.toFixed(3)} R ${ours.r.toFixed(3)}`;
    }
  }
  console.log(`${sample.id.padEnd(22)}${row.join('')}${verdict}`);
  await page.close();
}
await browser.close();
const mean = (xs: number[]) => xs.reduce((s, x) => s + x, 0) / Math.max(1, xs.length);
console.log(`
times the walk, median over pages (Chromium, ${rounds} rounds, ${siteRules ? 'with' : 'without'} site rules)
${names.map((name) => `  ${name.padEnd(12)} ${median(ratios[name] ?? []).toFixed(1)}`).join('\n')}`);
if (articles > 0) {
  console.log(`
kind right        ${kinds}/${f1.length === 0 ? 0 : ratios.walk?.length}
title exact       ${titles}/${articles}
body F1 (4-gram)  ${mean(f1).toFixed(4)}   Readability ${mean(rivalF1).toFixed(4)}
${wrong.map((w) => `  ${w}`).join('\n')}`);
}
