// Watching a cleaned page: pieces that arrive late, single-page navigation; one observer, quiet after a while.
import { modeOf } from './apply.ts';
import { KEEP, MARK } from './sheet.ts';

const QUIET_MS = 10_000;
const GAP_MS = 150;
const MAX_LOOKS = 40;
/** While the page comes in a look follows its piece within a frame, and a fifth of the time may be ours. */
const LOADING_GAP_MS = 16;
const LOADING_SHARE = 4;

/**
 * Calls `look` when elements with content were added, at most once per gap and a bounded number of times,
 * and stops by itself after ten quiet seconds. A new address starts it again.
 * What arrives inside something that is hidden already is not looked at: an endless feed costs nothing.
 * @param observe `false`: nothing is to be done here; only a new address is waited for
 * @param hidden selectors of what the site's sheet hides
 */
export function watch(
  win: Window,
  look: () => void,
  observe = true,
  hidden: readonly string[] = [],
): () => void {
  const doc = win.document;
  let looks = 0;
  let due: number | undefined;
  let last = 0;
  let gap = doc.readyState === 'loading' ? LOADING_GAP_MS : GAP_MS;
  let quiet: number | undefined;
  let address = win.location.href;

  const run = () => {
    due = undefined;
    const start = performance.now();
    if (looks++ < MAX_LOOKS) look();
    else observer.disconnect();
    last = performance.now();
    // Looks that cost more come less often: at most a twentieth of the time is ours.
    gap =
      doc.readyState === 'loading'
        ? Math.max(LOADING_GAP_MS, (last - start) * LOADING_SHARE)
        : Math.max(GAP_MS, (last - start) * 20);
  };
  const schedule = () => {
    if (due === undefined) due = win.setTimeout(run, Math.max(0, gap - (performance.now() - last)));
  };
  const rest = () => {
    if (quiet !== undefined) win.clearTimeout(quiet);
    quiet = win.setTimeout(() => observer.disconnect(), QUIET_MS);
  };
  const gone = [`[${MARK}]:not([${KEEP}])`, ...hidden.map((x) => `:is(${x}):not([${KEEP}])`)].join(',');
  const observer = new MutationObserver((records) => {
    let asked: Node | undefined;
    for (const record of records) {
      // Records of one feed share their target: it is asked once.
      if (record.target === asked) continue;
      for (const node of record.addedNodes) {
        if (
          node.nodeType === 1 &&
          (node.firstChild || /^(?:IMG|IFRAME)$/.test(node.nodeName)) &&
          !/^(?:SCRIPT|STYLE|LINK|QINGDU-)/.test(node.nodeName)
        ) {
          asked = record.target;
          const inClean = modeOf(doc) === 'clean';
          if (inClean && (record.target as Element).closest?.(gone)) break;
          rest();
          schedule();
          return;
        }
      }
    }
  });
  const begin = () => {
    looks = 0;
    if (doc.documentElement) observer.observe(doc.documentElement, { childList: true, subtree: true });
    rest();
  };
  const navigated = () => {
    if (address === win.location.href) return;
    address = win.location.href;
    begin();
    schedule();
  };
  win.addEventListener('popstate', navigated);
  const navigation = (win as Window & { navigation?: EventTarget }).navigation;
  navigation?.addEventListener('navigatesuccess', navigated);
  if (observe) begin();
  return () => {
    observer.disconnect();
    win.removeEventListener('popstate', navigated);
    navigation?.removeEventListener('navigatesuccess', navigated);
    if (due !== undefined) win.clearTimeout(due);
    if (quiet !== undefined) win.clearTimeout(quiet);
  };
}
