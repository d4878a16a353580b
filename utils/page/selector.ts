// A short, readable selector for an element.
import { parentOf } from './clobbered.ts';

export const PLAIN = /^[A-Za-z_][\w-]{1,40}$/;

/** Names that a build generated (hashes, counters) change with the next one. */
export const generated = (name: string): boolean =>
  /\d{4,}|[a-z][A-Z][a-z]+[A-Z\d]|__[A-Za-z0-9]{5,}$|^css-|^sc-/.test(name);

/**
 * Ends at the nearest stable id; otherwise tags and classes, shortest path that is unique or six levels.
 * @param unique what was found out about selectors before, while the page stays as it is
 */
export function selectorOf(el: Element, unique = new Map<string, boolean>()): string {
  const doc = el.ownerDocument;
  const parts: string[] = [];
  for (let at: Element | null = el; at && at !== doc.documentElement && parts.length < 6; at = parentOf(at)) {
    const id = at.getAttribute('id');
    if (id && PLAIN.test(id) && !generated(id)) {
      parts.unshift(`#${id}`);
      break;
    }
    const tag = at.nodeName.toLowerCase();
    const name = (at.getAttribute('class') ?? '').split(/\s+/).find((c) => PLAIN.test(c) && !generated(c));
    parts.unshift(/^[a-z][a-z0-9-]*$/.test(tag) ? (name ? `${tag}.${name}` : tag) : name ? `.${name}` : '*');
    if (at === doc.body) break;
    if (!name) continue;
    const path = parts.join(' > ');
    if (!unique.has(path)) unique.set(path, doc.querySelectorAll(path).length === 1);
    if (unique.get(path)) break;
  }
  return parts.join(' > ');
}
