// The finding about a name and the list of news source units.
import type { Finding } from '../model.ts';
import list from './data/cac-2025.json' with { type: 'json' };
import { findEntry } from './match.ts';
import { clip } from './quote.ts';
import { finding } from './signs.ts';

/** Found or not found in the list; both name the list and its date, neither says anything about the text. */
export function listFinding(id: string, name: string): Finding[] {
  const found = findEntry(name);
  const values: Record<string, string | number> = { name: clip(name), list: list.name, date: list.date };
  if (!found) return [finding(id, 'not-found', 'list', { lookup: list.page, values })];
  const { category, byHand, entry } = found.entry;
  return [
    finding(id, 'found', 'list', {
      list: found.match,
      lookup: list.page,
      values: { ...values, entry, category, byHand: byHand ? 1 : 0 },
    }),
  ];
}
