// Pictures of one page in a real browser: before, after, popup, reading view.
// node scripts/shot.ts page.html --url https://… [--firefox] [--dark] [--lang en|zh-CN|zh-TW] [--fold] --out dir
import { parseArgs } from 'node:util';
import { pageSource, SAMPLE } from './lib/page-source.ts';
import { fail } from './lib/say.mjs';
import { takePictures, visit } from './lib/visit.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string' },
    firefox: { type: 'boolean', default: false },
    dark: { type: 'boolean', default: false },
    lang: { type: 'string', default: 'zh-CN' },
    /** Only what fits on the first screen. */
    fold: { type: 'boolean', default: false },
    out: { type: 'string', default: 'out' },
  },
});

async function main() {
  const seen = await visit({
    page: pageSource(positionals[0] ?? SAMPLE, values.url),
    browser: values.firefox ? 'firefox' : 'chromium',
    headless: true,
    lang: values.lang,
    dark: values.dark,
  });
  try {
    const pictures = await takePictures(seen, values.out, { fullPage: !values.fold });
    console.log(`state: ${seen.seen.state}, hidden: ${seen.hidden.length}`);
    for (const file of Object.values(pictures)) console.log(file);
  } finally {
    await seen.driver.close();
  }
}

await main().catch(fail);
