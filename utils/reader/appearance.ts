// The settings made visible: theme, type, measure, and what is shown beside the text.
import { styleOf } from './dom.ts';
import { lockRules } from './lock.ts';
import type { ReaderSettings } from './settings.ts';

/** Puts the settings onto the dialog; the style sheet does the rest. */
export function applySettings(dialog: HTMLElement, paper: HTMLElement, settings: ReaderSettings): void {
  for (const key of ['theme', 'font'] as const) dialog.dataset[key] = settings[key];
  dialog.style.setProperty('--size', `${settings.size}px`);
  dialog.style.setProperty('--width', String(settings.width));
  dialog.style.setProperty('--leading', String(settings.lineHeight));
  paper.classList.toggle('indent', settings.indent);
}

/** Makes a change to the type while the line at the top stays at the top: text that grows would carry the reader away. */
export function keepingLine(scroller: HTMLElement, body: HTMLElement, change: () => void): void {
  const top = () => scroller.getBoundingClientRect().top;
  const box = body.getBoundingClientRect();
  const share = box.height > 0 ? (top() - box.top) / box.height : 0;
  change();
  if (share <= 0) return;
  const now = body.getBoundingClientRect();
  scroller.scrollTop += now.top - top() + share * now.height;
}

/**
 * A style element among the host's own children holds for the page, and leaves with the host. The
 * function returned puts it there anew, whole: each change of it makes the browser match the page's
 * elements again.
 */
export function pageStyler(
  doc: Document,
  win: Window,
  host: HTMLElement,
  dialog: HTMLElement,
  css: string,
): () => void {
  let style: HTMLStyleElement | undefined;
  return () => {
    style?.remove();
    const { backgroundColor } = win.getComputedStyle(dialog);
    style = styleOf(doc, css + lockRules(doc, win, backgroundColor));
    host.append(style);
  };
}
