// The page as one answer: survey, headline, body, insets, head and kind, found in that order.
import type { SiteRule } from '../model.ts';
import { type Body, findBody } from './body.ts';
import { findHead, type HeadLines } from './head.ts';
import { findHeadline, type Headline } from './headline.ts';
import { findInsets, type Inset } from './insets.ts';
import { judgeKind, type Verdict } from './kind.ts';
import { forgetMetas } from './metas.ts';
import { runValue } from './sums.ts';
import { type Run, type Survey, survey } from './survey.ts';

export type { Inset } from './insets.ts';

export interface Page {
  survey: Survey;
  headline: Headline;
  body: Body | null;
  insets: Inset[];
  head: HeadLines;
  verdict: Verdict;
}

/**
 * Looks at a live document and changes nothing.
 * @param url the page's address; `rule` the site rule for it, if there is one.
 * @param shut elements that are hidden already and need not be read
 */
export function lookAt(doc: Document, url: string, rule?: SiteRule, shut?: ReadonlyMap<Node, unknown>): Page {
  forgetMetas(doc);
  const s = survey(doc, url, shut);
  const headline = findHeadline(s, rule?.title);
  const body = findBody(s, headline, rule?.body);
  const insets = body ? findInsets(s, body, headline, rule) : [];
  const head = findHead(s, headline, body);
  let bodyChars = 0;
  let bodyLines = 0;
  for (const run of bodyRuns(s, body, insets)) {
    bodyChars += run.chars;
    if (runValue(run) > 0) bodyLines++;
  }
  const verdict = judgeKind(s, { headline, body, bodyChars, bodyLines, head, rule });
  return { survey: s, headline, body, insets, head, verdict };
}

/** The runs of the body that no inset covers, in document order. */
export function* bodyRuns(s: Survey, body: Body | null, insets: readonly Inset[]): Generator<Run> {
  if (!body) return;
  let next = 0;
  for (const root of body.roots) {
    for (let r = Math.max(body.start, s.firstRun[root] as number); r < (s.endRun[root] as number); r++) {
      while (next < insets.length && (insets[next] as Inset).to <= r) next++;
      const inset = insets[next];
      if (inset && inset.from <= r) continue;
      yield s.runs[r] as Run;
    }
  }
}
