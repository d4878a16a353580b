// The body of the view: the article, whole, and nothing but the article.
// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../utils/model.ts';
import { renderArticle } from '../../../utils/reader/render.ts';
import { safeImage } from '../../../utils/reader/safe-image.ts';
import { articleOf, BRIDGE } from './samples.ts';

const ALLOWED =
  /^(?:H[1-6]|P|DIV|SPAN|FIGURE|IMG|FIGCAPTION|BLOCKQUOTE|UL|OL|LI|TABLE|THEAD|TBODY|TR|TH|TD)$/;

function view(article: Article): HTMLElement {
  const body = document.createElement('div');
  body.append(renderArticle(document, article));
  return body;
}

/** The text of the view with each run put back where it says it stands. */
function textAt(body: HTMLElement, length: number): string {
  const characters = new Array<string>(length).fill('');
  for (const element of body.querySelectorAll('[data-start]')) {
    const start = Number(element.getAttribute('data-start'));
    [...(element.textContent ?? '').split('')].forEach((unit, i) => {
      characters[start + i] = unit;
    });
  }
  return characters.join('');
}

const spaceless = (text: string) => text.replace(/\s/g, '');

describe('the body of the view', () => {
  it('shows the text of the article, every run at its own offset', () => {
    expect(spaceless(textAt(view(BRIDGE), BRIDGE.text.length))).toBe(spaceless(BRIDGE.text));
    expect(spaceless(view(BRIDGE).textContent ?? '')).toBe(spaceless(BRIDGE.text));
  });

  it('shows every image of the article, sends no referrer and waits until it is near', () => {
    const images = [...view(BRIDGE).querySelectorAll('img')];
    expect(images.map((image) => image.src)).toEqual([
      'https://img.example.cn/bridge.jpg',
      'https://img.example.cn/night.jpg',
    ]);
    expect(images.map((image) => image.getAttribute('referrerpolicy'))).toEqual([
      'no-referrer',
      'no-referrer',
    ]);
    expect(images.map((image) => image.getAttribute('loading'))).toEqual(['lazy', 'lazy']);
  });

  it('sets each kind of block as what it is', () => {
    const tags = [...view(BRIDGE).children].map((child) => child.tagName);
    expect(tags).toEqual('P FIGURE H2 P BLOCKQUOTE H3 DIV H2 OL FIGURE P'.split(' '));
  });

  it('begins headings below the title, whatever levels the page has, and leaves no step out', () => {
    const headings = [4, 3, 6].map((level) => ({ type: 'heading' as const, text: `第${level}级`, level }));
    const tags = [...view(articleOf(headings)).children].map((child) => child.tagName);
    expect(tags).toEqual(['H3', 'H2', 'H4']);
  });

  it('breaks a long address anywhere, and tells the speaker of a quotation apart', () => {
    const address = 'https://transport.example.cn/notice-and-timetable.html';
    const body = view(
      articleOf([
        { type: 'paragraph', text: `详见${address}。` },
        { type: 'quote', text: '一条河隔开的是时间。\n——菜农梁满仓' },
      ]),
    );
    expect(body.querySelector('.unbroken')?.textContent).toBe(address);
    expect(body.querySelector('.by')?.textContent).toBe('——菜农梁满仓');
  });

  it('puts a table in a box that scrolls, its figures under their heading', () => {
    const box = view(BRIDGE).querySelector('.table');
    expect(box?.getAttribute('tabindex')).toBe('0');
    expect([...(box?.querySelectorAll('th') ?? [])].map((cell) => cell.className)).toEqual(['', 'figures']);
    expect([...(box?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent)).toEqual(
      '桥面 1800万元 桥墩 2300万元'.split(' '),
    );
  });

  it('keeps a typed indent in the tree, apart from what is shown', () => {
    const first = view(BRIDGE).querySelector('p');
    expect(first?.querySelector('.lead')?.textContent).toBe('　　');
    expect(first?.textContent?.length).toBe(BRIDGE.blocks[0]?.text.length);
  });

  it('shows HTML in the text as text', () => {
    const body = view(articleOf([{ type: 'paragraph', text: '<img src=x onerror=alert(1)><b>粗</b>' }]));
    expect(body.querySelector('img, b')).toBeNull();
    expect(body.textContent).toBe('<img src=x onerror=alert(1)><b>粗</b>');
  });

  it('loses no word when items or cells do not follow the text', () => {
    const body = view(
      articleOf([
        { type: 'list', text: '苹果十箱\n梨三箱', items: ['梨三箱', '苹果十箱'] },
        { type: 'table', text: '甲 乙 丙', rows: [['甲', '丙']] },
      ]),
    );
    expect(spaceless(body.textContent ?? '')).toBe('苹果十箱梨三箱甲乙丙');
  });

  it('leaves out an image without a safe address but keeps its caption', () => {
    const body = view(articleOf([{ type: 'image', text: '图为现场。', src: 'javascript:alert(1)' }]));
    expect(body.querySelector('img')).toBeNull();
    expect(body.textContent).toBe('图为现场。');
  });

  it('keeps the place of an image whose size the page knows', () => {
    const nodes = renderArticle(document, BRIDGE, { imageSize: () => ({ width: 900, height: 600 }) });
    expect(nodes.querySelector('img')?.getAttribute('width')).toBe('900');
  });

  it('makes allowed elements only and keeps all text, whatever the blocks hold', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    const block = fc.record({
      type: fc.constantFrom('paragraph', 'heading', 'image', 'quote', 'list', 'table'),
      text,
      level: fc.oneof(fc.integer(), fc.double()),
      src: fc.oneof(text, fc.webUrl(), fc.constant('javascript:alert(1)')),
      items: fc.array(text, { maxLength: 4 }),
      rows: fc.array(fc.array(text, { maxLength: 3 }), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (drafts) => {
        const article = articleOf(drafts as Parameters<typeof articleOf>[0]);
        const body = view(article);
        const strange = [...body.getElementsByTagName('*')].filter(
          ({ tagName, attributes }) =>
            !ALLOWED.test(tagName) || [...attributes].some(({ name }) => /^on|^style$/.test(name)),
        );
        expect(strange).toEqual([]);
        expect(spaceless(textAt(body, article.text.length))).toBe(spaceless(article.text));
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});

describe('addresses of images', () => {
  it.each([
    'https://img.example.cn/a.jpg',
    'http://img.example.cn/a.jpg',
    'data:image/png;base64,iVBORw0KGgo=',
  ])('lets %s through', (src) => {
    expect(safeImage(src)).toBe(src);
  });

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://example.cn/1',
    'file:///etc/passwd',
    'chrome-extension://abc/x.png',
    '/relative.png',
    '',
    undefined,
  ])('keeps %s out', (src) => {
    expect(safeImage(src)).toBeUndefined();
  });
});
