// Forms whose fields stand in for the DOM's own members: `<input name="nextSibling">` makes `form.nextSibling` that input.
// Chromium shows content scripts the forms as the page named them; Firefox does not. Only forms are affected.

/** What is asked of elements here; a form that answers otherwise cannot be read and is left alone. */
const MEMBERS = [
  'nodeType',
  'nodeName',
  'nextSibling',
  'previousSibling',
  'firstChild',
  'lastChild',
  'parentNode',
  'parentElement',
  'children',
  'childNodes',
  'firstElementChild',
  'nextElementSibling',
  'previousElementSibling',
  'textContent',
  'innerText',
  'ownerDocument',
  'isConnected',
  'getAttribute',
  'setAttribute',
  'hasAttribute',
  'removeAttribute',
  'querySelector',
  'querySelectorAll',
  'closest',
  'matches',
  'contains',
  'compareDocumentPosition',
  'checkVisibility',
  'getClientRects',
  'getBoundingClientRect',
  'scrollHeight',
  'clientHeight',
];

/** Whether a field of the element stands in for a member that is asked here. */
export function isClobbered(el: Element): boolean {
  const name: unknown = el.nodeName;
  // All but forms are told by the length of their name.
  return typeof name !== 'string' || (name.length === 4 && MEMBERS.some((one) => Object.hasOwn(el, one)));
}

/** The forms below `root` that cannot be asked. `root` is no form itself. */
export function clobberedForms(root: Element): Element[] {
  return [...root.getElementsByTagName('form')].filter(isClobbered);
}

/** One step up; a form that cannot be asked ends the way: one that names its own parent would lead round for ever. */
export function parentOf(el: Element): Element | null {
  const up = el.parentElement;
  return up && isClobbered(up) ? null : up;
}
