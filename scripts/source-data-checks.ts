// What must hold of the data of the source note: schema, no repeats, sorted, source, date, licence, size.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** All data together, gzipped. */
export const SOURCE_DATA_BUDGET = 90_000;

const FILES = [
  'cac-2025.json',
  'ifcn.json',
  'list-aliases.json',
  'outlets.json',
  'platforms.json',
  'rsp.json',
  'satire.json',
] as const;

export const SITE_KINDS = [
  'agency',
  'broadcaster',
  'central-media',
  'community',
  'fact-check',
  'financial-portal',
  'government',
  'magazine',
  'newspaper',
  'online-media',
  'party-media',
  'portal',
  'science',
  'self-media-platform',
  'tech-aggregator',
  'tech-media',
] as const;

type Json = Record<string, unknown>;

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function rows(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'object' && item !== null) : [];
}

function repeats(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function unsorted(values: readonly string[]): string | undefined {
  return values.find((value, index) => index > 0 && value < (values[index - 1] ?? ''));
}

/** Checks every file in the folder; the summary names entries and sizes. */
export function checkSourceData(folder: string): { problems: string[]; summary: string[] } {
  const problems: string[] = [];
  const summary: string[] = [];
  const data = new Map<string, Json>();
  let total = 0;
  for (const file of FILES) {
    const text = readFileSync(join(folder, file), 'utf8');
    const json: Json = JSON.parse(text);
    data.set(file, json);
    // What ships is minified.
    const size = gzipSync(JSON.stringify(json), { level: 9 }).length;
    total += size;
    summary.push(`${file}: ${size} bytes gzipped`);
    if (!Number.isInteger(json.version)) problems.push(`${file}: no version`);
    if (!/^\d{4}-\d{2}(-\d{2})?$/.test(String(json.date))) problems.push(`${file}: no date`);
    for (const key of ['source', 'licence']) {
      if (typeof json[key] !== 'string' || json[key] === '') problems.push(`${file}: no ${key}`);
    }
  }
  summary.push(`together: ${total} bytes gzipped`);
  if (total > SOURCE_DATA_BUDGET) problems.push(`data is ${total} bytes gzipped, over ${SOURCE_DATA_BUDGET}`);
  const file = (name: (typeof FILES)[number]): Json => data.get(name) ?? {};
  const unique = (name: string, values: string[]): void => {
    for (const value of repeats(values)) problems.push(`${name}: “${value}” occurs twice`);
    if (values.some((value) => value.trim() !== value || value === ''))
      problems.push(`${name}: untrimmed name`);
  };
  const ordered = (name: string, values: string[]): void => {
    const first = unsorted(values);
    if (first !== undefined) problems.push(`${name}: “${first}” is out of order`);
  };
  const domains = (name: string, values: string[]): void => {
    for (const value of values) {
      if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(value)) problems.push(`${name}: “${value}” is no host`);
    }
  };

  const groups = rows(file('cac-2025.json').groups);
  const units = groups.flatMap((group) => strings(group.names));
  unique('cac-2025.json', units);
  for (const group of groups) ordered(`cac-2025.json ${String(group.category)}`, strings(group.names));
  summary.push(`cac-2025.json: ${units.length} names`);

  const ifcn = strings(file('ifcn.json').domains);
  const satire = rows(file('satire.json').domains).map((row) => String(row.domain));
  for (const [name, values] of [
    ['ifcn.json', ifcn],
    ['satire.json', satire],
  ] as const) {
    unique(name, values);
    ordered(name, values);
    domains(name, values);
  }

  const perennial = rows(file('rsp.json').entries);
  const words = Object.keys((file('rsp.json').words ?? {}) as Json);
  unique(
    'rsp.json domains',
    perennial.flatMap((row) => strings(row.domains)),
  );
  ordered(
    'rsp.json',
    perennial.map((row) => String(row.name)),
  );
  for (const row of perennial) {
    domains('rsp.json', strings(row.domains));
    if (!words.includes(String(row.status))) problems.push(`rsp.json: status of “${String(row.name)}”`);
  }
  summary.push(`rsp.json: ${perennial.length} entries`);

  const aliases = file('list-aliases.json').aliases as Record<string, string>;
  ordered('list-aliases.json', Object.keys(aliases));
  for (const [alias, entry] of Object.entries(aliases)) {
    if (!units.includes(entry)) problems.push(`list-aliases.json: “${alias}” names no entry of the list`);
    if (units.includes(alias)) problems.push(`list-aliases.json: “${alias}” is itself an entry`);
  }

  const outlets = rows(file('outlets.json').outlets);
  unique(
    'outlets.json names',
    outlets.map((row) => String(row.name)),
  );
  unique(
    'outlets.json domains',
    outlets.flatMap((row) => strings(row.domains)),
  );
  unique(
    'outlets.json aliases',
    outlets.flatMap((row) => strings(row.aliases)),
  );
  ordered(
    'outlets.json',
    outlets.map((row) => String(strings(row.domains)[0])),
  );
  for (const row of outlets) {
    domains('outlets.json', strings(row.domains));
    ordered(`outlets.json ${String(row.name)}`, strings(row.domains));
    if (!SITE_KINDS.some((kind) => kind === row.kind))
      problems.push(`outlets.json: kind of “${String(row.name)}”`);
  }

  const platforms = rows(file('platforms.json').platforms);
  unique(
    'platforms.json',
    platforms.map((row) => String(row.id)),
  );
  for (const row of platforms) {
    domains('platforms.json', strings(row.hosts));
    ordered(`platforms.json ${String(row.id)}`, strings(row.hosts));
    for (const source of strings(row.notices)) new RegExp(source);
    if (rows(row.rules).length === 0) problems.push(`platforms.json: ${String(row.id)} has no rule`);
  }
  summary.push(`outlets.json: ${outlets.length} outlets; platforms.json: ${platforms.length} platforms`);
  return { problems, summary };
}
