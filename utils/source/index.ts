// The source note: who publishes this page, where it came from, who wrote it and when, and what is not known.
import type { Article, Fact, PageSigns, SourceNote } from '../model.ts';
import { findPlatform } from './platforms.ts';
import { collapse } from './quote.ts';
import { type Context, finding } from './signs.ts';

export interface SourceInput {
  url: string;
  article: Article;
  page: PageSigns;
  now?: Date;
  /** Facts of `article.text`. */
  facts?: Fact[];
  /** Facts of `article.title`. */
  titleFacts?: Fact[];
}

/**
 * Describes the provenance of one article on one page. Pure: reads the given data and no clock but `now`.
 * It states what the page says, what was computed and what a list holds; it never judges.
 */
export function describeSource(input: SourceInput): SourceNote {
  const context: Context = {
    url: input.url,
    article: input.article,
    page: input.page,
    now: input.now ?? new Date(),
    tongue: /^zh/i.test(input.article.lang) ? 'zh' : 'en',
  };
  const { page, article } = context;
  const platform = findPlatform(context);
  const raw = page.source && collapse(page.source.text);
  const account = page.account ? collapse(page.account.text) : platform ? raw : undefined;
  const note: SourceNote = {
    carrier: { host: page.host, hostIdentity: 'unknown' },
    origin: { kind: raw ? (raw === account ? 'self' : 'named') : 'none' },
    people: {},
    time: { undatedEvents: [] },
    findings: [],
    unknown: ['author-identity'],
  };
  const siteName = page.siteName ?? article.siteName;
  if (siteName) note.carrier.siteName = siteName;
  if (platform) note.carrier.platform = platform.name;
  if (account) note.carrier.account = account;
  if (raw) note.origin.raw = raw;
  const byline = page.byline ? collapse(page.byline.text) : article.byline;
  if (byline) note.people.byline = byline;
  if (article.publishedAt) note.time.published = article.publishedAt.iso;
  if (article.updatedAt) note.time.updated = article.updatedAt.iso;
  if (platform) note.findings.push(finding('platform', 'found', 'computed', { ...platform.notice }));
  return note;
}
