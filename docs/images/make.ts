// The pictures of README.md, taken from the built extension in real Chromium and set side by side.
// node docs/images/make.ts [--out DIR]
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { findBrowser } from '../../scripts/lib/browsers.mjs';
import { ROOT } from '../../scripts/lib/build.ts';
import { pageSource, SAMPLE } from '../../scripts/lib/page-source.ts';
import { fail } from '../../scripts/lib/say.mjs';
import { openPopup, takePictures, type Visit, visit } from '../../scripts/lib/visit.ts';
import { temporaryFolder } from '../../test/drivers/temporary.ts';

const ENGLISH = 'test/golden/techcrunch--article/page.html';

interface Panel {
  file: string;
  caption?: string;
  /** Shown width in CSS pixels. */
  width: number;
  /** Shown height; what is below is cut off. */
  height?: number;
}

interface Plate {
  name: string;
  panels: Panel[];
}

const { values } = parseArgs({ options: { out: { type: 'string', default: import.meta.dirname } } });
const out = resolve(values.out);
const raw = temporaryFolder('pictures');

/** The popup is as high as a screen: it is shown from the top and from each of these places. */
async function popupPieces(seen: Visit, name: string, places: string[]): Promise<string[]> {
  const files: string[] = [];
  const popup = await openPopup(seen.driver);
  for (const [i, place] of ['', ...places].entries()) {
    if (place) {
      await popup.evaluate((selector: string) => {
        const main = document.querySelector('main') ?? document.scrollingElement;
        const target = document.querySelector(selector);
        if (main && target)
          main.scrollTop += target.getBoundingClientRect().top - main.getBoundingClientRect().top - 12;
      }, place);
    }
    await new Promise((done) => setTimeout(done, 400));
    const file = join(raw, `${name}-${i}.png`);
    await popup.screenshot(file);
    files.push(file);
  }
  await popup.close();
  return files;
}

async function take(name: string, page: string, lang: string, dark: boolean, places: string[]) {
  const seen = await visit({
    page: pageSource(resolve(ROOT, page)),
    browser: 'chromium',
    headless: true,
    lang,
    dark,
  });
  try {
    const folder = join(raw, name);
    await seen.popup.close();
    const pieces = await popupPieces(seen, name, places);
    const pictures = await takePictures({ ...seen, popup: await openPopup(seen.driver) }, folder, {
      fullPage: false,
    });
    return { pieces, pictures };
  } finally {
    await seen.driver.close();
  }
}

const dataUrl = (file: string) => `data:image/png;base64,${readFileSync(file).toString('base64')}`;

const sheet = ({ panels }: Plate) => `<!doctype html><meta charset="utf-8"><style>
body{margin:0;display:inline-flex;gap:24px;padding:24px;background:#ece8df;font:15px/1.4 "Noto Sans CJK SC","PingFang SC",system-ui,sans-serif;color:#4a453c}
figure{margin:0}div{overflow:hidden;border-radius:10px;box-shadow:0 1px 2px #0002,0 6px 20px #0000001c;background:#fff}
img{display:block;width:100%}figcaption{margin-top:10px;text-align:center}
</style><body>${panels
  .map(
    ({ file, caption, width, height }) =>
      `<figure><div style="width:${width}px;${height ? `height:${height}px` : ''}"><img src="${dataUrl(file)}"></div>${caption ? `<figcaption>${caption}</figcaption>` : ''}</figure>`,
  )
  .join('')}`;

async function compose(plates: Plate[]) {
  const executablePath = findBrowser('chromium');
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const page = await browser.newPage({ viewport: { width: 2000, height: 1000 } });
  for (const plate of plates) {
    await page.setContent(sheet(plate));
    await page.locator('body').screenshot({ path: join(out, `${plate.name}.png`) });
    console.log(join(out, `${plate.name}.png`));
  }
  await browser.close();
}

async function main() {
  mkdirSync(out, { recursive: true });
  const numbers = 'section:has([data-testid="number"])';
  const source = 'section:has([data-testid="source-line"])';
  const zh = await take('zh', SAMPLE, 'zh-CN', false, [numbers, source]);
  const dark = await take('dark', SAMPLE, 'zh-CN', true, []);
  const en = await take('en', ENGLISH, 'en', false, [numbers, source]);
  const of = (files: string[], i: number) => files[i] as string;
  await compose([
    {
      name: 'before-after',
      panels: [
        { file: zh.pictures.before as string, caption: '之前 · before', width: 640 },
        { file: zh.pictures.after as string, caption: '之后 · after', width: 640 },
      ],
    },
    { name: 'popup-zh', panels: [0, 1, 2].map((i) => ({ file: of(zh.pieces, i), width: 380 })) },
    { name: 'popup-en', panels: [0, 1, 2].map((i) => ({ file: of(en.pieces, i), width: 380 })) },
    {
      name: 'reading-view',
      panels: [
        { file: zh.pictures.reading as string, width: 640, height: 297 },
        { file: dark.pictures.reading as string, width: 640, height: 297 },
      ],
    },
  ]);
}

await main().catch(fail);
