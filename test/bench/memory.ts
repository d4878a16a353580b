// Memory over a long read: articles one after another in one tab, each cleaned and read in the popup; what has grown
// between an early article and the last one. The same walk without the extension, and without popup, beside it.
// node test/bench/memory.ts [--articles N] [--build DIR]; real Chromium. Ends with 1 when something of ours grew past the bar.
import { openPopup } from '../../scripts/lib/visit.ts';
import type { Driver } from '../drivers/driver.ts';
import { launch } from '../drivers/launch.ts';
import { nothing, ours } from './builds.ts';
import { option } from './corpus.ts';

const articles = Number(option('articles') ?? 50);
/** Caches and compilers have settled by then. */
const EARLY = 5;
const MOST_MB = 2;

const SENTENCES = [
  (n: number) =>
    `县水务局局长陆知远说，第${n}号水库本月蓄水${300 + (n % 500)}万立方米，比去年同期多${(n % 30) + 1}%。`,
  (n: number) => `到5月${(n % 28) + 1}日，全县已修好渠道${40 + (n % 90)}公里，投入${(n % 70) + 2}.5亿元。`,
  (n: number) => `“田里有水，心里就不慌。”第${n}组组长梁满仓指着新修的闸门告诉记者。`,
];
const sentence = (n: number) => SENTENCES[n % SENTENCES.length]?.(n) ?? '';
const address = (n: number) =>
  `https://www.163.com/dy/article/KQ7L${String(n).padStart(6, '0')}0519QXHP.html`;
const title = (n: number) => `第${n}号水库蓄水比去年多${(n % 30) + 1}%`;
/** The inside of an article's page, in the structure of a portal's, with lists that are hidden. */
const inside = (n: number) =>
  `<div class="post_main"><h1 class="post_title">${title(n)}</h1><div class="post_info">2026-05-${String((n % 28) + 1).padStart(2, '0')} 09:26:31 来源：<a href="#">岚州水讯</a> 岚州</div><div class="post_content"><div class="post_body">${Array.from({ length: 14 }, (_, i) => `<p>${[0, 1, 2].map((k) => sentence(n * 100 + i * 3 + k)).join('')}</p>`).join('')}</div><div class="post_recommends">${Array.from({ length: 30 }, (_, i) => `<div class="post_recommend"><a href="${address(9000 + i)}"><h3 class="post_recommend_title">近日要闻第${i}条：渠道修好了</h3></a></div>`).join('')}</div></div></div><div class="post_side"><h2>热门推荐</h2><ul>${Array.from({ length: 30 }, (_, i) => `<li><a href="${address(9100 + i)}">热文第${i}条：社区食堂开到第一百家</a></li>`).join('')}</ul></div>`;
const page = (n: number, script = '') =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title(n)}_网易订阅</title></head><body><div class="wrapper">${inside(n)}</div>${script}</body></html>`;

/** A site that never loads a page again: `go` puts the next article in the place of the one before. */
const SINGLE = `<script>
const SENTENCES = [${SENTENCES.map(String).join(',')}];
const sentence = ${String(sentence)};
const address = ${String(address)};
const title = ${String(title)};
const inside = ${String(inside)};
globalThis.go = (n) => {
  history.pushState(null, '', address(n));
  document.title = title(n) + '_网易订阅';
  document.querySelector('.wrapper').innerHTML = inside(n);
};
</script>`;

/** What is live in the heaps, in MB, and how many nodes of all documents. */
interface Memory {
  page: number;
  extension: number;
  nodes?: number;
}

/** Shown in the page: the chip stands there again once the new article has been looked at. */
const isCleaned = (wanted: string): boolean =>
  document.title.startsWith(wanted) && document.querySelector('qingdu-chip') !== null;

async function walk(driver: Driver, withUs: boolean, go: (n: number) => Promise<unknown>): Promise<Memory[]> {
  const measured: Memory[] = [];
  for (let n = 1; n <= articles; n++) {
    await go(n);
    if (withUs) {
      await driver.waitFor(isCleaned, title(n));
      const popup = await openPopup(driver);
      const read = await popup.evaluate(() => document.querySelector('h1')?.textContent ?? '');
      if (read !== title(n)) throw new Error(`the popup over "${title(n)}" shows "${read}"`);
      await popup.close();
    }
    await driver.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    if (n === Math.min(EARLY, articles) || n === articles) measured.push(await driver.memory());
  }
  return measured;
}

const WALKS: [string, (driver: Driver) => Promise<(n: number) => Promise<unknown>>][] = [
  [
    'a page each',
    async (driver) => {
      for (let n = 1; n <= articles; n++) driver.serve(address(n), page(n));
      return (n) => driver.open(address(n));
    },
  ],
  [
    'one page, pushState',
    async (driver) => {
      driver.serve(address(0), page(0, SINGLE), { scripts: true });
      await driver.open(address(0));
      return (n) =>
        driver.evaluate((to: number) => (globalThis as unknown as { go(n: number): void }).go(to), n);
    },
  ],
];

const rows: [string, Memory, Memory][] = [];
for (const [name, prepare] of WALKS)
  for (const [who, folder] of [
    ['without', nothing()],
    ['with', ours()],
  ] as const) {
    const driver = await launch('chromium', { extensionDir: folder, lang: 'zh-CN' });
    try {
      const [early, late] = await walk(driver, who === 'with', await prepare(driver));
      if (early && late) rows.push([`${name}, ${who}`, early, late]);
    } finally {
      await driver.close();
    }
  }

const mb = (n: number) => n.toFixed(2);
console.log(
  `${articles} articles in one tab, Chromium; MB of live heap after a collection of garbage, at article ${EARLY} and at the last`,
);
console.log(
  '| walk | page | grown | background | grown | nodes | grown |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
);
let past = false;
for (const [name, early, late] of rows) {
  const [page, extension] = [late.page - early.page, late.extension - early.extension];
  past ||= name.endsWith(', with') && (page > MOST_MB || extension > MOST_MB);
  console.log(
    `| ${name} | ${mb(early.page)} → ${mb(late.page)} | ${mb(page)} | ${mb(early.extension)} → ${mb(late.extension)} | ${mb(extension)} | ${early.nodes} → ${late.nodes} | ${(late.nodes ?? 0) - (early.nodes ?? 0)} |`,
  );
}
console.log(`\nbar: ${MOST_MB} MB${past ? ', passed' : ''}`);
if (past) process.exitCode = 1;
