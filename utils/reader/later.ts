// Work that waits until the first screen has been seen.

/** Longest wait, ms: a tab in the background paints nothing. */
const PATIENCE = 250;

/** Does work once, after the next frame has been painted, or when that does not come. */
export function afterPaint(win: Window, work: () => void): void {
  let done = false;
  const once = () => {
    if (done) return;
    done = true;
    work();
  };
  // The frame is painted after the callback; a timer set there comes behind it.
  win.requestAnimationFrame(() => win.setTimeout(once));
  win.setTimeout(once, PATIENCE);
}
