// Times the popup of the built extension in a real browser: from the press of the toolbar button to the digest.
// node test/bench/popup.ts [--firefox] [--rounds N] [--page FOLDER of test/golden]; builds nothing.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPopup } from '../../scripts/lib/visit.ts';
import { launch } from '../drivers/launch.ts';
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

const driver = await launch(firefox ? 'firefox' : 'chromium', { extensionDir, lang: 'zh-CN' });
const ready: number[] = [];
const each = new Map<string, number[]>();
try {
  driver.serve(url, readFileSync(join(folder, 'page.html'), 'utf8'));
  for (let round = 0; round < rounds; round++) {
    await driver.open(url);
    await driver.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    const pressed = performance.now();
    const popup = await openPopup(driver);
    ready.push(performance.now() - pressed);
    for (const [file, took] of await popup.evaluate(scripts))
      each.set(file, [...(each.get(file) ?? []), took]);
    await popup.close();
  }
} finally {
  await driver.close();
}
const at = (xs: number[], share: number): string =>
  (
    [...xs].sort((a, b) => a - b)[Math.min(xs.length - 1, Math.floor(xs.length * share))] ?? Number.NaN
  ).toFixed(0);
console.log(`${driver.version}, ${rounds} rounds, ${folder.split('/').at(-1)}`);
console.log('| step | median, ms | p90, ms |\n| --- | ---: | ---: |');
console.log(`| press to digest, with the driver's own steps | ${at(ready, 0.5)} | ${at(ready, 0.9)} |`);
for (const [file, times] of each)
  console.log(`| ${file} put in and run | ${at(times, 0.5)} | ${at(times, 0.9)} |`);
