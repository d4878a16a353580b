// What an update may ask for: the manifests against test/rules/permissions.json, which is changed by hand alone.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import listed from './permissions.json' with { type: 'json' };

const ROOT = join(import.meta.dirname, '../..');

type Manifest = Record<string, unknown> & {
  content_scripts?: { matches: string[] }[];
};

/**
 * A browser that finds a new host or permission in an update switches the extension off until its reader agrees. Whoever
 * adds a site rule adds its hosts to the list, and says so in CHANGELOG.md.
 */
describe.each([
  ['chromium', '.output/chrome-mv3'],
  ['firefox', '.output/firefox-mv3'],
] as const)('the build for %s', (name, folder) => {
  const file = join(ROOT, folder, 'manifest.json');
  const built = existsSync(file);
  const manifest = built ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : {};
  const sorted = (key: string) => [...((manifest[key] as string[] | undefined) ?? [])].sort();

  it.skipIf(!built)('asks for what is listed, and for all of it', () => {
    const { permissions, optional_permissions, optional_host_permissions } = listed[name];
    expect(sorted('permissions')).toEqual(permissions);
    expect(sorted('optional_permissions')).toEqual(optional_permissions);
    expect(sorted('optional_host_permissions')).toEqual(optional_host_permissions);
    expect(sorted('host_permissions')).toEqual(listed.hosts);
  });

  it.skipIf(!built)('runs by itself on no host that is not listed', () => {
    const matches = (manifest.content_scripts ?? []).flatMap((script) => script.matches);
    expect(matches.filter((match) => !listed.hosts.includes(match))).toEqual([]);
  });
});
