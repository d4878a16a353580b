// Watching a cleaned page: pieces that arrive late, single-page navigation; one observer, quiet after a while.

const QUIET_MS = 10_000;
const GAP_MS = 150;
const MAX_LOOKS = 40;

/**
 * Calls `look` when elements with content were added, at most once per gap and a bounded number of times,
 * and stops by itself after ten quiet seconds. A new address starts it again.
 * @param observe `false`: nothing is to be done here; only a new address is waited for
 */
export function watch(win: Window, look: () => void, observe = true): () => void {
  const doc = win.document;
  let looks = 0;
  let due: number | undefined;
  let last = 0;
  let quiet: number | undefined;
  let address = win.location.href;

  const run = () => {
    due = undefined;
    last = performance.now();
    if (looks++ < MAX_LOOKS) look();
    else observer.disconnect();
  };
  const schedule = () => {
    if (due === undefined) due = win.setTimeout(run, Math.max(0, GAP_MS - (performance.now() - last)));
  };
  const rest = () => {
    if (quiet !== undefined) win.clearTimeout(quiet);
    quiet = win.setTimeout(() => observer.disconnect(), QUIET_MS);
  };
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      for (const node of record.addedNodes) {
        if (
          node.nodeType === 1 &&
          (node.firstChild || /^(?:IMG|IFRAME)$/.test(node.nodeName)) &&
          !/^(?:SCRIPT|STYLE|LINK|QINGDU-)/.test(node.nodeName)
        ) {
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
