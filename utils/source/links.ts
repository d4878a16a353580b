// Links inside the body that lead to other sites: to a fact-checker, to an authority, or anywhere.
import type { Finding, Sign } from '../model.ts';
import { hostOf, isOfficialHost, registrable } from './hosts.ts';
import { clip } from './quote.ts';
import { type Context, finding } from './signs.ts';

interface Outward {
  sign: Sign;
  host: string;
}

function linkFinding(id: string, links: readonly Outward[]): Finding[] {
  const first = links[0];
  if (!first) return [];
  const { sign, host } = first;
  const href = sign.href;
  return [
    finding(id, 'found', 'computed', {
      quote: sign.text,
      where: sign.where,
      ...(href ? { lookup: href } : {}),
      values: { count: links.length, host: clip(host) },
    }),
  ];
}

/** Counts the body's links to other sites; none at all is a finding too, since quotations then stand alone. */
export function describeLinks({ page, lists }: Context): Finding[] {
  const here = registrable(page.host);
  const outward = page.links.flatMap((sign) => {
    const host = sign.href === undefined ? undefined : hostOf(sign.href);
    return host && registrable(host) !== here ? [{ sign, host }] : [];
  });
  if (outward.length === 0)
    return [finding('links-out', 'not-found', 'computed', { where: { part: 'body' } })];
  return [
    ...linkFinding('links-out', outward),
    ...linkFinding(
      'official-link',
      outward.filter(({ host }) => isOfficialHost(host)),
    ),
    ...linkFinding(
      'fact-check-link',
      outward.filter(({ host }) => lists.isFactChecker(host)),
    ),
  ];
}
