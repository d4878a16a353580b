// The site rules checked against themselves and against the golden pages: data that is wrong fails here.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { siteSheet } from '../../utils/clutter/sheet.ts';
import type { SiteRule } from '../../utils/model.ts';
import { ruleFor, siteRules } from '../../utils/sites/index.ts';
import type { Expected } from '../golden/expected.ts';

interface Golden extends Expected {
  name: string;
  /** Parsed once: for looking only. */
  page: () => Document;
  /** Parsed anew on every call: for taking things out. */
  copy: () => Document;
}

const parser = new new JSDOM('').window.DOMParser();
const parse = (html: string): Document => parser.parseFromString(html, 'text/html');

const goldenDir = new URL('../golden/', import.meta.url);
const goldens: Golden[] = readdirSync(goldenDir)
  .filter((name) => existsSync(new URL(`${name}/expected.json`, goldenDir)))
  .map((name) => {
    const html = readFileSync(new URL(`${name}/page.html`, goldenDir), 'utf8');
    let seen: Document | undefined;
    const expected = JSON.parse(
      readFileSync(new URL(`${name}/expected.json`, goldenDir), 'utf8'),
    ) as Expected;
    return { name, ...expected, page: () => (seen ??= parse(html)), copy: () => parse(html) };
  })
  // Where the page shows nothing, no selector finds anything.
  .filter(({ fromData }) => !fromData);

/** Portals seen in real pages: here a selector has to earn its place. */
const core = new Set([
  'baijiahao',
  'chinaz',
  'ifeng',
  'kuai',
  'netease',
  'people',
  'qq',
  'sina',
  'sohu',
  'thepaper',
  'toutiao',
  'wechat',
  'xinhua',
]);

/** Selectors of core portals that no golden page shows, each with the reason why it stays. */
const unseen: Record<string, string> = {
  'chinaz .article-detail .meta': 'older template, known from public filter lists only',
  'chinaz .newsMainBox-textad': 'public filter lists',
  'chinaz .adtext': 'public filter lists',
  'chinaz #topTxt': 'public filter lists',
  'chinaz #centerTxt': 'public filter lists',
  'chinaz .scrollload-content': 'public filter lists',
};

/** Clutter that is a plain paragraph of the body: no selector can name it, the general engine hides it. */
const beyondSelectors = new Set(['163-dy--sample 为了不和大家走散，请先关注我们的备用号']);

const squeeze = (text: string) => text.replace(/[\s\u200b\u200c\ufeff\u00a0]/g, '');
const clutterOf = (rule: SiteRule) => Object.values(rule.clutter).flat();
const readingOf = (rule: SiteRule) => [
  ...(rule.title ?? []),
  ...(rule.time ?? []),
  ...(rule.source ?? []),
  ...(rule.author ?? []),
  ...(rule.account ?? []),
  ...(rule.accountClass ?? []),
  ...rule.body,
  ...(rule.credits ?? []),
  ...(rule.notices ?? []),
];
const addressOf = (url: string) => {
  const { host, pathname, search } = new URL(url);
  return host + pathname + search;
};
const isArticle = (rule: SiteRule, address: string) =>
  rule.articles.some((pattern) => new RegExp(pattern).test(address)) &&
  !(rule.notArticles ?? []).some((pattern) => new RegExp(pattern).test(address));
const ruleOf = (golden: Golden) => ruleFor(new URL(golden.url).hostname);

const contentOf = (el: Element) =>
  el.nodeName === 'META' ? (el.getAttribute('content') ?? '') : (el.textContent ?? '');
/** The first text that a list of selectors yields, in the order of preference. */
function firstText(doc: Document, selectors: string[] | undefined): string {
  for (const selector of selectors ?? []) {
    for (const el of doc.querySelectorAll(selector)) {
      const text = squeeze(contentOf(el));
      if (text) return text;
    }
  }
  return '';
}
function textOf(doc: Document): string {
  for (const el of doc.querySelectorAll('script, style, textarea, template')) el.remove();
  return squeeze(doc.body.textContent ?? '');
}
/** The page's text once everything the rule hides is gone. */
function cleaned(golden: Golden, rule: SiteRule): string {
  const doc = golden.copy();
  // All are found before any is taken out: a style sheet sees the whole page as well.
  const gone = clutterOf(rule).flatMap((selector) => [...doc.querySelectorAll(selector)]);
  for (const el of gone) el.remove();
  return textOf(doc);
}

const articles = goldens.filter((golden) => golden.kind === 'article');
const others = goldens.filter((golden) => golden.kind !== 'article');

