// The reasons of the plan, which are English for reports, as keys of messages for readers.

const KEYS: readonly [RegExp, string][] = [
  [/^own rule /, 'reason_own'],
  [/^site rule /, 'reason_rule'],
  [/heading/, 'reason_heading'],
  [/^named /, 'reason_name'],
  [/frame/, 'reason_frame'],
  [/teaser|link/, 'reason_links'],
  [/picture/, 'reason_picture'],
  [/promotion|^line:/, 'reason_promo'],
];

/** The key of the message that says why a piece is hidden. */
export const reasonKey = (reason: string): string =>
  KEYS.find(([pattern]) => pattern.test(reason))?.[1] ?? 'reason_place';
