// @vitest-environment node
// JSON-LD: what a page's data says about its article; broken and hostile data say nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLinkedData } from '../../../utils/page/json-ld.ts';
import { open } from './pages.ts';

const raw = (...sources: string[]) => {
  const doc = open('');
  for (const source of sources) {
    const script = doc.createElement('script');
    script.type = 'application/ld+json';
    script.textContent = source;
    doc.head.append(script);
  }
  return readLinkedData(doc);
};
const ld = (...data: unknown[]) => raw(...data.map((d) => JSON.stringify(d)));

const article = {
  '@type': 'NewsArticle',
  headline: 'Old pier to reopen',
  datePublished: '2026-05-14T09:26:31Z',
  author: { '@type': 'Person', name: 'Ada Quill' },
  publisher: { name: 'Harrow Times' },
};

describe('what is read', () => {
  it('headline, times, authors and publisher of an article', () => {
    expect(ld(article)).toEqual({
      headline: 'Old pier to reopen',
      datePublished: '2026-05-14T09:26:31Z',
      authors: ['Ada Quill'],
      publisher: 'Harrow Times',
    });
  });

  it('an article inside @graph or inside an array', () => {
    expect(ld({ '@graph': [{ '@type': 'WebSite', name: 'x' }, article] }).headline).toBe(
      'Old pier to reopen',
    );
    expect(ld([{ '@type': 'BreadcrumbList' }, article]).headline).toBe('Old pier to reopen');
  });

  it('several types on one node', () => {
    expect(ld({ ...article, '@type': ['Article', 'NewsArticle'] }).headline).toBe('Old pier to reopen');
    expect(ld({ ...article, '@type': ['Thing', 'NewsArticle'] }).headline).toBe('Old pier to reopen');
  });

  it('authors as strings, objects or a mixture, without addresses', () => {
    expect(
      ld({ ...article, author: ['Ada Quill', { name: 'Tom Marsh' }, 'https://example.com/ada'] }).authors,
    ).toEqual(['Ada Quill', 'Tom Marsh']);
  });

  it('the rules that the publisher states of itself, in the article or as a node of its own', () => {
    const rules = { correctionsPolicy: 'https://harrow.example/corrections' };
    expect(ld({ ...article, publisher: { name: 'Harrow Times', ...rules } })).toMatchObject(rules);
    const house = {
      '@type': 'NewsMediaOrganization',
      name: 'Harrow Times',
      headline: 'no headline',
      ...rules,
    };
    expect(ld(house, article)).toMatchObject({ ...rules, headline: 'Old pier to reopen' });
  });

  it('the first statement of each kind wins', () => {
    expect(ld(article, { ...article, headline: 'Another' }).headline).toBe('Old pier to reopen');
  });

  it('whether it is free to read', () => {
    expect(ld({ ...article, isAccessibleForFree: false }).isAccessibleForFree).toBe(false);
  });

  it('strings broken by raw line ends', () => {
    expect(raw('{"@type":"NewsArticle","headline":"Old\npier"}').headline).toBe('Old pier');
  });
});

describe('what is not', () => {
  it.each(['Organization', 'Product', 'WebPage', 'VideoObject', ''])('a node of type %j', (type) => {
    expect(ld({ ...article, '@type': type })).toEqual({ authors: [] });
  });

  it.each(['', '{', 'null', '[]', '42', '"text"', '{"@type":', '<!-- -->', '[[[[[[[[[[]]]]]]]]]]'])(
    '%j',
    (source) => {
      expect(raw(source)).toEqual({ authors: [] });
    },
  );

  it('a broken script does not spoil the next', () => {
    expect(raw('{"@type":', JSON.stringify(article)).headline).toBe('Old pier to reopen');
  });

  it('a script of a megabyte', () => {
    expect(raw(JSON.stringify({ ...article, text: 'x'.repeat(1_000_000) }))).toEqual({ authors: [] });
  });

  it('values of the wrong type', () => {
    expect(
      ld({ '@type': 'NewsArticle', headline: 42, datePublished: true, author: 7, publisher: [[]] }),
    ).toEqual({
      authors: [],
    });
  });

  it('keys of the prototype', () => {
    const found = raw(
      '{"@type":"NewsArticle","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"headline":"Old pier"}',
    );
    expect(found.headline).toBe('Old pier');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('graphs without end', () => {
    let deep: unknown = article;
    for (let i = 0; i < 2_000; i++) deep = { '@graph': [deep] };
    expect(ld(deep)).toEqual({ authors: [] });
  });
});

it('no JSON at all makes it throw, and what it says is always text', () => {
  const key = fc.constantFrom(
    '@type',
    '@graph',
    'headline',
    'author',
    'publisher',
    'name',
    'datePublished',
    'mainEntity',
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom('NewsArticle', 'Ada Quill', 42, null, true),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(key, tie('tree'), { maxKeys: 5 }),
    ),
  }));
  fc.assert(
    fc.property(tree, (data) => {
      const {
        authors,
        isAccessibleForFree: _,
        ...rest
      } = ld({ '@type': 'NewsArticle', a: data, '@graph': data });
      for (const value of [...authors, ...Object.values(rest)]) expect(typeof value).toBe('string');
    }),
    { numRuns: 100 },
  );
}, 30_000);
