// A feed that adds 200 nodes a second to a cleaned page for a minute: how long our looks take, and how many there are.
// node test/bench/feed.ts [--seconds N]; in real Chromium, the parts of clean.js bundled into a made page.
import { chromium } from 'playwright';
import { option } from './corpus.ts';
import { bundle, chromiumPath, ROOT } from './in-page.ts';

const seconds = Number(option('seconds') ?? 60);
const PER_SECOND = 200;

const ENTRY = `
import { createCleaner } from '${ROOT}/utils/clutter/cleaner.ts';
import { commonSheet } from '${ROOT}/utils/clutter/sheet.ts';
import { watch } from '${ROOT}/utils/clutter/watch.ts';
const sheet = document.createElement('style');
sheet.textContent = commonSheet();
document.head.append(sheet);
window.feed = async (place, seconds, perSecond) => {
  const looks = [];
  const cleaner = createCleaner(window, undefined, () => {});
  cleaner.settle();
  watch(window, () => {
    const start = performance.now();
    cleaner.settle();
    looks.push(performance.now() - start);
  });
  const box = document.querySelector(place);
  let added = 0;
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    const item = document.createElement('div');
    item.className = 'card';
    item.innerHTML = '<a href="/n/' + added + '.html"><span>近日要闻第' + added + '条：渠道修好了</span></a><i>' + (added % 60) + '分钟前</i>';
    box.append(item);
    added += 4;
    await new Promise((done) => setTimeout(done, 4000 / perSecond));
  }
  return { mode: document.documentElement.dataset.qingdu ?? 'off', looks, added, elements: document.getElementsByTagName('*').length };
};
`;

const PARAGRAPH =
  '<p>县水务局局长陆知远说，本月水库蓄水三百二十万立方米，比去年同期多两成；到5月20日，全县已修好渠道46公里，投入2.5亿元。</p>';
const PAGE = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>水库蓄水比去年多两成_岚州新闻网</title></head><body>
<div class="wrap"><div class="main"><h1>水库蓄水比去年多两成</h1><p class="info">2026年5月20日 08:30 来源：岚州日报</p>
<div class="post_body">${PARAGRAPH.repeat(14)}</div><div class="under"></div></div><div class="side"><h3>热门推荐</h3></div></div><div class="foot"></div></body></html>`;

const code = await bundle(ENTRY);
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
console.log(`${PER_SECOND} nodes a second for ${seconds} s; milliseconds a look`);
for (const [name, place] of [
  ['under a heading that is hidden', '.side'],
  ['below the article', '.under'],
  ['at the foot of the page', '.foot'],
] as const) {
  const page = await browser.newPage();
  await page.route('**/*', (route) => route.fulfill({ body: PAGE, contentType: 'text/html; charset=utf-8' }));
  await page.goto('https://news.example.com/2026/0520/1234567.html');
  await page.evaluate(code);
  const { mode, looks, elements } = await page.evaluate(
    ({ place, seconds, perSecond }) =>
      (
        window as unknown as {
          feed: (
            p: string,
            s: number,
            n: number,
          ) => Promise<{ mode: string; looks: number[]; elements: number }>;
        }
      ).feed(place, seconds, perSecond),
    { place, seconds, perSecond: PER_SECOND },
  );
  const most = Math.max(0, ...looks);
  const sum = looks.reduce((a, b) => a + b, 0);
  console.log(
    `  ${name.padEnd(32)} ${mode}, ${String(looks.length).padStart(2)} looks, longest ${most.toFixed(1)}, together ${sum.toFixed(0)} (${((sum / seconds / 1000) * 100).toFixed(2)} % of the time), ${elements} elements in the end`,
  );
  await page.close();
}
await browser.close();
