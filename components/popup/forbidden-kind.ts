// Which kind of closed page it is, told from its address and from the browser's own words.

/** `browser`: a page of the browser itself; `store`: of an extension store; `file`: PDF, picture, plain text. */
export type ForbiddenKind = 'browser' | 'store' | 'file' | 'unknown';

const STORE =
  /^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)/;
const FILE = /^(?:https?|file):[^?#]*\.(?:pdf|txt|json|png|jpe?g|gif|webp|svg|mp4|docx?|xlsx?)(?:$|[?#])/i;

/** Without an address (the browser hides that of its own pages) only its words can tell. */
export function forbiddenKind(url: string | undefined, message = ''): ForbiddenKind {
  if (url) {
    if (STORE.test(url)) return 'store';
    return /^(?:https?|file):/.test(url) ? 'file' : 'browser';
  }
  if (/gallery/i.test(message)) return 'store';
  return /\b(?:chrome|edge|about|devtools|moz-extension|chrome-extension|view-source):/i.test(message)
    ? 'browser'
    : 'unknown';
}

/** Whether an address is that of a file no script is let into: Firefox shows PDF files in a page of its own. */
export const isFile = (url: string | undefined): boolean => url !== undefined && FILE.test(url);
