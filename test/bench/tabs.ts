// Many tabs at once: what each of them and the background weigh, and how long it takes until all are cleaned.
// node test/bench/tabs.ts [--tabs 1,10,30,100] [--rounds N] [--build DIR]; in real Chromium, beside an empty extension,
// by turns. The pages are the project's own samples, served at their addresses.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { type Target, Targets } from '../drivers/cdp.ts';
import { type Pages, startPages } from '../drivers/pages.ts';
import { removeFolder, temporaryFolder } from '../drivers/temporary.ts';
import { nothing, ours } from './builds.ts';
import { option } from './corpus.ts';
import { exponent } from './fit.ts';
import { chromiumPath, median, ROOT } from './in-page.ts';

const counts = (option('tabs') ?? '1,10,30,100').split(',').map(Number);
const rounds = Number(option('rounds') ?? 2);
/** Longer than this nothing is waited for. */
const PATIENCE_MS = 300_000;
const MB = 1e6;

interface Arm {
  name: 'ours' | 'empty';
  context: BrowserContext;
  targets: Targets;
  extension: string;
  pages: Pages;
  close: () => Promise<void>;
}

async function start(name: Arm['name'], extensionDir: string): Promise<Arm> {
  const pages = await startPages();
  const profile = temporaryFolder('tabs');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: true,
    args: [
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--enable-unsafe-extension-debugging',
      `--proxy-server=127.0.0.1:${pages.port}`,
      '--proxy-bypass-list=<-loopback>',
      `--ignore-certificate-errors-spki-list=${pages.keyHash}`,
    ],
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const browser = context.browser();
  if (!browser) throw new Error('this Chromium gives no DevTools session');
  const targets = new Targets(await browser.newBrowserCDPSession());
  const { id } = await targets.command('Extensions.loadUnpacked', { path: extensionDir });
  await context.addInitScript(noteCleaned);
  const close = async () => {
    await context.close().catch(() => undefined);
    await pages.close();
    removeFolder(profile);
    removeFolder(extensionDir);
  };
  return { name, context, targets, extension: String(id), pages, close };
}

