// The pictures of the store listings, taken from the built extension in real Chromium: screenshots 1280 × 800, tiles.
// npm run pictures:store [-- --out DIR]     default docs/store/pictures
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Driver } from '../test/drivers/driver.ts';
import { temporaryFolder } from '../test/drivers/temporary.ts';
import { ROOT } from './lib/build.ts';
import { pageSource, SAMPLE } from './lib/page-source.ts';
import { dataUrl, drawPlates, type Plate, popupPieces, settle } from './lib/plates.ts';
import { fail } from './lib/say.mjs';
import { openPage, openPopup, openReadingView } from './lib/visit.ts';

/** What both stores take: Chrome Web Store 1280 × 800 and tiles of 440 × 280 and 1400 × 560; AMO any of them. */
const SCREEN = { width: 1280, height: 800 };
const VIEW = { width: 1280, height: 1160 };

interface Words {
  lang: string;
  page: string;
  url?: string;
  clean: [title: string, line: string];
  popup: [string, string];
  facts: [string, string];
  source: [string, string];
  reading: [string, string];
  before: string;
  after: string;
  name: string;
  tile: string;
}

const CHINESE: Words = {
  lang: 'zh-CN',
  page: SAMPLE,
  clean: ['干扰收起，文章不动', '广告、热榜、推荐、侧栏，在页面画出来之前就已收起；一键还原'],
  popup: ['三句摘要，句句出自原文', '不改写，不生成；点一下就回到原文里的那句话'],
  facts: ['关键数字与时间线', '带着“约”“超过”“同比”的分寸；点一行，页面滚到那句话并标出来'],
  source: ['谁发的，从哪里来', '只列证据，不打分；最后总写明没能确认的'],
  reading: ['阅读视图', '浅色、米黄、深色；字号、行宽、行距可调，可打印，可朗读'],
  before: '之前',
  after: '之后',
  name: '清读',
  tile: '把新闻读清楚',
};

const ENGLISH: Words = {
  lang: 'en',
  page: 'docs/store/pages/harbour-post.html',
  url: 'https://www.harbourpost.example/2026/05/15/tidal-barrage-approved',
  clean: [
    'Clutter put away, the article left alone',
    'Ads, hot lists, recommendations and sidebars are hidden; one click brings them back',
  ],
  popup: [
    'Three sentences, all of them the article’s own',
    'Nothing rewritten, nothing generated; a click leads back to the words',
  ],
  facts: [
    'Key numbers and a timeline',
    'With their “about”, “over” and “at least”; click a line and the page shows its words',
  ],
  source: [
    'Who says so, and what is missing',
    'Evidence instead of a score; it always ends with what could not be confirmed',
  ],
  reading: [
    'A reading view',
    'Light, sepia or dark; size, width and line height to taste; print it, or have it read aloud',
  ],
  before: 'before',
  after: 'after',
  name: 'Qingdu',
  tile: 'Clean news reading',
};

const { values } = parseArgs({
  options: { out: { type: 'string', default: join(ROOT, 'docs/store/pictures') } },
});
const out = resolve(values.out);
const raw = temporaryFolder('store-pictures');
const icon = `data:image/svg+xml;base64,${readFileSync(join(ROOT, 'public/icon/qingdu.svg')).toString('base64')}`;

interface Taken {
  before: string;
  after: string;
  lit: string;
  popup: string[];
  reading: string;
}

const CLEANED = '"qingdu" in document.documentElement.dataset';

/** Presses the popup's own switch. */
async function switchTo(driver: Driver, cleaned: boolean) {
  if ((await driver.evaluate<boolean, []>(CLEANED)) === cleaned) return;
  const popup = await openPopup(driver);
  await popup.click('[data-testid="clean-toggle"]');
  await driver.waitFor(cleaned ? CLEANED : `!(${CLEANED})`);
  await popup.waitFor('[data-testid="clean-toggle"]:not([aria-busy="true"])');
  await popup.close();
  await settle();
}

async function take(words: Words, dark: boolean): Promise<Taken> {
  const folder = join(raw, `${words.lang}${dark ? '-dark' : ''}`);
  mkdirSync(folder, { recursive: true });
  const shot = async (driver: Driver, name: string) => {
    const file = join(folder, `${name}.png`);
    await driver.screenshot(file, { fullPage: false });
    return file;
  };
  const { driver } = await openPage({
    page: pageSource(resolve(ROOT, words.page), words.url),
    browser: 'chromium',
    headless: true,
    lang: words.lang,
    dark,
    viewport: VIEW,
  });
  try {
    await switchTo(driver, false);
    const before = await shot(driver, 'before');
    await switchTo(driver, true);
    const after = await shot(driver, 'after');
    const popup = await popupPieces(driver, folder, [
      'section:has([data-testid="number"])',
      'section:has([data-testid="source-line"])',
    ]);
    const open = await openPopup(driver);
    await open.click('[data-testid="number"] button, button[data-testid="number"]');
    await settle();
    await open.close().catch(() => undefined);
    await settle();
    const lit = await shot(driver, 'lit');
    await openReadingView(driver, await openPopup(driver));
    await settle();
    const reading = await shot(driver, 'reading');
    return { before, after, lit, popup, reading };
  } finally {
    await driver.close();
  }
}

