// What the extension does to the loading of a page: the same page with and without it, in turn, in real Chromium.
// node test/bench/load.ts [--corpus DIR] [--rounds N] [--only id,id] [--build DIR]; without a corpus the project's own sample pages.
// Beside the extension stands an empty one, so that both browsers carry the same burden but ours.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver } from '../drivers/driver.ts';
import { launch } from '../drivers/launch.ts';
import { nothing, ours } from './builds.ts';
import { goldPages, option } from './corpus.ts';
import { median, ROOT } from './in-page.ts';

const rounds = Number(option('rounds') ?? 30);
/** Rounds in which caches and compilers settle. */
const WARM = 2;
const RESAMPLES = 2000;

interface Times {
  load: number;
  fcp: number;
  shift: number;
  long: number;
}
const METRICS: [keyof Times, string][] = [
  ['load', 'load event, ms'],
  ['fcp', 'first contentful paint, ms'],
  ['shift', 'layout shift'],
  ['long', 'long tasks, ms'],
];

function samples(): { url: string; html: string }[] {
  if (option('corpus')) {
    const { pages, html } = goldPages();
    return pages
      .filter(({ kind }) => kind === 'article')
      .map((page) => ({ url: page.url, html: html(page) }));
  }
  const folder = join(ROOT, 'test/golden');
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .slice(0, 12)
    .map(({ name }) => ({
      url: (JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as { url: string }).url,
      html: readFileSync(join(folder, name, 'page.html'), 'utf8'),
    }));
}

/** Reads what the browser itself has noted of this load. Runs in the page. */
const noted = (): Promise<Times> =>
  new Promise((done) => {
    const out: Times = { load: 0, fcp: 0, shift: 0, long: 0 };
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    out.load = navigation?.loadEventStart ?? 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (entry.entryType === 'longtask') out.long += entry.duration;
        else out.shift += (entry as unknown as { value: number }).value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) out.long += entry.duration;
    }).observe({ type: 'longtask', buffered: true });
    setTimeout(() => {
      out.fcp = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
      done(out);
    }, 400);
  });

async function once(driver: Driver, url: string): Promise<Times> {
  await driver.open(url);
  return driver.evaluate(noted);
}

const mean = (xs: number[]): number => xs.reduce((sum, x) => sum + x, 0) / xs.length;

/** The middle 95 % of the means of samples drawn with replacement (the percentile bootstrap of Efron). */
function interval(xs: number[]): [number, number] {
  let seed = 12345;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const means = Array.from({ length: RESAMPLES }, () =>
    mean(xs.map(() => xs[Math.floor(random() * xs.length)] as number)),
  ).sort((a, b) => a - b);
  return [means[Math.floor(RESAMPLES * 0.025)] as number, means[Math.floor(RESAMPLES * 0.975)] as number];
}

const without = await launch('chromium', { extensionDir: nothing() });
const withOurs = await launch('chromium', { extensionDir: ours() });

const differences: Record<keyof Times, number[]> = { load: [], fcp: [], shift: [], long: [] };
const plain: Record<keyof Times, number[]> = { load: [], fcp: [], shift: [], long: [] };
const pages = samples();
for (const { url, html } of pages) for (const driver of [without, withOurs]) driver.serve(url, html);
for (let round = 0; round < rounds + WARM; round++) {
  for (const { url } of pages) {
    // Who comes first changes, so that neither gains by it.
    const order = round % 2 ? [withOurs, without] : [without, withOurs];
    const found = new Map<Driver, Times>();
    for (const driver of order) found.set(driver, await once(driver, url));
    if (round < WARM) continue;
    const [bare, ours] = [found.get(without) as Times, found.get(withOurs) as Times];
    for (const [metric] of METRICS) {
      differences[metric].push(ours[metric] - bare[metric]);
      plain[metric].push(bare[metric]);
    }
  }
}
await without.close();
await withOurs.close();

console.log(
  `${pages.length} pages, ${rounds} rounds, Chromium: with the extension minus without, pair by pair`,
);
for (const [metric, name] of METRICS) {
  const [low, high] = interval(differences[metric]);
  const digits = metric === 'shift' ? 4 : 1;
  const share =
    median(plain[metric]) > 0
      ? ` (${((100 * median(differences[metric])) / median(plain[metric])).toFixed(1)} %)`
      : '';
  console.log(
    `  ${name.padEnd(28)} without ${median(plain[metric]).toFixed(digits)}   difference: median ${median(differences[metric]).toFixed(digits)}${share}, mean ${mean(differences[metric]).toFixed(digits)}, 95 % interval ${low.toFixed(digits)} … ${high.toFixed(digits)}`,
  );
}
