// What could not be confirmed on this page: never empty, because no page proves everything about itself.
import type { Finding, SourceNote } from '../model.ts';

/** Names of open questions, most telling first; each has a message `unknown_…`. */
export const UNKNOWNS = [
  'host-owner',
  'publish-date',
  'publish-year',
  'source',
  'original-article',
  'account-owner',
  'author',
  'author-identity',
  'quote-origin',
  'data-origin',
  'event-dates',
  'headline-number',
  'image-origin',
] as const;

export type Unknown = (typeof UNKNOWNS)[number];

/** The questions this page leaves open, in the order of `UNKNOWNS`. */
export function openQuestions(note: Omit<SourceNote, 'unknown'>, hasImages: boolean): Unknown[] {
  const has = (
    id: string,
    state: Finding['state'],
    test: (found: Finding) => boolean = () => true,
  ): boolean => note.findings.some((found) => found.id === id && found.state === state && test(found));
  const noLinks = !has('links-out', 'found');
  const { carrier, origin, people, time } = note;
  const open: Record<Unknown, boolean> = {
    'host-owner': carrier.hostIdentity !== 'found',
    'publish-date': time.published === undefined,
    'publish-year': has('age', 'unknown'),
    source: origin.kind === 'vague' || (origin.kind === 'none' && carrier.platform === undefined),
    'original-article': has('original-link', 'not-found'),
    'account-owner': carrier.platform !== undefined,
    author: people.byline === undefined && people.reporter === undefined,
    'author-identity': people.byline !== undefined || people.reporter !== undefined,
    'quote-origin': noLinks && (has('quoted-speech', 'found') || has('named-attribution', 'found')),
    'data-origin':
      noLinks &&
      has('unnamed-attribution', 'found', ({ quote }) => /^(?:数据|研究|报告|调查|资料)/.test(quote ?? '')),
    'event-dates': time.undatedEvents.length > 0,
    'headline-number': has('headline-numbers', 'not-found'),
    'image-origin': hasImages,
  };
  return UNKNOWNS.filter((name) => open[name]);
}
