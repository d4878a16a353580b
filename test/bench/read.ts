// Reads pages in real Chromium beside Readability and Defuddle: how right, and how long in passes over the page's text.
// node test/bench/read.ts [--corpus DIR] [--no-site-rules] [--rounds N]; without a corpus the project's own sample pages.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import type { Reading } from '../../utils/model.ts';
import { bare, flag, type GoldPage, goldPages, option } from './corpus.ts';
import { bundle, chromiumPath, median, ROOT } from './in-page.ts';
import { agreement, type Found, sameSource, sameTime, type Truth, trueBody } from './read-score.ts';

const rounds = Number(option('rounds') ?? 15);
const siteRules = !flag('no-site-rules');
/** Each subject runs for so long before it is timed. */
const WARM_MS = 400;

interface Sample {
  id: string;
  url: string;
  html: string;
  gold?: GoldPage;
}

function samples(): Sample[] {
  if (option('corpus')) {
    const { pages, html } = goldPages();
    return pages.map((gold) => ({ id: gold.id, url: gold.url, html: html(gold), gold }));
  }
  const folder = join(ROOT, 'test/golden');
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as {
        url: string;
      };
      return { id: name, url: expected.url, html: readFileSync(join(folder, name, 'page.html'), 'utf8') };
    });
}

/** What is timed, bundled for the page. */
const ENTRY = `
import { Readability, isProbablyReaderable } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { planClutter } from '${ROOT}/utils/clutter/plan.ts';
import { lookAt } from '${ROOT}/utils/page/index.ts';
import { isLikelyArticle } from '${ROOT}/utils/page/likely.ts';
import { readNews } from '${ROOT}/utils/pipeline.ts';
import { ruleFor } from '${ROOT}/utils/sites/index.ts';
window.subjects = (url, siteRules) => {
  const rule = siteRules ? ruleFor(new URL(url).hostname) : undefined;
  return {
    walk: () => { let n = 0; const w = document.createTreeWalker(document.body, 4); while (w.nextNode()) n += w.currentNode.data.length; return n; },
    glance: () => isLikelyArticle(document, new URL(url), rule ?? { body: [] }),
    look: () => lookAt(document, url, rule).survey.runs.length,
    clean: () => planClutter(lookAt(document, url, rule)).length,
    read: () => readNews(document, url, { siteRules }).page.kind,
    readerable: () => isProbablyReaderable(document),
    readability: () => new Readability(document.cloneNode(true)).parse()?.length ?? 0,
    defuddle: () => new Defuddle(document.cloneNode(true), { url }).parse().wordCount,
  };
};
window.readOnce = (url, siteRules, now) => readNews(document, url, { siteRules, now: new Date(now) });
const textOf = (html) => new DOMParser().parseFromString(html ?? '', 'text/html').body.textContent;
window.peers = (url) => {
  const out = {};
  try {
    const found = new Readability(document.cloneNode(true)).parse();
    out.readability = { title: found?.title ?? '', text: found?.textContent ?? '' };
  } catch (error) { out.readability = { title: '', text: '' }; }
  try {
    const found = new Defuddle(document.cloneNode(true), { url }).parse();
    out.defuddle = { title: found.title ?? '', text: textOf(found.content) };
  } catch (error) { out.defuddle = { title: '', text: '' }; }
  return out;
};
window.truth = (selector) => {
  const boxes = selector ? [...document.querySelectorAll(selector)] : [];
  const address = (img) => ['data-src', 'data-original', 'data-actualsrc', 'data-lazy-src', 'src']
    .map((name) => img.getAttribute(name)).find((at) => at && !/^data:|blank|placeholder|loading/i.test(at));
  return {
    container: boxes.map((box) => box.innerText).join('\\n'),
    images: boxes.flatMap((box) => [...box.querySelectorAll('img')]).map(address).filter(Boolean)
      .map((at) => new URL(at, document.baseURI).href),
  };
};
`;

const executablePath = chromiumPath();
const code = await bundle(ENTRY);
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-background-networking'],
});
const context = await browser.newContext();
const names = ['walk', 'glance', 'look', 'clean', 'read', 'readerable', 'readability', 'defuddle'] as const;
const ratios: Record<string, number[]> = {};
const wrong: string[] = [];
let kinds = 0;
/** Of each subject, one entry an article. */
const scores: Record<string, { lang: string; p: number; r: number; f1: number; title: boolean }[]> = {};
const facts = { time: [0, 0], source: [0, 0], images: [0, 0] };
const count = (what: number[], right: boolean | undefined) => {
  if (right === undefined) return;
  what[0] = (what[0] ?? 0) + (right ? 1 : 0);
  what[1] = (what[1] ?? 0) + 1;
};

