// What the head of a page declares: its meta elements and JSON-LD scripts, found by tag and not by selector.

/** The first content under each name that a meta element goes by (`property`, `name` or `itemprop`). */
type Declared = Map<string, string>;

const declared = new WeakMap<Document, Declared>();

/** Forgets what a page declared: it is about to be looked at anew. */
export function forgetMetas(doc: Document): void {
  declared.delete(doc);
}

/** All that the page declares; dozens of names are asked for in one look. */
function declaredIn(doc: Document): Declared {
  const known = declared.get(doc);
  if (known) return known;
  const table: Declared = new Map();
  declared.set(doc, table);
  for (const el of doc.getElementsByTagName('meta')) {
    let content: string | undefined;
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = el.getAttribute(attribute);
      if (name === null || table.has(name)) continue;
      content ??= (el.getAttribute('content') ?? '').replace(/\s+/g, ' ').trim();
      if (content) table.set(name, content.slice(0, 500));
    }
  }
  return table;
}

/** The first non-empty content of the meta elements so named (`name`, `property` or `itemprop`), best name first. */
export function metaContent(doc: Document, ...names: string[]): string | undefined {
  const all = declaredIn(doc);
  for (const name of names) {
    const content = all.get(name);
    if (content) return content;
  }
  return undefined;
}

/** The page's JSON-LD scripts, in document order. */
export function linkedScripts(doc: Document): Element[] {
  const out: Element[] = [];
  for (const el of doc.getElementsByTagName('script'))
    if (el.getAttribute('type') === 'application/ld+json') out.push(el);
  return out;
}
