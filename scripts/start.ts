// npm start: a real browser with the extension on a page, cleaned, the popup at hand; or the same without a display.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './lib/build.ts';
import { markdownOf } from './lib/digest-file.ts';
import { digestText } from './lib/digest-text.ts';
import { pageSource, SAMPLE } from './lib/page-source.ts';
import { fail, Mendable, say } from './lib/say.mjs';
import { openPage, openPopup, type Pictures, takePictures, type Visit, visit } from './lib/visit.ts';

const HELP = `清读 Qingdu: see the extension at work.

  npm start                               the bundled sample article
  npm start -- https://…                  that page, live
  npm start -- page.html --url https://…  a saved page, shown at the address it came from, network cut

  --firefox    in Firefox instead of Chromium
  --headless   without a window: print the digest and save pictures (also where there is no display)
  --json       as --headless, but print one JSON object: reading, hidden, pictures, timings
  --markdown   as --headless, but print the digest as Markdown
  --out DIR    where the pictures go (default: out)
  --lang TAG   zh-CN (default), zh-TW or en
  --dark       dark colours
  --help       this text

Many saved pages, and without a browser: npm run read -- --help`;

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        url: { type: 'string' },
        out: { type: 'string', default: 'out' },
        lang: { type: 'string', default: 'zh-CN' },
        firefox: { type: 'boolean', default: false },
        headless: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        markdown: { type: 'boolean', default: false },
        dark: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new Mendable(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
  }
}

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** npm moves to the project's folder; paths are meant from where the command was typed. */
const here = (path: string) => resolve(process.env.INIT_CWD ?? process.cwd(), path);

/** The object that --json prints. */
function asJson({ reading, hidden, timings, seen }: Visit, pictures: Pictures): string {
  const shown = hidden.map(({ selector, category, reason, text }) => ({ selector, category, reason, text }));
  return JSON.stringify({ state: seen.state, reading, hidden: shown, pictures, timings });
}

async function main() {
  const { values, positionals } = readArguments();
  if (values.help) {
    console.log(HELP);
    return;
  }
  const [what, another] = positionals;
  if (another !== undefined)
    throw new Mendable('One page at a time: npm run read -- a.html b.html reads many, without a browser.');
  const isAddress = what !== undefined && /^https?:\/\//i.test(what);
  const page = what === undefined ? resolve(ROOT, SAMPLE) : isAddress ? what : here(what);
  const asked = values.headless || values.json || values.markdown;
  const headless = asked || !hasDisplay();
  const options = {
    page: pageSource(page, values.url),
    browser: values.firefox ? ('firefox' as const) : ('chromium' as const),
    headless,
    lang: values.lang,
    dark: values.dark,
  };

  if (!headless) {
    const { driver } = await openPage(options);
    await openPopup(driver);
    say('The page is open and the popup with it. Close the browser to end.');
    await driver.closed();
    await driver.close();
    return;
  }
  if (!asked) say('There is no display here, so all of it is done without a window.');
  const seen = await visit(options);
  try {
    say('Taking pictures …');
    const pictures = await takePictures(seen, here(values.out));
    if (values.json) {
      console.log(asJson(seen, pictures));
      return;
    }
    if (values.markdown) {
      process.stdout.write(seen.reading ? markdownOf(seen.reading, values.lang) : '');
      return;
    }
    const note = { source: seen.seen.source, unknown: seen.seen.unknown };
    const columns = Math.min(100, Math.max(60, process.stdout.columns ?? 80));
    console.log(
      `\n${digestText({ state: seen.seen.state, reading: seen.reading, note, hidden: seen.hidden }, columns)}\n`,
    );
    for (const [name, file] of Object.entries(pictures)) console.log(`${name.padEnd(8)} ${file}`);
  } finally {
    await seen.driver.close();
  }
}

await main().catch(fail);