for (const sample of samples()) {
  const page = await context.newPage();
  await page.route('**/*', (route) =>
    route.request().url() === sample.url
      ? route.fulfill({
          body: sample.html,
          contentType: 'text/html; charset=utf-8',
          headers: { 'Content-Security-Policy': "script-src 'none'; frame-src 'none'; object-src 'none'" },
        })
      : route.abort(),
  );
  await page.goto(sample.url, { waitUntil: 'domcontentloaded' });
  await page.evaluate(code);
  const times = await page.evaluate(
    ({ url, names, rounds, siteRules, warmMs }) => {
      const subjects = (
        window as never as { subjects: (u: string, r: boolean) => Record<string, () => unknown> }
      ).subjects(url, siteRules);
      const out: Record<string, number[]> = {};
      // Warm, as the budgets have it: engines compile in earnest only what has run for a while. All subjects alike.
      for (const name of names) {
        const until = performance.now() + warmMs;
        do subjects[name]?.();
        while (performance.now() < until);
      }
      for (let round = 0; round < rounds; round++) {
        for (const name of names) {
          // Short passes are repeated, since the clock is coarse.
          const times =
            name === 'walk' || name === 'glance'
              ? 20
              : name === 'look' || name === 'clean' || name === 'readerable'
                ? 3
                : 1;
          const t = performance.now();
          for (let k = 0; k < times; k++) subjects[name]?.();
          out[name] = [...(out[name] ?? []), (performance.now() - t) / times];
        }
      }
      return out;
    },
    { url: sample.url, names: [...names], rounds, siteRules, warmMs: WARM_MS },
  );
  const walk = median(times.walk ?? []);
  const row = names.map((name) => {
    const ratio = median(times[name] ?? []) / walk;
    ratios[name] = [...(ratios[name] ?? []), ratio];
    return ratio.toFixed(1).padStart(8);
  });
  let verdict = '';
  if (sample.gold) {
    const gold = sample.gold;
    const { reading, truth, peers } = await page.evaluate(
      ({ url, siteRules, selector }) => {
        const w = window as never as {
          readOnce: (u: string, r: boolean, n: string) => Reading;
          peers: (u: string) => Record<string, Found>;
          truth: (s: string) => Truth;
        };
        return {
          reading: w.readOnce(url, siteRules, '2026-11-25T12:00:00+08:00'),
          truth: w.truth(selector),
          peers: w.peers(url),
        };
      },
      { url: sample.url, siteRules, selector: gold.bodySelector ?? '' },
    );
    if (reading.page.kind === gold.kind) kinds++;
    else wrong.push(`${gold.id}: ${gold.kind} taken for ${reading.page.kind}`);
    if (gold.kind === 'article') {
      const body = trueBody(gold, truth.container);
      const article = reading.article;
      const subjects: Record<string, Found> = {
        qingdu: { title: article?.title ?? '', text: article?.text ?? '' },
        ...peers,
      };
      for (const [subject, found] of Object.entries(subjects)) {
        const title = bare(found.title) === bare(gold.title);
        scores[subject] = [
          ...(scores[subject] ?? []),
          { lang: gold.lang, title, ...agreement(found.text, body) },
        ];
        if (subject !== 'qingdu') continue;
        if (!title) wrong.push(`${gold.id}: title ${found.title}`);
        const ours = scores[subject].at(-1);
        verdict = `  P ${ours?.p.toFixed(3)} R ${ours?.r.toFixed(3)}`;
      }
      const time = sameTime(gold, article?.publishedAt?.iso);
      if (time === false) wrong.push(`${gold.id}: published ${article?.publishedAt?.iso}`);
      count(facts.time, time);
      const note = reading.digest?.source;
      const source = sameSource(gold, note?.origin?.raw, note?.carrier?.account, article?.siteName);
      if (source === false) wrong.push(`${gold.id}: source ${note?.origin?.raw}`);
      count(facts.source, source);
      const kept = new Set(article?.blocks.map((block) => block.src));
      for (const image of truth.images) count(facts.images, kept.has(image));
    }
  }
  console.log(`${sample.id.padEnd(22)}${row.join('')}${verdict}`);
  await page.close();
}
await browser.close();
const mean = (xs: number[]) => xs.reduce((s, x) => s + x, 0) / Math.max(1, xs.length);
console.log(`
times the walk, median over pages (Chromium, ${rounds} rounds, ${siteRules ? 'with' : 'without'} site rules)
${names.map((name) => `  ${name.padEnd(12)} ${median(ratios[name] ?? []).toFixed(1)}`).join('\n')}`);
const share = ([right, all]: number[]) => `${right}/${all}`;
if (Object.keys(scores).length > 0) {
  console.log(`\nkind right ${kinds}/${ratios.walk?.length}   published ${share(facts.time)}   source ${share(facts.source)}   pictures of the container ${share(facts.images)}

                 zh F1   P,R≥.98    en F1   P,R≥.98   title exact`);
  for (const [subject, rows] of Object.entries(scores)) {
    const half = (chinese: boolean) => {
      const some = rows.filter((row) => row.lang.startsWith('zh') === chinese);
      const good = some.filter((row) => row.p >= 0.98 && row.r >= 0.98).length;
      return `${mean(some.map((row) => row.f1))
        .toFixed(4)
        .padStart(8)}${`${good}/${some.length}`.padStart(10)}`;
    };
    const titles = rows.filter((row) => row.title).length;
    console.log(
      `  ${subject.padEnd(12)}${half(true)} ${half(false)}${`${titles}/${rows.length}`.padStart(12)}`,
    );
  }
  console.log(wrong.map((w) => `  ${w}`).join('\n'));
}
