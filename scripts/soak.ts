// A long day: golden pages one after another in one browser, each cleaned, peeked at, read in the popup and undone.
// `node scripts/soak.ts [pages] [chromium|firefox]`. Ends with 1 when a page did not come back as it was.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type BrowserName, poll } from '../test/drivers/driver.ts';
import { launch } from '../test/drivers/launch.ts';
import { builtExtension } from './lib/build.ts';
import { openPopup } from './lib/visit.ts';

declare const chrome: typeof import('wxt/browser').browser;

const pages = Number(process.argv[2] ?? 100);
const browser = (process.argv[3] ?? 'chromium') as BrowserName;
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

const driver = await launch(browser, { extensionDir: builtExtension(browser), lang: 'zh-CN' });
const failures: string[] = [];
const times: number[] = [];
let cleaned = 0;
let popups = 0;
try {
  for (let n = 0; n < pages; n++) {
    const { name, html, url } = goldens[n % goldens.length] as (typeof goldens)[number];
    const start = performance.now();
    try {
      driver.serve(url, html);
      await driver.open(url);
      const mode = () => driver.evaluate(() => document.documentElement.dataset.qingdu ?? 'off');
      const becomes = (wanted: string) => poll(wanted, async () => (await mode()) === wanted, 5_000);
      if (n % 3 === 0) {
        await (await openPopup(driver)).close();
        popups++;
      }
      if ((await mode()) !== 'off') {
        cleaned++;
        await driver.runCommand('toggle-clean');
        await becomes('off');
        await driver.runCommand('toggle-clean');
        await becomes('clean');
        await driver.runCommand('toggle-clean');
        await becomes('off');
      }
      if ((await mode()) === 'off' && !(await driver.evaluate(asItCame)))
        failures.push(`${n} ${name}: not as it came`);
    } catch (error) {
      failures.push(`${n} ${name}: ${String(error).slice(0, 160)}`);
    }
    await driver.extension(() => chrome.storage.local.clear()).catch(() => undefined);
    times.push(performance.now() - start);
  }
} finally {
  await driver.close();
}
const mean = (of: number[]) => Math.round(of.reduce((sum, ms) => sum + ms, 0) / Math.max(1, of.length));
const share = Math.min(20, Math.ceil(pages / 4));
console.log(
  JSON.stringify({
    browser: driver.version,
    pages,
    cleaned,
    popups,
    failures: failures.length,
    msFirst: mean(times.slice(0, share)),
    msLast: mean(times.slice(-share)),
  }),
);
for (const one of failures) console.log(one);
if (failures.length > 0) process.exitCode = 1;