const STYLE = `*{box-sizing:border-box;margin:0}
body{width:100vw;height:100vh;overflow:hidden;position:relative;background:#efe9dd;color:#1f2a28;
font:22px/1.45 "Noto Sans CJK SC","Noto Sans",sans-serif}
h1{font:700 44px/1.2 "Noto Serif CJK SC","Noto Serif",serif;letter-spacing:.01em}
/* The Korean face has the same Latin letters, and quotation marks as wide as they are. */
:lang(en) body{font-family:"Noto Sans CJK KR","Noto Sans",sans-serif}:lang(en) h1{font-family:"Noto Serif CJK KR","Noto Serif",serif}
header{position:absolute;left:64px;top:44px;right:64px}
header p{color:#56645f;margin-top:8px}
.brand{position:absolute;right:64px;top:52px;width:52px;height:52px}
figure{position:absolute;overflow:hidden;background:#fff;border-radius:12px;box-shadow:0 2px 4px #0002,0 16px 44px #1f2a2830}
figure img{display:block;width:100%}
figure.window::before{content:"";display:block;height:26px;background:radial-gradient(circle at 20px 13px,#d9d2c4 5px,#0000 6px),radial-gradient(circle at 38px 13px,#d9d2c4 5px,#0000 6px),radial-gradient(circle at 56px 13px,#d9d2c4 5px,#0000 6px),#f8f5ee}
.label{position:absolute;font-size:18px;color:#56645f;text-align:center}`;

const box = (at: { left: number; top: number; width: number; height: number }) =>
  Object.entries(at)
    .map(([side, px]) => `${side}:${px}px`)
    .join(';');

const window_ = (file: string, left: number, top: number, width: number, height: number) =>
  `<figure class="window" style="${box({ left, top, width, height })}"><img src="${dataUrl(file)}"></figure>`;
const card = (file: string, left: number, top: number, width: number, height: number) =>
  `<figure style="${box({ left, top, width, height })}"><img src="${dataUrl(file)}"></figure>`;

const plate = (lang: string, [title, line]: [string, string], body: string) =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><style>${STYLE}</style><body>
<header><h1>${title}</h1><p>${line}</p></header><img class="brand" src="${icon}">${body}`;

function screens(words: Words, light: Taken, dark: Taken): Plate[] {
  const { lang } = words;
  const at = (i: number) => light.popup[i] as string;
  const bodies: [string, [string, string], string][] = [
    [
      '1-clean',
      words.clean,
      `${window_(light.before, 64, 180, 564, 540)}${window_(light.after, 652, 180, 564, 540)}
<p class="label" style="left:64px;width:564px;top:736px">${words.before}</p><p class="label" style="left:652px;width:564px;top:736px">${words.after}</p>`,
    ],
    [
      '2-summary',
      words.popup,
      `${window_(light.after, 64, 170, 900, 700)}${card(at(0), 836, 178, 380, 600)}`,
    ],
    ['3-numbers', words.facts, `${window_(light.lit, 64, 170, 900, 700)}${card(at(1), 836, 178, 380, 600)}`],
    [
      '4-source',
      words.source,
      `${window_(light.after, 64, 170, 900, 700)}${card(at(2), 836, 178, 380, 600)}`,
    ],
    [
      '5-reading',
      words.reading,
      `${window_(light.reading, 64, 176, 760, 600)}${window_(dark.reading, 520, 260, 696, 500)}`,
    ],
  ];
  return bodies.map(([name, caption, body]) => ({
    file: join(out, `${name}-${lang}.png`),
    html: plate(lang, caption, body),
    size: SCREEN,
  }));
}

/** Small tile and marquee: name, one line, the popup; no more than can be read at that size. */
function tiles(words: Words, { popup }: Taken): Plate[] {
  const tile = (
    k: number,
    cards: string,
  ) => `<!doctype html><html lang="${words.lang}"><meta charset="utf-8"><style>${STYLE}
h1{font-size:${46 * k}px}p{font-size:${19 * k}px;color:#56645f;margin-top:${6 * k}px;max-width:${190 * k}px}
.words{position:absolute;left:${30 * k}px;top:0;height:100%;display:flex;flex-direction:column;justify-content:center}
.words img{width:${56 * k}px;margin-bottom:${10 * k}px}</style><body><div class="words"><img src="${icon}"><h1>${words.name}</h1><p>${words.tile}</p></div>${cards}`;
  const [top = '', numbers = ''] = popup;
  return [
    {
      file: join(out, `tile-${words.lang}.png`),
      html: tile(1, card(top, 228, 30, 236, 300)),
      size: { width: 440, height: 280 },
    },
    {
      file: join(out, `marquee-${words.lang}.png`),
      html: tile(1.9, card(top, 560, 56, 380, 600) + card(numbers, 964, 112, 380, 600)),
      size: { width: 1400, height: 560 },
    },
  ];
}

async function main() {
  mkdirSync(out, { recursive: true });
  for (const words of [CHINESE, ENGLISH]) {
    const light = await take(words, false);
    const dark = await take(words, true);
    await drawPlates([...screens(words, light, dark), ...tiles(words, light)]);
  }
}

await main().catch(fail);
