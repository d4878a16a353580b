// How long the reading view takes to be seen and to be whole, beside a plain rendering of the same blocks and one layout of the page.
// Milliseconds of the page's main thread, so that neighbours on the machine count as little as they can; wall clock beside them.
// node test/bench/reader.ts [page of about 400 kB is made when none is given: page.html --url https://…]
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { build } from 'vite';
import { chromiumPath, median, ROOT } from './in-page.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { url: { type: 'string', default: 'https://bench.example.org/2026/05/19/article.html' } },
});
const ROUNDS = 21;

/** Methods of an object as functions that stand alone. */
const asFunction = (method: () => unknown) => method.toString().replace(/^(?:act|undo)\(/, 'function (');

/** An invented portal page of 400 kB: 12,000 characters of article, the rest lists. */
function invented(): string {
  const sentence = (i: number) =>
    `第${i}班渡船在${(i % 12) + 6}时10分离岸，载着${20 + (i % 40)}名乘客和${i % 17}辆自行车，用了不到7分钟就到了对岸，票价${2 + (i % 3)}元。`;
  const paragraph = (i: number) => `<p>${[0, 1, 2].map((k) => sentence(3 * i + k)).join('')}</p>`;
  const list = (i: number) =>
    `<div class="mod"><h3>推荐阅读</h3><ul>${Array.from({ length: 10 }, (_, k) => `<li><a href="/a/${i}/${k}.html" class="item item-${k}"><img src="data:," alt=""><span>码头上还站着二十几个人，他们不是来坐船的（${i}-${k}）</span></a></li>`).join('')}</ul></div>`;
  const body = Array.from(
    { length: 80 },
    (_, i) => paragraph(i) + (i % 8 === 0 ? `<h2>第${i / 8 + 1}节</h2>` : ''),
  ).join('\n');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>渡口又开船了</title></head><body><article><h1>停航三年之后，渡口又开船了</h1><p>2026-05-19 08:30　来源：临湾日报</p><div>${body}</div></article>${Array.from({ length: 320 }, (_, i) => list(i)).join('')}</body></html>`;
}

const folder = mkdtempSync(join(tmpdir(), 'qingdu-bench-'));
const entry = join(folder, 'entry.ts');
const from = (path: string) => JSON.stringify(join(ROOT, path));
writeFileSync(
  entry,
  `import { openReader } from ${from('utils/reader/view.ts')};
import { readNews } from ${from('utils/pipeline.ts')};
import { DEFAULTS } from ${from('utils/reader/settings.ts')};
import { imageSizes } from ${from('utils/reader/sizes.ts')};
import { findMedia } from ${from('utils/reader/media.ts')};
import css from ${from('utils/reader/style.css?inline')};
import pageCss from ${from('utils/reader/page.css?inline')};
Object.assign(window, { bench: { openReader, readNews, DEFAULTS, imageSizes, findMedia, css, pageCss } });`,
);

declare const bench: {
  openReader: typeof import('../../utils/reader/view.ts').openReader;
  readNews: typeof import('../../utils/pipeline.ts').readNews;
  DEFAULTS: typeof import('../../utils/reader/settings.ts').DEFAULTS;
  imageSizes: typeof import('../../utils/reader/sizes.ts').imageSizes;
  findMedia: typeof import('../../utils/reader/media.ts').findMedia;
  css: string;
  pageCss: string;
};

interface InPage {
  reading: ReturnType<typeof bench.readNews>;
  view: ReturnType<typeof bench.openReader>;
  whole: () => void;
  sheet: HTMLDialogElement;
}
declare const stage: InPage;

/** What is measured, each a function that runs in the page; `undo` is not counted. */
const WAYS: Record<string, { act: () => unknown; undo?: () => unknown }> = {
  'first screen, painted': {
    act() {
      stage.view = bench.openReader(document, stage.reading, {
        css: bench.css,
        pageCss: bench.pageCss,
        words: { t: (key) => key, locale: 'zh-CN' },
        settings: bench.DEFAULTS,
        save: () => {},
        imageSize: bench.imageSizes(document),
        media: stage.reading.article ? bench.findMedia(document, stage.reading.article) : [],
        now: new Date('2026-05-20T08:00:00+08:00'),
        later: (work) => {
          stage.whole = work;
        },
      });
      stage.view?.top();
      // The frame is painted after the callback; what is set there comes behind it.
      return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    },
  },
  'then the rest, page inert': {
    act() {
      stage.whole();
      stage.view?.top();
    },
    undo() {
      stage.view?.close();
      document.body.getBoundingClientRect();
    },
  },
  'the same blocks, plain, modal': {
    act() {
      stage.sheet = document.createElement('dialog');
      stage.sheet.style.cssText =
        'position:fixed;inset:0;width:100%;height:100%;overflow:auto;background:#fff;font:19px/1.8 serif';
      for (const block of stage.reading.article?.blocks ?? []) {
        const one = document.createElement(block.type === 'heading' ? 'h2' : 'p');
        one.textContent = block.text;
        stage.sheet.append(one);
      }
      document.documentElement.append(stage.sheet);
      stage.sheet.showModal();
      stage.sheet.getBoundingClientRect();
      return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    },
    undo() {
      stage.sheet.close();
      stage.sheet.remove();
      document.body.getBoundingClientRect();
    },
  },
  'one forced layout of the page': {
    act() {
      const { style } = document.body;
      style.fontSize = style.fontSize === '15px' ? '16px' : '15px';
      document.body.getBoundingClientRect();
    },
  },
};

try {
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: join(folder, 'out'),
      target: 'esnext',
      lib: { entry, formats: ['iife'], name: 'unused', fileName: () => 'bench.js' },
    },
  });
  const html = positionals[0] ? readFileSync(positionals[0], 'utf8') : invented();
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await page.route('**/*', (route) =>
    route.request().url() === values.url
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  );
  await page.goto(values.url, { waitUntil: 'domcontentloaded' });
  await page.addScriptTag({ path: join(folder, 'out/bench.js') });
  const read = await page.evaluate((url) => {
    const reading = bench.readNews(document, url, { now: new Date('2026-05-20T08:00:00+08:00') });
    Object.assign(window, { stage: { reading } });
    document.body.getBoundingClientRect();
    const { article } = reading;
    return article && { chars: article.text.length, blocks: article.blocks.length };
  }, values.url);
  if (!read) throw new Error('The page was not read as an article.');
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
  const seen = Object.keys(WAYS).map((name) => ({ name, busy: [] as number[], wall: [] as number[] }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const { name, busy: own, wall } of seen) {
      const { act, undo } = WAYS[name] ?? { act() {} };
      const before = await busy();
      const start = performance.now();
      await page.evaluate(`(${asFunction(act)})()`);
      wall.push(performance.now() - start);
      own.push((await busy()) - before);
      if (undo) await page.evaluate(`(${asFunction(undo)})()`);
    }
  }
  await browser.close();
  const layout = median(seen.at(-1)?.busy ?? []);
  console.log(
    `page ${Math.round(html.length / 1000)} kB, article ${read.chars} characters in ${read.blocks} blocks, ${ROUNDS} rounds, medians`,
  );
  for (const { name, busy: own, wall } of seen) {
    const ms = median(own);
    console.log(
      `${name.padEnd(32)}${ms.toFixed(1).padStart(8)} ms   ${(ms / layout).toFixed(2)} layouts   ${median(wall).toFixed(0).padStart(5)} ms by the wall clock`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
