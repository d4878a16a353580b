// Makes the source note out of its parts, with whatever lists it is given.
import type { Article, Fact, Finding, PageSigns, SourceNote } from '../model.ts';
import { describeAttributions } from './attributions.ts';
import { describeCarrier } from './carrier.ts';
import { describeFooter } from './footer.ts';
import { describeHeadlineNumbers } from './headline-numbers.ts';
import { describeLabels } from './labels.ts';
import { describeLinks } from './links.ts';
import type { Lists } from './lookups.ts';
import { describeOrigin } from './origin.ts';
import { describePeople } from './people.ts';
import type { Context } from './signs.ts';
import { describeTime } from './time.ts';
import { openQuestions } from './unknown.ts';

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
  /** What the figures of the text say of one another: findings made where the facts are known. */
  figures?: readonly Finding[];
  /** All findings that need the facts, when they were made before; `facts` are then not asked for. */
  byNumbers?: readonly Finding[];
}

/** `describeSource` with the given lists; without them nothing is said that only a list could say. */
export function describeWith(lists: Lists, input: SourceInput): SourceNote {
  const { article, page } = input;
  const context: Context = {
    url: input.url,
    article,
    page,
    now: input.now ?? new Date(),
    lists,
    ...(lists.english ? { english: lists.english } : {}),
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
      ...(input.byNumbers ?? [
        ...describeHeadlineNumbers(context, input.facts, input.titleFacts),
        ...(input.figures ?? []),
      ]),
      ...describeLabels({ ...context, platformNotice: carrier.platform?.notice !== undefined }),
      ...describeAttributions(context),
      ...describeLinks(context),
    ],
  };
  const hasImages = article.blocks.some((block) => block.type === 'image');
  return { ...note, unknown: openQuestions(note, hasImages) };
}
