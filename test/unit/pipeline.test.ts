// @vitest-environment node
// The whole: a document goes in, plain data comes out, and the document stays as it was.
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { readNews, readPage } from '../../utils/pipeline.ts';
import { bodies } from './article/documents.ts';
import { ADDRESS, articlePage, EN, open, paragraphs, rows, ZH } from './page/pages.ts';

// Whole pages in jsdom take their time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const NOW = new Date('2026-11-25T12:00:00+08:00');
const read = (html: string, url = ADDRESS) => readNews(open(html, url), url, { now: NOW });

describe('an article', () => {
  const reading = read(articlePage());

  it('comes with title, source, time and text', () => {
    expect(reading.page.kind).toBe('article');
    expect(reading.article).toMatchObject({
      title: '临河县早稻插秧比去年快五天',
      lang: 'zh-Hans',
      publishedAt: { iso: '2026-05-14T09:26:31+08:00' },
      text: ZH.join('\n'),
    });
  });

  it('comes with a digest whose offsets point into the text', () => {
    const { text } = reading.article as NonNullable<typeof reading.article>;
    const { summary, facts } = reading.digest as NonNullable<typeof reading.digest>;
    expect(facts.length).toBeGreaterThan(0);
    for (const line of [...summary, ...facts]) expect(text.slice(line.start, line.end)).toBe(line.text);
  });

  it('says how many minutes it takes to read, at least one', () => {
    expect(reading.digest?.readingMinutes).toBe(1);
    const long = read(articlePage({ body: paragraphs(Array.from({ length: 15 }, () => ZH).flat()) }));
    expect(long.digest?.readingMinutes).toBeGreaterThan(5);
  });

  it('is read in English', () => {
    const english = read(
      articlePage({
        title: 'Old pier to reopen',
        head: '<div>By Ada Quill</div><div>14 May 2026</div>',
        body: paragraphs(EN),
      }),
    );
    expect(english.article).toMatchObject({ lang: 'en', byline: 'Ada Quill', text: EN.join('\n') });
  });

  it('is plain data: it survives being sent as JSON', () => {
    expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
  });

  it('is the same when read again', () => {
    expect(read(articlePage())).toEqual(reading);
  });
});

describe('no article', () => {
  it('a list has neither article nor digest', () => {
    const { page, article, digest } = read(`<h1>滚动新闻</h1>${rows(60)}`, 'https://news.example.com/list/');
    expect([page.kind, article, digest]).toEqual(['list', null, null]);
  });

  it('is read all the same when the reader wants it', () => {
    const url = 'https://docs.example.com/guide/x';
    const doc = open(articlePage(), url);
    expect(readNews(doc, url, { now: NOW }).article).toBeNull();
    expect(readNews(doc, url, { now: NOW, anyway: true }).article?.text).toBe(ZH.join('\n'));
  });
});

describe('site rules', () => {
  const url = 'https://www.163.com/dy/article/KQ7LANZHOU0519QX.html';
  const html = `<!DOCTYPE html><html><head><title>临河县早稻插秧比去年快五天|早稻|临河_网易订阅</title></head><body>
<h1 class="post_title">临河县早稻插秧比去年快五天</h1><div class="post_info">2026-05-14 09:26:31　来源: <a href="#">临河日报</a></div>
<div class="post_body">${paragraphs(ZH)}</div></body></html>`;

  it('name the site', () => expect(read(html, url).article?.siteName).toBe('网易'));

  it('may be left aside', () => {
    const { article } = readNews(open(html, url), url, { now: NOW, siteRules: false });
    expect([article?.title, article?.text, article?.siteName]).toEqual([
      '临河县早稻插秧比去年快五天',
      ZH.join('\n'),
      undefined,
    ]);
  });
});

it('the document read is the document left, to the byte', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const doc = open(articlePage({ body, after: `<div class="side">${rows(6)}</div>` }));
      const before = doc.documentElement.outerHTML;
      readNews(doc, ADDRESS, { now: NOW });
      readNews(doc, ADDRESS, { now: NOW, siteRules: false, anyway: true });
      expect(doc.documentElement.outerHTML).toBe(before);
    }),
    { numRuns: 25 },
  );
}, 60_000);

