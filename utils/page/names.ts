// What an element's class names and id say about it.
import type { ClutterCategory } from '../model.ts';
import { NAME_TOKENS } from './clutter-words.ts';

const BODY_NAME = /article|content|body|post|entry|story|text|main|detail|news|正文/i;

const tokens = (name: string): string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .flatMap((t) => (NAME_TOKENS.has(t) ? [t] : [t.replace(/\d+$/, '')]))
    .filter(Boolean);

/** The names an author gave the element: id, classes and `role`. Long utility-class strings are cut. */
export function namesOf(el: Element): string {
  const cls = el.getAttribute('class');
  const id = el.getAttribute('id');
  if (!cls && !id) return '';
  return `${id ?? ''} ${cls ?? ''}`.slice(0, 200);
}

/** The clutter category that the names suggest, if any. */
export function nameCategory(el: Element): ClutterCategory | undefined {
  const tag = el.nodeName;
  if (tag === 'ASIDE') return 'sidebar';
  if (tag === 'FOOTER' || tag === 'NAV') return 'nav';
  const names = namesOf(el);
  if (!names) return undefined;
  for (const t of tokens(names)) {
    const category = NAME_TOKENS.get(t);
    if (category) return category;
  }
  return undefined;
}

/** Whether the names are those of a container of articles. */
export const isBodyName = (el: Element): boolean => BODY_NAME.test(namesOf(el));
