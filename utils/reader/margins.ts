// What stands beside the text: the digest on the right, the outline on the left, where the window has room.
import type { ReaderSettings } from './settings.ts';

/** Widths in px; `styles/digest.css` and `styles/outline.css` say the same. */
const DIGEST = 272;
const GAP = 56;
const OUTLINE = 236;
/** Least room at the edges. */
const EDGE = 36;

export interface Margins {
  /** The digest stands beside the text. */
  beside: boolean;
  /** The outline stands in the left margin. */
  outline: boolean;
}

/**
 * Worked out from the settings, so that nothing has to be laid out first.
 * @param width of the window, px
 * @param digest whether there is one to show
 */
export function marginsFor(
  width: number,
  { size, width: measure }: Pick<ReaderSettings, 'size' | 'width'>,
  latin: boolean,
  digest: boolean,
): Margins {
  const text = size * measure * (latin ? 0.88 : 1);
  const beside = digest && width >= text + GAP + DIGEST + 2 * EDGE;
  const left = (width - text - (beside ? GAP + DIGEST : 0)) / 2;
  return { beside, outline: left > OUTLINE };
}
