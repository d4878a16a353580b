// What lists of hosts say about a host: called satire by a list of a given year, or a signatory of the IFCN code.
import type { Finding } from '../model.ts';
import ifcn from './data/ifcn.json' with { type: 'json' };
import satire from './data/satire.json' with { type: 'json' };
import { underDomain } from './hosts.ts';
import { finding } from './signs.ts';

/** Findings from lists of hosts: satire (with the year of the list) and signatories of the IFCN code. */
export function hostFindings(host: string): Finding[] {
  const found: Finding[] = [];
  const joke = satire.domains.find((row) => underDomain(host, row.domain));
  if (joke) {
    const list = { name: satire.name, date: joke.date, entry: joke.domain, how: 'exact' } as const;
    found.push(finding('satire', 'found', 'list', { list, lookup: satire.page, values: { host } }));
  }
  const checker = ifcn.domains.find((domain) => underDomain(host, domain));
  if (checker) {
    const list = { name: ifcn.name, date: ifcn.date, entry: checker, how: 'exact' } as const;
    found.push(finding('fact-checker', 'found', 'list', { list, lookup: ifcn.page, values: { host } }));
  }
  return found;
}

/** Whether a host belongs to a fact-checker: the Chinese joint platform, or a signatory of the IFCN code. */
export function isFactChecker(host: string): boolean {
  return underDomain(host, 'piyao.org.cn') || ifcn.domains.some((domain) => underDomain(host, domain));
}
