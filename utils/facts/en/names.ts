// Numerals that name or address something: models, sections, flights, phones, houses, codes. They are no facts.
import { plural, STOP } from './words.ts';

const CALLED =
  /\b(?:articles?|sections?|chapters?|routes?|highway|interstate|flights?|pages?|rooms?|windows|versions?|levels?|phases?|types?|grades?|channel|group of|episodes?|seasons?|title|class|gate|area|propositions?|resolution|unit|step|table|figure|apollo|boeing|airbus|formula|suite|exit|apt|apartment|pier|platform|terminal|lane|line|reference|extension|dial|category|tier|stage|week|day|game|round|part|volume|big|catch|fortune|rule|order|bill|act|case|docket|catalog|zip|postcode)\.?\s$/i;
const STREET =
  /^\s(?:[A-Z][\w.'’]*\s){1,3}(?:Street|Avenue|Road|Lane|Drive|Boulevard|Court|Place|Square|Way|Terrace|St|Ave|Rd|Blvd|Dr|Highway|Parkway)\b/;
const PHONE =
  /(?:\+\d{1,3}[\s.-]?)?\(?\d{2,5}\)?[\s.-]\d{3,4}[\s.-]\d{3,4}(?!\d)|\+\d[\d\s-]{8,16}\d|\(\d{3}\)\s?\d{3}-\d{4}/y;

/** End of a phone number; `i` when none starts here. */
export function phoneEnd(s: string, i: number): number {
  PHONE.lastIndex = i;
  const m = PHONE.exec(s);
  return m && !/^\d{1,3}\s\d{3}\s\d{3}$/.test(m[0]) ? i + m[0].length : i;
}

/** End of a version, docket or other run of digits that counts nothing: 1.2.3, 0147, 13250612345, 23-1187, 12-for-21. */
export function codeEnd(s: string, i: number): number {
  const m =
    /^(?:\d+(?:\.\d+){2,}|0\d+(?![\d.,:])|\d{9,}(?![\d.,]|\s?(?:people|yuan|dollars|euros))|\d{1,2}-\d{4,}\b|\d+-(?:for|of|by)-\d+)/.exec(
      s.slice(i, i + 40),
    );
  return m ? i + m[0].length : i;
}

/**
 * Whether a numeral is part of a name: iPhone 17, Section 702, B-52, 1600 Harbor Avenue.
 * @param counted a plural noun follows: after a mere capital word it is a count then
 */
export function isName(s: string, i: number, end: number, counted: boolean): boolean {
  const left = s.slice(Math.max(0, i - 24), i);
  if (
    /[A-Za-z_#@&\\]$/.test(left) ||
    (/[A-Za-z]-$/.test(left) && !/\b(?:mid|pre|post|non|sub|under|over|all|ages?)-$/i.test(left))
  )
    return true;
  if (STREET.test(s.slice(end, end + 40)) || /^\d{1,4}\s[A-Z]{2,}\b/.test(s.slice(i, i + 10))) {
    if (!counted) return true;
  }
  const called = CALLED.exec(left);
  if (called && (/^[A-Z]/.test(called[0]) || !counted)) return true;
  const w = /(?:^|[\s("“'’-])([A-Z][A-Za-z0-9&’']*|[a-z]+[A-Z][A-Za-z0-9]*)[\s-]$/.exec(left)?.[1];
  const camel = /[a-z][A-Z]/.test(w ?? '');
  if (!w || (counted && !camel && !/^\s[A-Z]/.test(s.slice(end, end + 2)))) return false;
  if (/[a-z][A-Z]|\d|^[A-Z]{2,}$/.test(w)) return !/^(?:PMI|CPI|GDP|NYSE|VIX|ETF)$/.test(w);
  // The first word of a sentence has its capital for another reason.
  const first = /(?:^|[.!?\n“":]\s?)$/.test(left.slice(0, left.length - w.length - 1));
  return (
    !first &&
    !STOP.has(w.toLowerCase()) &&
    !/^(?:Index|Average|Composite|Nasdaq|Dow|Brent|Seng|Age|Aged|Killing|Seats|Votes)$/.test(w)
  );
}

/** The noun a number counts: 1,500 new buses, 204 Democrats, 340-page; where its phrase ends. */
export function countNoun(s: string, i: number): { noun: string; end: number } | undefined {
  const hyphen = s.charAt(i) === '-';
  const m = /^[\s-](?:(?:[A-Za-z]|(?<=[A-Z]\w*\s)\d)[\w'’-]*(?:\s|$|(?=[.,;:!?)\]"”’—–]))){1,4}/.exec(
    s.slice(i, i + 60),
  );
  if (!m) return undefined;
  let at = i + 1;
  for (const w of m[0].slice(1).split(/\s/)) {
    const low = w.toLowerCase();
    if (STOP.has(low) && low !== 'more' && low !== 'other' && low !== 'others') return undefined;
    if (plural(low.replace(/^\w/, (c) => c)) || low === 'others') return { noun: w, end: at + w.length };
    if (hyphen)
      return w.length > 2 && /^[a-z]+$/.test(w) && w !== 'for' ? { noun: w, end: at + w.length } : undefined;
    if (/(?:ed|ing)$/.test(low) && at > i + 1) return undefined;
    at += w.length + 1;
  }
  return undefined;
}
