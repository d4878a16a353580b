// What the foot of the page and its machine-readable statements say: licence numbers and published policies.
import type { Finding } from '../model.ts';
import { clip } from './quote.ts';
import { type Context, findInSigns, finding } from './signs.ts';

const PROVINCE = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤川青藏琼宁]';
const LICENCE = [/互联网新闻信息服务许可证?(?:编号|号)?\s*[:：]?\s*(?:国新网)?\s*(\d{8,11})/];
const ICP = [new RegExp(`(${PROVINCE}ICP(?:备|证)\\s*[0-9B-]{6,16}号?(?:-\\d{1,3})?)`)];
const POLICE = [new RegExp(`(${PROVINCE}公网安备\\s*\\d{12,14}号?)`)];

/** schema.org properties in which a publisher links its own rules. */
const POLICIES = [
  'publishingPrinciples',
  'correctionsPolicy',
  'ethicsPolicy',
  'ownershipFundingInfo',
  'verificationFactCheckingPolicy',
  'unnamedSourcesPolicy',
] as const;

/** Numbers as printed (anyone can paste one, hence the look-up), and policies declared; absence is no finding. */
export function describeFooter({ page }: Context): Finding[] {
  const findings: Finding[] = [];
  for (const [id, patterns, lookup] of [
    ['licence', LICENCE, 'https://www.cac.gov.cn/'],
    ['icp', ICP, 'https://beian.miit.gov.cn/'],
    ['police-record', POLICE, 'https://beian.mps.gov.cn/'],
  ] as const) {
    const hit = findInSigns([...page.footer, ...page.notices], patterns);
    const number = hit?.groups[0];
    if (hit && number) {
      findings.push(
        finding(id, 'found', 'page', {
          quote: number,
          where: hit.where,
          lookup,
          values: { number: clip(number) },
        }),
      );
    }
  }
  const declared = POLICIES.filter((name) => page.declared[name]);
  const first = declared[0];
  if (first) {
    const href = page.declared[first] ?? '';
    findings.push(
      finding('policies', 'found', 'page', {
        where: { part: 'meta' },
        ...(/^https?:/i.test(href) ? { lookup: href } : {}),
        values: { names: declared.join(', '), count: declared.length },
      }),
    );
  }
  return findings;
}
