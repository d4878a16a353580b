// The long fuzz run: mutated golden pages and random texts against the invariants. `node scripts/fuzz.ts [pages] [texts] [seed]`
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { fuzzPages, type Golden } from '../test/hostile/fuzz-pages.ts';
import { fuzzTexts } from '../test/hostile/fuzz-texts.ts';

const [pages = 10_000, texts = 90_000, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number);
const folder = new URL('../test/golden/', import.meta.url);
const goldens: Golden[] = readdirSync(folder)
  .filter((name) => existsSync(new URL(`${name}/expected.json`, folder)))
  .map((name) => ({
    name,
    html: readFileSync(new URL(`${name}/page.html`, folder), 'utf8'),
    url: (JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), 'utf8')) as { url: string }).url,
  }));
const tell = (line: string) => console.log(line);
console.log(`seed ${seed}`);
const ofTexts = { cases: 0, failures: 0, slowest: { ms: 0, chars: 0, seed: 0 } };
for (let done = 0; done < texts; done += 5000) {
  const part = fuzzTexts(Math.min(5000, texts - done), seed + done, tell);
  ofTexts.cases += part.cases;
  ofTexts.failures += part.failures.length;
  if (part.slowest.ms > ofTexts.slowest.ms) ofTexts.slowest = part.slowest;
  console.log('texts', JSON.stringify(ofTexts));
}
// A window for every thousand: jsdom lets go of documents only with it.
const total = { cases: 0, failures: 0, slowest: { ms: 0, chars: 0, seed: 0 } };
for (let done = 0; done < pages; done += 1000) {
  const parser = new new JSDOM('').window.DOMParser();
  const part = fuzzPages(goldens, parser, Math.min(1000, pages - done), seed + done, tell);
  total.cases += part.cases;
  total.failures += part.failures.length;
  if (part.slowest.ms > total.slowest.ms) total.slowest = part.slowest;
  console.log('pages', JSON.stringify(total));
}
if (ofTexts.failures + total.failures > 0) process.exitCode = 1;
