// What is written down beside a golden page: the shape of every expected.json.
import type { PageKind } from '../../utils/model.ts';

export interface Expected {
  url: string;
  kind: PageKind;
  lang: string;
  title?: string;
  byline?: string;
  publishedIso?: string;
  source?: string;
  account?: string;
  platform?: string;
  /** The body is in the page's data, not in the page. */
  fromData?: true;
  bodyStart?: string;
  bodyEnd?: string;
  /** Strings that cleaning hides, and strings it keeps. */
  mustHide: string[];
  mustKeep: string[];
  /** Strings that are not in `article.text`. */
  notBody: string[];
}
