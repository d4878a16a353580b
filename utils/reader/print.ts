// Printing: the article alone, flowing over the pages, in place of the page beneath.

/**
 * A modal dialog stands in the top layer, which browsers print as one fixed box. For the time of
 * printing it is an ordinary block in the flow; the rules of page.css keep the page off the paper.
 * Returns what ends the watch.
 */
export function watchPrint(win: Window, dialog: HTMLDialogElement, scroller: HTMLElement): () => void {
  let top = 0;
  let beside = false;
  let printing = false;
  const before = () => {
    if (printing || !dialog.open) return;
    printing = true;
    top = scroller.scrollTop;
    // Nothing stands beside the text on paper.
    beside = dialog.hasAttribute('data-beside');
    dialog.removeAttribute('data-beside');
    for (const image of dialog.querySelectorAll('img[loading]')) image.setAttribute('loading', 'eager');
    dialog.close();
    dialog.show();
  };
  const after = () => {
    if (!printing) return;
    printing = false;
    dialog.close();
    dialog.showModal();
    dialog.toggleAttribute('data-beside', beside);
    scroller.focus({ preventScroll: true });
    scroller.scrollTop = top;
  };
  win.addEventListener('beforeprint', before);
  win.addEventListener('afterprint', after);
  return () => {
    win.removeEventListener('beforeprint', before);
    win.removeEventListener('afterprint', after);
  };
}