it('form fields named like properties do not get in the way', () => {
  const fields = ['title', 'id', 'action', 'name', 'style', 'children', 'textContent'];
  const html = articlePage({
    before: `<form>${fields.map((name) => `<input name="${name}">`).join('')}</form>`,
  });
  expect(read(html).article?.text).toBe(ZH.join('\n'));
});

describe('bad pages', () => {
  it.each([
    ['nothing at all', ''],
    ['white space', ' \n '],
    ['text without elements', '一句话而已'],
    ['an unfinished tag', '<div class="'],
    ['an unfinished comment', '<p>正文<!-- '],
    ['a frameset', '<!DOCTYPE html><html><frameset><frame src="a.html"></frameset></html>'],
    ['tags closed in the wrong order', '<p><b><i>一</b>二</i><table><p>三</table></p></div></body>'],
    ['tables in tables', '<table><tr><td>'.repeat(60)],
    [
      'an XML declaration',
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>一</p></body></html>',
    ],
    ['NUL and other controls', '<p>\u0000\u0001\u0008一\u001f\u007f</p>'],
    ['a title without end', `<title>${'长'.repeat(20_000)}`],
  ])('%s: no exception, no article', (_what, html) => {
    expect(read(html).article).toBeNull();
  });

  it('a document without a body', () => {
    const doc = open(articlePage());
    doc.body.remove();
    expect(readNews(doc, ADDRESS, { now: NOW }).article).toBeNull();
  });

  it('a document without any element', () => {
    const doc = open(articlePage());
    doc.documentElement.remove();
    expect(readNews(doc, ADDRESS, { now: NOW }).article).toBeNull();
  });

  it('what document.open leaves behind', () => {
    const { document } = new JSDOM(articlePage(), { url: ADDRESS, runScripts: 'outside-only' }).window;
    document.open();
    document.write('<html><body><p>新的');
    expect(() => readNews(document, ADDRESS, { now: NOW })).not.toThrow();
  });

  it('lone surrogates in title and text', () => {
    const doc = open(articlePage());
    (doc.querySelector('h1') as Element).textContent = '临河\ud83d县早稻插秧比去年快五天';
    (doc.querySelector('.txt p') as Element).textContent += '\udc00\ud800';
    const { article } = readNews(doc, ADDRESS, { now: NOW });
    for (const block of article?.blocks ?? [])
      expect(article?.text.slice(block.start, block.end)).toBe(block.text);
    expect(article?.text).toContain('\udc00\ud800');
  });

  it('50,000 elements around an article: the article is read', () => {
    const doc = open(articlePage({ after: '<div class="side"></div>' }));
    const side = doc.querySelector('.side') as Element;
    side.innerHTML = '<p><a href="/1">一碗豆浆里的县城</a></p>'.repeat(25_000);
    expect(readNews(doc, ADDRESS, { now: NOW }).article?.text).toBe(ZH.join('\n'));
  }, 120_000);

  it('any markup: no exception, and exact offsets where there is an article', () => {
    const piece = fc.constantFrom(
      '<div>',
      '</div>',
      '<p>',
      '<br>',
      '<h1>临河县早稻</h1>',
      '<table><tr><td>',
      '</table>',
      '<ul><li>',
      '<a href="x">',
      '</a>',
      '<img src="/1.jpg">',
      '<script>',
      '</script>',
      '<div hidden>',
      '<section class="ad related">',
      '2026-05-14 09:26',
      '来源：临河日报',
      '扫码关注我们',
      '免责声明：仅代表作者观点',
      ...ZH,
      ...EN,
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { reading } = readPage(open(pieces.join('')), ADDRESS, undefined, { now: NOW, anyway: true });
        for (const block of reading.article?.blocks ?? [])
          expect(reading.article?.text.slice(block.start, block.end)).toBe(block.text);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
