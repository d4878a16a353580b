// npm run read: saved pages to JSON or Markdown without a browser, one or very many.
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { markdownOf } from './lib/digest-file.ts';
import { progress } from './lib/progress.ts';
import { readSaved, type SavedReading, savedPages } from './lib/saved-page.ts';
import { fail, Mendable, say } from './lib/say.mjs';

const HELP = `清读 Qingdu: read saved pages without a browser.

  npm run read -- page.html              the digest as Markdown
  npm run read -- page.html --json       the whole reading as JSON
  npm run read -- folder a.html --json   many: one JSON object a line
  npm run read -- folder --out digests   many: one file a page

  --url URL    the address it was published at; one page only. Otherwise the page is asked: the note a
               browser leaves when it saves, <link rel="canonical">, og:url
  --json       JSON: file, addressFrom, reading, ms
  --markdown   Markdown (default)
  --out DIR    write .json or .md files there instead of printing
  --lang TAG   language of the Markdown: zh-CN (default), zh-TW or en
  --now TIME   what “3 hours ago” is counted from (ISO 8601; default: now)
  --anyway     read as an article what does not look like one
  --help       this text

What a browser knows and this does not: where things stand and what a style sheet hides. See docs/library.md.`;

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        url: { type: 'string' },
        json: { type: 'boolean', default: false },
        markdown: { type: 'boolean', default: false },
        out: { type: 'string' },
        lang: { type: 'string', default: 'zh-CN' },
        now: { type: 'string' },
        anyway: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new Mendable(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
  }
}

/** npm moves to the project's folder; paths are meant from where the command was typed. */
const FROM = process.env.INIT_CWD ?? process.cwd();
const here = (path: string) => resolve(FROM, path);

/** `page.html` in many folders is told apart by its folder. */
function outputName(file: string): string {
  const name = basename(file, extname(file));
  return `${/^(?:page|index)$/i.test(name) ? basename(dirname(file)) : name}`;
}

function main() {
  const { values, positionals } = readArguments();
  if (values.help) {
    console.log(HELP);
    return;
  }
  if (positionals.length === 0) throw new Mendable(`Say which page.\n\n${HELP}`);
  if (values.json && values.markdown) throw new Mendable('Take --json or --markdown, not both.');
  const now = values.now === undefined ? new Date() : new Date(values.now);
  if (Number.isNaN(now.getTime()))
    throw new Mendable(`${values.now} is no time: write 2026-11-25T12:00+08:00.`);
  const files = savedPages(positionals.map(here));
  if (values.url !== undefined) {
    if (files.length > 1) throw new Mendable('--url is for one page.');
    if (!/^https?:\/\//i.test(values.url) || !URL.canParse(values.url))
      throw new Mendable(`${values.url} is no address: begin with https://.`);
  }
  const out = values.out === undefined ? undefined : here(values.out);
  if (out) mkdirSync(out, { recursive: true });

  const textOf = (read: SavedReading): string => {
    if (values.json)
      return `${JSON.stringify({ ...read, file: relative(FROM, read.file) }, null, files.length === 1 && !out ? 2 : 0)}\n`;
    return (
      markdownOf(read.reading, values.lang) || `<!-- ${read.reading.page.kind}: ${read.reading.url} -->\n`
    );
  };
  const written = new Map<string, number>();
  const unread: string[] = [];
  const kinds = new Map<string, number>();
  const bar = progress(files.length);
  for (const file of files) {
    bar.step(file);
    try {
      const read = readSaved(file, {
        ...(values.url ? { url: values.url } : {}),
        now,
        anyway: values.anyway,
      });
      const { kind } = read.reading.page;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      if (!out) process.stdout.write(textOf(read));
      else {
        const name = outputName(file);
        const again = written.get(name) ?? 0;
        written.set(name, again + 1);
        const ending = values.json ? '.json' : '.md';
        writeFileSync(join(out, `${name}${again > 0 ? `-${again + 1}` : ''}${ending}`), textOf(read));
      }
    } catch (error) {
      if (error instanceof Mendable) throw error;
      unread.push(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  bar.end();
  if (files.length > 1)
    say(`${files.length - unread.length} read (${[...kinds].map(([kind, n]) => `${n} ${kind}`).join(', ')})`);
  for (const line of unread) say(`not read: ${line}`);
  if (unread.length > 0) process.exitCode = 1;
}

try {
  main();
} catch (error) {
  fail(error);
}