describe('the list of rules', () => {
  it('holds every file of the folder, sorted by id', () => {
    const files = readdirSync(new URL('../../utils/sites/', import.meta.url))
      .filter((file) => file !== 'index.ts')
      .map((file) => file.replace(/\.ts$/, ''));
    expect(siteRules.map((rule) => rule.id)).toEqual([...files].sort());
  });

  it('finds the rule of a host by its longest suffix', () => {
    expect(ruleFor('news.163.com')?.id).toBe('netease');
    expect(ruleFor('bj.news.163.com')?.id).toBe('netease');
    expect(ruleFor('WWW.SOHU.COM.')?.id).toBe('sohu');
    expect(ruleFor('tech.ifeng.com')?.id).toBe('ifeng');
  });

  it('leaves mail, shops and strangers alone', () => {
    for (const host of [
      'mail.163.com',
      '163.com',
      'mail.qq.com',
      'mail.sina.com.cn',
      'mail.sohu.com',
      'www.baidu.com',
      'login.yahoo.com',
      'notifeng.com',
      'localhost',
      '',
      '.',
      'com',
    ]) {
      expect(ruleFor(host), host).toBeUndefined();
    }
  });

  it('gives every host to one rule only, lower case, sorted, none inside another', () => {
    const owner = new Map<string, string>();
    for (const { id, hosts } of siteRules) {
      expect(hosts.length, id).toBeGreaterThan(0);
      expect(hosts, id).toEqual([...hosts].sort());
      for (const host of hosts) {
        expect(host).toMatch(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/);
        expect(owner.get(host), `${host} stands in ${id} as well`).toBeUndefined();
        owner.set(host, id);
      }
    }
    for (const host of owner.keys()) {
      const parents = host.split('.').map((_, i, parts) => parts.slice(i + 1).join('.'));
      expect(
        parents.filter((parent) => owner.has(parent)),
        `${host} is covered already`,
      ).toEqual([]);
    }
  });
});

