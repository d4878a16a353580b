// What is seen while a page comes in: in which frames labelled clutter stands, and how much the layout jumps.
// The page is sent in twelve pieces over 600 ms, without its own scripts; one of ours reads every frame.
import type { Driver } from '../drivers/driver.ts';
import { bare, type GoldPage } from './corpus.ts';

const PIECES = 12;
const OVER_MS = 600;

export interface Painted {
  /** Labelled blocks that stood in at least one frame. */
  seen: number;
  blocks: number;
  /** How long each of them was seen, milliseconds. */
  ms: number[];
  /** Sum of layout shifts. */
  shift: number;
}

/** Reads every frame until the page has been still for a while. Runs in the page. */
function sampler(labels: string[]): void {
  const strip = (text: string) => text.replace(/[\s\u200b\u200c\ufeff\u00a0]/g, '');
  const times = labels.map(() => [0, 0] as [number, number]);
  const result = { times, shift: 0, frames: 0 };
  Object.assign(window, { painted: result });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) result.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  const frame = (now: number) => {
    result.frames++;
    const text = strip(document.body?.innerText ?? '');
    labels.forEach((label, i) => {
      if (!text.includes(label)) return;
      const time = times[i] as [number, number];
      if (time[0] === 0) time[0] = now;
      time[1] = now;
    });
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** The page in pieces, with the sampler in place of its own scripts. */
function inPieces(html: string, labels: string[]): string {
  const still = html
    .replace(/<script\b[\s\S]*?<\/script\s*>/gi, '')
    .replace(/<meta[^>]+http-equiv[^>]*>/gi, '');
  const script = `<script>const __name=(f)=>f;(${sampler.toString()})(${JSON.stringify(labels).replace(/</g, '\\u003c')})</script>`;
  const head = /<head[^>]*>/i.exec(still);
  const at = head ? head.index + head[0].length : 0;
  const page = `${still.slice(0, at)}<meta charset="utf-8">${script}${still.slice(at)}`;
  const from = page.search(/<body/i);
  let out = page.slice(0, Math.max(0, from));
  let last = out.length;
  for (let piece = 1; piece < PIECES; piece++) {
    const near = last + Math.floor((page.length - last) / (PIECES - piece + 1));
    const next = page.slice(near).search(/<(?:div|p|li|section|ul)[\s>]/);
    if (next < 0) break;
    out += `${page.slice(last, near + next)}<!-- pause -->`;
    last = near + next;
  }
  return out + page.slice(last);
}

/** Opens one labelled page piece by piece and tells what was seen. */
export async function paint(driver: Driver, page: GoldPage, html: string): Promise<Painted> {
  const labels = page.clutter.map((c) => bare(c.text));
  driver.serve(page.url, inPieces(html, labels), {
    scripts: true,
    delayPieces: OVER_MS / (PIECES - 1),
  });
  // Not the load event: what a page without its scripts waits for is none of our matter.
  await driver.open(page.url, { until: 'commit' });
  await driver.evaluate(() => new Promise((done) => setTimeout(done, 1800)));
  const found = await driver.evaluate(
    () => (window as unknown as { painted: { times: [number, number][]; shift: number } }).painted,
  );
  const ms = found.times.filter(([first]) => first > 0).map(([first, last]) => last - first);
  return { seen: ms.length, blocks: labels.length, ms, shift: found.shift };
}
