// @vitest-environment node
// The core as a library: one file that imports nothing, looks for no browser, and reads a page when it is handed one.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { JSDOM } from 'jsdom';
import ts from 'typescript';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FOREIGN } from '../../scripts/build-core.ts';
import type * as Core from '../../utils/core.ts';

const ROOT = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'qingdu-core-'));
const file = join(folder, 'qingdu.js');
beforeAll(() => {
  // As it is typed, and without the variables of this test runner, which change what Vite writes.
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build-core.ts', folder], {
    cwd: ROOT,
    encoding: 'utf8',
    env,
  });
  if (status !== 0) throw new Error(stderr);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

it('imports nothing and looks for nothing that a host need not have', () => {
  const code = readFileSync(file, 'utf8');
  expect(ts.preProcessFile(code, true, true).importedFiles).toEqual([]);
  expect(FOREIGN.exec(code)).toBeNull();
});

it('reads a document that it is handed', async () => {
  const core = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as typeof Core;
  const url = 'https://www.163.com/dy/article/KQ7LANZHOU0519QXHP.html';
  const html = readFileSync(join(ROOT, 'test/golden/163-dy--sample/page.html'));
  const reading = core.readNews(new JSDOM(html, { url }).window.document, url, { now: new Date(0) });
  expect(reading.article?.title).toMatch(/^一季度营收增长38%/);
  expect(reading.digest?.summary).toHaveLength(3);
  expect(core.findFacts('营收18.6亿元，同比增长38%', { lang: 'zh' }).map((fact) => fact.kind)).toEqual([
    'money',
    'percent',
  ]);
}, 60_000);

it('exports what docs/library.md says, and nothing else', async () => {
  const core = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as typeof Core;
  const said = [...readFileSync(join(ROOT, 'docs/library.md'), 'utf8').matchAll(/^\| `(\w+)\(/gm)].map(
    (m) => m[1],
  );
  expect(Object.keys(core).sort()).toEqual(said.sort());
});
