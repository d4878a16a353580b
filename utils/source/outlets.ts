// Known outlets: by the host they publish on, and by the names they go by.
import table from './data/outlets.json' with { type: 'json' };
import { underDomain } from './hosts.ts';
import { namesOf, type Outlet } from './lookups.ts';
import { nameKey } from './names.ts';

const rows: Outlet[] = table.outlets;

/** The outlet a host belongs to: the one with the longest domain that covers it. */
export function outletOfHost(host: string): Outlet | undefined {
  let best: Outlet | undefined;
  let length = 0;
  for (const row of rows) {
    for (const domain of row.domains) {
      if (domain.length > length && underDomain(host, domain)) {
        best = row;
        length = domain.length;
      }
    }
  }
  return best;
}

let names: Map<string, Outlet> | undefined;

/** The outlet that goes by exactly this name. */
export function outletOfName(name: string): Outlet | undefined {
  if (!names) {
    names = new Map();
    for (const row of rows) for (const alias of namesOf(row)) names.set(nameKey(alias), row);
  }
  return names.get(nameKey(name));
}
