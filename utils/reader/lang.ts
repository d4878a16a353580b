// What the language of an article means for its setting: the `lang` of the view and the script it is in.

export type Script = 'hans' | 'hant' | 'latin';

/**
 * `lang` for the view. Browsers choose Chinese glyphs by script, so the region codes of pages
 * (zh-CN, zh-TW) become script codes; an unknown language is told by its letters.
 */
export function viewLang(lang: string, sample: string): string {
  const tag = lang.trim().toLowerCase();
  if (/^zh-(?:hant|tw|hk|mo)\b/.test(tag)) return 'zh-Hant';
  if (/^zh\b/.test(tag)) return 'zh-Hans';
  if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/.test(tag) && tag !== 'und') return lang.trim();
  const head = sample.slice(0, 2000);
  const han = head.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han * 4 > head.length ? 'zh-Hans' : 'en';
}

/** The script that decides measure, indent and justification. */
export function scriptOf(lang: string): Script {
  if (lang === 'zh-Hant') return 'hant';
  return /^(?:zh|ja)\b/i.test(lang) ? 'hans' : 'latin';
}
