// Measures cleaning in the built extension, in real Chromium: labelled clutter gone, article kept, others untouched.
// node test/bench/clean.ts --corpus DIR [--no-site-rules] [--firefox] [--only id,id] [--paint]
// --paint: what is seen while the page comes in, instead of what is left in the end.
// In Firefox the shipped build is measured, so only pages of known portals are cleaned there.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { launch } from '../drivers/launch.ts';
import { bare, flag, goldPages } from './corpus.ts';
import { siblingsOfPath } from './floor.ts';
import { paint } from './paint.ts';

const firefox = flag('firefox');
const build = firefox
  ? '.output/firefox-mv3'
  : flag('no-site-rules')
    ? '.output/measure-generic'
    : '.output/measure';
if (!existsSync(`${build}/manifest.json`)) {
  console.error(
    `No build in ${build}: run npm run build:${firefox ? 'firefox' : build.split('/')[1]} first.`,
  );
  process.exit(2);
}
const { pages, html } = goldPages();
const driver = await launch(firefox ? 'firefox' : 'chromium', { extensionDir: resolve(build) });
/** What became of labelled clutter: blocks, and their characters. */
interface Count {
  blocks: number;
  gone: number;
  chars: number;
  charsGone: number;
}
const none = (): Count => ({ blocks: 0, gone: 0, chars: 0, charsGone: 0 });
const all = none();
const inBody = none();
const categories = new Map<string, Count>();
/** The floor, on the pages whose labels name a body. */
const floor = { ...none(), lost: 0, titles: 0, pages: 0 };
let lostTexts = 0;
let touched = 0;

const count = (to: Count, text: string, gone: boolean) => {
  const chars = bare(text).length;
  to.blocks++;
  to.chars += chars;
  if (!gone) return;
  to.gone++;
  to.charsGone += chars;
};

const look = () => ({
  mode: document.documentElement.getAttribute('data-qingdu'),
  text: document.body?.innerText ?? '',
});

if (flag('paint')) {
  const shifts: number[] = [];
  const ms: number[] = [];
  let seen = 0;
  let blocks = 0;
  for (const page of pages.filter(({ kind }) => kind === 'article')) {
    const found = await paint(driver, page, html(page));
    seen += found.seen;
    blocks += found.blocks;
    ms.push(...found.ms, ...new Array<number>(found.blocks - found.seen).fill(0));
    shifts.push(found.shift);
    console.log(
      `${page.id.padEnd(18)} seen ${found.seen}/${found.blocks}  longest ${Math.max(0, ...found.ms).toFixed(0)} ms  shift ${found.shift.toFixed(3)}`,
    );
  }
  await driver.close();
  ms.sort((a, b) => a - b);
  const at = (share: number) => (ms[Math.floor(ms.length * share)] ?? 0).toFixed(0);
  console.log(`
blocks ever seen   ${seen}/${blocks}
ms visible         median ${at(0.5)}, p95 ${at(0.95)}
layout shift       mean ${(shifts.reduce((a, b) => a + b, 0) / shifts.length).toFixed(3)}, most ${Math.max(...shifts).toFixed(3)}`);
  process.exit(0);
}

for (const page of pages) {
  driver.serve(page.url, html(page));
  await driver.open(page.url);
  await driver.evaluate(() => new Promise((done) => setTimeout(done, 700)));
  const { mode, text } = await driver.evaluate(look);
  const shown = bare(text);
  if (page.kind !== 'article') {
    if (mode !== null) touched++;
    console.log(`${page.id.padEnd(18)} ${page.kind.padEnd(8)} ${mode === null ? 'left alone' : 'TOUCHED'}`);
    continue;
  }
  const left = page.clutter.filter((c) => shown.includes(bare(c.text)));
  const needed = [...page.keepText, page.title ?? '', page.publishedAt?.printed ?? ''].filter(Boolean);
  const lost = needed.filter((k) => !shown.includes(bare(k)));
  for (const c of page.clutter) {
    const gone = !left.includes(c);
    const category = categories.get(c.cat) ?? none();
    categories.set(c.cat, category);
    for (const one of [all, category, ...(c.inBody ? [inBody] : [])]) count(one, c.text, gone);
  }
  lostTexts += lost.length;
  const rest = await driver.evaluate(siblingsOfPath, page.bodySelector ?? '');
  if (rest !== null) {
    const seen = bare(rest);
    for (const c of page.clutter) count(floor, c.text, !seen.includes(bare(c.text)));
    floor.lost += needed.filter((k) => !seen.includes(bare(k))).length;
    floor.titles += seen.includes(bare(page.title ?? '')) ? 0 : 1;
    floor.pages++;
  }
  console.log(
    `${page.id.padEnd(18)} ${String(mode).padEnd(6)} clutter gone ${page.clutter.length - left.length}/${page.clutter.length}  kept ${needed.length - lost.length}/${needed.length}  ${left.map((c) => `${c.cat}${c.inBody ? '*' : ''}:${c.text.slice(0, 24)}`).join(' | ')}${lost.length ? `  LOST ${lost.map((l) => l.slice(0, 30)).join(' | ')}` : ''}`,
  );
}
await driver.close();
const share = (a: number, b: number) => (b ? `${((100 * a) / b).toFixed(1)} %` : '–');
const row = (name: string, c: Count) =>
  `${name.padEnd(26)} ${share(c.gone, c.blocks).padStart(8)} ${`${c.gone}/${c.blocks}`.padStart(9)} ${share(c.charsGone, c.chars).padStart(9)}`;
console.log(`
${'gone'.padEnd(26)} ${'blocks'.padStart(18)} ${'chars'.padStart(9)}
${[...categories]
  .sort((a, b) => b[1].blocks - a[1].blocks)
  .map(([name, c]) => row(`  ${name}`, c))
  .join('\n')}
${row('all', all)}
${row('inside the body', inBody)}
texts lost ${lostTexts}   others touched ${touched}

floor: siblings of the path to the labelled body, ${floor.pages} pages
${row('all', floor)}
texts lost ${floor.lost}   headlines lost ${floor.titles}`);
