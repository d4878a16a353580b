// The glass: a clear sheet over the page that the lens is drawn on, out of the reach of the page's styles and scripts.

export interface Glass {
  /** The document on the sheet: frames, tags and the bar are made in it. */
  doc: Document;
  root: HTMLElement;
  host: Element;
  focus: () => void;
  remove: () => void;
}

export const LENS = 'qingdu-lens';

const HOST_STYLE = `
:host{all:initial!important;position:fixed!important;inset:0!important;width:100vw!important;height:100vh!important;
max-width:none!important;max-height:none!important;z-index:2147483647!important;display:block!important;
border:0!important;padding:0!important;margin:0!important;background:none!important;overflow:hidden!important}
iframe{display:block;width:100%;height:100%;border:0;color-scheme:light dark;background:none}
@media print{:host{display:none!important}}
`;

/**
 * Lays the sheet over the page. It is a frame of its own in a closed shadow root: what is pressed and moved on it
 * is told to no listener of the page, `window` among them, and no rule of the page reaches in. In the browser's
 * top layer nothing lies over it.
 * @param css of what is drawn on the sheet
 */
export function raiseGlass(page: Document, css: string, lang: string, title: string): Promise<Glass> {
  const host = page.createElement(LENS);
  const shadow = host.attachShadow({ mode: 'closed' });
  const style = page.createElement('style');
  style.textContent = HOST_STYLE;
  const frame = page.createElement('iframe');
  frame.title = title;
  shadow.append(style, frame);
  return new Promise((done) => {
    // Firefox puts a new document in the place of the first one; only what is written after the load stays.
    frame.addEventListener(
      'load',
      () => {
        const doc = frame.contentDocument as Document;
        doc.documentElement.lang = lang;
        const inner = doc.createElement('style');
        inner.textContent = css;
        doc.head.append(inner);
        done({
          doc,
          root: doc.body,
          host,
          focus: () => frame.contentWindow?.focus(),
          remove: () => host.remove(),
        });
      },
      { once: true },
    );
    page.documentElement.append(host);
    if (typeof host.showPopover === 'function') {
      host.popover = 'manual';
      host.showPopover();
    }
  });
}
