// Builds and checks the data of the source note (utils/source/data).
//
//   node scripts/build-source-data.ts            checks the files in the repository
//   node scripts/build-source-data.ts <folder>   first rebuilds the four outside lists from the raw files in
//                                                <folder> (cac-2025.json, ifcn.json, rsp.json, satire-en.json)
//
// platforms.json, outlets.json and list-aliases.json are our own: edit them by hand, then run the check.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkSourceData } from './source-data-checks.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(root, 'utils/source/data');

/** The news units of the centre that the raw copy lacks; see docs/decisions/source-data.md. */
const CENTRAL_BY_HAND = [
  '中国新闻社',
  '中国日报',
  '中国青年报',
  '中央广播电视总台',
  '人民日报',
  '光明日报',
  '农民日报',
  '工人日报',
  '新华社',
  '求是',
  '法治日报',
  '科技日报',
  '经济日报',
  '解放军报',
];

interface RawList {
  glued: Record<string, string[]>;
  groups: { category: string; province?: string; names: string[] }[];
}

function read<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function write(name: string, value: object): void {
  writeFileSync(join(target, name), `${JSON.stringify(value, null, 2)}\n`);
}

/** Splits the names that the raw copy ran together and drops repeats (the first category wins). */
function cac(raw: RawList): object {
  const seen = new Set<string>(CENTRAL_BY_HAND);
  const merged = new Map<string, Set<string>>();
  for (const { category, names } of raw.groups) {
    const group = merged.get(category) ?? new Set<string>();
    merged.set(category, group);
    for (const name of names.flatMap((entry) => raw.glued[entry] ?? [entry])) {
      if (seen.has(name)) continue;
      seen.add(name);
      group.add(name);
    }
  }
  return {
    version: 1,
    id: 'cac-2025',
    name: '互联网新闻信息稿源单位名单',
    date: '2025-06',
    published: '2025-07-02',
    source: '国家互联网信息办公室（cac.gov.cn），经公开转录整理，未与官网逐字核对',
    licence: 'official notice, not protected (PRC Copyright Law, article 5)',
    page: 'https://www.cac.gov.cn/',
    groups: [
      { category: '中央新闻单位', byHand: true, names: [...CENTRAL_BY_HAND].sort() },
      ...[...merged].map(([category, names]) => ({ category, names: [...names].sort() })),
    ],
  };
}

function rebuild(from: string): void {
  write('cac-2025.json', cac(read<RawList>(join(from, 'cac-2025.json'))));
  const ifcn = read<{ domains: string[] }>(join(from, 'ifcn.json'));
  write('ifcn.json', {
    version: 1,
    id: 'ifcn',
    name: 'IFCN verified signatories',
    date: '2026-01-31',
    source: 'github.com/IFCN/verified-signatories',
    licence: 'CC0-1.0',
    page: 'https://ifcncodeofprinciples.poynter.org/signatories',
    domains: [...new Set(ifcn.domains.map((domain) => domain.toLowerCase()))].sort(),
  });
  const satire = read<{ domains: { domain: string; by: string[]; year: string }[] }>(
    join(from, 'satire-en.json'),
  );
  // Rows that name a page or an account of a site say nothing about the site.
  const rows = satire.domains
    .filter(({ domain }) => !domain.includes('/'))
    .map(({ domain, by, year }) => ({
      domain: domain.toLowerCase(),
      by,
      date: year,
    }));
  write('satire.json', {
    version: 1,
    id: 'satire',
    name: 'misinformation_domains (satire)',
    date: '2021-05',
    source: 'github.com/JanaLasser/misinformation_domains',
    licence: 'CC-BY-SA-4.0',
    page: 'https://github.com/JanaLasser/misinformation_domains',
    domains: rows.sort((a, b) => (a.domain < b.domain ? -1 : 1)),
  });
  interface Perennial {
    name: string;
    s22?: string;
    s26?: string;
    weak?: number;
    last?: number;
    domains?: string[];
  }
  const rsp = read<{ entries: Perennial[] }>(join(from, 'rsp.json'));
  // Only rows that both stored editions hold alike: a difference may be a change, or two sources on one domain.
  const alike = rsp.entries.filter(({ s22, s26, weak }) => !weak && s22 !== undefined && s22 === s26);
  // A path names a section, and a domain of two entries neither of them.
  const host = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/;
  const all = alike.flatMap(({ domains = [] }) => domains.map((domain) => domain.toLowerCase()));
  const single = (domain: string): boolean => all.indexOf(domain) === all.lastIndexOf(domain);
  const perennial = alike.flatMap(({ name, s22, last, domains = [] }) => {
    const own = domains.map((domain) => domain.toLowerCase()).filter((domain) => host.test(domain));
    const kept = own.filter(single).sort();
    return kept.length === 0 ? [] : [{ name, status: s22, ...(last ? { last } : {}), domains: kept }];
  });
  write('rsp.json', {
    version: 1,
    id: 'rsp',
    name: 'Wikipedia: Perennial sources',
    date: '2026-06',
    source: 'en.wikipedia.org, text of 2022-10 and domain table of 2026-06; rows alike in both',
    licence: 'CC-BY-SA-4.0',
    page: 'https://en.wikipedia.org/wiki/Wikipedia:Reliable_sources/Perennial_sources',
    words: { d: 'deprecated', gr: 'generally reliable', gu: 'generally unreliable', nc: 'no consensus' },
    entries: perennial.sort((a, b) => (a.name < b.name ? -1 : 1)),
  });
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  execFileSync(process.execPath, [biome, 'format', '--write', target], { cwd: root, stdio: 'ignore' });
}

const folder = process.argv[2];
if (folder !== undefined) {
  if (!existsSync(join(folder, 'cac-2025.json'))) {
    console.error('The folder given holds no cac-2025.json: nothing was rebuilt.');
    process.exit(1);
  }
  rebuild(folder);
}

const { problems, summary } = checkSourceData(target);
console.log(summary.join('\n'));
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
