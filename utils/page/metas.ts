// What the head of a page declares: its meta elements and JSON-LD scripts, found by tag and not by selector.

/** The contents of one meta element, under each of the names it goes by (`property`, `name` or `itemprop`). */
type Declared = Map<string, string>;

let table: Declared = new Map();
let declaredBy: Document | undefined;

/** Forgets what was declared: a page is about to be looked at anew. */
export function forgetMetas(): void {
  declaredBy = undefined;
}

/** All that the page declares; dozens of names are asked for in one look. */
function declaredIn(doc: Document): Declared {
  if (doc === declaredBy) return table;
  table = new Map();
  declaredBy = doc;
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
