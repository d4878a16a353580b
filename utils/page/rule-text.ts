// What a site rule's selectors show on the page.

/** The text a rule's selectors show; elements side by side are joined by a space (dates split over several). */
export function ruleText(
  doc: Document,
  selectors: readonly string[] | undefined,
): { text: string; el: Element; selector: string } | undefined {
  for (const selector of selectors ?? []) {
    for (const el of doc.querySelectorAll(selector)) {
      const content = el.nodeName === 'META' ? (el.getAttribute('content') ?? '') : spaced(el);
      const text = content.replace(/[\s\u00a0\u3000]+/g, ' ').trim();
      if (text) return { text: text.slice(0, 300), el, selector };
    }
  }
  return undefined;
}

/** Text content with a space between elements, so that 2024 and 05/09 stay apart. */
function spaced(el: Element): string {
  let out = '';
  const walk = (node: Node) => {
    for (let c = node.firstChild; c; c = c.nextSibling) {
      if (c.nodeType === 3) out += (c as Text).data;
      else if (c.nodeType === 1 && !/^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|SVG)$/i.test(c.nodeName)) {
        out += ' ';
        walk(c);
        out += ' ';
      }
    }
  };
  walk(el);
  return out;
}
