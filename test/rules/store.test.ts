// The store kit: texts within the stores' limits and in step with the product, pictures of the right sizes, every
// permission explained, forms for issues that fit what the popup copies.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const text = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const json = <T>(path: string): T => JSON.parse(text(path)) as T;

interface Listing {
  name: string;
  short: string;
  long: string[];
}
type Messages = Record<string, { message: string }>;
const { languages } = json<{ languages: Record<string, Listing> }>('docs/store/texts.json');
const messages = (lang: string) => json<Messages>(`public/_locales/${lang.replace('-', '_')}/messages.json`);

describe.each(Object.entries(languages))('the listing in %s', (lang, { name, short, long }) => {
  const whole = long.join('\n');

  it('keeps the limits of the strictest store', () => {
    expect(name.length).toBeLessThanOrEqual(45);
    expect(short.length).toBeLessThanOrEqual(132);
    expect(whole.length).toBeLessThanOrEqual(10_000);
    expect(whole.length).toBeGreaterThanOrEqual(250);
  });

  it('has the name and the short description of the manifest', () => {
    expect(name).toBe(messages(lang).extName?.message);
    expect(short).toBe(messages(lang).extDescription?.message);
  });

  it('passes no verdict and promises nothing it does not do', () => {
    expect(whole).not.toMatch(
      /可信度|谣言|假新闻|fake news|reliab|trustworth|ad.?block|广告拦截|最好|第一|#1|best\b/i,
    );
  });
});

it('there is a listing for every language of the product', () => {
  expect(Object.keys(languages)).toEqual(['zh-CN', 'zh-TW', 'en']);
});

describe.each(['zh-CN', 'en'])('the pictures in %s', (lang) => {
  it.each([
    ...['1-clean', '2-summary', '3-numbers', '4-source', '5-reading'].map(
      (name) => [name, 1280, 800] as const,
    ),
    ['tile', 440, 280] as const,
    ['marquee', 1400, 560] as const,
  ])('%s is %i × %i', (name, width, height) => {
    const png = readFileSync(join(ROOT, `docs/store/pictures/${name}-${lang}.png`));
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height]);
    // Colour type 2: no transparency, which the Chrome Web Store refuses.
    expect(png[25]).toBe(2);
    expect(png.length).toBeLessThan(700_000);
  });
});

describe.each(['chrome-mv3', 'firefox-mv3'])('what %s asks for', (build) => {
  const file = join(ROOT, '.output', build, 'manifest.json');
  const built = existsSync(file);
  const manifest = built
    ? (JSON.parse(readFileSync(file, 'utf8')) as {
        permissions: string[];
        optional_host_permissions: string[];
        browser_specific_settings?: { gecko: { data_collection_permissions: Record<string, string[]> } };
        version: string;
      })
    : null;

  it.skipIf(!built)('is explained to the stores and to readers, in both languages', () => {
    const kit = text('docs/store/permissions.md');
    const readme = text('README.md');
    for (const permission of manifest?.permissions ?? []) {
      expect(kit.split(`| \`${permission}\``).length - 1, permission).toBeGreaterThanOrEqual(2);
      expect(readme.split(`| \`${permission}\``).length - 1, permission).toBeGreaterThanOrEqual(2);
    }
    for (const hosts of manifest?.optional_host_permissions ?? []) expect(kit).toContain(`: ${hosts}`);
    expect(kit).toContain('`host_permissions`');
  });

  it.skipIf(!built)('is said of data as the manifest says it', () => {
    const { required = [], optional = [] } =
      manifest?.browser_specific_settings?.gecko.data_collection_permissions ?? {};
    const kit = text('docs/store/permissions.md');
    for (const kind of [...required, ...optional]) expect(kit).toContain(`["${kind}"]`);
  });
});

it('the newest version of the changelog is that of package.json', () => {
  const { version } = json<{ version: string }>('package.json');
  expect(/^## (\d+\.\d+\.\d+)/m.exec(text('CHANGELOG.md'))?.[1]).toBe(version);
});

describe('the forms for issues', () => {
  const form = (name: string) => text(`.github/ISSUE_TEMPLATE/${name}.yml`);

  it('are three: a site, a number or date, a finding', () => {
    for (const name of ['1-site', '2-number', '3-source'])
      expect(form(name)).toMatch(/^name: .+\ndescription: .+\n/);
  });

  it('use the words that “Wrong?” copies, and name the button', () => {
    for (const lang of ['zh-CN', 'en'])
      for (const key of [
        'source_wrong',
        'source_wrong_intro',
        'source_wrong_what',
        'source_wrong_should',
        'source_wrong_listed',
      ])
        expect(form('3-source'), key).toContain(messages(lang)[key]?.message);
  });

  it('name the popup’s own words for what is hidden and for an error', () => {
    for (const lang of ['zh-CN', 'en'])
      for (const key of ['peek_show', 'error_title'])
        expect(form('1-site'), key).toContain(messages(lang)[key]?.message);
  });
});
