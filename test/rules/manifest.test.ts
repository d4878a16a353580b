// The built manifests, held against an exact list: a new permission must be meant.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { siteRules } from '../../utils/sites/index.ts';

const ROOT = join(import.meta.dirname, '../..');

interface Manifest {
  permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  web_accessible_resources?: unknown[];
  content_security_policy?: unknown;
  side_panel?: unknown;
  sidebar_action?: unknown;
  content_scripts: { matches: string[]; js: string[]; css: string[]; run_at: string; all_frames?: boolean }[];
  commands: Record<string, unknown>;
  browser_specific_settings?: { gecko: { id: string; data_collection_permissions: unknown } };
}

describe.each([
  ['Chrome', '.output/chrome-mv3'],
  ['Firefox', '.output/firefox-mv3'],
])('the manifest for %s', (_, folder) => {
  const file = join(ROOT, folder, 'manifest.json');
  const built = existsSync(file);
  const manifest = built ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : undefined;

  it.skipIf(!built)('asks for exactly these permissions', () => {
    expect(manifest?.permissions).toEqual([
      'activeTab',
      'contextMenus',
      'scripting',
      // Firefox has a sidebar instead, which needs no permission.
      ...(folder.includes('firefox') ? [] : ['sidePanel']),
      'storage',
    ]);
    // No more than the content scripts have, and the rest only when the reader asks for a site.
    expect(manifest?.host_permissions).toEqual(manifest?.content_scripts.flatMap((s) => s.matches).sort());
    expect(manifest?.optional_host_permissions).toEqual(['*://*/*']);
  });

  it.skipIf(!built)('lets no page load anything of ours', () => {
    expect(manifest?.web_accessible_resources ?? []).toEqual([]);
    // Firefox: its default without `upgrade-insecure-requests`, for a model on the reader's own machine.
    expect(manifest?.content_security_policy).toEqual(
      folder.includes('firefox') ? { extension_pages: "script-src 'self'; object-src 'self'" } : undefined,
    );
  });

  it.skipIf(!built)(
    'runs on the hosts of the site rules and nowhere else, in the top frame, at the start',
    () => {
      const hosts = manifest?.content_scripts.flatMap((s) => s.matches).sort();
      expect(hosts).toEqual(siteRules.flatMap((r) => r.hosts.map((h) => `*://*.${h}/*`)).sort());
      for (const script of manifest?.content_scripts ?? []) {
        expect(script.run_at).toBe('document_start');
        expect(script.all_frames ?? false).toBe(false);
        for (const path of [...script.js, ...script.css])
          expect(existsSync(join(ROOT, folder, path)), path).toBe(true);
      }
    },
  );

  it.skipIf(!built)('has a side panel that opens only when it is asked for', () => {
    if (folder.includes('firefox'))
      expect(manifest?.sidebar_action).toMatchObject({
        default_panel: 'sidepanel.html',
        open_at_install: false,
      });
    else expect(manifest?.side_panel).toEqual({ default_path: 'sidepanel.html' });
  });

  it.skipIf(!built)('suggests at most four keys', () => {
    expect(Object.keys(manifest?.commands ?? {})).toEqual([
      '_execute_action',
      'toggle-clean',
      'toggle-reader',
    ]);
  });
});

it.skipIf(!existsSync(join(ROOT, '.output/firefox-mv3/manifest.json')))(
  'tells Firefox that no data is collected, and what a model server of the reader’s would be sent',
  () => {
    const manifest = JSON.parse(
      readFileSync(join(ROOT, '.output/firefox-mv3/manifest.json'), 'utf8'),
    ) as Manifest;
    expect(manifest.browser_specific_settings?.gecko).toEqual({
      id: '{433b8fae-51fa-4ee5-9a89-5d36a2fe6fb5}',
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none'], optional: ['websiteContent'] },
    });
  },
);
