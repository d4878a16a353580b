// A new site: rule, skeleton of a golden page and its expectations. npm run new-site -- news.example.com
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fail } from './lib/say.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const host = (process.argv[2] ?? '')
  .toLowerCase()
  .replace(/^https?:\/\//, '')
  .replace(/\/.*$/, '');
if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host)) fail('Say which host: npm run new-site -- news.example.com');
const parts = host.split('.');
/** `news.example.com.cn` → `example`. */
const id =
  parts
    .slice(0, -1)
    .reverse()
    .find((part) => !/^(?:com|net|org|gov|edu|co|www|m)$/.test(part)) ?? (parts[0] as string);
const ruleFile = resolve(ROOT, `utils/sites/${id}.ts`);
const golden = resolve(ROOT, `test/golden/${id}--article`);
if (existsSync(ruleFile)) fail(`utils/sites/${id}.ts is there already: add the host to it.`);

writeFileSync(
  ruleFile,
  `// ${id}: one sentence on what is special about its pages.
import type { SiteRule } from '../model.ts';

const rule: SiteRule = {
  id: '${id}',
  name: { zh: '${id}', en: '${id}' },
  hosts: ['${host}'],
  articles: ['^${host.replaceAll('.', '\\\\.')}/\\\\d{4}/\\\\d{2}/\\\\d+\\\\.html'],
  title: ['h1.title'],
  time: ['.info .time'],
  source: ['.info .source'],
  body: ['#content'],
  credits: ['.editor'],
  clutter: {
    related: ['.related'],
    sidebar: ['.side'],
  },
};

export default rule;
`,
);

const name = /^\d/.test(id) ? `site${id}` : id.replaceAll('-', '_');
const indexFile = resolve(ROOT, 'utils/sites/index.ts');
const index = readFileSync(indexFile, 'utf8');
const imports = [...index.matchAll(/^import (\w+) from '\.\/(.+)\.ts';$/gm)].map(
  (m) => [m[2], m[1]] as [string, string],
);
const all = [...imports, [id, name] as [string, string]].sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(
  indexFile,
  index
    .replace(
      /(?:^import \w+ from '\.\/.+\.ts';\n)+/m,
      all.map(([file, as]) => `import ${as} from './${file}.ts';\n`).join(''),
    )
    .replace(/= \[\n(?: {2}\w+,\n)+\];/, `= [\n${all.map(([, as]) => `  ${as},\n`).join('')}];`),
);

mkdirSync(golden, { recursive: true });
writeFileSync(
  `${golden}/page.html`,
  `<!doctype html>
<html lang="zh">
<head><meta charset="utf-8"><title>这里写自己编的标题</title><meta property="og:title" content="这里写自己编的标题"></head>
<body>
<h1 class="title">这里写自己编的标题</h1>
<div class="info"><span class="time">2026-05-13 08:30</span> <span class="source">来源：示例日报</span></div>
<div id="content">
<p>这里写自己编的第一段，公司、人物、数字都不存在。示例县去年种下槐树1200棵，成活九成。</p>
<p>第二段把话说完，让正文够长。县林业站说，今年春天还要补种300棵，由沿河六个村分着照看。</p>
<p class="editor">责任编辑：示例</p>
</div>
<div class="related"><h3>相关阅读</h3><ul><li><a href="/2026/05/1.html">示例县的另一条新闻标题</a></li></ul></div>
<div class="side"><h3>热门排行</h3><ul><li><a href="/2026/05/2.html">右栏里的一条新闻标题</a></li></ul></div>
</body>
</html>
`,
);
writeFileSync(
  `${golden}/expected.json`,
  `${JSON.stringify(
    {
      url: `https://${host}/2026/05/1751121.html`,
      kind: 'article',
      lang: 'zh',
      title: '这里写自己编的标题',
      bodyStart: '这里写自己编的第一段',
      bodyEnd: '由沿河六个村分着照看。',
      mustHide: ['示例县的另一条新闻标题', '右栏里的一条新闻标题'],
      mustKeep: ['2026-05-13 08:30'],
      notBody: ['责任编辑：示例'],
    },
    null,
    2,
  )}\n`,
);
console.log(`Written:
  utils/sites/${id}.ts                 the rule, to be filled in
  utils/sites/index.ts                 lists it
  test/golden/${id}--article/          a skeleton page and what is expected of it
Next: docs/add-a-site.md, then
  npx vitest run --project rules test/rules/sites.test.ts`);
