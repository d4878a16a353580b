// What the head of a page declares: its meta elements and JSON-LD scripts, found by tag and not by selector.

/** The first non-empty content of the meta elements so named (`name`, `property` or `itemprop`), best name first. */
export function metaContent(doc: Document, ...names: string[]): string | undefined {
  let best = names.length;
  let found: string | undefined;
  for (const el of doc.getElementsByTagName('meta')) {
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = el.getAttribute(attribute);
      const rank = name === null ? -1 : names.indexOf(name);
      if (rank < 0 || rank >= best) continue;
      const content = el.getAttribute('content')?.replace(/\s+/g, ' ').trim();
      if (!content) continue;
      found = content.slice(0, 500);
      best = rank;
    }
    if (best === 0) break;
  }
  return found;
}

/** The page's JSON-LD scripts, in document order. */
export function linkedScripts(doc: Document): Element[] {
  const out: Element[] = [];
  for (const el of doc.getElementsByTagName('script'))
    if (el.getAttribute('type') === 'application/ld+json') out.push(el);
  return out;
}
