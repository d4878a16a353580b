// Where the reader is on the page: remembered when the view opens, found again when it closes.

/** Notes where the page stands (scrolling, selection); the function returned puts it back there. */
export function keepPlace(doc: Document, win: Window): () => void {
  const { scrollX, scrollY } = win;
  const selection = doc.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null;
  return () => {
    if (range?.startContainer.isConnected) {
      selection?.removeAllRanges();
      selection?.addRange(range);
    }
    if (win.scrollX !== scrollX || win.scrollY !== scrollY) {
      win.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
    }
  };
}
