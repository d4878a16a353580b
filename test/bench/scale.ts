// How time grows: with the length of an article (1,000 to 1,000,000 characters) and the size of a page (500 to 200,000
// elements), in real Chromium. The exponent of the fitted power law tells: 1 is linear.
// node test/bench/scale.ts [--rounds N] [--most-chars N] [--most-elements N]
import { chromium } from 'playwright';
import { option } from './corpus.ts';
import { exponent } from './fit.ts';
import { bundle, chromiumPath, ROOT } from './in-page.ts';

const rounds = Number(option('rounds') ?? 3);
const mostChars = Number(option('most-chars') ?? 1_000_000);
const mostElements = Number(option('most-elements') ?? 200_000);

/** Invented sentences with numbers, dates and speakers; the counter keeps them from being the same. */
const ENTRY = `
import { planClutter } from '${ROOT}/utils/clutter/plan.ts';
import { lookAt } from '${ROOT}/utils/page/index.ts';
import { readNews } from '${ROOT}/utils/pipeline.ts';
const SENTENCES = [
  (n) => '县水务局局长陆知远说，第' + n + '号水库本月蓄水' + (300 + n % 500) + '万立方米，比去年同期多' + (n % 30 + 1) + '%。',
  (n) => '到5月' + (n % 28 + 1) + '日，全县已修好渠道' + (40 + n % 90) + '公里，投入' + (n % 70 + 2) + '.5亿元。',
  (n) => '“田里有水，心里就不慌。”第' + n + '组组长梁满仓指着新修的闸门告诉记者。',
  (n) => '气象部门预计，6月中旬还有一次较强降雨，累计雨量' + (60 + n % 40) + '到120毫米，需要留意。',
];
const article = (chars) => {
  const out = [];
  for (let n = 0, have = 0; have < chars; ) {
    let p = '';
    for (let k = 0; k < 5; k++, n++) p += SENTENCES[n % 4](n);
    out.push('<p>' + p + '</p>');
    have += p.length;
  }
  return out.join('');
};
const chrome = (elements) => {
  const out = [];
  for (let n = 0; n < elements; n += 4)
    out.push('<div class="card c' + (n % 50) + '"><a href="/n/' + n + '.html"><span>近日要闻第' + n + '条：渠道修好了</span></a><i>' + (n % 60) + '分钟前</i></div>');
  return out.join('');
};
window.prepare = (chars, elements) => {
  document.title = '水库蓄水比去年多两成_岚州新闻网';
  document.body.innerHTML = '<h1>水库蓄水比去年多两成</h1><p class="info">2026年5月20日 08:30 来源：岚州日报</p>' +
    '<div class="post_body">' + article(chars) + '</div><div class="more">' + chrome(elements) + '</div>';
  return { chars: document.querySelector('.post_body').textContent.length, elements: document.body.getElementsByTagName('*').length };
};
const URL = 'https://news.example.com/2026/0520/1234567.html';
window.subjects = {
  walk: () => { let n = 0; const w = document.createTreeWalker(document.body, 4); while (w.nextNode()) n += w.currentNode.data.length; return n; },
  clean: () => planClutter(lookAt(document, URL)).length,
  read: () => readNews(document, URL, { now: new Date('2026-05-21T00:00:00Z') }).digest?.facts.length,
};
`;

const executablePath = chromiumPath();
const code = await bundle(ENTRY);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });

interface Row {
  chars: number;
  elements: number;
  walk: number;
  clean: number;
  read: number;
}

/** Milliseconds of each subject on one made page: the fastest of the warm runs. */
async function measure(chars: number, elements: number): Promise<Row> {
  const page = await browser.newPage();
  await page.goto('about:blank');
  await page.evaluate(code);
  const row = await page.evaluate(
    ({ chars, elements, rounds }) => {
      const w = window as never as {
        prepare: (c: number, e: number) => { chars: number; elements: number };
        subjects: Record<'walk' | 'clean' | 'read', () => unknown>;
      };
      const made = w.prepare(chars, elements);
      const time = (name: 'walk' | 'clean' | 'read'): number => {
        const times: number[] = [];
        w.subjects[name]();
        for (let round = 0; round < rounds; round++) {
          const start = performance.now();
          let count = 0;
          // The clock is coarse: short passes are repeated.
          do {
            w.subjects[name]();
            count++;
          } while (performance.now() - start < 20);
          times.push((performance.now() - start) / count);
        }
        // The least disturbed one: what else the machine does only adds.
        return Math.min(...times);
      };
      return { ...made, walk: time('walk'), clean: time('clean'), read: time('read') };
    },
    { chars, elements, rounds },
  );
  await page.close();
  return row;
}

const steps = (list: number[], most: number): number[] => list.filter((n) => n <= most);
const ms = (n: number): string => n.toFixed(n < 10 ? 2 : 0);
const print = (rows: Row[], by: 'chars' | 'elements') => {
  console.log(
    '| characters | elements | walk, ms | clean, ms | read, ms |\n| ---: | ---: | ---: | ---: | ---: |',
  );
  for (const row of rows)
    console.log(`| ${row.chars} | ${row.elements} | ${ms(row.walk)} | ${ms(row.clean)} | ${ms(row.read)} |`);
  const slope = (name: 'walk' | 'clean' | 'read') =>
    // Below this the fixed cost is what is measured.
    exponent(rows.slice(1).map((row) => [row[by], row[name]]));
  console.log(
    `\nexponent, all but the first row: walk ${slope('walk').toFixed(2)}, clean ${slope('clean').toFixed(2)}, read ${slope('read').toFixed(2)}\n`,
  );
};

const byLength: Row[] = [];
for (const chars of steps([1_000, 5_000, 20_000, 100_000, 300_000, 1_000_000], mostChars))
  byLength.push(await measure(chars, 500));
print(byLength, 'chars');
const bySize: Row[] = [];
for (const elements of steps([500, 2_000, 10_000, 50_000, 200_000], mostElements))
  bySize.push(await measure(3_000, elements));
print(bySize, 'elements');
await browser.close();
