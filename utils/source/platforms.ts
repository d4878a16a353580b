// Self-media platforms: is this page a newsroom's, or an account's on a platform?
import type { Place } from '../model.ts';
import table from './data/platforms.json' with { type: 'json' };
import { underDomain } from './hosts.ts';
import { type Context, findAtEdges, findInSigns, signsOf } from './signs.ts';

interface PlatformRule {
  host?: string;
  path?: string;
  /**
   * `host`: every article on the matching host and path is an account's; `notice`: only the platform's own statement
   * on the page tells, because newsroom pieces share host and path.
   */
  decide: string;
}

interface PlatformRow {
  id: string;
  name: string;
  en: string;
  hosts: string[];
  rules: PlatformRule[];
  notices: string[];
}

export interface PlatformFound {
  id: string;
  name: string;
  en: string;
  /** What told: the address, or the platform's statement on the page. */
  by: 'host' | 'notice';
  /** The statement, when the page carries one. */
  notice?: { quote: string; where: Place };
}

const rows: PlatformRow[] = table.platforms;

/**
 * The self-media platform this page belongs to, or `undefined` on newsroom pages. The address decides where
 * a platform has hosts or paths of its own; elsewhere only the platform's statement does, because portals
 * serve newsroom pieces and account posts under the same path. A statement on another host is ignored:
 * copies carry the notices of the page they were taken from.
 */
export function findPlatform({ page, article }: Context): PlatformFound | undefined {
  const row = rows.find((candidate) => candidate.hosts.some((domain) => underDomain(page.host, domain)));
  if (!row) return undefined;
  const signs = [
    ...signsOf(page, ['notices', 'credits', 'head', 'tail', 'footer']),
    ...(page.source ? [page.source] : []),
  ];
  const patterns = row.notices.map((source) => new RegExp(source));
  const hit = findInSigns(signs, patterns) ?? findAtEdges(article, patterns, { longest: 400 });
  const byHost = row.rules.some(
    (rule) =>
      rule.decide === 'host' &&
      (!rule.host || new RegExp(rule.host).test(page.host)) &&
      (!rule.path || new RegExp(rule.path).test(page.path)),
  );
  if (!byHost && !(hit && row.rules.some((rule) => rule.decide === 'notice'))) return undefined;
  const { id, name, en } = row;
  const by = byHost ? 'host' : 'notice';
  return hit ? { id, name, en, by, notice: { quote: hit.quote, where: hit.where } } : { id, name, en, by };
}