/** Runs in every page, in both browsers: notes when the chip says that the page is cleaned. */
function noteCleaned() {
  const noted = globalThis as { cleanedAt?: number };
  new MutationObserver((_, observer) => {
    if (!document.querySelector('qingdu-chip')) return;
    noted.cleanedAt = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

type Send = (method: string, params?: object) => Promise<unknown>;

/** MB of live objects of one isolate, after a collection of garbage. */
async function heapOf(send: Send): Promise<number> {
  for (let n = 0; n < 2; n++) await send('HeapProfiler.collectGarbage');
  return ((await send('Runtime.getHeapUsage')) as { usedSize: number }).usedSize / MB;
}

/** MB of memory that all processes of the browser hold, shared pages divided; NaN where the system does not tell. */
async function allMemory({ targets }: Arm): Promise<number> {
  const { processInfo } = (await targets.command('SystemInfo.getProcessInfo')) as unknown as {
    processInfo: { id: number }[];
  };
  const held = processInfo.map(({ id }) => {
    const file = `/proc/${id}/smaps_rollup`;
    if (!existsSync(file)) return Number.NaN;
    return (Number(/^Pss:\s+(\d+)/m.exec(readFileSync(file, 'utf8'))?.[1]) * 1024) / MB;
  });
  return held.reduce((sum, one) => sum + one, 0);
}

/** Seconds of processor time that all processes of the browser have used so far. */
async function processorTime({ targets }: Arm): Promise<number> {
  const { processInfo } = (await targets.command('SystemInfo.getProcessInfo')) as unknown as {
    processInfo: { cpuTime: number }[];
  };
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/** The heap of the background, in MB; it is let go afterwards. */
async function background({ targets, extension }: Arm): Promise<number> {
  const own = `chrome-extension://${extension}/`;
  const found = (await targets.list()).find(
    ({ type, url }) => type === 'service_worker' && url.startsWith(own),
  );
  if (!found) return Number.NaN;
  const target: Target = await targets.attach(found.targetId);
  const heap = await heapOf((method, params) => target.send(method, params));
  await target.detach();
  return heap;
}

interface Measured {
  /** Milliseconds of the wall clock until every tab has loaded, and until every tab is cleaned. */
  loaded: number;
  cleaned: number;
  /** Milliseconds from the navigation of one tab until it is cleaned; the median over the tabs. */
  one: number;
  /** MB: all heaps of the pages together, the background's, all processes. */
  heap: number;
  background: number;
  memory: number;
  /** Seconds of processor time until all are done. */
  processor: number;
}

async function measure(arm: Arm, n: number, addresses: readonly string[]): Promise<Measured> {
  const tabs: Page[] = [];
  for (let i = 0; i < n; i++) tabs.push(await arm.context.newPage());
  const used = await processorTime(arm);
  const begun = performance.now();
  await Promise.all(
    tabs.map((tab, i) =>
      tab.goto(addresses[i % addresses.length] as string, { waitUntil: 'load', timeout: PATIENCE_MS }),
    ),
  );
  const loaded = performance.now() - begun;
  const sessions = await Promise.all(tabs.map((tab) => arm.context.newCDPSession(tab)));
  const sends = sessions.map((session): Send => (session.send as Send).bind(session));
  const times = arm.name === 'ours' ? await Promise.all(sends.map(cleanedAt)) : [];
  const cleaned = performance.now() - begun;
  const processor = (await processorTime(arm)) - used;
  // The tabs of a site may share a process, and with it a heap.
  const heaps = new Map<string, number>();
  for (const send of sends) {
    const { id } = (await send('Runtime.getIsolateId')) as { id: string };
    if (!heaps.has(id)) heaps.set(id, await heapOf(send));
  }
  const measured = {
    loaded,
    cleaned,
    one: median(times),
    heap: [...heaps.values()].reduce((sum, one) => sum + one, 0),
    background: await background(arm),
    memory: await allMemory(arm),
    processor,
  };
  await Promise.all(tabs.map((tab) => tab.close()));
  return measured;
}

/** When a tab was cleaned, in milliseconds after its navigation. Asked from outside: tabs behind draw no frames. */
async function cleanedAt(send: Send): Promise<number> {
  const end = performance.now() + PATIENCE_MS;
  while (performance.now() < end) {
    const { result } = (await send('Runtime.evaluate', {
      expression: 'globalThis.cleanedAt',
      returnByValue: true,
    })) as { result: { value?: number } };
    if (result.value !== undefined) return result.value;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('a tab was not cleaned');
}

const folder = join(ROOT, 'test/golden');
const samples = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({
    html: readFileSync(join(folder, name, 'page.html'), 'utf8'),
    ...(JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as {
      url: string;
      kind: string;
    }),
  }))
  .filter(({ kind }) => kind === 'article');
const arms = [await start('empty', nothing()), await start('ours', ours())];
const found = new Map<string, Measured[]>();
try {
  for (const { pages } of arms) for (const { url, html } of samples) pages.serve(url, html);
  // Only pages on which something is hidden end in a chip.
  const [, own] = arms as [Arm, Arm];
  const addresses: string[] = [];
  for (const { url } of samples) {
    const tab = await own.context.newPage();
    await tab.goto(url);
    if (await tab.waitForSelector('qingdu-chip', { state: 'attached', timeout: 2_500 }).catch(() => null))
      addresses.push(url);
    await tab.close();
  }
  console.log(
    `${addresses.length} sample pages that are cleaned, ${rounds} rounds, Chromium; medians, ours beside an empty extension`,
  );
  for (let round = 0; round < rounds; round++)
    for (const n of counts)
      for (const arm of round % 2 ? [...arms].reverse() : arms) {
        const key = `${arm.name} ${n}`;
        found.set(key, [...(found.get(key) ?? []), await measure(arm, n, addresses)]);
      }
} finally {
  for (const arm of arms) await arm.close();
}

const at = (arm: Arm['name'], n: number, what: keyof Measured): number =>
  median((found.get(`${arm} ${n}`) ?? []).map((one) => one[what]));
const more = (n: number, what: keyof Measured): number => at('ours', n, what) - at('empty', n, what);
const rows = counts.map((n) => ({
  n,
  empty: at('empty', n, 'loaded'),
  cleaned: at('ours', n, 'cleaned'),
  one: at('ours', n, 'one'),
  heap: more(n, 'heap'),
  background: at('ours', n, 'background'),
  memory: more(n, 'memory'),
  processor: more(n, 'processor'),
  whole: at('empty', n, 'processor'),
}));
console.log(
  '| tabs | all loaded, empty, s | all cleaned, ours, s | one tab, from its navigation, ms | heap of the pages added, MB a tab | background, MB | all processes, MB added a tab | processor added, s a tab (empty) |',
);
console.log('| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
for (const { n, empty, cleaned, one, heap, background: back, memory, processor, whole } of rows)
  console.log(
    `| ${n} | ${(empty / 1000).toFixed(1)} | ${(cleaned / 1000).toFixed(1)} | ${one.toFixed(0)} | ${(heap / n).toFixed(2)} | ${back.toFixed(2)} | ${(memory / n).toFixed(1)} | ${(processor / n).toFixed(2)} (${(whole / n).toFixed(2)}) |`,
  );
const slope = (pick: (row: (typeof rows)[number]) => number) =>
  exponent(rows.map((row) => [row.n, pick(row)])).toFixed(2);
console.log(
  `\nexponents over the tabs (1 is linear): all loaded, empty ${slope((r) => r.empty)}, all cleaned ${slope((r) => r.cleaned)}, heap added ${slope((r) => r.heap)}, memory added ${slope((r) => r.memory)}, processor added ${slope((r) => r.processor)}, background ${slope((r) => r.background)}`,
);
