// The floor of cleaning: hide every sibling along the path to a body that is known beforehand. Runs in the page.

/**
 * Gives the page back as it came, hides what stands beside the path to the body, and tells what is still seen.
 * @param selector the body as the labels name it
 * @returns the rendered text, or null where the labels name no body
 */
export function siblingsOfPath(selector: string): string | null {
  document.documentElement.removeAttribute('data-qingdu');
  const body = selector ? document.querySelector(selector) : null;
  if (!body) return null;
  for (let at: Element = body; at.parentElement && at !== document.body; at = at.parentElement) {
    for (const other of at.parentElement.children) {
      if (other !== at && other instanceof HTMLElement)
        other.style.setProperty('display', 'none', 'important');
    }
  }
  return document.body.innerText;
}
