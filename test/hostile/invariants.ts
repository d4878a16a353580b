// What must hold on any page whatever it is: nothing thrown, nothing changed by reading, offsets true, undo whole.
import { setMode } from '../../utils/clutter/apply.ts';
import { createCleaner } from '../../utils/clutter/cleaner.ts';
import { KEEP, MARK, MODE } from '../../utils/clutter/sheet.ts';
import type { Reading, SiteRule, Span } from '../../utils/model.ts';
import { addressVerdict } from '../../utils/page/addresses.ts';
import { bodyRuns, lookAt } from '../../utils/page/index.ts';
import { readNews } from '../../utils/pipeline.ts';
import { ruleFor } from '../../utils/sites/index.ts';
import { clobberForms } from './clobber.ts';

/** Far after every page's date, far before what hostile pages claim. */
export const NOW = new Date('2026-11-25T12:00:00+08:00');

const isWeb = (address: string): boolean => /^https?:\/\//.test(address);

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(`broken: ${what}`);
}

/** Milliseconds of processor time since `before`: what others do on the machine does not count. */
export function spent(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Throws when a reading contradicts its own promises. */
export function checkReading(reading: Reading): void {
  const plain = JSON.parse(JSON.stringify(reading)) as Reading;
  must(plain.url === reading.url, 'a reading is plain data');
  const { article, digest } = reading;
  must((article === null) === (digest === null), 'a digest where there is an article');
  if (!article || !digest) return;
  const { text, blocks } = article;
  const inside = ({ start, end }: Span) =>
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length;
  must(
    text ===
      blocks
        .filter((block) => block.text)
        .map((block) => block.text)
        .join('\n'),
    'the text is its blocks',
  );
  for (const block of blocks) {
    must(inside(block) && text.slice(block.start, block.end) === block.text, 'a block stands where it says');
    if (block.src !== undefined) must(isWeb(block.src), `an image has a web address: ${block.src}`);
  }
  for (const line of digest.summary)
    must(inside(line) && text.slice(line.start, line.end) === line.text, 'a summary line is the text’s own');
  for (const fact of digest.facts) {
    must(
      inside(fact) && text.slice(fact.start, fact.end) === fact.text,
      `a fact stands where it says: ${fact.text}`,
    );
    must(inside(fact.sentence), 'a fact has its sentence');
    must(fact.sentence.start <= fact.start && fact.end <= fact.sentence.end, 'a fact lies in its sentence');
    must(fact.salience >= 0 && fact.salience <= 1, 'salience is 0 to 1');
    for (const value of Array.isArray(fact.value) ? fact.value : [fact.value ?? null])
      must(value === null || Number.isFinite(value), `a value is a number: ${fact.text}`);
  }
  for (const stated of [article.publishedAt, article.updatedAt])
    if (stated) must(!Number.isNaN(Date.parse(stated.iso)), `a date is a date: ${stated.iso}`);
  const { origin } = new URL(reading.url);
  for (const address of [...(article.pages?.urls ?? []), ...(article.pages?.all ? [article.pages.all] : [])])
    must(new URL(address).origin === origin, `a further page is of the same site: ${address}`);
  for (const { lookup } of digest.source.findings)
    if (lookup) must(isWeb(lookup), `a look-up is a web address: ${lookup}`);
  must(digest.source.unknown.length > 0, 'something is always unknown');
  must(Number.isInteger(digest.readingMinutes) && digest.readingMinutes > 0, 'reading takes whole minutes');
  must(({} as { polluted?: unknown }).polluted === undefined, 'no prototype is touched');
}

/** Teaches jsdom, which has no layout, what our sheets hide. */
function withSheets(doc: Document, rule: SiteRule | undefined): void {
  const gone = [`[${MARK}]`, ...Object.values(rule?.clutter ?? {}).flat()]
    .map((s) => `${s}:not([${KEEP}])`)
    .join(',');
  const view = doc.createElement('i').constructor as { prototype: Element };
  const element = Object.getPrototypeOf(view.prototype) as Element;
  element.checkVisibility = function (this: Element) {
    return doc.documentElement.getAttribute(MODE) !== 'clean' || this.closest(gone) === null;
  };
}

/** Cleans, peeks, cleans again and undoes: the body stays in sight and the page is as it came. */
export function checkCleaning(doc: Document, url: string, rule: SiteRule | undefined): void {
  withSheets(doc, rule);
  const before = doc.documentElement?.outerHTML;
  const ours = doc.querySelector(`[${MARK}],[${KEEP}],[${MODE}]`) !== null;
  const cleaner = createCleaner(
    { document: doc, location: { href: url } } as unknown as Window,
    rule,
    () => {},
  );
  if (addressVerdict(new URL(url), rule)) setMode(doc, 'clean');
  cleaner.settle();
  for (const mode of ['clean', 'peek', 'clean'] as const) {
    const state = cleaner.set(mode);
    JSON.stringify(state);
    if (state.mode !== 'clean') continue;
    const page = lookAt(doc, url, rule);
    for (const run of bodyRuns(page.survey, page.body, page.insets)) {
      const el = page.survey.els[run.el] as Element;
      must(
        el.checkVisibility(),
        `the body stays in sight: <${el.nodeName} class="${el.getAttribute('class')}">`,
      );
    }
  }
  cleaner.set('off');
  // Marks a page puts on itself are taken for ours and go; all else is as it was.
  if (!ours) must(doc.documentElement?.outerHTML === before, 'undo restores the page byte for byte');
}

/** Everything at once for one page. */
export function checkPage(doc: Document, url: string, siteRules = true): void {
  const rule = siteRules ? ruleFor(new URL(url).hostname) : undefined;
  clobberForms(doc);
  const before = doc.documentElement?.outerHTML;
  const reading = readNews(doc, url, { now: NOW, siteRules });
  checkReading(reading);
  if (reading.article === null) checkReading(readNews(doc, url, { now: NOW, siteRules, anyway: true }));
  must(doc.documentElement?.outerHTML === before, 'reading changes nothing');
  checkCleaning(doc, url, rule);
}
