// What is shipped and from what: exact versions, licences, install scripts, the files of the build, the addresses in it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const json = <T>(path: string): T => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as T;

interface Package {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
}
interface Locked {
  version?: string;
  license?: string;
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
  dev?: boolean;
  devOptional?: boolean;
  optional?: boolean;
  link?: boolean;
}
const own = json<Package>('package.json');
const locked = Object.entries(
  json<{ packages: Record<string, Locked> }>('package-lock.json').packages,
).filter(([path]) => path.startsWith('node_modules/'));
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 13);

/** Types only: nothing of them runs or is shipped. */
const RANGED = ['@types/node', '@types/react-dom'];

/** May run a script when they are installed, and why. The lockfile says that they have one; npm runs those in `allowScripts`. */
const HAVE_SCRIPTS: Record<string, string> = {
  node: 'puts the Node binary in its place: the one in allowScripts',
};

const FREE =
  /^\(?(?:MIT|MIT-0|BSD|ISC|BSD-2-Clause|BSD-3-Clause|0BSD|Apache-2\.0|CC0-1\.0|CC-BY-4\.0|BlueOak-1\.0\.0|Unlicense|Python-2\.0|MPL-2\.0|WTFPL)/;

describe('dependencies', () => {
  it('are pinned to one version', () => {
    const loose = Object.entries({ ...own.dependencies, ...own.devDependencies })
      .filter(([name, version]) => !/^\d+\.\d+\.\d+$/.test(version) && !RANGED.includes(name))
      .map(([name]) => name);
    expect(loose).toEqual([]);
  });

  it('are locked with a hash, each to one host', () => {
    const open = locked.filter(
      ([, { link, resolved, integrity }]) => !link && resolved && !integrity?.startsWith('sha512-'),
    );
    expect(open.map(([path]) => path)).toEqual([]);
    const hosts = new Set(locked.flatMap(([, { resolved }]) => (resolved ? [new URL(resolved).host] : [])));
    expect(hosts.size).toBeLessThanOrEqual(1);
  });

  it('that are shipped are four, and what React brings', () => {
    expect(Object.keys(own.dependencies)).toEqual(['@mozilla/readability', 'react', 'react-dom', 'zustand']);
    const shipped = locked.filter(([, { dev, devOptional, optional }]) => !dev && !devOptional && !optional);
    expect(shipped.map(([path]) => nameOf(path))).toEqual([
      '@mozilla/readability',
      'react',
      'react-dom',
      'scheduler',
      'zustand',
    ]);
  });

  it('run no script of theirs when installed, but those allowed', () => {
    expect(Object.keys(own.allowScripts)).toEqual(Object.keys(HAVE_SCRIPTS));
  });

  it('have free licences', () => {
    const odd = locked
      .filter(([, { license, link, optional }]) => !link && !optional && !FREE.test(license ?? ''))
      .map(([path, { license }]) => `${nameOf(path)}: ${license}`);
    expect(odd).toEqual([]);
  });
});

/** What a build may hold. */
const EXPECTED = [
  /^manifest\.json$/,
  /^(?:auto-reader|background|clean|early|read|readability|reader|picker|digest-(?:en|zh))\.js$/,
  /^(?:popup|options|sidepanel|welcome)\.html$/,
  /^chunks\/[\w-]+\.js$/,
  /^assets\/[\w-]+\.css$/,
  /^icon\/(?:\d+\.png|qingdu(?:-small)?\.svg)$/,
  /^_locales\/(?:en|zh_CN|zh_TW)\/messages\.json$/,
  /^sites\/[a-z0-9-]+\.(?:css|js)$/,
];

/** Hosts named in the scripts of the build, and why. None of them is asked for anything but on a click of the reader. */
const HOSTS: Record<string, string> = {
  'v.qq.com': 'a video of the article, a link',
  'v.youku.com': 'a video of the article, a link',
  'vimeo.com': 'a video of the article, a link',
  'www.bilibili.com': 'a video of the article, a link',
  'www.youtube.com': 'a video of the article, a link',
  'www.w3.org': 'names of SVG and MathML',
  'react.dev': 'texts of React’s errors',
  localhost: 'a model on the reader’s own machine',
  'api.openai.com': 'preset of a model the reader may connect',
  'api.deepseek.com': 'preset of a model the reader may connect',
  'dashscope.aliyuncs.com': 'preset of a model the reader may connect',
  'www.cac.gov.cn': 'look-up of the source note, a link',
  'www.piyao.org.cn': 'look-up of the source note, a link',
  'press.nppa.gov.cn': 'look-up of the source note, a link',
  'beian.mps.gov.cn': 'look-up of the source note, a link',
  'beian.miit.gov.cn': 'look-up of the source note, a link',
  'www.baidu.com': 'search for the headline, a link',
  'duckduckgo.com': 'search for the headline, a link',
  'ifcncodeofprinciples.poynter.org': 'source of a list, a link',
  'en.wikipedia.org': 'source of a list, a link',
  'github.com': 'source of a list, a link',
};

describe.each(['chrome-mv3', 'firefox-mv3'])('the build %s', (name) => {
  const folder = join(ROOT, '.output', name);
  const built = existsSync(join(folder, 'manifest.json'));
  const files = built
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    : [];
  const text = (file: string) => readFileSync(join(folder, file), 'utf8');

  it.skipIf(!built)('holds only expected files', () => {
    expect(files.filter((file) => !EXPECTED.some((one) => one.test(file)))).toEqual([]);
  });

  it.skipIf(!built)('has no source map and no path of the machine it was built on', () => {
    for (const file of files.filter((one) => /\.(?:js|css|html|json)$/.test(one)))
      expect(text(file), file).not.toMatch(/sourceMappingURL|\/(?:home|Users|root|work)\/[a-z]/);
  });

  it.skipIf(!built)('loads nothing from elsewhere', () => {
    for (const file of files.filter((one) => /\.(?:html|css)$/.test(one)))
      expect(text(file), file).not.toMatch(
        /(?:src|href)\s*=\s*["']?(?:https?:)?\/\/|url\(\s*["']?(?:https?:)?\/\/|@import/,
      );
    for (const file of files.filter((one) => one.endsWith('.html')))
      expect(text(file), file).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>\s*\S|\son\w+=/);
  });

  it.skipIf(!built)('names no host but those listed', () => {
    const named = files
      .filter((one) => one.endsWith('.js') && !one.startsWith('sites/'))
      .flatMap((file) =>
        [...text(file).matchAll(/\b(?:https?|wss?):\/\/([a-z0-9.-]+[a-z0-9])/gi)].map((m) => m[1] as string),
      );
    expect([...new Set(named)].filter((host) => !(host in HOSTS))).toEqual([]);
  });

  it.skipIf(!built)('makes no code of text', () => {
    for (const file of files.filter((one) => one.endsWith('.js'))) {
      const code = text(file);
      expect(code, file).not.toMatch(/\beval\(|\bnew Function\(|importScripts\(|import\(\s*["'`]https?:/);
      // React has it and is never given HTML; Readability has it and works on a copy that is in no page.
      if (!file.startsWith('chunks/') && file !== 'readability.js')
        expect(code, file).not.toMatch(/\.(?:innerHTML|outerHTML)\s*=(?!=)|insertAdjacentHTML/);
    }
  });
});
