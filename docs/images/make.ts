// The pictures of README.md, taken from the built extension in real Chromium and set side by side. Reduce them to 256 colours
// afterwards (any optimiser does): they are a third as large then.
// node docs/images/make.ts [--out DIR]
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../../scripts/lib/build.ts';
import { pageSource, SAMPLE } from '../../scripts/lib/page-source.ts';
import { dataUrl, drawPlates, popupPieces } from '../../scripts/lib/plates.ts';
import { fail } from '../../scripts/lib/say.mjs';
import { openPopup, takePictures, visit } from '../../scripts/lib/visit.ts';
import { temporaryFolder } from '../../test/drivers/temporary.ts';

const ENGLISH_URL = 'https://www.harbourpost.example/2026/05/15/tidal-barrage-approved';
const ENGLISH = 'docs/store/pages/harbour-post.html';

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

async function take(name: string, page: string, lang: string, dark: boolean, places: string[], url?: string) {
  const seen = await visit({
    page: pageSource(resolve(ROOT, page), url),
    browser: 'chromium',
    headless: true,
    lang,
    dark,
  });
  try {
    const folder = join(raw, name);
    await seen.popup.close();
    mkdirSync(folder, { recursive: true });
    const pieces = await popupPieces(seen.driver, folder, places);
    const pictures = await takePictures({ ...seen, popup: await openPopup(seen.driver) }, folder, {
      fullPage: false,
    });
    return { pieces, pictures };
  } finally {
    await seen.driver.close();
  }
}

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

const compose = (plates: Plate[]) =>
  drawPlates(plates.map((plate) => ({ file: join(out, `${plate.name}.png`), html: sheet(plate) })));

async function main() {
  mkdirSync(out, { recursive: true });
  const numbers = 'section:has([data-testid="number"])';
  const source = 'section:has([data-testid="source-line"])';
  const zh = await take('zh', SAMPLE, 'zh-CN', false, [numbers, source]);
  const dark = await take('dark', SAMPLE, 'zh-CN', true, []);
  const en = await take('en', ENGLISH, 'en', false, [numbers, source], ENGLISH_URL);
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
