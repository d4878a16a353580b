// All site rules, and the one that belongs to a host.
import type { SiteRule } from '../model.ts';
import baijiahao from './baijiahao.ts';
import chinaz from './chinaz.ts';
import ifeng from './ifeng.ts';
import kuai from './kuai.ts';
import netease from './netease.ts';
import people from './people.ts';
import qq from './qq.ts';
import sina from './sina.ts';
import sohu from './sohu.ts';
import thepaper from './thepaper.ts';
import toutiao from './toutiao.ts';
import wechat from './wechat.ts';
import xinhua from './xinhua.ts';

/** Every rule, sorted by id. */
export const siteRules: readonly SiteRule[] = [
  baijiahao,
  chinaz,
  ifeng,
  kuai,
  netease,
  people,
  qq,
  sina,
  sohu,
  thepaper,
  toutiao,
  wechat,
  xinhua,
];

const byHost = new Map<string, SiteRule>();
for (const rule of siteRules) for (const host of rule.hosts) byHost.set(host, rule);

/**
 * The rule of a host: the rule that names the longest suffix of it, cut at dots.
 * @param host a host name without port (`news.163.com`); case does not matter
 */
export function ruleFor(host: string): SiteRule | undefined {
  let rest = host.toLowerCase().replace(/\.$/, '');
  for (;;) {
    const rule = byHost.get(rest);
    if (rule) return rule;
    const dot = rest.indexOf('.');
    if (dot < 0) return undefined;
    rest = rest.slice(dot + 1);
  }
}
