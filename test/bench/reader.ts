// How long the reading view takes to open, beside a plain rendering of the same blocks and one layout of the page.
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

/** Runs in the page: milliseconds of each way, round by round. */
function measure(url: string, rounds: number) {
  const reading = bench.readNews(document, url, { now: new Date('2026-05-20T08:00:00+08:00') });
  const { article } = reading;
  if (!article) return null;
  const time = (act: () => void) => {
    const start = performance.now();
    act();
    return performance.now() - start;
  };
  const result = {
    chars: article.text.length,
    blocks: article.blocks.length,
    open: [] as number[],
    plain: [] as number[],
    modal: [] as number[],
    layout: [] as number[],
  };
  for (let i = 0; i < rounds; i++) {
    let view: ReturnType<typeof bench.openReader> = null;
    result.open.push(
      time(() => {
        view = bench.openReader(document, reading, {
          css: bench.css,
          pageCss: bench.pageCss,
          words: { t: (key) => key, locale: 'zh-CN' },
          settings: bench.DEFAULTS,
          save: () => {},
          imageSize: bench.imageSizes(document),
          media: bench.findMedia(document, article),
          now: new Date('2026-05-20T08:00:00+08:00'),
        });
        // Opening measures the view, and so lays it out.
        view?.top();
      }),
    );
    (view as ReturnType<typeof bench.openReader>)?.close();
    document.body.getBoundingClientRect();
    // The same blocks as plain paragraphs: over the page, and in a modal dialog, which makes the page inert.
    for (const way of ['plain', 'modal'] as const) {
      const sheet = document.createElement('dialog');
      sheet.style.cssText =
        'position:fixed;inset:0;width:100%;height:100%;overflow:auto;background:#fff;font:19px/1.8 serif';
      result[way].push(
        time(() => {
          for (const block of article.blocks) {
            const one = document.createElement(block.type === 'heading' ? 'h2' : 'p');
            one.textContent = block.text;
            sheet.append(one);
          }
          document.documentElement.append(sheet);
          if (way === 'modal') sheet.showModal();
          else sheet.show();
          sheet.getBoundingClientRect();
        }),
      );
      sheet.close();
      sheet.remove();
      document.body.getBoundingClientRect();
    }
    result.layout.push(
      time(() => {
        document.body.style.fontSize = i % 2 ? '15px' : '16px';
        document.body.getBoundingClientRect();
      }),
    );
  }
  return result;
}

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
  const seen = await page.evaluate(`(${measure.toString()})(${JSON.stringify(values.url)}, ${ROUNDS})`);
  await browser.close();
  const result = seen as ReturnType<typeof measure>;
  if (!result) throw new Error('The page was not read as an article.');
  const { open, plain, modal, layout } = {
    open: median(result.open),
    plain: median(result.plain),
    modal: median(result.modal),
    layout: median(result.layout),
  };
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  console.log(
    `page ${Math.round(html.length / 1000)} kB, article ${result.chars} characters in ${result.blocks} blocks, ${ROUNDS} rounds, medians`,
  );
  console.log(`reading view opened and laid out  ${ms(open)} (worst ${ms(Math.max(...result.open))})`);
  console.log(`the same blocks, plain            ${ms(plain)}   ratio ${(open / plain).toFixed(1)}`);
  console.log(`the same in a modal dialog        ${ms(modal)}   ratio ${(open / modal).toFixed(1)}`);
  console.log(`one layout of the page            ${ms(layout)}   ratio ${(open / layout).toFixed(1)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
