// Small questions asked inside a page or popup; each closes over nothing, since it is sent there as text.

/** Scrolls the first match into view and gives the middle of its box, in CSS pixels of the viewport. */
export function clickPoint(selector: string): { x: number; y: number } {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`nothing matches ${selector}`);
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) throw new Error(`${selector} is not visible`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** `innerText` of the first match, `null` when nothing matches. */
export function visibleText(selector: string): string | null {
  const element = document.querySelector<HTMLElement>(selector);
  return element ? element.innerText : null;
}
