// The view for keyboards and screen readers, and its colours for weak eyes: what an audit would ask.
// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Opened, openView, prepareBrowser } from './open.ts';
import { articleOf, BRIDGE, digestOf, factOf, readingOf } from './samples.ts';

const CSS = readFileSync(`${import.meta.dirname}/../../../utils/reader/styles/colours.css`, 'utf8');

const article = articleOf(
  [
    ...BRIDGE.blocks.map(({ id: _, start: __, end: ___, ...block }) => block),
    { type: 'paragraph' as const, text: '茶馆原是渡口的候船室[1]。' },
    { type: 'paragraph' as const, text: '[1] 1964年建。' },
  ],
  { siteName: '南门晚报', pages: { urls: ['https://a.example/1', 'https://a.example/2'], current: 1 } },
);
const digest = digestOf({
  summary: [{ text: '每天6时开放；', start: 0, end: 7 }],
  facts: [
    factOf(article, '2.6万人', { kind: 'count', value: 26_000, label: '当天走过' }),
    factOf(article, '2026年春天', { kind: 'date', iso: { start: '2026-03', grain: 'season' } }),
  ],
});

let opened: Opened;
beforeEach(() => {
  prepareBrowser();
  opened = openView(readingOf(article, digest), {
    pages: { read: async () => false, stop: () => {} },
    media: [{ kind: 'video', after: 'b0', url: 'https://v.example.cn/1', element: document.body }],
  });
});
afterEach(() => opened.view.close());

const all = (selector: string) => [...opened.root.querySelectorAll<HTMLElement>(selector)];
const nameOf = (element: Element) =>
  element.getAttribute('aria-label') ??
  (element.getAttribute('aria-labelledby')
    ? opened.root.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent
    : (element.textContent ?? ''));

describe('for keyboards and screen readers', () => {
  it('every control has a name, and is one', () => {
    const controls = all('button, a, [role="button"], [tabindex]');
    expect(controls.length).toBeGreaterThan(25);
    for (const control of controls) {
      expect(nameOf(control)?.trim(), control.outerHTML.slice(0, 80)).toBeTruthy();
    }
    expect(all('[tabindex]').filter((one) => one.tabIndex > 0)).toEqual([]);
  });

  it('every region, dialog and group has a name', () => {
    for (const one of all('dialog, nav, aside, [role="group"], [role="region"], [role="note"]')) {
      expect(nameOf(one)?.trim(), one.outerHTML.slice(0, 80)).toBeTruthy();
    }
  });

  it('what a control opens or is named by exists, once', () => {
    for (const attribute of ['aria-controls', 'aria-labelledby']) {
      for (const one of all(`[${attribute}]`)) {
        expect(all(`#${one.getAttribute(attribute)}`), one.outerHTML.slice(0, 80)).toHaveLength(1);
      }
    }
    const ids = all('[id]').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('controls stand in no other control, lists hold items, tables say their columns', () => {
    expect(all(':is(button, a, [role="button"]) :is(button, a, [role="button"])')).toEqual([]);
    for (const list of all('ul, ol')) {
      expect([...list.children].every(({ tagName }) => tagName === 'LI')).toBe(true);
    }
    expect(all('th').every((cell) => cell.getAttribute('scope') === 'col')).toBe(true);
  });

  it('headings go down one step at a time', () => {
    const levels = all('.body :is(h2, h3, h4, h5, h6), h1').map(({ tagName }) => Number(tagName[1]));
    expect(levels[0]).toBe(1);
    const steps = levels.slice(1).map((level, i) => level - (levels[i] ?? 1));
    expect(Math.max(...steps)).toBe(1);
  });

  it('every image says what it is or that it is an ornament', () => {
    expect(all('img').every((image) => image.hasAttribute('alt'))).toBe(true);
  });
});

type Colour = [number, number, number];
const hex = (text: string): Colour => {
  const digits =
    text.length === 4 ? [...text.slice(1)].map((d) => d + d) : (text.slice(1).match(/../g) ?? []);
  return digits.map((pair) => Number.parseInt(pair, 16)) as Colour;
};
/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (colour: Colour) => {
  const [r = 0, g = 0, b = 0] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: Colour, b: Colour) => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

function palette(theme: 'light' | 'dark' | 'sepia' | 'black'): Record<string, Colour> {
  const colours: Record<string, Colour> = {};
  const own = theme === 'sepia' || theme === 'black';
  const rules = own ? CSS.slice(CSS.indexOf(`[data-theme="${theme}"]`)) : CSS;
  const pattern = own
    ? /--(\w+): (#[\da-f]{3,6});/g
    : theme === 'light'
      ? /--(\w+): light-dark\((#[\da-f]{3,6}),/g
      : /--(\w+): light-dark\([^,]+, (#[\da-f]{3,6})\);/g;
  for (const [, name = '', value = ''] of rules.matchAll(pattern)) colours[name] ??= hex(value);
  return colours;
}

describe.each(['light', 'sepia', 'dark', 'black'] as const)('the colours of the %s theme', (theme) => {
  const colours = palette(theme);
  const on = (ink: string, ground: string) =>
    contrast(colours[ink] ?? [0, 0, 0], colours[ground] ?? [0, 0, 0]);

  it.each(['paper', 'raised', 'tint', 'flash', 'selected'])(
    'text can be read on %s: at least 7 to 1',
    (ground) => {
      expect(on('ink', ground)).toBeGreaterThanOrEqual(7);
    },
  );

  it.each(['paper', 'raised', 'tint'])('small text and controls on %s: at least 4.5 to 1', (ground) => {
    expect(on('soft', ground)).toBeGreaterThanOrEqual(4.5);
    expect(on('accent', ground)).toBeGreaterThanOrEqual(4.5);
  });
});
