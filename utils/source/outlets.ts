// Known outlets: by the host they publish on, and by the names they go by.
import table from './data/outlets.json' with { type: 'json' };
import { nameKey } from './match.ts';

export interface Outlet {
  name: string;
  domains: string[];
  kind: string;
  aliases: string[];
}

const rows: Outlet[] = table.outlets;

/** Whether `host` is `domain` or one of its subdomains. */
export function underDomain(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

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

/** Every name of an outlet: its aliases, and both halves of 人民日报/人民网. */
export function namesOf(outlet: Outlet): string[] {
  return [...outlet.name.split('/'), ...outlet.aliases];
}

/** The outlet that goes by exactly this name. */
export function outletOfName(name: string): Outlet | undefined {
  if (!names) {
    names = new Map();
    for (const row of rows) for (const alias of namesOf(row)) names.set(nameKey(alias), row);
  }
  return names.get(nameKey(name));
}

/** Two-part public suffixes that news sites use; what is missing only makes two hosts look alike less often. */
const SECOND_LEVEL = /^(?:ac|co|com|edu|gob|gov|go|ne|net|or|org)\.[a-z]{2}$/;

/** The part of a host that its owner registered: `news.example.com.cn` → `example.com.cn`. */
export function registrable(host: string): string {
  const labels = host.split('.');
  const pair = labels.slice(-2).join('.');
  return labels.length > 2 && SECOND_LEVEL.test(pair) ? labels.slice(-3).join('.') : pair;
}

/** A government's own host. */
export function isOfficialHost(host: string): boolean {
  return /(?:^|\.)(?:gov|mil)(?:\.[a-z]{2})?$/.test(host);
}
