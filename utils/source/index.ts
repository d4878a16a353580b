// The source note: who publishes this page, where it came from, who wrote it and when, and what is not known.
import type { Article, Fact, PageSigns, SourceNote } from '../model.ts';
import { describeAttributions } from './attributions.ts';
import { describeCarrier } from './carrier.ts';
import { describeFooter } from './footer.ts';
import { describeHeadlineNumbers } from './headline-numbers.ts';
import { describeLabels } from './labels.ts';
import { describeLinks } from './links.ts';
import { describeOrigin } from './origin.ts';
import { describePeople } from './people.ts';
import type { Context } from './signs.ts';
import { describeTime } from './time.ts';
import { openQuestions } from './unknown.ts';

export { describeBlocks, moreBlocks } from './blocks.ts';
export { matchList } from './match.ts';
export { wordFinding, wordUnknown } from './wording.ts';

export interface SourceInput {
  url: string;
  article: Article;
  page: PageSigns;
  /** For the article's age; the only clock that is read. */
  now?: Date;
  /** Facts of `article.text`. */
  facts?: Fact[];
  /** Facts of `article.title`. */
  titleFacts?: Fact[];
}

/**
 * Describes the provenance of one article on one page: plain data in, plain data out.
 * Each finding says who says so (the page, a computation, a list), whether it was found, and quotes at most
 * 40 characters with their place. Nothing here says whether the article is right.
 * Every id occurs once, except `headline-numbers`: one finding per number, at most three.
 */
export function describeSource(input: SourceInput): SourceNote {
  const { article, page } = input;
  const context: Context = {
    url: input.url,
    article,
    page,
    now: input.now ?? new Date(),
    tongue: /^(?:zh|yue|und)/i.test(article.lang) ? 'zh' : 'en',
  };
  const carrier = describeCarrier(context);
  const origin = describeOrigin(context, carrier);
  const people = describePeople(context, { carrier: carrier.carrier, origin: origin.origin });
  const time = describeTime(context);
  const note = {
    carrier: carrier.carrier,
    origin: origin.origin,
    people: people.people,
    time: time.time,
    findings: [
      ...carrier.findings,
      ...describeFooter(context),
      ...origin.findings,
      ...people.findings,
      ...time.findings,
      ...describeHeadlineNumbers(context, input.facts, input.titleFacts),
      ...describeLabels({ ...context, platformNotice: carrier.platform?.notice !== undefined }),
      ...describeAttributions(context),
      ...describeLinks(context),
    ],
  };
  const hasImages = article.blocks.some((block) => block.type === 'image');
  return { ...note, unknown: openQuestions(note, hasImages) };
}
