// How far the reader is: the bar, the minutes left, the heading in force, and the tools' coming and going.

export interface ProgressParts {
  dialog: HTMLElement;
  scroller: HTMLElement;
  body: HTMLElement;
  bar: HTMLElement;
  headings: () => readonly HTMLElement[];
  /** Share of the body that has been read, 0–1, and the index of the heading the reader is under (-1: none). */
  report(share: number, heading: number): void;
  /** Tools must stay: a popover is open or the keyboard is in the bar. */
  busy(): boolean;
}

/** Pixels of scrolling before the tools fade or come back: less is a trembling hand. */
const FADE = 40;

/** Share of a body that stands above the lower edge of the window. */
export function shareRead(bodyTop: number, bodyHeight: number, windowHeight: number): number {
  if (bodyHeight <= 0) return 1;
  return Math.min(1, Math.max(0, (windowHeight - bodyTop) / bodyHeight));
}

/** Watches scrolling; returns a function that measures at once (after a change of size or settings). */
export function watchProgress(win: Window, parts: ProgressParts): () => void {
  const { dialog, scroller, body, bar } = parts;
  let waiting = false;
  let turned = scroller.scrollTop;
  let last = turned;

  const measure = () => {
    waiting = false;
    const height = scroller.clientHeight;
    const box = body.getBoundingClientRect();
    // The first screen counts as unread: progress starts when the text starts to move.
    const start = Math.min(height, box.top + scroller.scrollTop);
    const length = box.height - Math.max(0, height - start);
    const share = length <= 1 ? 1 : shareRead(box.top - start + height, length, height);
    bar.style.transform = `scaleX(${share})`;
    let heading = -1;
    parts.headings().forEach((one, i) => {
      if (one.getBoundingClientRect().top < height * 0.35) heading = i;
    });
    parts.report(share, heading);
  };

  const quiet = (on: boolean) => dialog.toggleAttribute('data-quiet', on && !parts.busy());
  scroller.addEventListener(
    'scroll',
    () => {
      const now = scroller.scrollTop;
      const down = now > last;
      if (dialog.hasAttribute('data-quiet') === down) turned = now;
      if (now < FADE || now < turned - FADE) quiet(false);
      else if (now > turned + FADE) quiet(true);
      last = now;
      if (!waiting) {
        waiting = true;
        win.requestAnimationFrame(measure);
      }
    },
    { passive: true },
  );
  dialog.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'mouse' && (event.movementX || event.movementY)) quiet(false);
  });
  dialog.addEventListener('focusin', () => {
    if (parts.busy()) quiet(false);
  });
  return measure;
}
