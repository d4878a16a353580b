// Between the view and the page: what the reader does in the view does not reach the page's listeners.

/** Nothing in the view listens for these above the browser's own handling, so they end at the window. */
const STOPPED = [
  'keydown',
  'keypress',
  'keyup',
  'copy',
  'cut',
  'contextmenu',
  'selectstart',
  'dragstart',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'dblclick',
  'auxclick',
  'touchstart',
  'touchend',
  'wheel',
] as const;

/** The view's own controls need these; they end at the host, before they bubble into the page. */
const HELD = [
  'click',
  'pointermove',
  'mousemove',
  'mouseover',
  'focusin',
  'focusout',
  'beforeinput',
  'input',
];

/**
 * Whether a key works the control that has the focus: Enter and Space buttons, Enter links. The view
 * presses them itself: Firefox does not, when the keys are kept from the page.
 */
export function activates({ key, altKey, ctrlKey, metaKey }: KeyboardEvent, control: Element): boolean {
  if (altKey || ctrlKey || metaKey) return false;
  if (key === ' ') return control.matches('button, [role="button"]');
  return key === 'Enter' && control.matches('button, [role="button"], a[href]');
}

/**
 * Keeps events from the page while the view is open and gives keys to the view first. A portal's
 * shortcuts, anti-copy scripts and click-anywhere advertisements otherwise run under the reader's
 * hands: events of a closed shadow tree still pass the page's document, as events of the host.
 * Returns what ends it.
 */
export function guard(win: Window, host: HTMLElement, onKey: (event: KeyboardEvent) => void): () => void {
  const stop = (event: Event) => {
    // The page took the view away: nothing to keep any more.
    if (!host.isConnected) return end();
    if (event.type === 'keydown') onKey(event as KeyboardEvent);
    event.stopImmediatePropagation();
  };
  const hold = (event: Event) => event.stopPropagation();
  const options = { capture: true, passive: true };
  // Keys may be answered with preventDefault; touch and wheel must stay passive to scroll smoothly.
  const optionsOf = (type: string) => (type.startsWith('key') ? { capture: true } : options);
  for (const type of STOPPED) win.addEventListener(type, stop, optionsOf(type));
  for (const type of HELD) host.addEventListener(type, hold);
  function end() {
    for (const type of STOPPED) win.removeEventListener(type, stop, optionsOf(type));
    for (const type of HELD) host.removeEventListener(type, hold);
  }
  return end;
}
