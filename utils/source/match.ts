// Looking a name up in the list of units whose news may be republished. Exact only: a list entry says who may
// be quoted, so a near miss would put words in the mouth of a list.
import type { ListMatch } from '../model.ts';
import list from './data/cac-2025.json' with { type: 'json' };
import aliasTable from './data/list-aliases.json' with { type: 'json' };
import type { ListEntry } from './lookups.ts';
import { nameKey } from './names.ts';

/** What names carry beside the unit's own name. `官方…号` covers 官方账号, 官方网易号, 官方微信公众号 … */
const SUFFIX =
  /(?:客户端|网络版|电子版|新媒体|网站|官网|官方[一-龥]{0,5}号|官方微(?:博|信)|微信公众号|公众号|app)$/iu;

function buildIndex(): Map<string, ListEntry> {
  const index = new Map<string, ListEntry>();
  const inner: [string, ListEntry][] = [];
  for (const group of list.groups) {
    for (const entry of group.names) {
      const found = { entry, category: group.category, byHand: 'byHand' in group && group.byHand === true };
      const key = nameKey(entry);
      if (!index.has(key)) index.set(key, found);
      // 荆楚网(湖北日报网) stands for both names; 《党建》杂志 is printed as 党建杂志, which the key covers.
      const bracket = /[（(]([^（()）]{3,})[)）]/.exec(entry)?.[1];
      if (bracket && !/版$/.test(bracket)) inner.push([nameKey(bracket), found]);
    }
  }
  for (const [key, found] of inner) if (!index.has(key)) index.set(key, found);
  return index;
}

let index: Map<string, ListEntry> | undefined;
let aliases: Map<string, string> | undefined;

function entries(): Map<string, ListEntry> {
  index ??= buildIndex();
  return index;
}

function aliasOf(key: string): string | undefined {
  aliases ??= new Map(Object.entries(aliasTable.aliases).map(([alias, entry]) => [nameKey(alias), entry]));
  return aliases.get(key);
}

type Found = { entry: ListEntry; how: ListMatch['how'] };

/** One name without separators: exact, then with 网/网站 added or taken away, then the alias table. */
function lookUp(key: string): Found | undefined {
  const all = entries();
  const exact = all.get(key);
  if (exact) return { entry: exact, how: 'exact' };
  // Names of two characters match only exactly: 中网 and 信网 are units, 中 and 信 are none.
  const shorter = /^(.{3,})网站?$/u.exec(key)?.[1];
  const variants = [
    `${key}网`,
    `${key}网站`,
    ...(shorter ? [shorter, `${shorter}网`, `${shorter}网站`] : []),
  ];
  if (key.length >= 3) {
    for (const variant of variants) {
      const entry = all.get(variant);
      if (entry) return { entry, how: '±网' };
    }
  }
  const alias = aliasOf(key);
  const entry = alias === undefined ? undefined : all.get(nameKey(alias));
  return entry && { entry, how: 'alias' };
}

/** A name as printed, then without what it carries beside the unit's own name. */
function lookUpName(name: string): Found | undefined {
  const key = nameKey(name);
  if (key.length < 2) return undefined;
  const found = lookUp(key);
  if (found) return found;
  const bare = key.replace(SUFFIX, '');
  return bare !== key && bare.length >= 2 ? lookUp(bare) : undefined;
}

/** Like `matchList`, with the entry's category. */
export function findEntry(name: string): (Found & { match: ListMatch }) | undefined {
  const finish = ({ entry, how }: Found): Found & { match: ListMatch } => ({
    entry,
    how,
    match: { name: list.name, date: list.date, entry: entry.entry, how },
  });
  const whole = lookUpName(name);
  if (whole) return finish(whole);
  const pieces = name
    .slice(0, 200)
    .normalize('NFKC')
    .split(/[-·・•—–|丨/]+/u);
  if (pieces.length < 2) return undefined;
  for (const piece of pieces) {
    const found = lookUpName(piece);
    if (found) return finish({ entry: found.entry, how: 'part' });
  }
  return undefined;
}

/**
 * The entry of the list of news source units (CAC, 互联网新闻信息稿源单位名单, June 2025) that bears this name.
 * The name is folded (NFKC, brackets and quotation marks dropped), then tried exactly, with 网/网站 added or
 * removed, through the alias table, and at last by its parts between `- · |`. Never by prefix or substring.
 * Returns `null` when no entry bears the name: that says nothing about the name.
 */
export function matchList(name: string): ListMatch | null {
  return findEntry(name)?.match ?? null;
}