describe.each(siteRules.map((rule) => [rule.id, rule] as const))('rule %s', (_id, rule) => {
  it('has selectors that parse, written in plain CSS', () => {
    const doc = parse('<p>');
    for (const selector of [...readingOf(rule), ...clutterOf(rule)]) {
      expect(() => doc.querySelector(selector), selector).not.toThrow();
      expect(selector).not.toMatch(/:-abp|:contains|:has-text|:matches|:xpath|:upward|[{}@]/);
    }
    expect(rule.body.length).toBeGreaterThan(0);
  });

  it('has one selector to a string for its clutter, from inside the page: the sheet puts its own words before each', () => {
    for (const selector of clutterOf(rule)) {
      const outside = selector.replace(/\[[^\]]*\]/g, '').replace(/\((?:[^()]|\([^()]*\))*\)/g, '');
      expect(outside, selector).not.toMatch(/,|^(?:html|:root)\b|::/);
    }
  });

  it('hides only what is named: every clutter selector carries a class, an id or an attribute, and stands once', () => {
    const all = clutterOf(rule);
    for (const selector of all) {
      // One selector a line, or a reason cannot be shown for it. A tag alone is allowed for custom elements and landmarks below main.
      expect(selector, 'no selector lists').not.toMatch(/,(?![^(]*\))/);
      expect(selector).toMatch(/[.#[]|^[a-z]+-[a-z-]+$|^(?:main|article) (?:> )?(?:section|aside)$/);
      expect(selector).not.toMatch(/(?:^|[\s>+~])(?:html|body|main|article|h1)$/);
    }
    expect(new Set(all).size, 'a selector stands twice').toBe(all.length);
  });

  it('has addresses that compile, do not match the front page and stay fast on long input', () => {
    const patterns = [...rule.articles, ...(rule.notArticles ?? [])].map((pattern) => new RegExp(pattern));
    for (const host of rule.hosts) {
      for (const front of [
        `${host}/`,
        `www.${host}/`,
        `${host}/index.html`,
        `${host}/news/`,
        `${host}/video/`,
      ]) {
        expect(isArticle(rule, front), front).toBe(false);
      }
      const start = performance.now();
      for (const long of [
        'a/'.repeat(3000),
        'a-'.repeat(3000),
        '1'.repeat(6000),
        '2026/'.repeat(1500),
        `${'a-1'.repeat(1500)}/`,
      ]) {
        for (const pattern of patterns) pattern.test(`${host}/${long}`);
      }
      expect(performance.now() - start, `${host}: slow address pattern`).toBeLessThan(1500);
    }
  });

  it('weighs at most 2 kB as a style sheet, gzipped', () => {
    expect(gzipSync(siteSheet(rule)).length).toBeLessThanOrEqual(2048);
  });

  it('has a golden page', () => {
    expect(articles.filter((golden) => ruleOf(golden)?.id === rule.id).length).toBeGreaterThan(0);
  });

  if (core.has(rule.id)) {
    it('has no selector that matches nothing in its golden pages', () => {
      const pages = articles
        .filter((golden) => ruleOf(golden)?.id === rule.id)
        .map((golden) => golden.page());
      const idle = [...new Set([...readingOf(rule), ...clutterOf(rule)])].filter(
        (selector) => !unseen[`${rule.id} ${selector}`] && !pages.some((doc) => doc.querySelector(selector)),
      );
      expect(idle).toEqual([]);
    });
  }
});

describe.each(articles.map((golden) => [golden.name, golden] as const))(
  'golden article %s',
  (_name, golden) => {
    const rule = ruleOf(golden);

    it('has an address and the fields an article needs', () => {
      expect(golden.lang).toMatch(/^(?:zh|en)$/);
      for (const key of ['title', 'bodyStart', 'bodyEnd'] as const) expect(golden[key], key).toBeTruthy();
      expect(rule, 'a site rule').toBeDefined();
      expect(rule && isArticle(rule, addressOf(golden.url)), addressOf(golden.url)).toBe(true);
    });

    it('gives title, source, account and body by the rule', () => {
      if (!rule) return;
      const doc = golden.page();
      expect(firstText(doc, rule.title)).toContain(squeeze(golden.title ?? ''));
      if (golden.source && rule.source) expect(firstText(doc, rule.source)).toContain(squeeze(golden.source));
      if (golden.account && rule.account) expect(firstText(doc, rule.account)).toBe(squeeze(golden.account));
      const body = rule.body
        .map((selector) => [...doc.querySelectorAll(selector)].map(contentOf).join(''))
        .map(squeeze)
        .find((text) => text.length >= 40);
      expect(body).toContain(squeeze(golden.bodyStart ?? ''));
      expect(body).toContain(squeeze(golden.bodyEnd ?? ''));
    });

    it('never hides headline, dateline, body or what surrounds them', () => {
      if (!rule) return;
      const doc = golden.page();
      const own: Element[] = [];
      for (const list of [rule.title, rule.time, rule.source, rule.author]) {
        const el = (list ?? []).map((selector) => doc.querySelector(selector)).find((found) => found);
        if (el && el.nodeName !== 'META') own.push(el);
      }
      const body = rule.body
        .map((selector) => [...doc.querySelectorAll(selector)])
        .find((found) => found.length > 0);
      own.push(...(body ?? []));
      for (const selector of clutterOf(rule)) {
        for (const el of doc.querySelectorAll(selector)) {
          for (const kept of own)
            expect(el.contains(kept), `${selector} hides ${kept.outerHTML.slice(0, 80)}`).toBe(false);
          const text = squeeze(el.textContent ?? '');
          expect(text.includes(squeeze(golden.bodyStart ?? '')), `${selector} hides the beginning`).toBe(
            false,
          );
          expect(text.includes(squeeze(golden.bodyEnd ?? '')), `${selector} hides the end`).toBe(false);
        }
      }
    });

    it('keeps what must stay and hides what must go', () => {
      if (!rule) return;
      const before = textOf(golden.copy());
      const after = cleaned(golden, rule);
      for (const text of golden.mustKeep) expect(after, text).toContain(squeeze(text));
      for (const text of golden.mustHide) {
        expect(before, `on the page: ${text}`).toContain(squeeze(text));
        if (!beyondSelectors.has(`${golden.name} ${text}`)) expect(after, text).not.toContain(squeeze(text));
      }
      // Text of scripts and textareas may be named here as well, so the raw page counts.
      const raw = squeeze(golden.page().documentElement.textContent ?? '');
      for (const text of golden.notBody) expect(raw, `on the page: ${text}`).toContain(squeeze(text));
    });
  },
);

it.each(others.map((golden) => [golden.name, golden] as const))(
  'golden page %s is no article by its address',
  (_name, golden) => {
    expect(golden.kind).toMatch(/^(?:list|home|video|forum|product|other)$/);
    const rule = ruleOf(golden);
    if (rule) expect(isArticle(rule, addressOf(golden.url))).toBe(false);
    const text = textOf(golden.copy());
    for (const kept of golden.mustKeep) expect(text).toContain(squeeze(kept));
  },
);
