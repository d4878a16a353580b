// JSON-LD of a news page, read as data: broken, huge or hostile scripts yield nothing.
import { linkedScripts } from './metas.ts';

export interface LinkedData {
  headline?: string;
  datePublished?: string;
  dateModified?: string;
  authors: string[];
  publisher?: string;
  section?: string;
  isAccessibleForFree?: boolean;
  publishingPrinciples?: string;
  correctionsPolicy?: string;
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const MAX = 400_000;
const ARTICLE = /Article|BlogPosting|Report|NewsArticle/;
const PUBLISHER = /NewsMediaOrganization/;

const isObject = (v: Json | undefined): v is { [key: string]: Json } =>
  typeof v === 'object' && v !== null && !Array.isArray(v);

const text = (v: Json | undefined): string | undefined => {
  if (typeof v === 'string') return v.replace(/\s+/g, ' ').trim().slice(0, 500) || undefined;
  if (Array.isArray(v)) return text(v[0]);
  if (isObject(v)) return text(v.name ?? v['@value'] ?? v.url);
  return undefined;
};

const names = (v: Json | undefined): string[] => {
  if (Array.isArray(v)) return v.flatMap(names).slice(0, 12);
  const one = text(v);
  return one && !/^https?:/.test(one) ? [one] : [];
};

function* nodes(v: Json, depth = 0): Generator<{ [key: string]: Json }> {
  if (depth > 6) return;
  if (Array.isArray(v)) {
    for (const x of v.slice(0, 60)) yield* nodes(x, depth + 1);
  } else if (isObject(v)) {
    yield v;
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement']) {
      const inner = v[key];
      if (inner !== undefined && key !== 'itemListElement') yield* nodes(inner, depth + 1);
    }
  }
}

/** Collects what the page's article nodes say; the first statement of each kind wins. */
export function readLinkedData(doc: Document): LinkedData {
  const out: LinkedData = { authors: [] };
  for (const script of linkedScripts(doc)) {
    const source = script.textContent ?? '';
    if (source.length > MAX) continue;
    let data: Json;
    try {
      // Raw line breaks inside strings are the commonest fault of these scripts.
      data = JSON.parse(source.replace(/[\r\n\t]+/g, ' ')) as Json;
    } catch {
      continue;
    }
    for (const node of nodes(data)) {
      const type = text(node['@type']) ?? '';
      const types = Array.isArray(node['@type']) ? node['@type'].join(' ') : type;
      const publisher = isObject(node.publisher) ? node.publisher : {};
      if (!ARTICLE.test(types) && !PUBLISHER.test(types)) continue;
      const set = (
        key:
          | 'headline'
          | 'datePublished'
          | 'dateModified'
          | 'publisher'
          | 'section'
          | 'publishingPrinciples'
          | 'correctionsPolicy',
        value: Json | undefined,
      ) => {
        const found = text(value);
        if (found && out[key] === undefined) out[key] = found;
      };
      // Most publishers state their rules once, of themselves.
      set('publishingPrinciples', node.publishingPrinciples ?? publisher.publishingPrinciples);
      set('correctionsPolicy', node.correctionsPolicy ?? publisher.correctionsPolicy);
      if (!ARTICLE.test(types)) continue;
      set('headline', node.headline);
      set('datePublished', node.datePublished);
      set('dateModified', node.dateModified);
      set('publisher', node.publisher);
      set('section', node.articleSection);
      if (out.authors.length === 0) out.authors = names(node.author);
      if (typeof node.isAccessibleForFree === 'boolean') out.isAccessibleForFree ??= node.isAccessibleForFree;
    }
  }
  return out;
}
