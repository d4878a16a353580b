// A long day: golden pages one after another in one browser, each cleaned, peeked at, read in the popup and undone.
// `node scripts/soak.ts [pages] [chromium|firefox] [folder of a build]`. Ends with 1 when a page did not come back as it
// was, when something of ours threw or asked for an address, or when memory grew from round to round.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type BrowserName, poll } from '../test/drivers/driver.ts';
import { launch } from '../test/drivers/launch.ts';
import { builtExtension } from './lib/build.ts';
import { openPopup } from './lib/visit.ts';

declare const chrome: typeof import('wxt/browser').browser;

const pages = Number(process.argv[2] ?? 100);
const browser = (process.argv[3] ?? 'chromium') as BrowserName;
/** How often memory is measured, each time on the same page. */
const MEASURED_EVERY = 50;
/** In MB from the first measurement after the start to the last: what still counts as none. */
const MAY_GROW = { page: 8, extension: browser === 'firefox' ? 60 : 4 };
const folder = new URL('../test/golden/', import.meta.url);
const goldens = readdirSync(folder)
  .filter((name) => existsSync(new URL(`${name}/expected.json`, folder)))
  .map((name) => ({
    name,
    html: readFileSync(new URL(`${name}/page.html`, folder), 'utf8'),
    url: (JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), 'utf8')) as { url: string }).url,
  }));

/** Whether the tab shows its source as the browser parses it, and nothing of ours. */
const asItCame = async (): Promise<boolean> => {
  const source = await (await fetch(location.href)).text();
  const twin = new DOMParser().parseFromString(source, 'text/html');
  return twin.documentElement.outerHTML === document.documentElement.outerHTML;
};

const driver = await launch(browser, {
  extensionDir: process.argv[4] ?? builtExtension(browser),
  lang: 'zh-CN',
  mayAsk: [],
});
const failures: string[] = [];
const times: number[] = [];
const memory: { page: number; extension: number; nodes?: number }[] = [];
let cleaned = 0;
let popups = 0;
let peeks = 0;
const mode = () => driver.evaluate(() => document.documentElement.dataset.qingdu ?? 'off');
const becomes = (wanted: string) => poll(wanted, async () => (await mode()) === wanted, 20_000);

/** One page as a reader treats it: the popup now and then, off and on by the key, a look at what is hidden. */
async function visit(n: number, { name, html, url }: (typeof goldens)[number]) {
  driver.serve(url, html);
  await driver.open(url);
  // Of a page whose text comes later it is known late that it is an article.
  await poll('the page', async () => (await mode()) !== 'off', 400).catch(() => undefined);
  if (n % 3 === 0) {
    await (await openPopup(driver)).close();
    popups++;
  }
  if ((await mode()) !== 'off') {
    cleaned++;
    if (n % 4 === 0) {
      const popup = await openPopup(driver);
      popups++;
      // There is nothing to look at where nothing had to be hidden.
      if (await popup.evaluate(() => document.querySelector('[data-testid="peek"]') !== null)) {
        await popup.click('[data-testid="peek"]');
        await becomes('peek');
        await popup.close();
        await driver.press('Escape');
        await becomes('clean');
        peeks++;
      } else await popup.close();
    }
    for (const wanted of ['off', 'clean', 'off']) {
      await driver.runCommand('toggle-clean');
      await becomes(wanted);
    }
    // The chip and the lens leave a moment later.
    await poll('ours to be gone', () =>
      driver.evaluate(() => !document.querySelector('qingdu-chip, qingdu-lens')),
    );
  }
  if ((await mode()) === 'off' && !(await driver.evaluate(asItCame)))
    failures.push(`${n} ${name}: not as it came`);
}

let trouble = '';
try {
  for (let n = 0; n < pages; n++) {
    const golden = goldens[n % goldens.length] as (typeof goldens)[number];
    const start = performance.now();
    await visit(n, golden).catch((error) =>
      failures.push(`${n} ${golden.name}: ${String(error).slice(0, 160)}`),
    );
    await driver.extension(() => chrome.storage.local.clear()).catch(() => undefined);
    times.push(performance.now() - start);
    if ((n + 1) % MEASURED_EVERY === 0 || n + 1 === pages) {
      await driver.open((goldens[0] as (typeof goldens)[number]).url);
      memory.push(await driver.memory());
      console.error(n + 1, failures.length, JSON.stringify(memory.at(-1)));
    }
  }
} finally {
  await driver.close().catch((error: Error) => {
    trouble = error.message;
  });
}
if (trouble) failures.push(trouble);
const [first, last] = [memory[0], memory.at(-1)];
if (first && last)
  for (const what of ['page', 'extension'] as const)
    if (last[what] - first[what] > MAY_GROW[what])
      failures.push(`memory of the ${what} grew from ${first[what]} to ${last[what]} MB`);
const mean = (of: number[]) => Math.round(of.reduce((sum, ms) => sum + ms, 0) / Math.max(1, of.length));
const share = Math.min(20, Math.ceil(pages / 4));
console.log(
  JSON.stringify({
    browser: driver.version,
    pages,
    cleaned,
    popups,
    peeks,
    failures: failures.length,
    msFirst: mean(times.slice(0, share)),
    msLast: mean(times.slice(-share)),
    first,
    last,
  }),
);
for (const one of failures) console.log(one);
if (failures.length > 0) process.exitCode = 1;
