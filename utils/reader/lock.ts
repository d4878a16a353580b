// One scroll bar, not two: while the view is open the page's own is put away without moving the page.

/**
 * Rules for the page that hide its scroll bar where that takes room (not where it floats). The room
 * itself is kept, so that nothing beneath is laid out anew, and takes the colour of the view. The rule
 * goes to the element whose overflow the window uses: on the other one it would make a scroller of its own.
 */
export function lockRules(doc: Document, win: Window, colour: string): string {
  const { documentElement: root, body } = doc;
  if (win.innerWidth <= root.clientWidth) return '';
  const open = (element: Element) => win.getComputedStyle(element).overflow === 'visible';
  const scrolls = body && open(root) && !open(body) ? 'html > body' : 'html';
  return `@media screen{html{scrollbar-gutter:stable!important;background:${colour}!important}${scrolls}{overflow:hidden!important}}`;
}
