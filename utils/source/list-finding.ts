// The finding about a name and the list of news source units.
import type { Finding, PageSigns, Sign } from '../model.ts';
import list from './data/cac-2025.json' with { type: 'json' };
import { findEntry } from './match.ts';
import { outletOfHost } from './outlets.ts';
import { clip, collapse } from './quote.ts';
import { finding, isNavigation } from './signs.ts';

/**
 * A line at the head of the page that is nothing but the name of a unit: where no slot is known for account or
 * source, it is one of them. The site's own name is not meant.
 */
export function unitAtHead({ head, host }: PageSigns): Sign | undefined {
  const own = outletOfHost(host);
  return head.find((sign) => {
    const line = collapse(sign.text);
    if (line.length > 20 || isNavigation(sign)) return false;
    const found = findEntry(line);
    return (
      found !== undefined && found.how !== 'part' && !own?.aliases.includes(line) && !own?.name.includes(line)
    );
  });
}

/** Found or not found in the list; both name the list and its date, neither says anything about the text. */
export function listFinding(id: string, name: string): Finding {
  const found = findEntry(name);
  const values: Record<string, string | number> = { name: clip(name), list: list.name, date: list.date };
  if (!found) return finding(id, 'not-found', 'list', { lookup: list.page, values });
  const { category, byHand, entry } = found.entry;
  return finding(id, 'found', 'list', {
    list: found.match,
    lookup: list.page,
    values: { ...values, entry, category, byHand: byHand ? 1 : 0 },
  });
}
