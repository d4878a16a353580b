// The quiet bar at the top: leave, minutes left, outline, reading aloud, taking away, print, theme, text settings.
import { el, icon } from './dom.ts';
import type { Words } from './words.ts';

export type Tool = 'close' | 'outline' | 'speak' | 'take' | 'print' | 'theme' | 'settings';

const ICONS: Record<Exclude<Tool, 'settings'>, string> = {
  close: 'M5 5l10 10M15 5L5 15',
  outline: 'M4 5.5h12M7 10h9M7 14.5h9M4 10h.01M4 14.5h.01',
  speak: 'M3.5 8v4h3l4 3.5v-11L6.5 8zM13 7.5a3.5 3.5 0 0 1 0 5M15 5a7 7 0 0 1 0 10',
  take: 'M10 3.5v9M6.5 9.2l3.5 3.5 3.5-3.5M4 13.5v3h12v-3',
  print: 'M6 8V3.5h8V8M6 14H3.5V8h13v6H14M6 12h8v4.5H6z',
  theme: 'M10 3.5a6.5 6.5 0 1 0 0 13zM10 3.5a6.5 6.5 0 0 1 0 13',
};

/** Tools that open something say so. */
const OPENS: Partial<Record<Tool, Record<string, string>>> = {
  outline: { 'aria-controls': 'outline', 'aria-expanded': 'false' },
  take: { 'aria-controls': 'take', 'aria-expanded': 'false' },
  settings: { 'aria-controls': 'settings', 'aria-expanded': 'false' },
};

export interface Toolbar {
  element: HTMLElement;
  button(tool: Tool): HTMLButtonElement;
  /** The place for minutes left. */
  status: HTMLElement;
}

/** The bar with the tools given, in that order; `close` stands apart on the left. */
export function renderToolbar(
  doc: Document,
  { t }: Words,
  tools: readonly Tool[],
  use: (tool: Tool) => void,
): Toolbar {
  const buttons = new Map<Tool, HTMLButtonElement>();
  const make = (tool: Tool) => {
    const name = t(`reader_${tool}`);
    const button = el(doc, 'button', {
      type: 'button',
      'aria-label': name,
      title: name,
      class: tool === 'speak' && 'speak',
      ...OPENS[tool],
    });
    button.append(tool === 'settings' ? el(doc, 'span', { class: 'aa' }, 'Aa') : icon(doc, ICONS[tool]));
    button.addEventListener('click', () => use(tool));
    buttons.set(tool, button);
    return button;
  };
  const status = el(doc, 'span', { class: 'status' });
  const right = el(doc, 'span', { class: 'tools' }, ...tools.map(make));
  const element = el(doc, 'div', { class: 'bar' }, make('close'), status, right);
  return {
    element,
    status,
    button(tool) {
      const button = buttons.get(tool);
      if (!button) throw new Error(`no such tool: ${tool}`);
      return button;
    },
  };
}
