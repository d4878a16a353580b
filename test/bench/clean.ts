// Measures cleaning in the built extension, in real Chromium: labelled clutter gone, article kept, others untouched.
// node test/bench/clean.ts --corpus DIR [--no-site-rules] [--firefox] [--only id,id] [--paint]
// --paint: what is seen while the page comes in, instead of what is left in the end.
// In Firefox the shipped build is measured, so only pages of known portals are cleaned there.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { launch } from '../drivers/launch.ts';
import { bare, flag, goldPages } from './corpus.ts';
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
const total = { blocks: 0, gone: 0, chars: 0, charsGone: 0, inBody: 0, inBodyGone: 0, lost: 0, touched: 0 };

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
    if (mode !== null) total.touched++;
    console.log(`${page.id.padEnd(18)} ${page.kind.padEnd(8)} ${mode === null ? 'left alone' : 'TOUCHED'}`);
    continue;
  }
  const left = page.clutter.filter((c) => shown.includes(bare(c.text)));
  const needed = [...page.keepText, page.title ?? '', page.publishedAt?.printed ?? ''].filter(Boolean);
  const lost = needed.filter((k) => !shown.includes(bare(k)));
  for (const c of page.clutter) {
    const gone = !left.includes(c);
    total.blocks++;
    total.chars += bare(c.text).length;
    if (gone) {
      total.gone++;
      total.charsGone += bare(c.text).length;
    }
    if (c.inBody) {
      total.inBody++;
      if (gone) total.inBodyGone++;
    }
  }
  total.lost += lost.length;
  console.log(
    `${page.id.padEnd(18)} ${String(mode).padEnd(6)} clutter gone ${page.clutter.length - left.length}/${page.clutter.length}  kept ${needed.length - lost.length}/${needed.length}  ${left.map((c) => `${c.cat}${c.inBody ? '*' : ''}:${c.text.slice(0, 24)}`).join(' | ')}${lost.length ? `  LOST ${lost.map((l) => l.slice(0, 30)).join(' | ')}` : ''}`,
  );
}
await driver.close();
const share = (a: number, b: number) => (b ? `${((100 * a) / b).toFixed(1)} %` : '–');
console.log(`
blocks gone        ${share(total.gone, total.blocks)} (${total.gone}/${total.blocks})
characters gone    ${share(total.charsGone, total.chars)}
inside the body    ${share(total.inBodyGone, total.inBody)}
texts lost         ${total.lost}
others touched     ${total.touched}`);
