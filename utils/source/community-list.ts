// Wikipedia's list of perennial sources: what its editors wrote of an outlet. Asked only when the reader wants it.
import type { Finding } from '../model.ts';
import rsp from './data/rsp.json' with { type: 'json' };
import { underDomain } from './hosts.ts';
import type { Lists } from './lookups.ts';
import { finding } from './signs.ts';

const WORDS: Record<string, string> = rsp.words;

/** The entry with the longest domain that covers a host, with the list's own words for it. */
export function communityFindings(host: string): Finding[] {
  let best: (typeof rsp.entries)[number] | undefined;
  let length = 0;
  for (const row of rsp.entries) {
    for (const domain of row.domains) {
      if (domain.length > length && underDomain(host, domain)) {
        best = row;
        length = domain.length;
      }
    }
  }
  if (!best) return [];
  const list = { name: rsp.name, date: rsp.date, entry: best.name, how: 'exact' } as const;
  const values = { host, status: WORDS[best.status] ?? best.status };
  return [finding('community-list', 'found', 'list', { list, lookup: rsp.page, values })];
}

/** Lists that also ask the perennial sources. */
export function withCommunity(lists: Lists): Lists {
  return { ...lists, hostFindings: (host) => [...lists.hostFindings(host), ...communityFindings(host)] };
}
