// Times the popup of the built extension in a real browser: from the press of the toolbar button to the digest, on a page
// of about 400 kB, beside a popup that draws one line with React and does nothing else.
// node test/bench/popup.ts [--firefox] [--rounds N] [--page FOLDER of test/golden] [--kb N]; builds no extension.
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { openPopup } from '../../scripts/lib/visit.ts';
import type { Driver } from '../drivers/driver.ts';
import { launch } from '../drivers/launch.ts';
import { temporaryFolder } from '../drivers/temporary.ts';
import { flag, option } from './corpus.ts';

declare const chrome: typeof import('wxt/browser').browser;

const ROOT = join(import.meta.dirname, '../..');
const firefox = flag('firefox');
const extensionDir = join(ROOT, '.output', firefox ? 'firefox-mv3' : 'chrome-mv3');
if (!existsSync(join(extensionDir, 'manifest.json'))) {
  console.error(`No build: run npm run build${firefox ? ':firefox' : ''} first.`);
  process.exit(2);
}
const rounds = Number(option('rounds') ?? 9);
const folder = join(ROOT, 'test/golden', option('page') ?? '163-news--2017');
const { url } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as { url: string };

/** The page with lists of links and data behind it, as portals have them, until it is this long. */
function padded(html: string, kb: number): string {
  const link = (i: number) =>
    `<li><a href="/dy/article/P${i}.html">第${i}条：社区食堂开到第一百家，老人午饭只要八元</a></li>`;
  const data = (i: number) =>
    `<script type="application/json">{"id":${i},"list":[${'"河岸的路灯换成了暖光",'.repeat(80)}0]}</script>`;
  let more = '';
  for (let i = 0; Buffer.byteLength(html) + Buffer.byteLength(more) < kb * 1000; i += 20)
    more += `<div class="mod"><h2>栏目 ${i}</h2><ul>${Array.from({ length: 20 }, (_, n) => link(i + n)).join('')}</ul></div>${data(i)}`;
  return html.replace(/<\/body>/i, `${more}</body>`);
}

/** The extension with a popup that draws one line with React. */
async function emptyPopup(): Promise<string> {
  const folder = temporaryFolder('empty-popup');
  cpSync(extensionDir, folder, { recursive: true });
  const source = join(folder, 'empty.js');
  writeFileSync(
    source,
    `import { createElement, useEffect } from 'react';
     import { createRoot } from 'react-dom/client';
     function Empty() {
       useEffect(() => void performance.mark('qingdu-answer'), []);
       return createElement('p', { 'data-testid': 'state', 'data-state': 'ready' }, 'empty');
     }
     createRoot(document.getElementById('root')).render(createElement(Empty));`,
  );
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: {
      alias: { react: join(ROOT, 'node_modules/react'), 'react-dom': join(ROOT, 'node_modules/react-dom') },
    },
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry: source, formats: ['es'], fileName: () => 'empty-built.js' },
    },
  });
  writeFileSync(
    join(folder, 'popup.html'),
    '<!doctype html><meta charset="utf-8"><div id="root"></div><script type="module" src="./empty-built.js"></script>',
  );
  return folder;
}

/** Runs in the popup: when it was painted first and when its answer was drawn, in ms after the document began. */
async function moments(): Promise<{ paint: number; answer: number }> {
  for (let i = 0; i < 40 && performance.getEntriesByType('paint').length === 0; i++)
    await new Promise((done) => setTimeout(done, 25));
  return {
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    answer: performance.getEntriesByName('qingdu-answer')[0]?.startTime ?? Number.NaN,
  };
}

/** Runs in the popup: each script that the reading takes, with what putting it in and running it took. */
async function scripts(): Promise<[string, number][]> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  const out: [string, number][] = [];
  type Files = NonNullable<Parameters<typeof chrome.scripting.executeScript>[0]['files']>;
  for (let file: string | undefined = '/read.js'; file; ) {
    const start = performance.now();
    const told: { result?: unknown }[] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      injectImmediately: true,
      files: [file] as Files,
    });
    out.push([file, performance.now() - start]);
    file = (told[0]?.result as { needs?: string } | null | undefined)?.needs;
  }
  return out;
}

const name = firefox ? 'firefox' : 'chromium';
const html = padded(readFileSync(join(folder, 'page.html'), 'utf8'), Number(option('kb') ?? 400));
const steps = new Map<string, number[]>();
const note = (step: string, ms: number) => steps.set(step, [...(steps.get(step) ?? []), ms]);
const drivers: [label: string, driver: Driver][] = [
  ['popup', await launch(name, { extensionDir, lang: 'zh-CN' })],
  ['empty', await launch(name, { extensionDir: await emptyPopup(), lang: 'zh-CN' })],
];
try {
  for (const [, driver] of drivers) {
    driver.serve(url, html);
    await driver.open(url);
    await driver.evaluate(() => new Promise((done) => setTimeout(done, 600)));
  }
  // By turns, so that what else the machine does falls on both alike.
  for (let round = 0; round < rounds; round++)
    for (const [label, driver] of drivers) {
      // A page not read before, as a reader finds it; the second look is a round of its own.
      await driver.open(url);
      await driver.evaluate(() => new Promise((done) => setTimeout(done, 300)));
      for (const look of label === 'popup' ? ['', ', second look'] : ['']) {
        const pressed = performance.now();
        const popup = await openPopup(driver);
        note(`${label}${look}: press to answer, with the driver's own steps`, performance.now() - pressed);
        const { paint, answer } = await popup.evaluate(moments);
        note(`${label}${look}: first paint`, paint);
        note(`${label}${look}: answer drawn`, answer);
        if (label === 'popup' && look === '')
          for (const [file, took] of await popup.evaluate(scripts))
            note(`${file} put in and run again`, took);
        await popup.close();
      }
    }
} finally {
  for (const [, driver] of drivers) await driver.close();
}
const at = (step: string, share: number): number => {
  const xs = (steps.get(step) ?? []).filter(Number.isFinite).sort((a, b) => a - b);
  return xs[Math.min(xs.length - 1, Math.floor(xs.length * share))] ?? Number.NaN;
};
console.log(
  `${drivers[0]?.[1].version}, ${rounds} rounds, ${folder.split('/').at(-1)}, ${Math.round(Buffer.byteLength(html) / 1000)} kB`,
);
console.log('| step | median, ms | p90, ms |\n| --- | ---: | ---: |');
for (const step of steps.keys())
  console.log(`| ${step} | ${at(step, 0.5).toFixed(0)} | ${at(step, 0.9).toFixed(0)} |`);
const ratio = (step: string) =>
  (at(`popup${step}`, 0.5) / at(`empty: ${step.split(': ')[1]}`, 0.5)).toFixed(2);
console.log('\n| beside the empty popup | ratio |\n| --- | ---: |');
for (const step of [': first paint', ': answer drawn', ', second look: answer drawn'])
  console.log(`| popup${step} | ${ratio(step)} |`);
