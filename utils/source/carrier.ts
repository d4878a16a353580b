// Who publishes here: the site and its kind, the account, and whether the page's own name fits its host.
import type { Finding, FindingState, PageSigns, Sign, SourceNote } from '../model.ts';
import { nameByDate, unitAtHead } from './head-lines.ts';
import { isOfficialHost } from './hosts.ts';
import type { Lists } from './lookups.ts';
import { findPlatform, type PlatformFound } from './platforms.ts';
import { clip, collapse } from './quote.ts';
import { type Context, finding } from './signs.ts';

/** Lines that a platform sets; what else stands there the account wrote itself. */
const PLATFORM_LINE = /官方(?:账号|帐号|微博|认证)|认证|(?:创作者|优质原创作者)$|^(?:政务|媒体|湃客)$/;
/** Words of an account's own line that praise rather than describe. */
const SELF_PRAISE =
  /第一(?:媒体|平台|品牌|自媒体|门户|大号|号|家|站)|最(?:具|有|大|强|权威|专业|受)|领先|领军|顶级|唯一|权威/;

export interface CarrierPart {
  carrier: SourceNote['carrier'];
  platform?: PlatformFound;
  findings: Finding[];
}

/**
 * Whether the page's name for itself belongs to its host. `found`: the host is a known outlet's (portals
 * carry others' names, so the name is not compared); `not-found`: the name is a known outlet's and the host
 * is none of its recorded ones; `unknown`: neither is known.
 */
export function hostIdentity(host: string, siteName: string | undefined, lists: Lists): FindingState {
  if (lists.outletOfHost(host) || isOfficialHost(host)) return 'found';
  if (!siteName) return 'unknown';
  return lists.outletOfName(siteName) ? 'not-found' : 'unknown';
}

/** “版权所有 X” or “© 2024 X” at the foot of the page. */
const COPYRIGHT = /(?:版权所有|Copyright|©|\(c\))[^A-Za-z一-龥]{0,24}([一-龥]{2,12}|[A-Z][A-Za-z .]{1,30})/gi;

/**
 * The name the page gives its site: og:site_name and the like, else the publisher it declares. On a host we
 * know nothing of, a known outlet in the copyright line counts too: copies keep the foot of the original.
 */
function claimedName({ page, article, lists }: Context): string | undefined {
  const name = collapse(page.siteName ?? article.siteName ?? page.declared.publisher ?? '') || undefined;
  if ((name && lists.outletOfName(name)) || lists.outletOfHost(page.host)) return name;
  for (const sign of page.footer) {
    for (const match of collapse(sign.text).slice(0, 2000).matchAll(COPYRIGHT)) {
      const owner = (match[1] ?? '').trim();
      if (lists.outletOfName(owner)) return owner;
    }
  }
  return name;
}

/** 政务, 媒体 or 湃客 as 澎湃号 prints them in its source line. */
function printedClass({ page }: Context): string | undefined {
  const lines = [page.source, ...page.head, ...page.credits].map((sign) => sign?.text ?? '');
  return /澎湃号·(政务|媒体|湃客)/.exec(collapse(lines.join(' ')))?.[1];
}

function platformFinding(
  { page }: Context,
  carrier: SourceNote['carrier'],
  platform?: PlatformFound,
): Finding {
  const site = carrier.siteName ?? page.host;
  if (!platform) {
    return finding('platform', 'not-found', 'computed', {
      where: { part: 'url' },
      values: { site: clip(site), host: page.host },
    });
  }
  const values: Record<string, string | number> = {
    platform: platform.name,
    platformEn: platform.en,
    account: clip(carrier.account ?? ''),
  };
  if (platform.notice) return finding('platform', 'found', 'page', { ...platform.notice, values });
  return finding('platform', 'found', 'computed', { where: { part: 'url' }, values });
}

/** The account: its own slot, else on a platform what the page prints or declares where an account stands. */
function accountSign(
  page: PageSigns,
  platform: PlatformFound | undefined,
  lists: Lists,
): Pick<Sign, 'text'> | undefined {
  if (page.account || !platform) return page.account;
  // A source at the end of the text is a credit, not the account.
  if (page.source && page.source.where.part !== 'tail' && page.source.where.part !== 'body')
    return page.source;
  return page.declared.source
    ? { text: page.declared.source }
    : (nameByDate(page) ?? unitAtHead(page, lists));
}

/** The carrier of the page and what there is to say about it. */
export function describeCarrier(context: Context): CarrierPart {
  const { page, lists } = context;
  const platform = findPlatform(context);
  const outlet = lists.outletOfHost(page.host);
  const claimed = claimedName(context);
  const siteName = claimed ?? page.site?.name ?? outlet?.name.split('/')[0];
  const identity = hostIdentity(page.host, claimed, lists);
  const carrier: SourceNote['carrier'] = { host: page.host, hostIdentity: identity };
  if (siteName) carrier.siteName = siteName;
  const kind = outlet?.kind ?? (isOfficialHost(page.host) ? 'government' : undefined);
  if (kind) carrier.siteKind = kind;
  // On a platform the source slot holds the account; elsewhere it holds where the text came from.
  const account = collapse(accountSign(page, platform, lists)?.text ?? '');
  if (account) carrier.account = account;
  if (platform) carrier.platform = platform.name;
  const line = page.accountClass ? collapse(page.accountClass.text) : printedClass(context);
  if (line) carrier.accountClass = line;

  const findings: Finding[] = [platformFinding(context, carrier, platform)];
  if (page.accountClass && line) {
    const id = PLATFORM_LINE.test(line) && !SELF_PRAISE.test(line) ? 'account-class' : 'self-description';
    const { where } = page.accountClass;
    findings.push(finding(id, 'found', 'page', { quote: line, where, values: { line: clip(line) } }));
  } else if (line) {
    findings.push(finding('account-class', 'found', 'page', { values: { line } }));
  }
  if (claimed || identity !== 'unknown') {
    findings.push(
      finding('host-identity', identity, 'computed', {
        where: { part: 'url' },
        values: { name: clip(claimed ?? siteName ?? page.host), host: page.host },
      }),
    );
  }
  findings.push(...lists.hostFindings(page.host));
  if (platform && carrier.account) findings.push(...lists.listFinding('account-list-match', carrier.account));
  return platform ? { carrier, platform, findings } : { carrier, findings };
}
