// What the build makes of the site rules: one sheet and one data script a site, and the manifest's entries for them.
import { commonSheet, siteSheet } from '../utils/clutter/sheet.ts';
import type { SiteRule } from '../utils/model.ts';

export interface ContentEntry {
  matches: string[];
  exclude_matches?: string[];
  js: string[];
  css: string[];
  run_at: 'document_start';
}

const patterns = (rule: SiteRule): string[] => rule.hosts.map((host) => `*://*.${host}/*`);
const EVERYWHERE = ['http://*/*', 'https://*/*'];

/** Files below `sites/` in the built extension, by name. */
export function siteFiles(rules: readonly SiteRule[]): { path: string; contents: string }[] {
  return [
    { path: 'sites/common.css', contents: commonSheet() },
    ...rules.flatMap((rule) => [
      { path: `sites/${rule.id}.css`, contents: siteSheet(rule) },
      { path: `sites/${rule.id}.js`, contents: `globalThis.qingduRule=${JSON.stringify(rule)};` },
    ]),
  ];
}

/**
 * The manifest's content scripts: one entry a site.
 * @param extent `known` is what is shipped; the others are the two builds for measuring
 */
export function contentEntries(
  rules: readonly SiteRule[],
  extent: 'known' | 'measure' | 'measure-generic',
): ContentEntry[] {
  const generic = { js: ['clean.js'], css: ['sites/common.css'], run_at: 'document_start' as const };
  if (extent === 'measure-generic') return [{ matches: EVERYWHERE, ...generic }];
  const known = rules.map((rule) => ({
    matches: patterns(rule),
    js: [`sites/${rule.id}.js`, 'early.js'],
    css: ['sites/common.css', `sites/${rule.id}.css`],
    run_at: 'document_start' as const,
  }));
  if (extent === 'known') return known;
  return [...known, { matches: EVERYWHERE, exclude_matches: rules.flatMap(patterns), ...generic }];
}
