// Small questions asked inside a page or popup; each closes over nothing, since it is sent there as text.

/**
 * Scrolls the first match into view and gives the middle of its box, in CSS pixels of the viewport. Waits until it
 * stands still and lies on top there: what arrives above it would otherwise take the click.
 */
export async function clickPoint(selector: string): Promise<{ x: number; y: number }> {
  const end = Date.now() + 5_000;
  let last = '';
  let still = 0;
  for (;;) {
    const element = document.querySelector(selector);
    if (!element) throw new Error(`nothing matches ${selector}`);
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = element.getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const hit = document.elementFromPoint(x, y);
    const onTop = hit !== null && (element.contains(hit) || hit.contains(element));
    const now = `${x} ${y} ${box.width} ${box.height}`;
    const there = box.width > 0 && box.height > 0;
    still = now === last ? still + 1 : 0;
    // What stays covered lies under something that is meant to take the click, such as the lens.
    if (there && still >= (onTop ? 1 : 6)) return { x, y };
    if (Date.now() > end) {
      if (there) return { x, y };
      throw new Error(`${selector} is not visible`);
    }
    last = now;
    await new Promise((done) => setTimeout(done, 40));
  }
}

/** `innerText` of the first match, `null` when nothing matches. */
export function visibleText(selector: string): string | null {
  const element = document.querySelector<HTMLElement>(selector);
  return element ? element.innerText : null;
}
