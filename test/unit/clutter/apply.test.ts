// @vitest-environment node
// Marks on, marks off: what cleaning does to the page is gone without a trace when it is undone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mark, modeOf, report, setMode, unmark } from '../../../utils/clutter/apply.ts';
import { planClutter } from '../../../utils/clutter/plan.ts';
import { KEEP, MARK, MODE } from '../../../utils/clutter/sheet.ts';
import type { SiteRule } from '../../../utils/model.ts';
import { lookAt } from '../../../utils/page/index.ts';
import { bodies } from '../article/documents.ts';
import { ADDRESS, articlePage, open, rows } from '../page/pages.ts';

const rule: SiteRule = {
  id: 'test',
  name: { zh: '测试', en: 'Test' },
  hosts: ['news.example.com'],
  articles: [],
  body: ['.txt'],
  clutter: { ads: ['.gg', '.gg2'] },
};

describe('the mode', () => {
  it('is off on a page as it came', () => {
    expect(modeOf(open('<p>x</p>'))).toBe('off');
  });

  it('is one attribute on <html>, and none when off', () => {
    const doc = open('<p>x</p>');
    setMode(doc, 'clean');
    expect([modeOf(doc), doc.documentElement.getAttribute(MODE)]).toEqual(['clean', 'clean']);
    setMode(doc, 'off');
    expect(doc.documentElement.hasAttribute(MODE)).toBe(false);
  });

  it('of an attribute somebody else wrote is off', () => {
    const doc = open('<p>x</p>');
    doc.documentElement.setAttribute(MODE, 'yes');
    expect(modeOf(doc)).toBe('off');
  });

  it('of a document without elements is off', () => {
    const doc = open('');
    doc.documentElement.remove();
    setMode(doc, 'clean');
    expect(modeOf(doc)).toBe('off');
  });
});

describe('marks', () => {
  it('carry the category', () => {
    const doc = open('<div id="a">x</div>');
    const el = doc.getElementById('a') as Element;
    mark(doc, [{ el, category: 'ads', reason: '' }]);
    expect(el.getAttribute(MARK)).toBe('ads');
  });

  it('are refused on <html>, on <body> and in another document', () => {
    const doc = open('<p>x</p>');
    const other = open('<p>y</p>');
    const foreign = other.querySelector('p') as Element;
    for (const el of [doc.documentElement, doc.body, foreign])
      mark(doc, [{ el, category: 'ads', reason: '' }]);
    expect(doc.querySelectorAll(`[${MARK}]`)).toHaveLength(0);
    expect(foreign.hasAttribute(MARK)).toBe(false);
  });

  it('of both kinds go', () => {
    const doc = open(`<div ${MARK}="ads">x</div><div ${KEEP}>y</div>`);
    unmark(doc);
    expect(doc.body.innerHTML).toBe('<div>x</div><div>y</div>');
  });
});

it('a page that was cleaned and given back is the page that came, to the byte', () => {
  fc.assert(
    fc.property(bodies, fc.integer({ min: 0, max: 12 }), (body, links) => {
      const doc = open(
        articlePage({ body, after: `<div class="side">${rows(links)}</div><div class="ad">促销</div>` }),
      );
      const before = doc.documentElement.outerHTML;
      const planned = planClutter(lookAt(doc, ADDRESS));
      mark(doc, planned);
      setMode(doc, 'clean');
      setMode(doc, 'peek');
      unmark(doc);
      setMode(doc, 'off');
      expect(doc.documentElement.outerHTML).toBe(before);
    }),
    { numRuns: 40 },
  );
}, 60_000);

describe('the report', () => {
  it('tells selector, category, reason and the first words', () => {
    const doc = open('<div id="ads1">家电满5000\n 减800</div>');
    const el = doc.getElementById('ads1') as Element;
    expect(report(doc, [{ el, category: 'ads', reason: 'named ads' }], undefined)).toEqual([
      { selector: '#ads1', category: 'ads', reason: 'named ads', text: '家电满5000 减800' },
    ]);
  });

  it('counts what the site rule hides', () => {
    const doc = open('<div class="gg">家电</div><p>正文</p>');
    expect(report(doc, [], rule)).toMatchObject([{ category: 'ads', reason: 'site rule .gg', text: '家电' }]);
  });

  it('counts an element once, though both rule and plan name it', () => {
    const doc = open('<div class="gg">家电</div>');
    const el = doc.querySelector('.gg') as Element;
    expect(report(doc, [{ el, category: 'sidebar', reason: 'x' }], rule)).toHaveLength(1);
  });

  it('counts the outermost of nested elements alone, in page order', () => {
    const doc = open('<div class="gg2">后</div><div class="gg">家<div class="gg2">电</div></div>');
    expect(report(doc, [], rule).map((h) => h.text)).toEqual(['后', '家电']);
  });

  it('leaves out what was given back and what is gone', () => {
    const doc = open(`<div class="gg" ${KEEP}>家电</div>`);
    const gone = doc.createElement('div');
    gone.textContent = 'x';
    expect(report(doc, [{ el: gone, category: 'ads', reason: '' }], rule)).toEqual([]);
  });

  it('leaves out empty shells, and tells of pictures and frames', () => {
    const doc = open(
      '<div class="gg"></div><div class="gg"><img src="/1.jpg"></div><div class="gg"><iframe></iframe></div>',
    );
    expect(report(doc, [], rule)).toHaveLength(2);
  });

  it('of a rule with a selector that does not parse says nothing and does not throw', () => {
    expect(() => report(open('<p>x</p>'), [], { ...rule, clutter: {} })).not.toThrow();
  });
});
